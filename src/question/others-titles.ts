// A title that is somebody else's: "the prime minister of Kerland" is not whom the briefing calls "the prime minister" where
// he is of another state, or where it does not say of which.

import { readWords, type Word } from '../language/words.ts';
import { type Found, ofKind } from '../store/phrases.ts';
import { type Store, sideOf } from '../store/store.ts';

/** The mentions of persons by a title alone that a state beside them makes somebody else's. */
export function othersTitles(
  words: readonly Word[],
  found: readonly Found[],
  store: Store,
): ReadonlySet<Found> {
  const mentions = ofKind(found, 'entity');
  return new Set(
    mentions.filter((mention) => {
      const state = stateBeside(mention, mentions, words, store);
      return state !== undefined && isTitle(mention, words, store) && !isOf(mention.meaning.id, state, store);
    }),
  );
}

/** No word of it is of the person's own name. */
function isTitle({ from, to, meaning }: Found, words: readonly Word[], store: Store): boolean {
  const entity = store.entity(meaning.id);
  if (entity?.type !== 'person') return false;
  const name = new Set(readWords(entity.name).map(({ text }) => text));
  return words.slice(from, to).every(({ text }) => !name.has(text));
}

/** "Kerland's prime minister", "the prime minister of Kerland". */
function stateBeside(
  { from, to }: Found,
  mentions: readonly Found[],
  words: readonly Word[],
  store: Store,
): string | undefined {
  const behind = words[to]?.text === 'of' ? (words[to + 1]?.text === 'the' ? to + 2 : to + 1) : -1;
  return mentions.find(
    (one) =>
      store.entity(one.meaning.id)?.type === 'state' &&
      (one.from === behind || (one.to === from && words[one.to - 1]?.isPossessive === true)),
  )?.meaning.id;
}

function isOf(person: string, state: string, store: Store): boolean {
  if (store.partsOf(state).has(person)) return true;
  const side = sideOf(store, person);
  return side !== undefined && (side === state || side === sideOf(store, state));
}
