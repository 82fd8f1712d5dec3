// Quotes in their document: found exactly and once, or a finding that names the difference. Never a guess.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/briefing/canonical.ts';
import { locateQuote } from '../../src/briefing/locate.ts';

const text = [
  'Seoul’s spy agency said “around 300” soldiers were killed. He said it again. Another 2,700 were wounded – he said.',
  'He said it again.',
  'Cafés stayed open.',
].join('\n');

describe('a quote that stands once', () => {
  it.each([
    ['plain', { exact: 'around 300' }, 25],
    ['the first of two, by what follows', { exact: 'He said it again.', suffix: ' Another' }, 59],
    ['the second of two, by what precedes', { exact: 'He said it again.', prefix: 'he said.\n' }, 115],
    ['by both', { exact: 'it', prefix: 'He said ', suffix: ' again. Another' }, 67],
    ['a single character', { exact: '–' }, 104],
  ])('%s', (_what, quote, start) => {
    expect(locateQuote(quote, text)).toEqual({
      found: true,
      span: { exact: quote.exact, start, end: start + quote.exact.length },
    });
  });
});

describe('a quote that does not', () => {
  const fix = 'run sitrep check --fix';
  it.each([
    [{ exact: 'He said it again.' }, 'the quote stands 2 times in the text', undefined],
    [{ exact: 'it', prefix: 'He said ' }, 'the quote stands 2 times in the text', undefined],
    [
      { exact: 'around 300', prefix: 'about ' },
      'the quote is in the text, but not with this prefix/suffix',
      undefined,
    ],
    [
      { exact: "Seoul's spy agency" },
      "quote differs from the text in one character (' for ’)",
      'Seoul’s spy agency',
    ],
    [
      { exact: '"around 300" soldiers' },
      'quote differs from the text in 2 characters (" for “)',
      '“around 300” soldiers',
    ],
    [{ exact: 'wounded - he' }, 'quote differs from the text in one character (- for –)', 'wounded – he'],
    [{ exact: 'SEOUL’s' }, 'quote differs from the text in 4 characters (E for e)', 'Seoul’s'],
    [
      { exact: 'Cafe\u0301s stayed' },
      'the quote is not in canonical form: its accents are characters of their own',
      'Cafés stayed',
    ],
  ])('%j: %s', (quote, what, suggestion) => {
    const located = locateQuote(quote, text);
    expect(located).toMatchObject({
      found: false,
      what,
      ...(suggestion === undefined ? {} : { fix, suggestion }),
    });
    if (suggestion === undefined) expect(located).not.toHaveProperty('suggestion');
  });

  it('because words were left out or mended is not in the text, with nothing suggested', () => {
    for (const exact of [
      'around 300 soldiers',
      'spy agency said around 300',
      'arund 300',
      '2700 were wounded',
      '',
    ]) {
      if (exact === '') continue;
      const located = locateQuote({ exact }, text);
      expect(located).toMatchObject({
        found: false,
        what: expect.stringMatching(/^the quote is not in the text: /),
      });
      expect(located).not.toHaveProperty('suggestion');
    }
  });

  it.each([
    ['a word left out', 'spy agency said around 300', 'spy agency said [→“]around 300'],
    ['a letter', 'soldeirs were killed', 'sold[ei→ie]rs were killed'],
    ['another word', 'soldiers were wounded.', 'soldiers were [wounded.→killed.]'],
    ['words between', 'Another 2,700 wounded', 'Another 2,700 [→were] wounded'],
  ])('with %s shows the nearest passage and every difference', (_what, exact, marked) => {
    const located = locateQuote({ exact }, text);
    expect(located).toMatchObject({
      what: `the quote is not in the text: nearest, typed→printed: “${marked}”`,
    });
  });

  it('and resembles nothing is shown as it was typed', () => {
    const located = locateQuote({ exact: 'Divers found twelve wrecks' }, text);
    expect(located).toMatchObject({ what: 'the quote is not in the text: “Divers found twelve wrecks”' });
  });

  it.each(['he said.\nHe said', 'he said. He said it'])(
    'because it runs over a paragraph break: %j',
    (exact) => {
      const located = locateQuote({ exact }, text);
      expect(located).toMatchObject({ found: false, what: 'the quote runs over a paragraph break' });
      expect(located).not.toHaveProperty('suggestion');
    },
  );
});

describe('any text', () => {
  const someText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map(canonicalText);

  it('a found quote is the text at its offsets, and no other place is meant', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (whole, a, b) => {
        const start = whole.length === 0 ? 0 : a % whole.length;
        const exact = whole.slice(start, start + 1 + (b % 8));
        if (exact === '') return;
        const located = locateQuote({ exact }, whole);
        if (located.found) {
          expect(whole.slice(located.span.start, located.span.end)).toBe(exact);
          expect(whole.indexOf(exact)).toBe(whole.lastIndexOf(exact));
          expect(exact).not.toContain('\n');
        } else expect(whole.indexOf(exact) !== whole.lastIndexOf(exact) || exact.includes('\n')).toBe(true);
      }),
    );
  });

  it('what --fix suggests is found, or found too often: it is always the text’s own words', () => {
    const straight = (words: string) =>
      words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
    const curly = fc.array(fc.constantFrom('‘', '’', '“', '”', '–', 'a', 'b', ' ', '.'), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(curly, (characters) => {
        const whole = canonicalText(characters.join(''));
        const located = locateQuote({ exact: straight(whole) || 'x' }, whole);
        if (!located.found && located.suggestion !== undefined) expect(whole).toContain(located.suggestion);
      }),
    );
  });
});
