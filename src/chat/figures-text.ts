// The figures table in fixed-width characters, narrow enough for a phone: cells wrap at words, an absent figure is an
// empty cell.

import type { FigureRow } from '../reply/blocks.ts';
import { cleanLine } from '../reply/clean-text.ts';
import { padToWidth, textWidth, wrapText } from '../reply/text-width.ts';

/** A phone shows about forty fixed-width characters a line. */
const WIDTH = 40;
const GAP = 2;
const NARROWEST_WHO = 10;
/** Words longer than this are broken. */
const LONGEST_WORD = 14;

export function figuresAsText(columns: readonly string[], rows: readonly FigureRow[]): string {
  const header = ['', ...columns].map(cleanLine);
  const body = rows.map((row) => [row.who, ...columns.map((_, i) => row.figures[i] ?? '')].map(cleanLine));
  const widths = columnWidths([header, ...body]);
  const rule = widths.map((width) => '─'.repeat(width)).join(' '.repeat(GAP));
  const lines = body.flatMap((cells, i) =>
    i === 0 ? layOut(cells, widths) : ['', ...layOut(cells, widths)],
  );
  return [...layOut(header, widths, true), rule, ...lines].join('\n');
}

/** Each figure column is as wide as its longest word, then as its longest cell while there is room; the rest is the first's. */
function columnWidths(table: readonly (readonly string[])[]): readonly number[] {
  const columns = (table[0] ?? []).map((_, i) => table.map((cells) => cells[i] ?? ''));
  const [who = [], ...figures] = columns;
  const widths = figures.map((cells) => {
    const words = cells.flatMap((cell) => cell.split(' '));
    return Math.min(LONGEST_WORD, Math.max(1, ...words.map(textWidth)));
  });
  const wanted = figures.map((cells) => Math.max(1, ...cells.map(textWidth)));
  const wantedWho = Math.max(NARROWEST_WHO, ...who.map(textWidth));
  let room = WIDTH - Math.min(wantedWho, 2 * NARROWEST_WHO) - GAP * figures.length - sum(widths);
  for (const [i, width] of widths.entries()) {
    const more = Math.max(0, Math.min((wanted[i] ?? width) - width, room));
    widths[i] = width + more;
    room -= more;
  }
  const left = WIDTH - GAP * figures.length - sum(widths);
  return [Math.max(NARROWEST_WHO, Math.min(left, wantedWho)), ...widths];
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
