import fc from 'fast-check';
import { expect, test } from 'vitest';
import { echoOf } from '../../../src/chat/text/echo.ts';

test('a short command is shown as it was typed, on one line', () => {
  expect(echoOf('/ask how many\n  were killed?')).toBe('/ask how many were killed?');
});

test('of 100,000 characters the first are shown', () => {
  const shown = echoOf(`/ask ${'who said so and '.repeat(6250)}`);
  expect(shown).toMatch(/^\/ask who said so and .*…$/);
  expect(shown.length).toBeLessThanOrEqual(150);
});

test('any text becomes one line of at most 150, no character torn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
      const shown = echoOf(typed);
      expect(shown.length).toBeLessThanOrEqual(150);
      expect(shown).not.toMatch(/\n|\r/);
      expect(shown.isWellFormed()).toBe(true);
    }),
  );
});
