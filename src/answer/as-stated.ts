// A number that a statement tells outright: the very deed, done by whoever the question surely has doing it, of those who are to
// be counted, with its figure. Words alone may be too few to say so: "how many soldiers did Kim send" stands in the account of
// what North Korea sent.

import type { Claim } from '../briefing/types.ts';
import type { TypedQuery } from '../question/query.ts';
import type { Profiles } from '../store/profile.ts';
import type { Frame } from '../store/statements.ts';
import { hasAct, isCalled, isSlotFilled, isTold, sureLikeness } from './fit.ts';
import type { Match } from './match.ts';

const MOST_LOOKED_AT = 24;

/** `matches` best first, those already left out that count others. */
export function findStatedNumber(
  query: TypedQuery,
  matches: readonly Match[],
  profiles: Profiles,
): Match | undefined {
  const { acts, wanted } = query;
  const [asked] = acts;
  if (asked === undefined || acts.length > 1 || wanted?.slot !== 'amount' || wanted.kind.length === 0)
    return undefined;
  if (asked.by?.isSure !== true || !asked.asDone || asked.isNegated || asked.of !== undefined)
    return undefined;
  const isIt = (claim: Claim, frame: Frame): boolean =>
    frame.layer === 'main' &&
    frame.state === 'done' &&
    !frame.isNegated &&
    hasAct(asked, frame) &&
    isTold(sureLikeness(asked.by, frame.roles.by, profiles.store)) &&
    wanted.kind.every((stem) => isCalled(frame.roles.of, stem, profiles.store)) &&
    isSlotFilled(claim, frame, query);
  return matches
    .slice(0, MOST_LOOKED_AT)
    .find(
      ({ item: { claim } }) => claim !== undefined && profiles.frames(claim).some((one) => isIt(claim, one)),
    );
}
