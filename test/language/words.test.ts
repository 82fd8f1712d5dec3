// Words and their stems: whatever somebody types is a word, with a text for its stem.

import { expect, it } from 'vitest';
import { readWords, stemOf } from '../../src/language/words.ts';

it.each([
  ['captured', 'captur'],
  ['two', '2'],
  ['twelve', '12'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
])('the stem of “%s” is “%s”', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

it('reads “constructor” as any other word', () => {
  expect(readWords('the constructors').map(({ stem }) => stem)).toEqual(['the', 'constructor']);
});
