// Numbers of our own things (documents, claims, origins) in words, so that sentences read well.

import { ones } from '../language/en/number-words.ts';

const WORDS = ['no', ...ones.slice(1, 13)];

/** "one document", "five documents", "27 claims". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${WORDS[count] ?? count} ${count === 1 ? noun : plural}`;
}
