// A reply as Slack messages: Block Kit, with a text for notifications and screen readers. Quotes are rich_text, where
// nothing formats, links or pings, so that they read exactly as the document has them; sources are the small print below.

import type { Block, QuoteLine, Reply, Source } from '../../reply/blocks.ts';
import type { Card } from '../../reply/card/card.ts';
import { cardLines } from '../../reply/card/plain.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import { words } from '../../reply/words.ts';
import { cutText } from '../text/cut-text.ts';
import { type Piece, packPieces } from '../text/pack-pieces.ts';
import { closingMark, openingMark } from '../text/quotation-marks.ts';
import { cardBlocks } from './card.ts';
import { escapeLine, escapeText, literal } from './escape.ts';
import { foldOf, withoutFull } from './fold.ts';
import { limits } from './limits.ts';
import { panelBlocks, panelText } from './panel.ts';
import {
  contextBlocks,
  contextPieces,
  fits,
  joined,
  LONGEST_QUOTE,
  lengthSent,
  type Part,
  richText,
  type SlackBlock,
  section,
  sectionPieces,
  sourceWords,
  textOfContext,
} from './parts.ts';
import { cutEscaped } from './plain-blocks.ts';
import { tablePieces, withPlainTables } from './table.ts';

export interface SlackMessage {
  /** Read out, shown in notifications, and posted alone where Slack refuses the blocks. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  /** The same without folds and data tables, where the workspace refuses them; absent where there are none. */
  readonly flat?: readonly SlackBlock[];
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export interface RenderOptions {
  /** The command as typed: "/ask how many died?". */
  readonly asked?: string;
  /** Buttons and menus of a card work here. */
  readonly hasPresses?: boolean;
}

/** Names in it call nobody, and no link shows a page. */
const NOTHING_MORE = { link_names: false, unfurl_links: false, unfurl_media: false } as const;

const TEXT_BUDGET = limits.textAdvised - 100;

/** The card, in one message; the receipts for what has none, or none that Slack would take. */
export function renderSlack(reply: Reply, options: RenderOptions = {}): readonly SlackMessage[] {
  if (reply.panel !== undefined && options.hasPresses === true) {
    const { panel } = reply;
    return [{ text: panelText(panel), blocks: panelBlocks(panel), ...NOTHING_MORE }];
  }
  if (reply.card === undefined) return renderReceipts(reply, options);
  const asked = options.asked === undefined ? [] : contextBlocks([options.asked]);
  const presses = options.hasPresses === true ? { store: reply.version } : {};
  const card = forSlack(reply.card);
  const flat = cardBlocks(card, presses, asked);
  if (flat === undefined) return renderReceipts(reply, options);
  const fold = foldOf(card, reply.blocks);
  const folded = fold === undefined ? undefined : cardBlocks(withoutFull(card), { ...presses, fold }, asked);
  if (folded === undefined) return [withFlat({ ...flat, ...NOTHING_MORE })];
  return [{ ...folded, flat: flat.blocks, ...NOTHING_MORE }];
}

/** A workspace may refuse the table that turns its own pages. */
function withFlat(message: SlackMessage): SlackMessage {
  const isPlain = message.blocks.every(({ type }) => type !== 'data_table');
  return isPlain ? message : { ...message, flat: withPlainTables(message.blocks) };
}

/** The help also says what is so on Slack alone. */
function forSlack(card: Card): Card {
  if (card.target !== 't:help') return card;
  return { ...card, closing: [...card.closing, words.help.inThreads, words.help.whoSees] };
}

/** What stands behind the card, on as many messages as it needs. */
function renderReceipts(reply: Reply, options: RenderOptions = {}): readonly SlackMessage[] {
  const pieces = [
    ...(options.asked === undefined ? [] : contextPieces([options.asked], true)),
    ...reply.blocks.flatMap((block, i) => renderBlock(block, i === 0)),
  ];
  const messages = packPieces(
    pieces.length === 0 ? sectionPieces(plainLines(reply).join('\n')) : pieces,
    fits,
  );
  return messages.map((parts, i) => {
    const part =
      messages.length === 1
        ? []
        : contextPieces([`Part ${i + 1} of ${messages.length}`], false).map(({ body }) => body);
    return withFlat(toMessage([...parts, ...part]));
  });
}

/** What a card says where it is too large for one and nothing stands behind it. */
function plainLines({ card }: Reply): readonly string[] {
  return card === undefined
    ? ['There is nothing to show.']
    : cardLines(card, { width: Number.POSITIVE_INFINITY });
}

function toMessage(parts: readonly Part[]): SlackMessage {
  return {
    text: shorten(parts.map(({ text }) => text).join('\n')),
    blocks: parts.flatMap(({ blocks }) => blocks),
    ...NOTHING_MORE,
  };
}

/** Cut where a line ends; the blocks have everything. */
function shorten(text: string): string {
  if (text.length <= TEXT_BUDGET) return text;
  const [head = ''] = cutEscaped(text, TEXT_BUDGET);
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

function differencePieces(block: Extract<Block, { type: 'difference' }>): readonly Piece<Part>[] {
  const head = sectionPieces(block.label, { bold: true }, true);
  const all = [...head, ...block.sides.flatMap(quotePieces)].map(({ body }) => body);
  return fits(all) ? [joined(all)] : [...head, ...block.sides.flatMap(quotePieces)];
}

/** A quote, its sources and what must travel with it, in one piece where a message can hold it. */
function quotePieces(line: QuoteLine): readonly Piece<Part>[] {
  const pieces = [
    ...quotedPieces(line.quote, line.sources, line.lead),
    ...line.caveats.flatMap(({ quote, sources }) => quotedPieces(quote, sources, words.receipts.readWith)),
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
