// Claims in the order of the days for which they hold.

import { boundsOf, startOf } from '../briefing/edtf.ts';
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
    .sort((a, b) => compareText(first(a), first(b)) || compareText(last(a), last(b)));
}

const first = ({ asOf }: Claim): string => startOf(asOf?.date) ?? '';
const last = ({ asOf }: Claim): string => boundsOf(asOf?.date).to ?? '9999';
