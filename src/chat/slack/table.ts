// The figures as Slack's own table; where it cannot be one, as lines.

import type { FigureRow } from '../../reply/blocks.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import type { Piece } from '../text/pack-pieces.ts';
import { escapeLine, literal } from './escape.ts';
import { limits } from './limits.ts';
import {
  type Cell,
  contextBlocks,
  fits,
  type Part,
  richText,
  type SlackBlock,
  section,
  sectionPieces,
  textOfContext,
} from './parts.ts';

const ROWS_IN_TABLE = 25;
/** More do not fit a phone; a wider one is told in lines. */
const MOST_COLUMNS = 4;

/** Slack refuses an empty cell; this one looks empty. */
const BLANK = '\u00a0';

/** Slack's own table, so many rows as a message holds; the rows' full sources stand below it. */
export function tablePieces(columns: readonly string[], rows: readonly FigureRow[]): readonly Piece<Part>[] {
  const { head, cells } = narrowed(
    ['Who says', ...columns, 'As of', 'Reported by'],
    rows.map((row) => [
      row.who,
      ...columns.map((_, i) => row.figures[i] ?? ''),
      row.asOf,
      [...new Set(row.sources.map(({ publisher }) => publisher))].join(', '),
    ]),
  );
  const table: SlackBlock = {
    type: 'table',
    column_settings: head.map(() => ({ align: 'left', is_wrapped: true })),
    rows: [head, ...cells].map((row) => row.map(cell)),
  };
  const notes = contextBlocks([...new Set(rows.flatMap(({ sources }) => sources.map(({ line }) => line)))]);
  const lines = [...cells.map((row) => rowAsText(head, row)), ...notes.map(textOfContext)];
  const whole: Part = { blocks: [table, ...notes], text: lines.join('\n') };
  const isTable =
    rows.length <= ROWS_IN_TABLE &&
    head.length <= MOST_COLUMNS &&
    JSON.stringify(table.rows).length <= limits.tableCharacters;
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

interface Grid {
  readonly head: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** Without the columns in which no row says anything; date and publisher share one where there are still too many. */
function narrowed(head: readonly string[], cells: Grid['cells']): Grid {
  const isKept = head.map((_, i) => i === 0 || cells.some((row) => (row[i] ?? '').trim() !== ''));
  const kept = [head, ...cells].map((row) => row.filter((_, i) => isKept[i]));
  const isTooWide = (kept[0]?.length ?? 0) > MOST_COLUMNS && isKept.slice(-2).every(Boolean);
  const [names = [], ...rows] = isTooWide
    ? kept.map((row) => [...row.slice(0, -2), row.slice(-2).filter(Boolean).join(' · ')])
    : kept;
  return { head: names, cells: rows };
}

/** "Kyiv · killed or wounded: over 3,000 · as of: 23 December 2024"; what is absent is left out. */
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
function cell(text: string): Cell {
  const line = cleanLine(text);
  if (line.trim() === '') return { type: 'raw_text', text: BLANK };
  const elements = literal(line);
  return elements.length === 1 ? { type: 'raw_text', text: line } : richText([section(elements)]);
}
