import { expect, it } from 'vitest';
import { tablePieces } from '../../../src/chat/slack/table.ts';
import type { FigureRow } from '../../../src/reply/blocks.ts';

const source = { publisher: 'Reuters', line: 'Ukraine’s military intelligence, reported by Reuters' };

function row(who: string, figures: readonly string[], asOf = '23 December 2024'): FigureRow {
  return { who, figures, asOf, sources: [source] } as unknown as FigureRow;
}

/** What a person reads in the cells, or undefined where it is told in lines. */
function printed(columns: readonly string[], rows: readonly FigureRow[]): unknown {
  const blocks = tablePieces(columns, rows).flatMap(({ body }) => body.blocks as readonly { type: string }[]);
  const table = blocks.find(({ type }) => type === 'table') as { rows?: { text?: string }[][] } | undefined;
  return table?.rows?.map((cells) => cells.map(({ text }) => text));
}

it('leaves out a column in which no row says anything', () => {
  expect(
    printed(['killed', 'wounded'], [row('Kyiv', ['', 'over 3,000'], ''), row('Seoul', ['', '2,700'], '')]),
  ).toEqual([
    ['Who says', 'wounded', 'Reported by'],
    ['Kyiv', 'over 3,000', 'Reuters'],
    ['Seoul', '2,700', 'Reuters'],
  ]);
});

it('keeps every figure under its own heading in four columns', () => {
  expect(
    printed(['killed', 'wounded'], [row('Kyiv', ['', 'over 3,000']), row('Seoul', ['300', '2,700'])]),
  ).toEqual([
    ['Who says', 'killed', 'wounded', 'As of · Reported by'],
    ['Kyiv', '\u00a0', 'over 3,000', '23 December 2024 · Reuters'],
    ['Seoul', '300', '2,700', '23 December 2024 · Reuters'],
  ]);
});

it('tells in lines, whole, what needs more than four columns', () => {
  const columns = ['killed', 'wounded', 'captured'];
  const rows = [row('Kyiv', ['1', '2', '3']), row('Seoul', ['4', '5', '6'])];
  expect(printed(columns, rows)).toBeUndefined();
  const text = tablePieces(columns, rows)
    .map(({ body }) => body.text)
    .join('\n');
  expect(text).toContain('Kyiv · killed: 1 · wounded: 2 · captured: 3');
  expect(text).toContain('Seoul · killed: 4 · wounded: 5 · captured: 6');
});
