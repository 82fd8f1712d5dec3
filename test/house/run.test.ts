// The rules of the test run itself: what counts as a failure, and the line that it ends with.

import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { expectLoggedError, takeUnexpectedErrors } from '../logged-errors.ts';
import { closingLine } from '../reporter.ts';

describe('a test that logs an error', () => {
  it('is found out when it calls console.error', () => {
    console.error('the peer hung up', new Error('ECONNRESET'));
    expect(takeUnexpectedErrors()).toEqual([expect.stringMatching(/the peer hung up Error: ECONNRESET/)]);
  });

  it('is found out when pino writes an error to stdout or stderr', () => {
    for (const fd of [1, 2]) pino(pino.destination({ fd, sync: true })).error({ delivery: 'd1' }, 'lost');
    expect(takeUnexpectedErrors()).toEqual([
      expect.stringContaining('"msg":"lost"'),
      expect.stringContaining('"msg":"lost"'),
    ]);
  });

  it('passes when it warns, or said beforehand what it expects', () => {
    pino(pino.destination({ fd: 2, sync: true })).warn('slow');
    expectLoggedError(/token refused/);
    console.error('token refused by the platform');
    console.error('something else');
    expect(takeUnexpectedErrors()).toEqual(['something else']);
  });
});

describe('the closing line', () => {
  it.each([
    [{ passed: 12, failed: 0, skipped: [] }, '12 passed, 0 failed'],
    [{ passed: 3, failed: 2, skipped: ['test/x.test.ts  a peer'] }, '3 passed, 2 failed, 1 skipped'],
  ])('counts %j', (tally, line) => expect(closingLine(tally)).toBe(line));
});
