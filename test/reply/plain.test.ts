// Replies as plain text: the table, wrapping, and that nothing in any text can act on a terminal.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, QuoteLine, Reply, Source } from '../../src/reply/blocks.ts';
import { toPlain } from '../../src/reply/plain.ts';
import { textWidth, wrapIndented } from '../../src/reply/text-width.ts';
import { replyTo } from './ferry.ts';

function replyOf(...blocks: readonly Block[]): Reply {
  return { outcome: 'answered', kind: 'test', briefing: 'b', version: 'v', blocks, cites: [] };
}

function sourceOf(text: string): Source {
  return {
    claim: 'a',
    document: 'd',
    chain: [text],
    publisher: text,
    published: '1 May 2025',
    inferred: false,
    line: text,
  };
}

/** A reply with the text in every place that holds any. */
function everywhere(text: string): Reply {
  const source = sourceOf(text);
  const line: QuoteLine = {
    quote: text,
    sources: [source],
    lead: text,
    caveats: [{ quote: text, sources: [source] }],
  };
  return replyOf(
    { type: 'heading', text },
    { type: 'words', text },
    {
      type: 'figures',
      columns: [text],
      rows: [{ who: text, figures: [text], asOf: text, reportedBy: text, sources: [source] }],
    },
    { type: 'quote', ...line },
    { type: 'difference', relation: 'contradicts', label: text, sides: [line, line] },
    { type: 'dated', when: text, quote: line },
    { type: 'list', items: [{ term: text, text }] },
    { type: 'footer', text },
  );
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\u001b[31mred\u001b[0m',
    '\u001b]8;;http://x\u0007y',
    'a\rb',
    '\u009b2J',
    '\u202egnp.exe',
    'a\u2028b',
    '\ud800',
  ),
);

it('wraps a value within its own column', () => {
  expect(wrapIndented('  core        the crew of the ferry was tired', 30)).toEqual([
    '  core        the crew of the',
    '              ferry was tired',
  ]);
  expect(wrapIndented('    two words', 10)).toEqual(['    two', '    words']);
  expect(wrapIndented('A short line of text', 12)).toEqual(['A short line', 'of text']);
});

describe('plain text', () => {
  it('holds no control character but the line feed, and nothing that turns the direction', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 200 }), (text, width) => {
        const plain = toPlain(everywhere(text), { width });
        expect(plain).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
        expect(plain.isWellFormed()).toBe(true);
      }),
    );
  });

  it('fits the width', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 24, max: 120 }), (text, width) => {
        const words = replyOf({ type: 'quote', quote: text, sources: [sourceOf(text)], caveats: [] });
        for (const line of toPlain(words, { width }).split('\n')) {
          expect(textWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('aligns the figures table where it fits, counting wide characters as two columns', () => {
    const source = sourceOf('서울');
    const row = { asOf: '1 May', reportedBy: 'A', sources: [source] as const };
    const plain = toPlain(
      replyOf({
        type: 'figures',
        columns: ['killed', 'wounded'],
        rows: [
          { ...row, who: '서울', figures: ['about 300', undefined] },
          { ...row, who: 'Kyiv', figures: [undefined, 'over 3,000'] },
        ],
      }),
    );
    expect(plain).toBe(
      [
        'who says  killed     wounded     as of  reported by',
        '서울      about 300              1 May  A',
        'Kyiv                 over 3,000  1 May  A',
        '',
      ].join('\n'),
    );
  });

  it('lays the rows out one below the other where the table does not fit', () => {
    const plain = toPlain(replyTo('/ferry-casualties'), { width: 60 });
    expect(plain).toContain(
      'the coastguard\n  injured: At least 31 people were injured\n  missing: four were missing\n',
    );
  });

  it('marks a quote, with its source below it', () => {
    expect(toPlain(replyTo('/ferry-casualties'), { width: 200 })).toContain(
      '> The dredger’s crew of nine escaped unhurt.\n  Morning Lantern, in its own voice, 14 March 2025',
    );
  });
});
