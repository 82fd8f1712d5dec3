// Dates as people type them: which days they bound, and from which side.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsOf } from '../../src/answer/question-filters.ts';
import { readDates } from '../../src/question/dates.ts';

const TODAY = '2025-02-01';
const LATEST = '2025-01-21';

function read(text: string): readonly string[] {
  return readDates(text, TODAY, LATEST).map(({ role, from, to }) => `${role} ${from}/${to}`);
}

describe('dates in a question', () => {
  it.each([
    ['killed on january 11', 'within 2025-01-11/2025-01-11'],
    ['killed on 11 january 2025', 'within 2025-01-11/2025-01-11'],
    ['killed on the 11th of january', 'within 2025-01-11/2025-01-11'],
    ['on jan. 11, 2025', 'within 2025-01-11/2025-01-11'],
    ['on 2025-01-11', 'within 2025-01-11/2025-01-11'],
    ['in 2025-01', 'within 2025-01-01/2025-01-31'],
    ['in december', 'within 2024-12-01/2024-12-31'],
    ['in march', 'within 2024-03-01/2024-03-31'],
    ['in february 2024', 'within 2024-02-01/2024-02-29'],
    ['in 2024', 'within 2024-01-01/2024-12-31'],
    ['as of 7 january', 'known-by 2025-01-07/2025-01-07'],
    ['as of the end of december', 'known-by 2024-12-21/2024-12-31'],
    ['by end of december', 'up-to 2024-12-21/2024-12-31'],
    ['until mid-january', 'up-to 2025-01-11/2025-01-20'],
    ['by early january 2025', 'up-to 2025-01-01/2025-01-10'],
    ['before january 11', 'before 2025-01-11/2025-01-11'],
    ['prior to the 11th of january', 'before 2025-01-11/2025-01-11'],
    ['since december 2024', 'from 2024-12-01/2024-12-31'],
    ['after 10 january', 'from 2025-01-10/2025-01-10'],
    ['in summer 2024', 'within 2024-06-01/2024-08-31'],
    ['in winter 2023', 'within 2023-12-01/2024-02-29'],
    ['yesterday', 'within 2025-01-31/2025-01-31'],
    ['by tomorrow', 'up-to 2025-02-02/2025-02-02'],
    ['last month', 'within 2025-01-01/2025-01-31'],
    ['last year', 'within 2024-01-01/2024-12-31'],
    ['next year', 'within 2026-01-01/2026-12-31'],
    ['in may 2024', 'within 2024-05-01/2024-05-31'],
    ['from 20 to 24 december', 'within 2024-12-20/2024-12-24'],
    ['between 20 and 24 december', 'within 2024-12-20/2024-12-24'],
    ['between january 11 and january 13 2025', 'within 2025-01-11/2025-01-13'],
    ['on jan 11-13', 'within 2025-01-11/2025-01-13'],
    ['from december to january', 'within 2024-12-01/2025-01-31'],
    ['dec 2024 - jan 2025', 'within 2024-12-01/2025-01-31'],
    ['2025-01-11 to 2025-01-13', 'within 2025-01-11/2025-01-13'],
    ['on 9/1/2025', 'within 2025-01-09/2025-01-09'],
    ['by 31/12/2024', 'up-to 2024-12-31/2024-12-31'],
    ['on 12/31/2024', 'within 2024-12-31/2024-12-31'],
    ['on 13.1.2025', 'within 2025-01-13/2025-01-13'],
    ['two weeks ago', 'within 2025-01-18/2025-01-18'],
    ['3 days ago', 'within 2025-01-29/2025-01-29'],
    ['in the past 10 days', 'within 2025-01-22/2025-02-01'],
    ['in the last two weeks', 'within 2025-01-18/2025-02-01'],
    ['by the end of last year', 'up-to 2024-09-01/2024-12-31'],
    ['in the first week of january', 'within 2025-01-01/2025-01-07'],
    ['in the last week of december', 'within 2024-12-25/2024-12-31'],
    ['in the first half of january', 'within 2025-01-01/2025-01-16'],
    ['in q4 2024', 'within 2024-10-01/2024-12-31'],
    ['since christmas', 'from 2024-12-25/2024-12-25'],
    ["before new year's eve", 'before 2024-12-31/2024-12-31'],
    ['since friday 27 december', 'from 2024-12-27/2024-12-27'],
    ['as of october 2024, had putin denied it', 'up-to 2024-10-01/2024-10-31'],
    ['will kim send more by the end of april 2025', 'deadline 2025-04-21/2025-04-30'],
    ['had they sent more by the end of april 2025', 'up-to 2025-04-21/2025-04-30'],
    ['since 2022', 'from 2022-01-01/2022-12-31'],
    ['last night', 'within 2025-01-31/2025-01-31'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    'may the prisoners stay',
    'how many were killed',
    'on 30 february 2025',
    'on 2025-13-01',
    'the class of 12024',
    'storm corps 2005b',
    'march to kursk',
    '3,000 were killed',
    'what happened over the weekend',
    'what did zelensky say on monday',
    'will they be home in two weeks',
    'how many died in 24 hours',
    'march 300 men to kursk',
    '1/2 of the men',
  ])('none in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('a month without a year is the latest before the briefing ends, and may be wrong', () => {
    const [december] = readDates('in december', TODAY, LATEST);
    const [typed] = readDates('in december 2024', TODAY, LATEST);
    expect([december?.isCertain, typed?.isCertain]).toEqual([false, true]);
  });

  it('two dates are two', () => {
    expect(read('since december 2024 and before 11 january 2025')).toEqual([
      'from 2024-12-01/2024-12-31',
      'before 2025-01-11/2025-01-11',
    ]);
  });

  it('any date is a range forward, inside the text, of days that exist', () => {
    const month = fc.constantFrom('january', 'feb', 'march 2025', 'sept', 'december 2024', 'may');
    const number = fc.integer({ min: 0, max: 40 }).map(String);
    const other = fc.constantFrom(
      ...'as of|by|before|since|in|the|end of|early|mid|late|of|summer|winter|last|week|month|2024|2025-01-|yesterday'.split(
        '|',
      ),
    );
    const text = fc.array(fc.oneof(month, number, other), { maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (typed) => {
        for (const { from, to, start, end, words } of readDates(typed, TODAY, LATEST)) {
          expect(from <= to).toBe(true);
          for (const day of [from, to]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          expect(start >= 0 && start < end && end <= typed.length).toBe(true);
          expect(typed.slice(start, end).endsWith(words)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('as_of', () => {
  it.each([
    ['2024-12-31', '2024-12-31'],
    ['2024-12', '2024-12-31'],
    ['End of December', '2024-12-31'],
    ['january 11', '2025-01-11'],
    ['January 2025', '2025-01-31'],
    ['today', TODAY],
    ['now', TODAY],
    ['yesterday', '2025-01-31'],
    ['banana', undefined],
    ['2025-02-30', undefined],
    ['', undefined],
    ['31 December 2024', '2024-12-31'],
    ['by the end of December', '2024-12-31'],
    ['before 31 December 2024', '2024-12-30'],
    ['Dec 31, 2024.', '2024-12-31'],
    ['tomorrowish', undefined],
    ['31', undefined],
    ['q3 2024', '2024-09-30'],
    ['01/02/2025', '2025-01-02'],
    ['9-1-2025', undefined],
    ['31 December 2024 or so', undefined],
    ['2024-12-311', undefined],
  ])('%s', (typed, day) => {
    expect(readAsOf(typed, TODAY, LATEST)).toBe(day);
  });
});
