// The figures table in fixed-width characters, narrow enough for a phone: who says it stands on a line of its own, the
// figures below in their columns, wrapped at words; an absent figure is an empty cell. Where the columns do not fit
// beside each other, each figure gets a line with its label.

import type { FigureRow } from '../../reply/blocks.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import { padToWidth, textWidth, wrapText } from '../../reply/text-width.ts';

/** A phone shows about thirty fixed-width characters a line. */
const WIDTH = 28;
const GAP = 2;
/** Words longer than this are broken. */
const LONGEST_WORD = 14;

export function figuresAsText(columns: readonly string[], rows: readonly FigureRow[]): string {
  const header = columns.map(cleanLine);
  const body = rows.map((row) => columns.map((_, i) => cleanLine(row.figures[i] ?? '')));
  const widths = columnWidths([header, ...body]);
  if (sum(widths) + GAP * (widths.length - 1) > WIDTH) return stackedFigures(header, rows, body);
  const rule = '─'.repeat(sum(widths) + GAP * (widths.length - 1));
  const lines = rows.map((row, i) =>
    [...wrapText(cleanLine(row.who), WIDTH), ...layOut(body[i] ?? [], widths)].join('\n'),
  );
  return [[...layOut(header, widths, true), rule].join('\n'), lines.join('\n\n')].join('\n');
}

function stackedFigures(
  header: readonly string[],
  rows: readonly FigureRow[],
  body: readonly (readonly string[])[],
): string {
  const widest = Math.max(...header.map(textWidth));
  const lines = rows.map((row, i) => [
    ...wrapText(cleanLine(row.who), WIDTH),
    ...header.map((label, column) => `  ${padToWidth(label, widest)}  ${body[i]?.[column] ?? ''}`.trimEnd()),
  ]);
  return lines.map((each) => each.join('\n')).join('\n\n');
}

/** Each column is as wide as its longest word, then as its longest cell while there is room. */
function columnWidths(table: readonly (readonly string[])[]): readonly number[] {
  const columns = (table[0] ?? []).map((_, i) => table.map((cells) => cells[i] ?? ''));
  const narrowest = columns.map((cells) => {
    const words = cells.flatMap((cell) => cell.split(' '));
    return Math.min(LONGEST_WORD, Math.max(1, ...words.map(textWidth)));
  });
  let room = WIDTH - GAP * (columns.length - 1) - sum(narrowest);
  return narrowest.map((width, i) => {
    const wanted = Math.max(width, ...(columns[i] ?? []).map(textWidth));
    const more = Math.max(0, Math.min(wanted - width, room));
    room -= more;
    return width + more;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** One table row as lines; a header stands at the bottom of its row. */
function layOut(cells: readonly string[], widths: readonly number[], atBottom = false): readonly string[] {
  const wrapped = cells.map((cell, i) => wrapText(cell, widths[i] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, i) => {
        const skipped = atBottom ? height - lines.length : 0;
        return padToWidth(lines[line - skipped] ?? '', widths[i] ?? 1);
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
