import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '../../../src/chat/text/cut-text.ts';

test.each([
  { text: 'short', most: 10, chunks: ['short'] },
  { text: '', most: 10, chunks: [''] },
  { text: 'One sentence. Another one.', most: 20, chunks: ['One sentence. ', 'Another one.'] },
  { text: 'words without any stop', most: 12, chunks: ['words ', 'without any ', 'stop'] },
  { text: 'aaaaaaaaaaaa', most: 5, chunks: ['aaaaa', 'aaaaa', 'aa'] },
  { text: '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', most: 14, chunks: ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'] },
])('$text', ({ text, most, chunks }) => {
  expect(cutText(text, most)).toEqual(chunks);
});

test('loses nothing, and keeps to the measure, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 60 }), (whole, most) => {
      const chunks = cutText(whole, most);
      expect(chunks.join('')).toBe(whole);
      for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(most);
    }),
  );
});

test('measures a chunk as it will be sent', () => {
  const escaped = (chunk: string) => chunk.replaceAll('<', '&lt;').length;
  const chunks = cutText('<'.repeat(50), 20, escaped);
  expect(chunks.map(escaped).every((length) => length <= 20)).toBe(true);
  expect(chunks.join('')).toBe('<'.repeat(50));
});
