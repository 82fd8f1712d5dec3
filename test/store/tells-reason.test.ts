// A reason that the quote itself prints is one, as is that of another claim.

import { expect, it } from 'vitest';
import { tellsReason } from '../../src/store/tells-reason.ts';

const quoting = (exact: string, because: string[] = []) =>
  tellsReason({ because, quotes: [{ exact, start: 0, end: exact.length }] });

it.each([
  ['the water is safe because it is pumped from wells', true],
  ['the road was shut due to snow', true],
  ['they burn the faces so that nobody knows them', true],
  ['the two were taken on Thursday', false],
  ['the cause is not known', false],
  ['he has served since 2016', false],
])('%s: %s', (quote, tells) => {
  expect(quoting(quote)).toBe(tells);
});

it('is told by another claim', () => {
  expect(quoting('the two were taken on Thursday', ['another'])).toBe(true);
});
