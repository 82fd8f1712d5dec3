// What every surface owes its readers, whatever the reply holds. Each renderer runs this suite; it says how to read a
// message of its platform the way a person does, and what its platform would refuse or ping.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, QuoteLine, Reply, Source } from '../../src/reply/blocks.ts';
import type { Card, CardLine, Core, LegendEntry, Run } from '../../src/reply/card/card.ts';
import { cleanLine, cleanText } from '../../src/reply/clean-text.ts';
import { noticeReply } from '../../src/reply/notice.ts';
import { HOW_MANY, hostileCards } from './hostile-texts.ts';
import {
  casualties,
  casualtiesCard,
  declined,
  kyivSource,
  longReply,
  nisSource,
  quoting,
} from './replies.ts';

export interface Surface<Message> {
  readonly name: string;
  render(reply: Reply): readonly Message[];
  /** The message as a person reads it: no markup, no escapes; layout may differ in white space. */
  read(message: Message): string;
  /** The same of a card, where quotes behind it are marked by characters that a card does not have. */
  readCard?(message: Message): string;
  /** What the platform would refuse, in words. */
  problems(message: Message): readonly string[];
  /** What would notify somebody or act as markup, in words. */
  dangers(message: Message): readonly string[];
}

/** Texts that mean something to some platform. */
const hostile = fc.oneof(
  fc.constantFrom(
    '@everyone',
    '@here',
    '<!channel>',
    '<!here|here>',
    '<!subteam^S123>',
    '<@U0BOT>',
    '<@123456789012345678>',
    '<@&123456789012345678>',
    '<#C01DESK>',
    '<https://example.org|click>',
    '[click](https://example.org)',
    '<:smile:123456789012345678>',
    '<t:1700000000:R>',
    '</casualties:123456789012345678>',
    '**bold** __under__ ~~struck~~ ||spoiler|| `code`',
    '```\nfence\n```',
    '# heading\n## again\n> quote\n>>> all\n- item\n1. one\n-# small',
    '*\\*_\\_`\\`',
    '&lt;!channel&gt; &amp;amp;',
    '\u200b\u200d\u2060\ufeff',
    '\u001b[31mred\u001b[0m\u0007',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '👩‍👩‍👧‍👦 e\u0301 कि',
    '전쟁 Зеленский',
    '”“’‘"\'',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const anyText = fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const hugeText = fc
  .tuple(anyText, fc.integer({ min: 1, max: 300 }))
  .map(([text, times]) => text.repeat(times).slice(0, 9_000));
const someText = fc.oneof({ weight: 4, arbitrary: anyText }, { weight: 1, arbitrary: hugeText });

const source: fc.Arbitrary<Source> = fc
  .record({ line: someText, asOf: fc.option(anyText, { nil: undefined }) })
  .map(({ line, asOf }) => ({ ...nisSource, line, ...(asOf === undefined ? {} : { asOf }) }));
const sources = fc.array(source, { minLength: 1, maxLength: 4 }) as fc.Arbitrary<unknown> as fc.Arbitrary<
  QuoteLine['sources']
>;
const quote: fc.Arbitrary<QuoteLine> = fc
  .record({
    quote: someText,
    sources,
    lead: fc.option(anyText, { nil: undefined }),
    caveats: fc.array(fc.record({ quote: anyText, sources }), { maxLength: 2 }),
  })
  .map(({ lead, ...line }) => ({ ...line, ...(lead === undefined ? {} : { lead }) }));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: someText }),
  fc.record({ type: fc.constant('words' as const), text: someText }),
  fc.record({ type: fc.constant('footer' as const), text: someText }),
  quote.map((line) => ({ type: 'quote' as const, ...line })),
  fc.record({ type: fc.constant('dated' as const), when: anyText, quote }),
  fc.record({
    type: fc.constant('difference' as const),
    relation: fc.constant('contradicts' as const),
    label: anyText,
    sides: fc.tuple(quote, quote),
  }),
  fc.record({
    type: fc.constant('list' as const),
    items: fc.array(fc.record({ term: anyText, text: someText }), { minLength: 1, maxLength: 4 }),
  }),
  fc.integer({ min: 1, max: 6 }).chain((width) =>
    fc.record({
      type: fc.constant('figures' as const),
      columns: fc.array(anyText, { minLength: width, maxLength: width }),
      rows: fc.array(
        fc.record({
          who: someText,
          figures: fc.array(fc.option(anyText, { nil: undefined }), { minLength: width, maxLength: width }),
          asOf: anyText,
          reportedBy: anyText,
          sources,
        }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  ),
);
const anyReply: fc.Arbitrary<Reply> = fc
  .array(block, { maxLength: 8 })
  .map((blocks) => ({ ...casualties, blocks }));

const core: fc.Arbitrary<Core> = fc
  .array(fc.record({ text: someText, isStrong: fc.boolean() }), { minLength: 1, maxLength: 3 })
  .map((parts) => ({ claim: 'c', parts }));
const runs: fc.Arbitrary<readonly Run[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('words' as const), text: anyText }),
    fc.record({ type: fc.constant('key' as const), key: fc.constantFrom('R', 'Bb') }),
  ),
  { maxLength: 3 },
);
const beside = fc.array(fc.record({ lead: anyText, core, voice: runs }), { maxLength: 2 });
const line: fc.Arbitrary<CardLine> = fc.oneof(
  fc.record({
    type: fc.constant('position' as const),
    relation: anyText,
    core,
    voice: runs,
    beside,
    small: fc.array(runs, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('row' as const), label: anyText, core, voice: runs, beside }),
  fc.record({
    type: fc.constant('passage' as const),
    claim: fc.constant('c'),
    parts: core.map(({ parts }) => parts),
    runs,
  }),
  fc.record({
    type: fc.constant('entry' as const),
    label: anyText,
    texts: fc.array(someText, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constantFrom('head' as const, 'plain' as const), text: someText }),
  fc.record({ type: fc.constant('small' as const), runs, isStrong: fc.boolean() }),
);
const legendEntry: fc.Arbitrary<LegendEntry> = fc.record({
  key: fc.constantFrom('R', 'Bb'),
  name: anyText,
  date: anyText,
  document: fc.constant('d'),
  url: fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom('https://example.org/a_(b)*c*|d<@1>)', 'javascript:alert(1)', 'no address'),
  ),
});
const anyCard: fc.Arbitrary<Card> = fc
  .record({
    title: anyText,
    readAs: anyText,
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    legend: fc.array(legendEntry, { maxLength: 5 }),
    closing: fc.array(anyText, { maxLength: 2 }),
    label: anyText,
  })
  .map(({ lines: [first, ...others], label, ...card }) => ({
    ...casualtiesCard,
    ...card,
    lines: [first as CardLine, ...others],
    menu: { placeholder: 'Open a part…', options: [{ value: 'part/1', label }] },
  }));

export function checkSurface<Message>(surface: Surface<Message>): void {
  const readAll = (reply: Reply): string => surface.render(reply).map(surface.read).join('\n');

  describe(`${surface.name}: what every surface owes its readers`, () => {
    test('shows every quote with every source, and when the thing held', () => {
      const text = squeeze(readAll(casualties));
      for (const expected of [
        'around 300 North Korean soldiers have been killed and another 2,700 have been wounded',
        'over 3,000 North Korean soldiers have died or been wounded in Kursk',
        'The figures could not be independently verified',
        nisSource.line,
        kyivSource.line,
        'as of 13 January 2025',
        'as of 23 December 2024',
        'Reported by Kyiv',
        'Same total, different breakdown',
        'Newest document: Reaction, 13 January 2025, 9 days old.',
      ]) {
        expect(text).toContain(squeeze(expected));
      }
    });

    test('shows the figures as printed, and nothing for a figure that nobody states', () => {
      const text = readAll({ ...casualties, blocks: casualties.blocks.slice(1, 2) });
      for (const figure of ['around 300', 'another 2,700', 'over 3,000', 'killed', 'wounded']) {
        for (const word of figure.split(' ')) expect(text).toContain(word);
      }
      expect(text).not.toMatch(/\b0\b|undefined|null|NaN|n\/a/i);
    });

    test('shows a decline with what the documents do say', () => {
      const text = squeeze(readAll(declined));
      expect(text).toContain(squeeze('The documents do not say what the captured soldiers are called.'));
      expect(text).toContain(squeeze(nisSource.line));
    });

    test('splits a long reply between quotes, in order, each with its source in the same message', () => {
      const messages = surface.render(longReply(40)).map((message) => squeeze(surface.read(message)));
      const found = messages.flatMap((text) =>
        [...text.matchAll(/Account(\d+):/g)].map(([, i]) => Number(i)),
      );
      expect(found).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      for (const text of messages) {
        for (const [, i] of text.matchAll(/Account(\d+):/g)) {
          expect(text).toContain(squeeze(`Witness ${i} → Reaction, 13 January 2025`));
        }
        for (const opened of text.split('Account').slice(1))
          expect(opened).toContain(squeeze('and nobody could confirm it'));
      }
    });

    test('tells a mistake in the words that it was told', () => {
      expect(squeeze(readAll(noticeReply('“31/12” is not a date; write 31 December 2024.')))).toContain(
        squeeze('“31/12” is not a date; write 31 December 2024.'),
      );
    });

    test('shows a quote word for word, whatever it holds', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          expect(squeeze(readAll(quoting(text)))).toContain(squeeze(cleanText(text)));
        }),
        { numRuns: 200 },
      );
    });

    test('pings nobody and formats nothing, whatever a reply holds, and sends nothing that the platform refuses', () => {
      fc.assert(
        fc.property(anyReply, (reply) => {
          for (const message of surface.render(reply)) {
            expect(surface.problems(message)).toEqual([]);
            expect(surface.dangers(message)).toEqual([]);
          }
        }),
        { numRuns: 80 },
      );
    });

    test('shows a card in one message: both accounts, their sources, and what travels with them', () => {
      const messages = surface.render({ ...casualties, card: casualtiesCard });
      expect(messages).toHaveLength(1);
      const text = squeeze(messages.map(surface.read).join('\n'));
      for (const expected of [
        '“around 300 North Korean soldiers have been killed”',
        'Seoul’s spy agency › R',
        '≠ other count: killed or wounded',
        '“over 3,000 have died or been wounded”',
        'Kyiv › B',
        'with it: “The figures could not be independently verified”',
        'BBC',
        '11 Jan 2025',
        'Reaction',
      ]) {
        expect(text).toContain(squeeze(expected));
      }
      // What differs touches: no other quote stands between the first account's source and the line that says how.
      expect(text).toMatch(/agency›R[^“]*≠othercount/u);
      expect(messages.flatMap(surface.problems)).toEqual([]);
      expect(messages.flatMap(surface.dangers)).toEqual([]);
    });

    test('a card pings nobody, formats nothing and is never refused, whatever it holds', () => {
      fc.assert(
        fc.property(anyCard, (card) => {
          for (const message of surface.render({ ...casualties, card })) {
            expect(surface.problems(message)).toEqual([]);
            expect(surface.dangers(message)).toEqual([]);
          }
        }),
        { numRuns: 150 },
      );
    });

    test('10,000 hostile texts on cards ping nobody, format nothing and are never refused', () => {
      let cards = 0;
      const wrong = [...hostileCards()].flatMap((card) => {
        cards += 1;
        const messages = surface.render({ ...casualties, version: '01234567', card });
        return messages.flatMap((message) => [...surface.problems(message), ...surface.dangers(message)]);
      });
      expect(wrong).toEqual([]);
      expect(cards * 25).toBe(HOW_MANY);
    });

    test('shows a core word for word, whatever it holds', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const [position] = casualtiesCard.lines;
          if (position.type !== 'position') throw new Error('the first line is a position');
          const shown = { ...position, core: { claim: 'c', parts: [{ text, isStrong: true }] } };
          const card: Card = { ...casualtiesCard, lines: [shown] };
          const drawn = surface.render({ ...casualties, card }).map(surface.readCard ?? surface.read);
          expect(squeeze(drawn.join('\n'))).toContain(squeeze(cleanLine(text)));
        }),
        { numRuns: 150 },
      );
    });

    test('shows the source beside each part of a quote that no message can hold', () => {
      const endless = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ');
      const messages = surface.render(quoting(endless)).map((message) => squeeze(surface.read(message)));
      for (const text of messages) expect(text).toContain(squeeze(nisSource.line));
      const words = messages.join(' ').match(/word\d+/g) ?? [];
      expect(words).toEqual(endless.split(' '));
    });
  });
}

/** Without white space: where lines break is the surface's own business. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
