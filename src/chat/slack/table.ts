// Figures and rows as Slack's own tables: at most four columns, no blank cell. More than five rows are a data_table, which turns
// its own pages; a workspace that refuses it gets the same rows as a plain table (wire.ts).

import type { FigureRow } from '../../reply/blocks.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import { words } from '../../reply/words.ts';
import type { Piece } from '../text/pack-pieces.ts';
import { escapeLine, literal, type TextElement } from './escape.ts';
import { limits } from './limits.ts';
import {
  type Cell,
  contextBlocks,
  type DataTableBlock,
  fits,
  type Part,
  richText,
  type SlackBlock,
  section,
  sectionPieces,
  type TableBlock,
  textOfContext,
} from './parts.ts';

const ROWS_IN_TABLE = 25;
/** More do not fit a phone. */
const MOST_COLUMNS = 4;
/** A data_table shows so many at once. */
const ROWS_A_PAGE = 5;

interface Grid {
  readonly head: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** Slack's own table, so many rows as a message holds; the numbers of the last column stand before the sources below it. */
export function tablePieces(columns: readonly string[], rows: readonly FigureRow[]): readonly Piece<Part>[] {
  const sources = [...new Set(rows.flatMap((row) => row.sources.map(({ line }) => line)))];
  const { head, cells } = gridOf(columns, rows, sources);
  const table = tableOf(
    words.table.figures,
    head,
    cells.map((row) => row.map(cell)),
  );
  const notes = contextBlocks(sources.map((line, i) => `${i + 1} ${line}`));
  const lines = [...cells.map((row) => rowAsText(head, row)), ...notes.map(textOfContext)];
  const whole: Part = { blocks: [table, ...notes], text: lines.join('\n') };
  const isTable =
    cells.length <= ROWS_IN_TABLE && JSON.stringify(table.rows).length <= limits.tableCharacters;
  if (isTable && fits([whole])) return [{ body: whole, keepWithNext: false }];
  if (rows.length > 1) {
    const half = Math.ceil(rows.length / 2);
    return [...tablePieces(columns, rows.slice(0, half)), ...tablePieces(columns, rows.slice(half))];
  }
  return [
    ...cells.flatMap((row) => sectionPieces(rowAsText(head, row, (text) => text))),
    ...notes.map((block) => ({ body: { blocks: [block], text: textOfContext(block) }, keepWithNext: false })),
  ];
}

/** A table of these rows, below their heads; of more than fit a screen, one that turns its own pages. */
export function tableOf(
  caption: string,
  head: readonly string[],
  cells: readonly (readonly Cell[])[],
): DataTableBlock | TableBlock {
  const rows = [head.map(headCell), ...cells];
  if (cells.length <= ROWS_A_PAGE) return plainTable(rows);
  return { type: 'data_table', caption: headCell(caption).text, page_size: ROWS_A_PAGE, rows };
}

function plainTable(rows: TableBlock['rows']): TableBlock {
  const columns = rows[0] ?? [];
  return { type: 'table', column_settings: columns.map(() => ({ align: 'left', is_wrapped: true })), rows };
}

/** The same blocks for a workspace that refuses tables that turn their own pages. */
export function withPlainTables(blocks: readonly SlackBlock[]): readonly SlackBlock[] {
  return blocks.map((block) => (block.type === 'data_table' ? plainTable(block.rows) : block));
}

/**
 * A column for each thing counted, where every row has a figure of each and a phone is wide enough; else a row for each
 * figure. Columns in which no row says anything are left out.
 */
function gridOf(columns: readonly string[], rows: readonly FigureRow[], sources: readonly string[]): Grid {
  const { whoSays, counted, figure, asOf, source } = words.table;
  const numbers = (row: FigureRow): string =>
    [...new Set(row.sources.map(({ line }) => sources.indexOf(line) + 1))].join(', ');
  const wide = narrowed(
    [whoSays, ...columns, asOf, source],
    rows.map((row) => [row.who, ...columns.map((_, i) => row.figures[i] ?? ''), dateOf(row), numbers(row)]),
  );
  const isFull = wide.cells.every((row) => row.every((text) => text.trim() !== ''));
  if (isFull && wide.head.length <= MOST_COLUMNS) return wide;
  const figures = rows.flatMap((row) =>
    columns.flatMap((column, i) => {
      const printed = row.figures[i] ?? '';
      return printed.trim() === '' ? [] : [[row.who, column, printed, dateOf(row), numbers(row)]];
    }),
  );
  return joined({ head: [whoSays, counted, figure, asOf, source], cells: figures });
}

const dateOf = ({ asOf, asOfShort }: FigureRow): string => asOfShort ?? asOf;

/** Without the columns in which no row says anything; date and source share one where there are too many, or a date is missing. */
function narrowed(head: readonly string[], cells: Grid['cells']): Grid {
  const isKept = head.map((_, i) => i === 0 || cells.some((row) => (row[i] ?? '').trim() !== ''));
  const [names = [], ...rows] = [head, ...cells].map((row) => row.filter((_, i) => isKept[i]));
  const grid = { head: names, cells: rows };
  const isTooWide = names.length > MOST_COLUMNS && isKept.slice(-2).every(Boolean);
  const isUndated = rows.some((row) => row.at(-2) === '');
  return isTooWide || isUndated ? joined(grid) : grid;
}

/** Date and source in one column. */
function joined({ head, cells }: Grid): Grid {
  const join = (row: readonly string[]): readonly string[] => [
    ...row.slice(0, -2),
    row.slice(-2).filter(Boolean).join(' · '),
  ];
  return { head: join(head), cells: cells.map(join) };
}

/** "Kyiv · killed or wounded: over 3,000 · as of: 23 Dec"; what is absent is left out. */
function rowAsText(
  head: readonly string[],
  row: readonly string[],
  escaped: (text: string) => string = escapeLine,
): string {
  const [who = '', ...cells] = row.map(escaped);
  const given = cells.flatMap((text, i) =>
    text === '' ? [] : [`${escaped(head[i + 1] ?? '').toLowerCase()}: ${text}`],
  );
  return [who, ...given].join(' · ');
}

/** Plain where it can be, for its length; nothing that would be a mention elsewhere is sent as one string. */
export function cell(text: string): Cell {
  const line = cleanLine(text);
  return cellOf(literal(line.trim() === '' ? '…' : line));
}

export function cellOf(elements: readonly TextElement[]): Cell {
  const [first] = elements;
  return elements.length === 1 && first !== undefined && first.style === undefined
    ? { type: 'raw_text', text: first.text }
    : richText([section(elements)]);
}

/** A head takes no rich text. */
function headCell(text: string): { readonly type: 'raw_text'; readonly text: string } {
  const line = cleanLine(text)
    .replaceAll(/<(?=[!@#])/g, '‹')
    .trim();
  return { type: 'raw_text', text: line === '' ? '…' : line };
}
