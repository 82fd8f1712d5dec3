// The slash line: command, options, and the rest of the words.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSlash } from '../../src/question/slash.ts';

describe('slash lines', () => {
  it.each([
    ['/casualties', 'casualties', {}, ''],
    ['  /Casualties  ', 'casualties', {}, ''],
    ['/casualties as_of:2024-12-31', 'casualties', { as_of: '2024-12-31' }, ''],
    ['/casualties as-of:2024-12-31', 'casualties', { as_of: '2024-12-31' }, ''],
    ['/casualties source:"South Korea" how many?', 'casualties', { source: 'South Korea' }, 'how many?'],
    ['/casualties source:“South Korea”', 'casualties', { source: 'South Korea' }, ''],
    ['/ask how many   were\nkilled', 'ask', {}, 'how many were killed'],
    ['/ask who said: nothing', 'ask', {}, 'who said: nothing'],
    ['/pow-status AS_OF:today topic:x', 'pow-status', { as_of: 'today', topic: 'x' }, ''],
    ['/ask source:""', 'ask', { source: '' }, ''],
  ])('%s', (line, command, options, rest) => {
    expect(parseSlash(line)).toEqual({ command, options, rest });
  });

  it.each(['casualties', '/', '/ casualties', '/9', '//', 'see /casualties', `/${'x'.repeat(33)}`, '/наказ'])(
    '%s is none',
    (line) => {
      expect(parseSlash(line)).toBeUndefined();
    },
  );

  it('any text behind a command is options and rest, no word lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (tail) => {
        const parsed = parseSlash(`/ask ${tail}`);
        expect(parsed?.command).toBe('ask');
        if (!tail.includes(':')) expect(parsed?.rest).toBe(tail.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
