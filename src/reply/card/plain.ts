// Card → plain text: for the terminal, the command line, and to measure it. A position's core stands at the margin, who
// says it below; rows hang below their labels, which stand in a column of their own where there is room.

import { cleanLine } from '../clean-text.ts';
import { padToWidth, textWidth, wrapText } from '../text-width.ts';
import { words } from '../words.ts';
import type { Action } from './actions.ts';
import type { Beside, Card, CardLine, Core, LegendEntry, Run } from './card.ts';
import { marksOf } from './marks.ts';

/** Whose a piece of text is, for colouring. */
export type CardPart =
  | 'title'
  | 'quote'
  | 'strong'
  | 'words'
  | 'key'
  | 'label'
  | 'relation'
  | 'head'
  | 'plain';

export interface CardPlainOptions {
  /** Columns; Infinity never wraps. */
  readonly width: number;
  readonly paint?: (part: CardPart, text: string) => string;
  /** What can be done with it, numbered below, for where a number can be typed. */
  readonly actions?: readonly Pick<Action, 'label'>[];
}

interface Piece {
  readonly part: CardPart;
  readonly text: string;
}

/** From this width on the labels of rows stand in a column. */
const COLUMNS = 60;
const NO_BREAK = '\u00a0';

export function cardToPlain(card: Card, options: CardPlainOptions): string {
  return cardLines(card, options).join('\n');
}

export function cardLines(card: Card, { width, paint, actions = [] }: CardPlainOptions): readonly string[] {
  const page: Page = {
    width: Math.max(20, width),
    paint: paint ?? ((_, text) => text),
    labels: labelColumn(card, width),
  };
  const title = [card.title, card.subtitle].filter((text) => text !== undefined).join(' · ');
  return [
    ...(card.readAs === undefined ? [] : wrapped(page, [ours(card.readAs)])),
    ...(title === '' ? [] : wrapped(page, [{ part: 'title', text: title }])),
    ...card.lines.flatMap((line) => linesOf(page, line)),
    ...legendLines(page, card),
    ...card.closing.flatMap((text) => wrapped(page, [ours(text)])),
    ...actionLines(page, actions),
  ];
}

interface Page {
  readonly width: number;
  readonly paint: (part: CardPart, text: string) => string;
  /** Width of the column of labels; 0 = they stand before their text. */
  readonly labels: number;
}

function labelColumn(card: Card, width: number): number {
  if (width < COLUMNS || width === Number.POSITIVE_INFINITY) return 0;
  const labels = card.lines.flatMap((line) =>
    line.type === 'row' || line.type === 'entry' ? [line.label] : [],
  );
  return labels.length === 0 ? 0 : Math.max(...labels.map((label) => textWidth(cleanLine(label)))) + 2;
}

function linesOf(page: Page, line: CardLine): readonly string[] {
  switch (line.type) {
    case 'position': {
      const isInline = line.voice.every(({ type }) => type === 'key');
      return [
        ...(line.relation === undefined ? [] : wrapped(page, [{ part: 'relation', text: line.relation }])),
        ...wrapped(page, [...quoted(line.core), ...(isInline ? [ours(' '), ...runs(line.voice)] : [])]),
        ...(isInline ? [] : wrapped(page, runs(line.voice), '  ')),
        ...line.beside.flatMap((beside) => wrapped(page, besidePieces(beside), '  ')),
        ...line.small.flatMap((small) => wrapped(page, runs(small), '  ')),
      ];
    }
    case 'row':
      return labelled(page, line.label, [
        [...quoted(line.core), ours(' '), ...runs(line.voice)],
        ...line.beside.map(besidePieces),
      ]);
    case 'passage':
      return [...wrapped(page, partPieces(line.parts), '  '), ...wrapped(page, runs(line.runs))];
    case 'entry':
      return labelled(
        page,
        line.label,
        line.texts.map((text) => [{ part: 'plain', text }]),
      );
    case 'head':
      return wrapped(page, [{ part: 'head', text: line.text }]);
    case 'plain':
      return wrapped(page, [{ part: 'plain', text: line.text }]);
    case 'small':
      return wrapped(
        page,
        line.isStrong ? runs(line.runs).map((run) => ({ ...run, part: 'relation' })) : runs(line.runs),
      );
  }
}

/** A label, its first text beside it, further ones below. */
function labelled(page: Page, label: string, texts: readonly (readonly Piece[])[]): readonly string[] {
  const indent = ' '.repeat(page.labels === 0 ? 2 : page.labels);
  const [first = [], ...more] = texts;
  const clean = cleanLine(label);
  const head = page.labels === 0 ? `${clean} ` : padToWidth(clean, page.labels);
  return [
    ...wrapped(page, [{ part: 'label', text: head }, ...first], '', indent),
    ...more.flatMap((pieces) => wrapped(page, pieces, indent)),
  ];
}

function besidePieces({ lead, core, voice }: Beside): readonly Piece[] {
  const isDifference = lead.startsWith('≠');
  return [
    { part: isDifference ? 'relation' : 'words', text: `${lead} ` },
    ...(core === undefined ? [] : quoted(core)),
    ...(voice.length === 0 ? [] : [ours(' '), ...runs(voice)]),
  ];
}

function partPieces(parts: Core['parts']): readonly Piece[] {
  return parts.map(({ text, isStrong }): Piece => ({ part: isStrong ? 'strong' : 'quote', text }));
}

function quoted(core: Core): readonly Piece[] {
  const pieces = partPieces(core.parts);
  const { before, after } = marksOf(core);
  return [{ part: 'quote', text: before }, ...pieces, { part: 'quote', text: after }];
}

function runs(all: readonly Run[]): readonly Piece[] {
  return all.map((run): Piece => (run.type === 'key' ? { part: 'key', text: run.key } : ours(run.text)));
}

const ours = (text: string): Piece => ({ part: 'words', text });

/** An entry of the legend is never broken. */
function legendText({ key, name, date }: LegendEntry): string {
  return `${key} ${name} ${date}`;
}

function legendLines(page: Page, card: Card): readonly string[] {
  if (card.legend.length === 0) return [];
  const entries = [...card.legend.map(legendText), ...(card.hasInferred ? [words.legend.inferred] : [])];
  const text = entries.map((entry) => cleanLine(entry).replaceAll(' ', NO_BREAK)).join(', ');
  return wrapped(page, [ours(text)]).map((line) => line.replaceAll(NO_BREAK, ' '));
}

function actionLines(page: Page, actions: readonly Pick<Action, 'label'>[]): readonly string[] {
  if (actions.length === 0) return [];
  const text = actions.map(({ label }, i) => `[${i + 1}] ${label}`.replaceAll(' ', NO_BREAK)).join('  ');
  return wrapped(page, [ours(text)]).map((line) => line.replaceAll(NO_BREAK, ' ').trimEnd());
}

/** Pieces as one running text; the paint of each letter survives the breaking. */
function wrapped(page: Page, pieces: readonly Piece[], indent = '', hanging = indent): readonly string[] {
  const clean = pieces.map(({ part, text }) => ({ part, text: cleanLine(text) }));
  const text = clean.map((piece) => piece.text).join('');
  let at = 0;
  return wrapText(text, page.width - indent.length, page.width - hanging.length).map((line, i) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return (i === 0 ? indent : hanging) + painted(page, clean, start, at);
  });
}

function painted(page: Page, pieces: readonly Piece[], start: number, end: number): string {
  let at = 0;
  let line = '';
  for (const { part, text } of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, text.length);
    if (from < to) line += page.paint(part, text.slice(from, to));
    at += text.length;
  }
  return line;
}
