/** A suite's result as a table for the terminal. */
import type { Row, SuiteResult } from './suite.ts';

function showCell(cell: Row[string] | undefined): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return cell.toLocaleString('en-US');
  return cell < 10
    ? cell.toFixed(2)
    : cell < 100
      ? cell.toFixed(1)
      : Math.round(cell).toLocaleString('en-US');
}

export function formatTable({ columns, rows }: Pick<SuiteResult, 'columns' | 'rows'>): string {
  const lines = rows.map((row) => columns.map((column) => showCell(row[column])));
  // The last column is for remarks: it runs on, and needs no padding.
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...lines.map((cells) => (cells[at] ?? '').length)),
  );
  const isText = columns.map((column) => rows.every((row) => typeof (row[column] ?? '') === 'string'));
  const draw = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (isText[at] ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [draw(columns), draw(widths.map((width) => '-'.repeat(width))), ...lines.map(draw)].join('\n');
}
