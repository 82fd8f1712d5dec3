// A title that is somebody else's: "the prime minister of Kerland" is not whom the briefing calls "the prime minister" where
// he is of another state, or where it does not say of which; "the director of the coastguard" not whom it calls "the director"
// where he belongs to another body.

import { titleWords } from '../language/en/lexicon.ts';
import { readWords, type Word } from '../language/words.ts';
import { type Found, ofKind } from '../store/phrases.ts';
import { type Store, sideOf } from '../store/store.ts';

/** The mentions of persons by a title alone that a state or a body beside them makes somebody else's. */
export function othersTitles(
  words: readonly Word[],
  found: readonly Found[],
  store: Store,
): ReadonlySet<Found> {
  const mentions = ofKind(found, 'entity');
  return new Set(
    mentions.filter((mention) => {
      if (isTitle(mention, words, store) && isOfAnother(mention, words, store)) return true;
      const beside = namedBeside(mention, mentions, words, store);
      return (
        beside !== undefined && isTitle(mention, words, store) && !isOf(mention.meaning.id, beside, store)
      );
    }),
  );
}

/** "The prime minister" beside somebody whom the briefing calls "the minister", and whose office is another. */
function isOfAnother({ from, meaning }: Found, words: readonly Word[], store: Store): boolean {
  const before = words[from - 1]?.text ?? '';
  const entity = store.entity(meaning.id);
  if (!titleWords.has(before) || entity === undefined) return false;
  const own = [...entity.aliases, ...entity.roles.map(({ role }) => role)];
  return !own.some((title) => readWords(title).some(({ text }) => text === before));
}

/** No word of it is of the person's own name. */
function isTitle({ from, to, meaning }: Found, words: readonly Word[], store: Store): boolean {
  const entity = store.entity(meaning.id);
  if (entity?.type !== 'person') return false;
  const name = new Set(readWords(entity.name).map(({ text }) => text));
  return words.slice(from, to).every(({ text }) => !name.has(text));
}

/** "Kerland's prime minister", "the prime minister of Kerland": of a body only where the briefing tells to which he belongs. */
function namedBeside(
  { from, to, meaning }: Found,
  mentions: readonly Found[],
  words: readonly Word[],
  store: Store,
): string | undefined {
  const behind = words[to]?.text === 'of' ? (words[to + 1]?.text === 'the' ? to + 2 : to + 1) : -1;
  const belongs = store.entity(meaning.id)?.partOf.length !== 0;
  const isKind = (type?: string): boolean => type === 'state' || (belongs && type === 'body');
  return mentions.find(
    (one) =>
      isKind(store.entity(one.meaning.id)?.type) &&
      (one.from === behind || (one.to === from && words[one.to - 1]?.isPossessive === true)),
  )?.meaning.id;
}

function isOf(person: string, state: string, store: Store): boolean {
  if (store.partsOf(state).has(person)) return true;
  const side = sideOf(store, person);
  return side !== undefined && (side === state || side === sideOf(store, state));
}
