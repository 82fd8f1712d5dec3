// Figures as Slack's own tables, and the rows of By date where a topic counts more than a screen shows.

import { describe, expect, it, test } from 'vitest';
import { checkMessage } from '../../../src/chat/slack/limits.ts';
import type { SlackBlock } from '../../../src/chat/slack/parts.ts';
import { renderSlack } from '../../../src/chat/slack/render.ts';
import { tablePieces } from '../../../src/chat/slack/table.ts';
import type { FigureRow } from '../../../src/reply/blocks.ts';
import type { Card } from '../../../src/reply/card/card.ts';
import { byDateCard } from '../../../src/reply/card/press-cards/lists.ts';
import { words } from '../../../src/reply/words.ts';
import type { Store } from '../../../src/store/store.ts';
import { coresOf, coreText, ourTexts, unaccounted } from '../../reply/card/accounted.ts';
import { loadFolders } from '../../reply/ferry.ts';

const source = { publisher: 'Reuters', line: 'Ukraine’s military intelligence, reported by Reuters' };

function row(who: string, figures: readonly string[], asOf = '23 Dec'): FigureRow {
  return { who, figures, asOf, sources: [source] } as unknown as FigureRow;
}

type Drawn = Extract<SlackBlock, { type: 'table' | 'data_table' }>;
const tableIn = (blocks: readonly SlackBlock[] = []): Drawn | undefined =>
  blocks.find((block): block is Drawn => block.type === 'table' || block.type === 'data_table');
const read = (node: unknown): string => {
  const { text, elements = [] } = node as { readonly text?: string; readonly elements?: readonly unknown[] };
  return [text ?? '', ...elements.map(read)].join('');
};
const printedIn = (table: Drawn | undefined) => table?.rows.map((cells) => cells.map(read));

/** What a person reads in the cells. */
function printed(columns: readonly string[], rows: readonly FigureRow[]): unknown {
  return printedIn(tableIn(tablePieces(columns, rows).flatMap(({ body }) => body.blocks)));
}

it('leaves out a column in which no row says anything', () => {
  expect(
    printed(['killed', 'wounded'], [row('Kyiv', ['', 'over 3,000'], ''), row('Seoul', ['', '2,700'], '')]),
  ).toEqual([
    ['Who says', 'wounded', 'Source'],
    ['Kyiv', 'over 3,000', '1'],
    ['Seoul', '2,700', '1'],
  ]);
});

it('keeps every figure under its own heading in four columns', () => {
  const rows = [row('Kyiv', ['1', 'over 3,000']), row('Seoul', ['300', '2,700'])];
  expect(printed(['killed', 'wounded'], rows)).toEqual([
    ['Who says', 'killed', 'wounded', 'As of · Source'],
    ['Kyiv', '1', 'over 3,000', '23 Dec · 1'],
    ['Seoul', '300', '2,700', '23 Dec · 1'],
  ]);
});

it('has a row for each figure where a cell would be blank or a phone is too narrow', () => {
  expect(
    printed(['killed', 'wounded'], [row('Kyiv', ['', 'over 3,000']), row('Seoul', ['300', '2,700'])]),
  ).toEqual([
    ['Who says', 'Counted', 'Figure', 'As of · Source'],
    ['Kyiv', 'wounded', 'over 3,000', '23 Dec · 1'],
    ['Seoul', 'killed', '300', '23 Dec · 1'],
    ['Seoul', 'wounded', '2,700', '23 Dec · 1'],
  ]);
  expect(printed(['killed', 'wounded', 'captured'], [row('Kyiv', ['1', '2', '3'])])).toEqual([
    ['Who says', 'Counted', 'Figure', 'As of · Source'],
    ['Kyiv', 'killed', '1', '23 Dec · 1'],
    ['Kyiv', 'wounded', '2', '23 Dec · 1'],
    ['Kyiv', 'captured', '3', '23 Dec · 1'],
  ]);
});

it('is one that turns its pages from the sixth row on, five at once', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => row(`speaker ${i}`, [`${i}`]));
  const made = (count: number) =>
    tableIn(tablePieces(['killed'], rows(count)).flatMap(({ body }) => body.blocks));
  expect(made(5)?.type).toBe('table');
  expect(made(6)).toMatchObject({ type: 'data_table', caption: 'Figures', page_size: 5 });
  expect(made(6)?.rows).toHaveLength(7);
});

interface ByDate {
  readonly name: string;
  readonly store: Store;
  readonly pages: readonly Card[];
}

/** By date of every topic that counts something, page by page, as Slack gets it. */
const counting: readonly ByDate[] = (
  await loadFolders('briefings', 'test/fixtures/briefings', 'test/fixtures/unseen')
).flatMap((store) =>
  store.briefing.topics
    .filter(({ layout }) => layout === 'figures')
    .map((topic) => {
      const claims = store.briefing.claims.filter(({ topics }) => topics.includes(topic.command));
      const page = (n: number) =>
        byDateCard({ store, target: `t:${topic.command}` }, claims, n, { topic, hasTables: true });
      const { of } = page(1).pages;
      return { name: topic.command, store, pages: Array.from({ length: of }, (_, i) => page(i + 1)) };
    }),
);
const shown = (card: Card, { store }: ByDate) =>
  renderSlack(
    {
      outcome: 'answered',
      kind: 'press date',
      briefing: '',
      version: store.version,
      card,
      blocks: [],
      cites: [],
    },
    { hasPresses: true },
  );
const long = counting.filter(({ pages: [first] }) => first?.isTable);

describe('by date', () => {
  test('a topic with more than five figures is a table, with fewer lines', () => {
    expect(long.length).toBeGreaterThan(1);
    expect(long.length).toBeLessThan(counting.length);
    for (const one of counting) {
      const [first] = shown(one.pages[0] as Card, one);
      expect(tableIn(first?.blocks)?.type).toBe(one.pages[0]?.isTable ? 'data_table' : undefined);
    }
  });

  test.each(long)('$name: every row whole in a cell, nothing blank, nothing twice, Slack takes it', (one) => {
    const [first] = one.pages;
    const [message, ...more] = shown(first as Card, one);
    expect(more).toEqual([]);
    expect(
      [message, { ...message, blocks: message?.flat }].flatMap((sent) => checkMessage({ ...sent })),
    ).toEqual([]);
    const [head, ...cells] = printedIn(tableIn(message?.blocks)) ?? [];
    expect(head).toEqual([words.table.asOf, words.table.quote, words.table.whoSays]);
    const rows = first?.lines.flatMap((line) => (line.type === 'row' ? [line] : [])) ?? [];
    expect(rows.length).toBeGreaterThan(5);
    expect(cells).toHaveLength(rows.length);
    for (const [i, line] of rows.entries()) {
      expect(cells[i]?.[0]).toBe(line.label.replaceAll(' ', '\u00a0'));
      for (const core of [line.core, ...line.beside.flatMap((beside) => beside.core ?? [])])
        expect(cells[i]?.[1]).toContain(coreText(core));
    }
    expect(cells.flat().every((text) => text.replaceAll(/[\s\u00a0…]/g, '') !== '')).toBe(true);
    const cores = one.pages.flatMap(coresOf).map(coreText);
    expect(new Set(cores).size).toBe(cores.length);
    expect(printedIn(tableIn(message?.flat))).toEqual([head, ...cells]);
    expect(tableIn(message?.flat)?.type).toBe('table');
  });

  test.each(long)('$name: no word that nobody answers for', (one) => {
    const left = unaccounted(one.store);
    const [table] = shown(one.pages[0] as Card, one).map(({ blocks }) => tableIn(blocks));
    const caption = table?.type === 'data_table' ? table.caption : '';
    const ours = [...one.pages.flatMap(ourTexts), caption, ...(printedIn(table)?.[0] ?? [])];
    expect(ours.flatMap(left)).toEqual([]);
  });

  test('where no table turns its pages it is lines, a screen a page', () => {
    for (const { store } of long)
      for (const topic of store.briefing.topics.filter(({ layout }) => layout === 'figures')) {
        const claims = store.briefing.claims.filter(({ topics }) => topics.includes(topic.command));
        expect(byDateCard({ store }, claims, 1, { topic }).isTable).toBeUndefined();
      }
  });
});
