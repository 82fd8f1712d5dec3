// Claims in the order of the days for which they hold.

import { parseEdtf } from '../briefing/edtf.ts';
import { compareText } from '../briefing/problem.ts';
import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { type Filters, passes } from './filters.ts';

/** Those of the story that have a date and pass, oldest first; of a topic (its command) only its own. */
export function timelineClaims(store: Store, filters: Filters, topic: string | undefined): readonly Claim[] {
  const outside = new Set(store.briefing.topics.filter((one) => one.outside).map((one) => one.command));
  const isMain = (claim: Claim): boolean => !claim.topics.every((one) => outside.has(one));
  return byDay(
    store.briefing.claims.filter(
      (claim) =>
        claim.status === 'current' &&
        (topic === undefined ? isMain(claim) : claim.topics.includes(topic)) &&
        passes(claim, filters, store),
    ),
  );
}

/** Those that have a date, oldest first. */
export function byDay(claims: readonly Claim[]): readonly Claim[] {
  return claims
    .filter((claim) => claim.asOf?.date != null)
    .sort((a, b) => compareText(startOf(a), startOf(b)) || compareText(endOf(a), endOf(b)));
}

function startOf(claim: Claim): string {
  const bounds = parseEdtf(claim.asOf?.date ?? '');
  return bounds?.from ?? bounds?.to ?? '';
}

function endOf(claim: Claim): string {
  return parseEdtf(claim.asOf?.date ?? '')?.to ?? '9999';
}
