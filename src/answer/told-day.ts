// "When" is answered by the account that tells the day: of accounts of one thing that the desk has set side by side for their
// dates, one that gives a stretch with both ends leads before one that only bounds it ("by the end of January").

import { boundsOf } from '../briefing/edtf.ts';
import type { Claim } from '../briefing/types.ts';
import type { TypedQuery } from '../question/query.ts';
import type { Profiles } from '../store/profile.ts';
import { type Filters, passes } from './filters.ts';
import { hasAct } from './fit.ts';

/** The claims that answer, an account that tells the day first where the first does not. */
export function withToldDay(
  chosen: readonly [Claim, ...Claim[]],
  { acts, wanted }: TypedQuery,
  profiles: Profiles,
  filters: Filters,
): readonly [Claim, ...Claim[]] {
  const [first] = chosen;
  if (wanted?.slot !== 'on' || tellsDay(first)) return chosen;
  const { store } = profiles;
  const isOfAct = (claim: Claim): boolean =>
    acts.some((asked) => profiles.frames(claim).some((frame) => hasAct(asked, frame)));
  const told = store
    .relationsOf(first.id)
    .filter(({ type }) => type === 'other-date')
    .flatMap(({ claims }) => claims.flatMap((id) => store.claim(id) ?? []))
    .find((claim) => tellsDay(claim) && isOfAct(claim) && passes(claim, filters, store));
  return told === undefined ? chosen : [told, ...chosen.filter((claim) => claim !== told)];
}

/** Printed words of the quote date it, and both ends of the stretch are known. */
function tellsDay({ asOf, quotes }: Claim): boolean {
  const { from, to } = boundsOf(asOf?.date);
  const isPrinted = asOf?.words !== undefined && quotes[0].exact.includes(asOf.words);
  return isPrinted && from !== null && to !== null;
}
