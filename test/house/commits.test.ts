// Which commits are told to say why.

import { expect, it } from 'vitest';
import { commitsWithoutWhy } from './commits.ts';

const why = 'It was refused where a proxy stands before it, and nobody was told.';

it.each([
  ['says why', `a1\nA subject\n\n${why}\n`, []],
  ['says why below a trailer', `a1\nA subject\n\nFixes: 9\n\n${why}`, []],
  ['has a subject alone', 'a1\nA subject\n', ['a1 A subject']],
  ['has two words', 'a1\nA subject\n\nSee above.', ['a1 A subject']],
  [
    'has trailers alone',
    `a1\nA subject\n\nCo-authored-by: Ada of the ferry desk <ada@example.org>`,
    ['a1 A subject'],
  ],
  ['is one of two', `a1\nOne\n\n${why}\n\0b2\nOther\n`, ['b2 Other']],
  ['is none', '', []],
])('one that %s', (_what, log, named) => {
  expect(commitsWithoutWhy(log)).toEqual(named);
});
