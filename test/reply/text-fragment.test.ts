import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToQuotes, textDirective } from '../../src/reply/text-fragment.ts';
import { ferryStore, loadFolders } from './ferry.ts';
import { findFragment } from './find-fragment.ts';

const URL = 'https://example.org/story';
const stores = [...(await loadFolders('briefings', 'test/fixtures/unseen')), ferryStore];
const quotes = stores.flatMap((store) =>
  store.briefing.claims.flatMap((claim) => {
    const text = store.document(claim.document)?.text ?? '';
    return claim.quotes.map((quote) => ({
      claim: claim.id,
      text,
      quote,
      link: linkToQuotes(URL, text, [quote]),
    }));
  }),
);

describe('a link to a quote', () => {
  it('lands on every quote of every briefing, and on nothing else', () => {
    expect(quotes.length).toBeGreaterThan(175);
    for (const { claim, text, quote, link } of quotes) {
      const [found] = findFragment(link, text);
      expect(found, `${claim} ${link}`).toBeDefined();
      if (found === undefined) continue;
      // Whole words: marks at the quote's edges may stay outside, a word that it cuts is marked whole.
      expect(text.slice(found.start, quote.start), claim).toMatch(/^[\p{L}\p{N}]*$/u);
      expect(text.slice(quote.end, found.end), claim).toMatch(/^[\p{L}\p{N}]*$/u);
      expect(text.slice(quote.start, found.start), claim).not.toMatch(/[\p{L}\p{N}]/u);
      expect(text.slice(found.end, quote.end), claim).not.toMatch(/[\p{L}\p{N}]/u);
    }
  });

  it('does not land where the page has another figure', () => {
    const digits = quotes.flatMap((one) =>
      [...one.quote.exact.matchAll(/\d/g)].map(({ index }) => ({ ...one, at: one.quote.start + index })),
    );
    expect(digits.length).toBeGreaterThan(100);
    for (const { claim, text, link, at } of digits) {
      const other = String((Number(text.charAt(at)) + 1) % 10);
      const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
      expect(findFragment(link, changed), `${claim} at ${at}`).toEqual([undefined]);
    }
  });

  it.each([
    [
      'signs that part a directive',
      'A well-known, cheap & old ship sank.',
      'well-known, cheap & old',
      'text=well%2Dknown%2C%20cheap%20%26%20old',
    ],
    [
      'words that stand there twice',
      'Two died here. Later two died here again.',
      'two died here again',
      'text=two%20died%20here%20again',
    ],
    ['told by the word before', 'He said two died. She said two died.', 'two died', 'text=two%20died', 9],
    [
      'the second of two',
      'One man died. Then one man died.',
      'one man died',
      'text=Then-,one%20man%20died',
      19,
    ],
    ['told by the word after', 'Two men\nTwo men died.', 'Two men', 'text=Two%20men,-died', 8],
    [
      'quotation marks at the edge',
      'He said: “It is done.” Then he left.',
      '“It is done.”',
      'text=It%20is%20done',
    ],
    ['a word cut in two', 'The unanswered call.', 'answered', 'text=unanswered'],
  ])('%s', (_name, text, exact, directive, at = text.indexOf(exact)) => {
    const quote = { exact, start: at, end: at + exact.length };
    expect(textDirective(text, quote)).toBe(directive);
    const [found] = findFragment(`#:~:${directive}`, text);
    expect(found?.start).toBeLessThanOrEqual(quote.start + 1);
    expect(found?.start).toBeGreaterThanOrEqual(quote.start - 2);
  });

  it('marks each passage of a claim', () => {
    const text = 'First words here. Others. Last words here.';
    const spans = [
      { exact: 'First words', start: 0, end: 11 },
      { exact: 'Last words', start: 26, end: 36 },
    ];
    expect(linkToQuotes(URL, text, spans)).toBe(`${URL}#:~:text=First%20words&text=Last%20words`);
  });

  it.each(['javascript:alert(1)', 'ftp://example.org/x', 'https://example.org/#/route'])(
    'leaves %s as it is',
    (url) => {
      expect(linkToQuotes(url, 'Some words.', [{ exact: 'words', start: 5, end: 10 }])).toBe(url);
    },
  );

  it('lands on any words of any text, or a browser cannot tell them from the same words before', () => {
    const word = fc.constantFrom(
      'the',
      'ferry',
      'sank',
      '12',
      'men,',
      'died-out',
      '“so',
      'ends”',
      'É',
      'a&b',
      'two.',
      '…',
      '한국',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 40 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (lines, row, a, b) => {
          const text = lines.join('\n');
          const chosen = lines[row % lines.length] ?? '';
          const offset = lines.slice(0, row % lines.length).reduce((sum, one) => sum + one.length + 1, 0);
          const [from = 0, to = 0] = [a % chosen.length, b % chosen.length].sort((x, y) => x - y);
          const exact = chosen.slice(from, to + 1);
          if (!/[\p{L}\p{N}]/u.test(exact)) return;
          const quote = { exact, start: offset + from, end: offset + to + 1 };
          const [found] = findFragment(linkToQuotes(URL, text, [quote]), text);
          if (found === undefined) throw new Error('nothing was marked');
          // The same words, there or in an equal paragraph.
          const letters = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
          if (!letters(text.slice(found.start, found.end)).includes(letters(exact)))
            throw new Error('other words');
        },
      ),
      { numRuns: 300 },
    );
  });
});
