// Chat spellings ("wat", "ppl", "dont") as the words that they stand for.

import { chatSpellings } from './lexicon.ts';

/** Puts chat spellings right; everything else is left as typed. */
export function mendChatSpelling(text: string): string {
  // With the article "us" is no pronoun, however it is typed.
  return text.replace(/\bthe us\b/giu, 'the United States').replace(/[\p{L}\p{N}'’]+/gu, (word) => {
    const plain = chatSpellings[word.toLowerCase().replace(/[’']/g, '')];
    return plain !== undefined && !/^[A-Z]{2,}$/.test(word) ? plain : word;
  });
}
