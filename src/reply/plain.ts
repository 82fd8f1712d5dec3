// Reply → plain text, the same every time: for the command line, batch output and logs. With a width it wraps, and
// with paints it colours; without them it is bare text. Everything that could act on a terminal is made visible.

import type { Block, FigureRow, QuoteLine, Reply, Source } from './blocks.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { padToWidth, textWidth, wrapText } from './text-width.ts';
import { words } from './words.ts';

/** What a piece of text is, for colouring; a paint gets one line at a time. */
export type Part = 'heading' | 'quote' | 'source' | 'lead' | 'label' | 'words' | 'figure' | 'footer' | 'term';

export interface PlainOptions {
  /** Columns; Infinity (the default) never wraps. */
  readonly width?: number;
  readonly paint?: (part: Part, text: string) => string;
}

interface Page {
  readonly width: number;
  readonly paint: (part: Part, text: string) => string;
}

export function toPlain(reply: Reply, options: PlainOptions = {}): string {
  const page: Page = {
    width: Math.max(20, options.width ?? Number.POSITIVE_INFINITY),
    paint: options.paint ?? ((_, text) => text),
  };
  return `${reply.blocks.map((block) => blockLines(page, block).join('\n')).join('\n\n')}\n`;
}

function blockLines(page: Page, block: Block): readonly string[] {
  switch (block.type) {
    case 'heading': {
      const lines = wrapped(page, 'heading', block.text, '');
      return [
        ...lines,
        page.paint('source', '─'.repeat(Math.min(page.width, textWidth(cleanLine(block.text))))),
      ];
    }
    case 'words':
      return wrapped(page, 'words', block.text, '');
    case 'figures':
      return figureLines(page, block.columns, block.rows);
    case 'quote':
      return quoteLines(page, block, '');
    case 'dated':
      return [...wrapped(page, 'label', block.when, ''), ...quoteLines(page, block.quote, '  ')];
    case 'difference':
      return [
        ...wrapped(page, 'label', `${block.label}:`, ''),
        ...block.sides.flatMap((side) => quoteLines(page, side, '  ')),
      ];
    case 'list':
      return listLines(page, block.items);
    case 'footer':
      return wrapped(page, 'footer', block.text, '');
  }
}

function wrapped(page: Page, part: Part, text: string, indent: string): readonly string[] {
  return wrapText(cleanText(text), page.width - indent.length).map((line) => indent + page.paint(part, line));
}

function quoteLines(page: Page, line: QuoteLine, indent: string): readonly string[] {
  return [
    ...(line.lead === undefined ? [] : wrapped(page, 'lead', `${line.lead}:`, indent)),
    ...barred(page, line.quote, indent),
    ...line.sources.flatMap((source) => wrapped(page, 'source', sourceText(source), `${indent}  `)),
    ...line.caveats.flatMap((caveat) => [
      ...wrapped(page, 'lead', `${words.receipts.readWith}:`, `${indent}  `),
      ...barred(page, caveat.quote, `${indent}  `),
      ...caveat.sources.flatMap((source) => wrapped(page, 'source', sourceText(source), `${indent}    `)),
    ]),
  ];
}

function barred(page: Page, quote: string, indent: string): readonly string[] {
  return wrapped(page, 'quote', quote, `${indent}> `);
}

function sourceText(source: Source): string {
  return source.asOf === undefined ? source.line : `${source.line} · ${source.asOf}`;
}

function listLines(
  page: Page,
  items: readonly { readonly term: string; readonly text: string }[],
): readonly string[] {
  const longest = Math.max(...items.map((item) => textWidth(cleanLine(item.term))));
  const column = longest <= 18 && page.width >= 50 ? longest + 2 : 0;
  return items.flatMap((item) => {
    const term = cleanLine(item.term);
    if (column === 0) return [page.paint('term', term), ...wrapped(page, 'words', item.text, '  ')];
    const [first = '', ...rest] = wrapText(cleanText(item.text), page.width - column);
    return [
      `${page.paint('term', term)}${' '.repeat(column - textWidth(term))}${page.paint('words', first)}`,
      ...rest.map((line) => ' '.repeat(column) + page.paint('words', line)),
    ];
  });
}

/** A table where it fits the width, else one paragraph a row; either way an absent figure is blank. */
function figureLines(page: Page, columns: readonly string[], rows: readonly FigureRow[]): readonly string[] {
  const head = ['who says', ...columns, 'as of', 'reported by'].map(cleanLine);
  const cells = rows.map((row) =>
    [row.who, ...row.figures.map((figure) => figure ?? ''), row.asOf, row.reportedBy].map(cleanLine),
  );
  const widths = head.map((title, i) =>
    Math.max(textWidth(title), ...cells.map((row) => textWidth(row[i] ?? ''))),
  );
  const total = widths.reduce((sum, width) => sum + width + 2, -2);
  if (total > page.width) return stackedRows(page, head, cells);
  const line = (row: readonly string[], part: (column: number) => Part): string =>
    row
      .map((cell, i) => page.paint(part(i), i === row.length - 1 ? cell : padToWidth(cell, widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  const isFigure = (column: number): boolean => column > 0 && column <= columns.length;
  return [
    line(head, () => 'label'),
    ...cells.map((row) => line(row, (column) => (isFigure(column) ? 'figure' : 'words'))),
  ];
}

function stackedRows(
  page: Page,
  head: readonly string[],
  cells: readonly (readonly string[])[],
): readonly string[] {
  return cells.flatMap((row, i) => [
    ...(i === 0 ? [] : ['']),
    ...wrapped(page, 'term', row[0] ?? '', ''),
    ...row.flatMap((cell, column) =>
      column === 0 || cell === '' ? [] : wrapped(page, 'words', `${head[column]}: ${cell}`, '  '),
    ),
  ]);
}
