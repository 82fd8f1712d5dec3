// How an asked act stands to an act of a statement: whether those whom the question puts into a role are the ones that the
// statement has there. Hard logic (contradictions.ts) looks at sure roles only, ranking at all.

import type { AskedAct, AskedRole } from '../question/query.ts';
import type { Filler, Frame } from '../store/statements.ts';
import type { Store } from '../store/store.ts';

/** The same or a part or the whole of it, on the same side, not told, or somebody else. */
export type Likeness = 'same' | 'side' | 'open' | 'other';

/** An entity beside what fills a role. */
export function likenessOf(entity: string, filler: Filler | undefined, store: Store): Likeness {
  if (filler === undefined || filler.entities.length === 0) return 'open';
  let found: Likeness = 'other';
  for (const one of filler.entities) {
    if (one === entity || store.partsOf(entity).has(one) || store.partsOf(one).has(entity)) return 'same';
    if (areOneSide(entity, one, store)) found = 'side';
  }
  return found;
}

/** "Russia" for its president, "Kyiv" for its forces; two persons are never each other. */
function areOneSide(a: string, b: string, store: Store): boolean {
  const [one, other] = [store.entity(a), store.entity(b)];
  if (one?.side === undefined || one.side !== other?.side) return false;
  return one.type !== 'person' || other.type !== 'person';
}

const ORDER: readonly Likeness[] = ['other', 'open', 'side', 'same'];

/** The best likeness of any entity that the question has in the role; open when it names none. */
export function roleLikeness(
  asked: AskedRole | undefined,
  filler: Filler | undefined,
  store: Store,
): Likeness {
  if (asked === undefined || asked.entities.length === 0) return 'open';
  return best(asked.entities.map((entity) => likenessOf(entity, filler, store)));
}

export function best(likenesses: readonly Likeness[]): Likeness {
  return ORDER.findLast((likeness) => likenesses.includes(likeness)) ?? 'open';
}

/** Only what is sure counts. */
export function sureLikeness(
  asked: AskedRole | undefined,
  filler: Filler | undefined,
  store: Store,
): Likeness {
  return asked?.isSure === true ? roleLikeness(asked, filler, store) : 'open';
}

export function hasAct(asked: AskedAct, frame: Frame): boolean {
  return frame.acts.some((act) => asked.acts.includes(act));
}
