// Chat spellings ("wat", "ppl", "dont") as the words that they stand for.

import { chatSpellings } from './lexicon.ts';

/** Puts chat spellings right; everything else is left as typed. */
export function mendChatSpelling(text: string): string {
  return text.replace(/[\p{L}\p{N}'’]+/gu, (word) => {
    const plain = chatSpellings[word.toLowerCase().replace(/[’']/g, '')];
    return plain !== undefined && !/^[A-Z]{2,}$/.test(word) ? plain : word;
  });
}
