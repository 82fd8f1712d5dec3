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
    [
      '/casualties as_of:31 December 2024 source:Seoul',
      'casualties',
      { as_of: '31 December 2024', source: 'Seoul' },
      '',
    ],
    [
      '/casualties source:South Korea as-of:end of December',
      'casualties',
      { source: 'South Korea', as_of: 'end of December' },
      '',
    ],
    ['/casualties asof:today', 'casualties', { as_of: 'today' }, ''],
    [
      '/casualties as_of:31 December 2024 and wounded?',
      'casualties',
      { as_of: '31 December 2024' },
      'and wounded?',
    ],
    ['/casualties as_of:31 Decembre 2024', 'casualties', { as_of: '31 Decembre 2024' }, ''],
    ['/ask as_of:31 December 2024 how many?', 'ask', { as_of: '31 December 2024' }, 'how many?'],
    ['/ask as_of:tomorrowish how many?', 'ask', { as_of: 'tomorrowish' }, 'how many?'],
    ['/ask source:Seoul how many?', 'ask', { source: 'Seoul' }, 'how many?'],
    ['/ask how many? source:South Korea', 'ask', { source: 'South Korea' }, 'how many?'],
    [
      '/ask question:how many were killed? as-of:May 2025',
      'ask',
      { question: 'how many were killed?', as_of: 'May 2025' },
      '',
    ],
    [
      '/digest subscribe briefing:ferry topics:a, b',
      'digest',
      { briefing: 'ferry' },
      'subscribe topics:a, b',
    ],
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
