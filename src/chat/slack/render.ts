// A reply as Slack messages: Block Kit, with a text for notifications and screen readers. Quotes are rich_text, where
// nothing formats, links or pings, so that they read exactly as the document has them; sources are the small print below.

import type { Block, FigureRow, QuoteLine, Reply, Source } from '../../reply/blocks.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import { cutText } from '../cut-text.ts';
import { type Piece, packPieces } from '../pack-pieces.ts';
import { closingMark, openingMark } from '../quotation-marks.ts';
import { escapeLine, escapeText, literal, type TextElement } from './escape.ts';
import { limits } from './limits.ts';

interface RichPart {
  readonly type: 'rich_text_section' | 'rich_text_quote';
  readonly elements: readonly TextElement[];
}
interface RichText {
  readonly type: 'rich_text';
  readonly elements: readonly RichPart[];
}
type Cell = RichText | { readonly type: 'raw_text'; readonly text: string };
export type SlackBlock =
  | {
      readonly type: 'header';
      readonly text: { readonly type: 'plain_text'; readonly text: string; readonly emoji: false };
    }
  | { readonly type: 'divider' }
  | {
      readonly type: 'context';
      readonly elements: readonly [
        { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true },
      ];
    }
  | {
      readonly type: 'table';
      readonly column_settings: readonly { readonly align: 'left'; readonly is_wrapped: boolean }[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | RichText;

export interface SlackMessage {
  /** Read out, shown in notifications, and posted alone where Slack refuses the blocks. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export interface RenderOptions {
  /** The command as typed: "/ask how many died?". */
  readonly asked?: string;
}

/** What stays together: blocks, and the same as text. */
interface Part {
  readonly blocks: readonly SlackBlock[];
  readonly text: string;
}

/** Room for "Part 2 of 3". */
const BLOCKS = limits.blocks - 2;
const BUDGET = limits.blocksJson - 300;
const TEXT_BUDGET = limits.textAdvised - 100;
/** A longer quote is cut, so that with its sources it also fits into a message without blocks. */
const LONGEST_QUOTE = 2000;
const LONGEST_SOURCES = 1800;
const ROWS_IN_TABLE = 25;
/** Slack refuses an empty cell; this one looks empty. */
const BLANK = '\u00a0';

export function renderSlack(reply: Reply, options: RenderOptions = {}): readonly SlackMessage[] {
  const pieces = [
    ...(options.asked === undefined ? [] : contextPieces([options.asked], true)),
    ...reply.blocks.flatMap((block, i) => renderBlock(block, i === 0)),
  ];
  const messages = packPieces(
    pieces.length === 0 ? sectionPieces('There is nothing to show.') : pieces,
    fits,
  );
  return messages.map((parts, i) => {
    const part =
      messages.length === 1
        ? []
        : contextPieces([`Part ${i + 1} of ${messages.length}`], false).map(({ body }) => body);
    return toMessage([...parts, ...part]);
  });
}

function toMessage(parts: readonly Part[]): SlackMessage {
  return {
    text: shorten(parts.map(({ text }) => text).join('\n')),
    blocks: parts.flatMap(({ blocks }) => blocks),
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Where Slack refuses the blocks: the same reply as text alone, split between quotes. */
export function renderSlackText(reply: Reply): readonly Omit<SlackMessage, 'blocks'>[] {
  const pieces = reply.blocks
    .flatMap((block, i) => renderBlock(block, i === 0))
    .flatMap(({ body: { text }, keepWithNext }) =>
      cutEscaped(text).map((chunk) => ({ body: chunk, keepWithNext })),
    );
  const messages = packPieces(pieces, (texts) => texts.join('\n\n').length <= TEXT_BUDGET);
  return messages.map((texts) => ({
    text: texts.join('\n\n'),
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  }));
}

function fits(parts: readonly Part[]): boolean {
  const blocks = parts.flatMap((part) => part.blocks);
  const tables = blocks.filter(({ type }) => type === 'table').length;
  return blocks.length <= BLOCKS && tables <= limits.tables && JSON.stringify(blocks).length <= BUDGET;
}

/** Escaped text in chunks; an entity such as &lt; is never cut. */
function cutEscaped(text: string): readonly string[] {
  const longestEntity = 5;
  let torn = '';
  return cutText(text, TEXT_BUDGET - longestEntity).map((chunk) => {
    const whole = torn + chunk;
    torn = /&[a-z]{0,3}$/.exec(whole)?.[0] ?? '';
    return whole.slice(0, whole.length - torn.length);
  });
}

/** Cut where a line ends; the blocks have everything. */
function shorten(text: string): string {
  if (text.length <= TEXT_BUDGET) return text;
  const [head = ''] = cutEscaped(text);
  const lastLine = head.lastIndexOf('\n');
  return `${lastLine > 0 ? head.slice(0, lastLine) : head}\n…`;
}

function renderBlock(block: Block, isFirst: boolean): readonly Piece<Part>[] {
  switch (block.type) {
    case 'heading':
      return isFirst ? titlePieces(block.text) : headingPieces(block.text);
    case 'words':
      return sectionPieces(block.text);
    case 'figures':
      return tablePieces(block.columns, block.rows);
    case 'quote':
      return quotePieces(block);
    case 'dated':
      return [...sectionPieces(block.when, { bold: true }, true), ...quotePieces(block.quote)];
    case 'difference':
      return differencePieces(block);
    case 'list':
      return block.items.flatMap(({ term, text }) => listPieces(term, text));
    case 'footer':
      return contextPieces([block.text], false);
  }
}

function titlePieces(text: string): readonly Piece<Part>[] {
  const escaped = escapeLine(text);
  if (escaped.length > limits.header || escaped.trim() === '') return headingPieces(text);
  const block = { type: 'header', text: { type: 'plain_text', text: escaped, emoji: false } } as const;
  return [{ body: { blocks: [block], text: `*${escaped}*` }, keepWithNext: true }];
}

function headingPieces(text: string): readonly Piece<Part>[] {
  const [first, ...more] = sectionPieces(text, { bold: true }, true);
  if (first === undefined) return [];
  return [
    { ...first, body: { ...first.body, blocks: [{ type: 'divider' }, ...first.body.blocks] } },
    ...more,
  ];
}

function sectionPieces(
  text: string,
  style?: TextElement['style'],
  keepWithNext = false,
): readonly Piece<Part>[] {
  return chunksOf(text).map((chunk) => ({
    body: { blocks: [richText([section(literal(chunk, style))])], text: escapeText(chunk) },
    keepWithNext,
  }));
}

function listPieces(term: string, text: string): readonly Piece<Part>[] {
  if (lengthSent(term + text) > LONGEST_QUOTE)
    return [...sectionPieces(term, { bold: true }, true), ...sectionPieces(text)];
  const elements = [...literal(cleanLine(term), { bold: true }), ...literal(` – ${text}`)];
  return [
    {
      body: { blocks: [richText([section(elements)])], text: `${escapeLine(term)} – ${escapeText(text)}` },
      keepWithNext: false,
    },
  ];
}

function contextPieces(lines: readonly string[], keepWithNext: boolean): readonly Piece<Part>[] {
  return contextBlocks(lines).map((block) => ({
    body: { blocks: [block], text: textOfContext(block) },
    keepWithNext,
  }));
}

/** Small print: as many blocks as the lines need. */
function contextBlocks(lines: readonly string[]): readonly ContextBlock[] {
  const escaped = lines
    .flatMap((line) => cutText(line, LONGEST_SOURCES, (chunk) => escapeLine(chunk).length))
    .map(escapeLine)
    .filter((line) => line.trim() !== '');
  return packPieces(
    escaped.map((line) => ({ body: line, keepWithNext: false })),
    (packed) => packed.join('\n').length <= LONGEST_SOURCES,
  ).map((packed) => ({
    type: 'context',
    elements: [{ type: 'mrkdwn', text: packed.join('\n'), verbatim: true }],
  }));
}

type ContextBlock = Extract<SlackBlock, { type: 'context' }>;

function textOfContext({ elements: [{ text }] }: ContextBlock): string {
  return text;
}

function differencePieces(block: Extract<Block, { type: 'difference' }>): readonly Piece<Part>[] {
  const isShort = lengthSent(block.label + block.note) <= LONGEST_QUOTE;
  const note = block.note.trim() === '' ? '' : `: ${block.note}`;
  const head: readonly Piece<Part>[] = isShort
    ? [
        {
          body: {
            blocks: [richText([section([...literal(block.label, { bold: true }), ...literal(note)])])],
            text: escapeText(`${block.label}${note}`),
          },
          keepWithNext: true,
        },
      ]
    : [...sectionPieces(block.label, { bold: true }, true), ...sectionPieces(block.note, undefined, true)];
  const all = [...head, ...block.sides.flatMap(quotePieces)].map(({ body }) => body);
  return fits(all) ? [joined(all)] : [...head, ...block.sides.flatMap(quotePieces)];
}

/** A quote, its sources and what must travel with it, in one piece where a message can hold it. */
function quotePieces(line: QuoteLine): readonly Piece<Part>[] {
  const pieces = [
    ...quotedPieces(line.quote, line.sources, line.lead),
    ...line.caveats.flatMap(({ quote, sources }) => quotedPieces(quote, sources, 'To be read with')),
  ];
  const bodies = pieces.map(({ body }) => body);
  return fits(bodies) ? [joined(bodies)] : pieces;
}

/** Cut only where one message cannot hold the quote; then each part has sources, and what is left of them follows. */
function quotedPieces(quote: string, sources: readonly Source[], lead?: string): readonly Piece<Part>[] {
  const isLeadLong = lead !== undefined && lengthSent(lead) > LONGEST_QUOTE;
  const leadPieces = lead !== undefined && isLeadLong ? sectionPieces(lead, { italic: true }, true) : [];
  const leadParts =
    lead === undefined || isLeadLong || cleanLine(lead).trim() === ''
      ? []
      : [section(literal(`${cleanLine(lead)}:`, { italic: true }))];
  const [first, ...more] = contextBlocks(sources.map(sourceWords));
  const chunks = cutText(quote, LONGEST_QUOTE, lengthSent);
  const quoted = chunks.map((chunk, i) => {
    const words = `${i === 0 ? openingMark(quote) : '…'}${chunk}${i === chunks.length - 1 ? closingMark(quote) : '…'}`;
    const block = richText([
      ...(i === 0 ? leadParts : []),
      { type: 'rich_text_quote', elements: literal(words) },
    ]);
    const before = i === 0 && leadParts.length > 0 ? `${escapeLine(lead ?? '')}:\n` : '';
    const text = `${before}${escapeText(words).replaceAll(/^/gm, '> ')}`;
    const small = first === undefined ? [] : [first];
    return {
      body: { blocks: [block, ...small], text: [text, ...small.map(textOfContext)].join('\n') },
      keepWithNext: false,
    };
  });
  const rest = more.map((block) => ({
    body: { blocks: [block], text: textOfContext(block) },
    keepWithNext: false,
  }));
  return [...leadPieces, ...quoted, ...rest];
}

function joined(parts: readonly Part[]): Piece<Part> {
  return {
    body: { blocks: parts.flatMap(({ blocks }) => blocks), text: parts.map(({ text }) => text).join('\n') },
    keepWithNext: false,
  };
}

export function sourceWords(source: Source): string {
  return source.asOf === undefined ? source.line : `${source.line} · ${source.asOf}`;
}

/** Slack's own table, so many rows as a message holds; the rows' full sources stand below it. */
function tablePieces(columns: readonly string[], rows: readonly FigureRow[]): readonly Piece<Part>[] {
  const head = ['Who says', ...columns, 'As of', 'Reported by'];
  const cells = rows.map((row) => [
    row.who,
    ...columns.map((_, i) => row.figures[i] ?? ''),
    row.asOf,
    [...new Set(row.sources.map(({ publisher }) => publisher))].join(', '),
  ]);
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
    head.length <= limits.tableColumns &&
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

function section(elements: readonly TextElement[]): RichPart {
  return { type: 'rich_text_section', elements };
}

function richText(elements: readonly RichPart[]): RichText {
  return { type: 'rich_text', elements };
}

function chunksOf(text: string): readonly string[] {
  return cutText(text, LONGEST_QUOTE, lengthSent).filter((chunk) => chunk.trim() !== '');
}

/** As it goes over the wire, where some characters become several: in blocks as JSON, in text escaped. */
function lengthSent(text: string): number {
  return Math.max(JSON.stringify(literal(text)).length, escapeText(text).length);
}
