// Dates and ages as a reply words them.

import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/briefing/types.ts';
import { describeAge, describeDated, describePublished, describeWhen } from '../../src/reply/dates.ts';
import { ferryStore } from './ferry.ts';

describe('when something held', () => {
  it.each([
    ['2025-01-13', '13 January 2025'],
    ['2025-01', 'January 2025'],
    ['2025-01-11/2025-01-12', '11–12 January 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025'],
    ['2025-01-11/..', '11 January 2025 or later'],
    ['../2024-12-27', '27 December 2024 or earlier'],
    ['2025-01-10~', 'about 10 January 2025'],
  ])('%s reads %s', (edtf, words) => {
    expect(describeWhen(edtf)).toBe(words);
  });

  it('carries the printed words that it was read from, unless they are the date itself', () => {
    const dated = { why: 'the Monday before', outside: false };
    expect(describeDated({ ...dated, date: '2024-12-23', words: 'Monday' })).toBe(
      '23 December 2024 (“Monday”)',
    );
    expect(describeDated({ ...dated, date: '2024-06', words: 'in June 2024' })).toBe('June 2024');
    expect(describeDated({ ...dated, date: null, words: 'recently' })).toBe('date not stated (“recently”)');
  });
});

function published(date: string | null): Document {
  return {
    ...ferryStore.newest,
    published: { date, why: 'test', outside: false, basis: date === null ? 'unknown' : 'inferred' },
  };
}

describe('when a document was published', () => {
  it.each([
    ['2025-01-13', '13 January 2025'],
    ['2025-01-24/..', 'no earlier than 24 January 2025'],
    ['../2024-12-31', 'no later than 31 December 2024'],
    [null, 'date not stated'],
  ])('%s reads %s', (date, words) => {
    expect(describePublished(published(date))).toBe(words);
  });

  it.each([
    ['2025-03-14', '2025-03-14', 'today'],
    ['2025-03-14', '2025-03-15', 'yesterday'],
    ['2025-03-14', '2025-03-26', '12 days ago'],
    ['2025-03-14', '2025-04-20', '5 weeks ago'],
    ['2025-03-14', '2025-09-13', '5 months ago'],
    ['2025-03-14', '2025-09-14', '6 months ago'],
    ['2025-03-14', '2029-03-14', '4 years ago'],
    ['2025-03-14', '2025-03-01', 'dated later than today'],
    ['2025-01-24/..', '2025-09-30', 'at most 8 months ago'],
    ['../2025-01-24', '2025-09-30', 'at least 8 months ago'],
    ['2025-01', '2025-02-05', 'between 5 days ago and 5 weeks ago'],
    [null, '2025-02-05', undefined],
  ])('%s is on %s: %s', (date, today, words) => {
    expect(describeAge(published(date), today)).toBe(words);
  });
});
