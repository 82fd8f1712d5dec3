// The numbers of a figure are those that its words print: never rounded, added up or divided.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../src/briefing/read-amount.ts';

it.each([
  ['around 300', null, 300, null, 'around'],
  ['another 2,700', null, 2700, null, 'another'],
  ['Over 3,000', 3000, 3000, null, 'Over'],
  ['more than 10,000', 10_000, 10_000, null, 'more than'],
  ['at least twice', 2, 2, null, 'at least'],
  ['34,000 plus', 34_000, 34_000, null, 'plus'],
  ['3,000+', 3000, 3000, null, '+'],
  ['three thousand or more', 3000, 3000, null, 'or more'],
  ['up to 16 hours', null, null, 16, 'up to'],
  ['within seven metres', null, null, 7, 'within'],
  ['no officer had worked more than 12 hours', null, null, 12, 'no officer had worked more than'],
  ['well over 2,000', 2000, 2000, null, 'well over'],
  ['just under 400', null, null, 400, 'just under'],
  ['not more than 40', null, null, 40, 'not more than'],
  ['not fewer than 40', 40, 40, null, 'not fewer than'],
  ['as few as 12', 12, 12, null, 'as few as'],
  ['a maximum of 40', null, null, 40, 'a maximum of'],
  ['at the very least 40', 40, 40, null, 'at the very least'],
  ['forty rifles at most', null, null, 40, 'at most'],
  ['40 men at least', 40, 40, null, 'at least'],
  ['no more than five', null, null, 5, 'no more than'],
  ['between 400 and 550', 400, null, 550, 'between'],
  ['between 200 and 240 million crowns', 200_000_000, null, 240_000_000, 'between'],
  ['between thirty and forty thousand', 30_000, null, 40_000, 'between'],
  ['between 900 and 1,200', 900, null, 1_200, 'between'],
  ['all but 380', null, null, null, 'all but'],
  ['10–11k', 10_000, null, 11_000, undefined],
  ['five to six', 5, null, 6, undefined],
  ['2.7k', null, 2700, null, undefined],
  ['a dozen', null, 12, null, undefined],
  ['half', null, 0.5, null, undefined],
  ['six-week', null, 6, null, undefined],
  ['11 of the 14', null, 11, null, undefined],
  ['40 hostages', null, 40, null, undefined],
  ['thousands', null, null, null, undefined],
  ['several', null, null, null, undefined],
  ['perhaps a metre and a half', null, 1.5, null, 'perhaps'],
  ['a year and a half', null, 1.5, null, undefined],
  ['two years and a quarter', null, 2.25, null, undefined],
  ['a pint and a half', null, 1.5, null, undefined],
  ['more than two and a half hours', 2.5, 2.5, null, 'more than'],
  ['between one and a half and three million', 1500000, null, 3000000, 'between'],
  ['under 2½ tonnes', null, null, 2.5, 'under'],
  ['nine hours and twenty minutes', null, 9.33333, null, undefined],
  ['at least 9 hours 20 min', 9.33333, 9.33333, null, 'at least'],
  ['two years and three months', null, 2.25, null, undefined],
  ['an hour and thirty minutes', null, 1.5, null, undefined],
  ['one metre forty', null, 1.4, null, undefined],
  ['nine hours and twenty minutes to ten hours', 9.33333, null, 10, undefined],
  ['nine hours and 80 minutes', 9, null, 80, undefined],
  ['two hours and three men', 2, null, 3, undefined],
  ['1 in 1999', null, null, null, undefined],
] as const)('%s', (printed, low, best, high, modality) => {
  expect(readAmount(printed)).toEqual({ low, best, high, ...(modality === undefined ? {} : { modality }) });
});

describe('whatever the number', () => {
  const number = fc.integer({ min: 2, max: 9_999_999 });
  const grouped = (n: number): string => n.toLocaleString('en-US');

  it('is read as it is printed, with the bound that its hedge gives it', () => {
    fc.assert(
      fc.property(number, fc.constantFrom('', 'around ', 'at least ', 'up to '), (n, hedge) => {
        const { low, best, high } = readAmount(`${hedge}${grouped(n)} people`);
        const expected = {
          '': [null, n, null],
          'around ': [null, n, null],
          'at least ': [n, n, null],
          'up to ': [null, null, n],
        };
        expect([low, best, high]).toEqual(expected[hedge as keyof typeof expected]);
      }),
    );
  });

  it('of two ends, the lower is low, the higher high, and neither is the figure', () => {
    fc.assert(
      fc.property(number, number, fc.constantFrom(' to ', '–', '-'), (a, b, join) => {
        // “10–12,000” is ten thousand to twelve.
        fc.pre(a < b && (a >= 1000 || a * 1000 >= b));
        expect(readAmount(`${grouped(a)}${join}${grouped(b)}`)).toEqual({ low: a, best: null, high: b });
      }),
    );
  });

  it('reads no number that the words do not print', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const { low, best, high } = readAmount(words);
        for (const n of [low, best, high]) if (n !== null) expect(Number.isFinite(n)).toBe(true);
        if (!/\p{N}|\p{L}/u.test(words)) expect([low, best, high]).toEqual([null, null, null]);
      }),
    );
  });
});
