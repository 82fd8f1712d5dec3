// Canonical text and its sentences: what quotes, offsets, hashes and coverage all stand on.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, paragraphs, sentences, sha256 } from '../../src/briefing/canonical.ts';

/** Text with everything that canonical form is about, and anything else. */
const rawText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\r',
        '\n',
        ' ',
        '\t',
        '\u00A0',
        '\u202F',
        '\uFEFF',
        'e\u0301',
        '’',
        '“',
        '**',
        'Mr. Yoon',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('canonicalText', () => {
  it.each([
    ['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['no-break spaces', '2\u00A0700 and 3\u202F000', '2 700 and 3 000'],
    ['blanks at the end of a line and of the text', 'a  \nb\t\n\n\n', 'a\nb'],
    ['blanks in front and within', '  a  b', '  a  b'],
    ['accents in two characters', 'Kie\u0301v', 'Kiév'],
    ['a byte order mark', '\uFEFFa', 'a'],
    ['curly quotes and dashes, which stay', '“It’s – so…”', '“It’s – so…”'],
    ['empty paragraphs in the middle, which stay', 'a\n\n\nb', 'a\n\n\nb'],
  ])('%s', (_what, raw, canonical) => expect(canonicalText(raw)).toBe(canonical));

  it('is a form: taken again, it changes nothing', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const once = canonicalText(raw);
        expect(canonicalText(once)).toBe(once);
      }),
    );
  });

  it('is the same text for a person: all letters and digits stay', () => {
    const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{P}]/gu, '');
    fc.assert(
      fc.property(rawText, (raw) => {
        expect(letters(canonicalText(raw))).toBe(letters(raw));
      }),
    );
  });
});

it('sha256 is that of the UTF-8 bytes', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

describe('sentences', () => {
  const texts = (text: string) => sentences(text).map((sentence) => sentence.text);

  it.each([
    ['full stops', 'He came. He saw.', ['He came.', 'He saw.']],
    ['titles', 'Mr. Yoon met Gen. Shin. They spoke.', ['Mr. Yoon met Gen. Shin.', 'They spoke.']],
    ['initials', 'J. Kwon reported. So did others.', ['J. Kwon reported.', 'So did others.']],
    ['countries', 'The U.S. Army left. The U.K. stayed.', ['The U.S. Army left.', 'The U.K. stayed.']],
    ['ranks', 'Sgt. Park and Lt. Col. Han fled.', ['Sgt. Park and Lt. Col. Han fled.']],
    [
      'short months',
      'It sank on Aug. 19. He left in Sept. They stayed.',
      ['It sank on Aug. 19.', 'He left in Sept.', 'They stayed.'],
    ],
    ['list numbers', '1. Read this. And that.', ['1. Read this.', 'And that.']],
    ['figures', 'It cost 2.5 million. Then 3,000 died.', ['It cost 2.5 million.', 'Then 3,000 died.']],
    ['quotes', '“We came.” He left.', ['“We came.”', 'He left.']],
    ['bold', '**Fog or speed?**', ['**Fog or speed?**']],
    ['paragraphs', 'One\n\nTwo', ['One', 'Two']],
    ['lines without a word', 'One.\n***\n---\nTwo.', ['One.', 'Two.']],
    ['a dash alone in front', '— He left.', ['— He left.']],
    ['an empty text', '', []],
  ])('%s', (_what, text, expected) => expect(texts(text)).toEqual(expected));

  it('hold every letter and digit of the text once, at the place that they name', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const text = canonicalText(raw);
        const found = sentences(text);
        let end = 0;
        let between = '';
        for (const sentence of found) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.text).toMatch(/[\p{L}\p{N}]/u);
          expect(sentence.text).not.toContain('\n');
          between += text.slice(end, sentence.start);
          ({ end } = sentence);
        }
        expect(between + text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('stay within their paragraph', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const text = canonicalText(raw);
        const lines = paragraphs(text);
        for (const { start, end } of sentences(text))
          expect(lines.filter((line) => line.start <= start && end <= line.end)).toHaveLength(1);
      }),
    );
  });
});
