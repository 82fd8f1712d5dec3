// Chat spellings ("wat", "ppl", "dont") as the words that they stand for.

import { chatSpellings } from './lexicon.ts';

/** "They'd been told" had been; "who'd rather" would. */
const SHORTENED: readonly (readonly [RegExp, string])[] = (
  [
    ['d(?= (?:(?:just|already|not|never|ever|only|also) )?(?:been|\\p{L}{3,}ed)\\b)', 'had'],
    ['d', 'would'],
    ['ll', 'will'],
    ['ve', 'have'],
    ['re', 'are'],
  ] as const
).map(([ending, verb]) => [
  new RegExp(`\\b(he|she|it|they|we|you|who|that|there|this|what|when|where|how)['’]${ending}\\b`, 'giu'),
  `$1 ${verb}`,
]);

/** Puts chat spellings right and shortened auxiliaries in full; everything else is left as typed. */
export function mendChatSpelling(text: string): string {
  // With the article "us" is no pronoun, however it is typed.
  const mended = text.replace(/\bthe us\b/giu, 'the United States').replace(/[\p{L}\p{N}'’]+/gu, (word) => {
    const plain = chatSpellings[word.toLowerCase().replace(/[’']/g, '')];
    return plain !== undefined && !/^[A-Z]{2,}$/.test(word) ? plain : word;
  });
  return SHORTENED.reduce((full, [short, verb]) => full.replace(short, verb), mended);
}
