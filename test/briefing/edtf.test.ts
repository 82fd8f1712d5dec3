// Dates in the briefing's files: what is read, what is refused, how it is told, and that telling keeps the precision.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, describeEdtf, endOf, parseEdtf, startOf } from '../../src/briefing/edtf.ts';

describe('a date that is read', () => {
  it.each([
    ['2025-01-13', '2025-01-13', '2025-01-13', '13 January 2025'],
    ['2025-01', '2025-01-01', '2025-01-31', 'January 2025'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2025-02', '2025-02-01', '2025-02-28', 'February 2025'],
    ['2025', '2025-01-01', '2025-12-31', '2025'],
    ['2025-01~', '2025-01-01', '2025-01-31', 'about January 2025'],
    ['2025-01-09?', '2025-01-09', '2025-01-09', '9 January 2025 (uncertain)'],
    ['2025-01-11/2025-01-12', '2025-01-11', '2025-01-12', 'between 11 January 2025 and 12 January 2025'],
    ['2024-10/2024-12', '2024-10-01', '2024-12-31', 'between October 2024 and December 2024'],
    ['2025-01-24/..', '2025-01-24', null, 'on or after 24 January 2025'],
    ['../2024-12-31', null, '2024-12-31', 'on or before 31 December 2024'],
    ['2025-01-15/2025-01', '2025-01-15', '2025-01-31', 'between 15 January 2025 and January 2025'],
  ])('%s', (text, from, to, words) => {
    expect(parseEdtf(text)).toEqual({ from, to });
    expect(describeEdtf(text)).toBe(words);
  });
});

describe('a date that is refused', () => {
  it.each([
    '',
    'Monday',
    '13 January 2025',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-04-31',
    '2025-1-3',
    '25-01-13',
    '2025-01-13T10:00',
    '2025-01-12/2025-01-11',
    '2025-01-11/2025-01-12/2025-01-13',
    '../..',
    '/',
    '2025-01-24/',
    '/2025-01-24',
    '2025-01-24 ',
    '2025-01~~',
  ])('“%s”', (text) => expect(parseEdtf(text)).toBeUndefined());

  it('and nothing that a person may type throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./~?-]{0,24}$/)), (text) => {
        const bounds = parseEdtf(text);
        if (bounds?.from != null && bounds.to != null) expect(bounds.from <= bounds.to).toBe(true);
        expect(typeof describeEdtf(text)).toBe('string');
      }),
    );
  });
});

describe('the first and the last day that a date tells', () => {
  it.each([
    ['2025-01-13', '2025-01-13', '2025-01-13'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-01-11/2025-01-12', '2025-01-11', '2025-01-12'],
    // Open on one side: the day that is told is both.
    ['2025-01-24/..', '2025-01-24', '2025-01-24'],
    ['../2024-12-31', '2024-12-31', '2024-12-31'],
    // No date, or none that can be read.
    ['Monday', undefined, undefined],
    [null, undefined, undefined],
    [undefined, undefined, undefined],
  ])('%s', (date, first, last) => {
    expect([startOf(date), endOf(date)]).toEqual([first, last]);
  });

  it.each([
    ['2025-01', '2025-01-01', '2025-01-31'],
    ['2025-01-24/..', '2025-01-24', null],
    ['../2024-12-31', null, '2024-12-31'],
    ['Monday', null, null],
    [null, null, null],
    [undefined, null, null],
  ])('and its bounds, open where it is: %s', (date, from, to) => {
    expect(boundsOf(date)).toEqual({ from, to });
  });
});

describe('every day, month and span', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const part = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

  it('has bounds that hold it, and reads back as itself', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(parseEdtf(text)).toEqual({ from: text, to: text });
        const month = parseEdtf(text.slice(0, 7));
        expect(month?.from != null && month.from <= text && month.to != null && text <= month.to).toBe(true);
        const [year, number, date] = text.split('-').map(Number);
        const told = new Date(`${describeEdtf(text)} UTC`);
        expect([told.getUTCFullYear(), told.getUTCMonth() + 1, told.getUTCDate()]).toEqual([
          year,
          number,
          date,
        ]);
      }),
    );
  });

  it('keeps its precision in words: two dates that differ are told differently', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(describeEdtf(a) === describeEdtf(b)).toBe(a === b);
      }),
    );
  });

  it('as a span begins where its first part begins and ends where its second ends', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [first, second] = [parseEdtf(a), parseEdtf(b)];
        const span = parseEdtf(`${a}/${b}`);
        if ((first?.from ?? '') > (second?.to ?? '')) expect(span).toBeUndefined();
        else expect(span).toEqual({ from: first?.from, to: second?.to });
      }),
    );
  });
});
