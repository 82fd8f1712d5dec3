// A claim that tells of the very deed that is asked about, done by somebody else: "when did South Korea join the war" beside
// North Korea's entry. Hard logic over all statements (contradictions.ts) stays silent where a deed has no object, since others
// may well do it too; the one claim that would be shown is then no answer all the same.

import type { Claim } from '../briefing/types.ts';
import type { AskedAct, TypedQuery } from '../question/query.ts';
import type { Profiles } from '../store/profile.ts';
import type { Store } from '../store/store.ts';
import { hasAct, isSomebody, sureLikeness } from './fit.ts';

/** Questions that take a deed for granted, or ask whether it is one. */
const TAKEN: ReadonlySet<TypedQuery['wants']> = new Set(['why', 'when', 'how-many', 'yes-no'] as const);

/** Every statement that the claim has of an act in the question has it done by others than whoever surely does it there. */
export function isOthersDeed(claim: Claim, query: TypedQuery, profiles: Profiles): boolean {
  if (!TAKEN.has(query.wants)) return false;
  return query.acts.some((asked) => {
    if (asked.naming !== 'verb' || asked.isNegated || asked.isInner || !isDoneBySomebody(asked, profiles.store))
      return false;
    const told = profiles.frames(claim).filter((frame) => hasAct(asked, frame));
    return (
      told.length > 0 &&
      told.every(({ roles }) => sureLikeness(asked.by, roles.by, profiles.store) === 'other')
    );
  });
}

/** Of sailings or a fire the form does not tell whether they do or undergo it. */
function isDoneBySomebody({ by }: AskedAct, store: Store): boolean {
  return by?.isSure === true && by.entities.every((id) => isSomebody(id, store));
}
