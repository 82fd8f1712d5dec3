// A reply as Discord messages: its card (card.ts), or what stands behind it, Components V2 in one container. They need
// no permission to embed links and are shown to people who switched embeds off, so a source can never go missing; a
// message holds 4,000 characters and 40 components.

import type { RenderOptions } from '../../digest/delivery/delivery.ts';
import { partKey } from '../../digest/delivery/keys.ts';
import type { Block, FigureRow, QuoteLine, Reply, Source } from '../../reply/blocks.ts';
import { fill, words } from '../../reply/words.ts';
import { cutText } from '../text/cut-text.ts';
import { figuresAsText } from '../text/figures-text.ts';
import { type Piece, packPieces } from '../text/pack-pieces.ts';
import { closingMark, openingMark } from '../text/quotation-marks.ts';
import {
  accents,
  type CardOptions,
  type ContainerPart,
  cardComponents,
  type SeparatorComponent,
  type TextComponent,
} from './card.ts';
import { flags, limits } from './limits.ts';
import { codeBlock, escapeLine, escapeMarkdown, quoteLines, smallPrint } from './markdown.ts';
import { buttonRow, type PanelComponent, type PanelRow, panelComponents } from './panel.ts';

export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly [
    {
      readonly type: 17;
      readonly accent_color?: number;
      readonly components: readonly (ContainerPart | PanelComponent)[];
    },
    ...PanelRow[],
  ];
  readonly allowed_mentions: {
    readonly parse: readonly [];
    readonly roles?: readonly string[];
    readonly replied_user: false;
  };
}

type Separator = 'none' | 'line';
interface Text {
  readonly markdown: string;
  readonly before: Separator;
}

/** What stands together; each text is a component of its own, with a little room around it. */
type Part = readonly Text[];

/** Room for the line "Part 2 of 3 · key" below the text. */
const BUDGET = limits.textV2 - 100;
/** The container, the part line with its separator, a row with a button. */
const COMPONENTS = limits.componentsV2 - 6;
/** Below this a quote is never cut; above, it fits into no message. */
const LONGEST_QUOTE = 3000;
const LONGEST_SOURCES = 800;

export interface DiscordRenderOptions extends RenderOptions, Pick<CardOptions, 'commandIds'> {}

/** The card, in one message; the receipts for what has none, or none that Discord would take. */
export function renderDiscord(reply: Reply, options: DiscordRenderOptions = {}): readonly DiscordMessage[] {
  const [first, ...more] = renderReply(reply, options);
  const { offers = [] } = reply;
  if (first === undefined) return [];
  const [container, ...rows] = first.components;
  const taken = componentsIn([container, ...rows]) + 1 + offers.length;
  if (offers.length === 0 || options.hasPresses !== true || taken > limits.componentsV2)
    return [first, ...more];
  return [{ ...first, components: [container, ...rows, buttonRow(offers)] }, ...more];
}

function componentsIn(all: readonly { readonly components?: readonly object[] }[]): number {
  return all.reduce((sum, one) => sum + 1 + componentsIn(one.components ?? []), 0);
}

function renderReply(reply: Reply, options: DiscordRenderOptions): readonly DiscordMessage[] {
  if (reply.panel !== undefined && options.hasPresses === true) {
    const key =
      options.key === undefined
        ? []
        : [{ type: 10, content: smallPrint(escapeLine(partKey(options.key, 0))) } as const];
    const parts = [...panelComponents(reply.panel), ...key];
    return [toMessage(parts, undefined, options.isPrivate === true, options.again)];
  }
  if (reply.card === undefined) return renderReceipts(reply, options);
  const asked =
    options.asked === undefined
      ? []
      : [{ type: 10, content: smallPrint(escapeLine(options.asked)) } as const];
  const parts = cardComponents(reply.card, cardOptions(reply, options), asked);
  if (parts === undefined) return renderReceipts(reply, options);
  const { accent } = reply.card;
  const colour = accent === 'none' ? undefined : accents[accent];
  return [toMessage(parts, colour, options.isPrivate === true, options.again)];
}

function cardOptions(
  reply: Reply,
  { key, hasPresses = false, commandIds }: DiscordRenderOptions,
): CardOptions {
  return {
    ...(commandIds === undefined ? {} : { commandIds }),
    ...(hasPresses ? { store: reply.version } : {}),
    ...(key === undefined ? {} : { key: partKey(key, 0) }),
  };
}

/** What stands behind the card, on as many messages as it needs. */
function renderReceipts(reply: Reply, options: RenderOptions = {}): readonly DiscordMessage[] {
  const pieces = [
    ...(options.asked === undefined ? [] : cut(options.asked, escapeLine, smallPrint, true)),
    ...reply.blocks.flatMap((block, i) => renderBlock(block, i === 0)),
  ];
  const messages = packPieces(pieces.length === 0 ? [text(words.troubles.nothing)] : pieces, fits);
  const accent = accents[reply.outcome];
  return messages.map((parts, i) => {
    const small = [
      ...(messages.length === 1
        ? []
        : [fill(words.troubles.part, { part: String(i + 1), all: String(messages.length) })]),
      ...(options.key === undefined ? [] : [partKey(options.key, i)]),
    ].join(' · ');
    const closing = small === '' ? [] : [{ markdown: smallPrint(small), before: 'none' as const }];
    const again = i === messages.length - 1 ? options.again : undefined;
    return toMessage(toComponents([...parts.flat(), ...closing]), accent, options.isPrivate === true, again);
  });
}

function toMessage(
  parts: readonly (ContainerPart | PanelComponent)[],
  accent: number | undefined,
  isPrivate: boolean,
  again: string | undefined,
): DiscordMessage {
  return {
    flags: flags.componentsV2 | (isPrivate ? flags.ephemeral : 0),
    components: [
      { type: 17, ...(accent === undefined ? {} : { accent_color: accent }), components: parts },
      ...(again === undefined ? [] : [buttonRow([{ id: again, label: words.buttons.again }])]),
    ],
    allowed_mentions: { parse: [], replied_user: false },
  };
}

function toComponents(texts: readonly Text[]): readonly (TextComponent | SeparatorComponent)[] {
  return texts.flatMap(({ markdown, before }, i) => {
    const component: TextComponent = { type: 10, content: markdown };
    return before === 'none' || i === 0
      ? [component]
      : [{ type: 14, divider: true, spacing: 1 } as const, component];
  });
}

function fits(parts: readonly Part[]): boolean {
  const texts = parts.flat();
  const characters = texts.reduce((sum, { markdown }) => sum + markdown.length, 0);
  return characters <= BUDGET && toComponents(texts).length <= COMPONENTS;
}

function text(markdown: string, before: Separator = 'none', keepWithNext = false): Piece<Part> {
  return { body: [{ markdown, before }], keepWithNext };
}

function renderBlock(block: Block, isFirst: boolean): readonly Piece<Part>[] {
  switch (block.type) {
    case 'heading':
      return cut(
        block.text,
        escapeLine,
        (line) => `${isFirst ? '##' : '###'} ${line}`,
        true,
        isFirst ? 'none' : 'line',
      );
    case 'words':
      return cut(block.text, escapeMarkdown, (words) => words, false);
    case 'figures':
      return figuresPieces(block.columns, block.rows);
    case 'quote':
      return quotePieces(block);
    case 'dated':
      return quotePieces(block.quote, `**${escapeLine(block.when)}**`);
    case 'difference':
      return differencePieces(block);
    case 'list':
      return block.items.flatMap(({ term, text: meaning }) =>
        cut(`${term}\n${meaning}`, escapeMarkdown, boldFirstLine, false),
      );
    case 'footer':
      return cut(block.text, escapeLine, smallPrint, false, 'line');
  }
}

function boldFirstLine(markdown: string): string {
  const [term = '', ...meaning] = markdown.split('\n');
  return meaning.length === 0 ? term : `**${term}** – ${meaning.join('\n')}`;
}

/** A text of any length as pieces that each fit; nearly always one. */
function cut(
  raw: string,
  toMarkdown: (chunk: string) => string,
  dress: (markdown: string) => string,
  keepWithNext: boolean,
  before: Separator = 'none',
): readonly Piece<Part>[] {
  return cutText(raw, LONGEST_QUOTE, (chunk) => toMarkdown(chunk).length)
    .filter((chunk) => toMarkdown(chunk).trim() !== '')
    .map((chunk, i) => text(dress(toMarkdown(chunk)), i === 0 ? before : 'none', keepWithNext));
}

function differencePieces(block: Extract<Block, { type: 'difference' }>): readonly Piece<Part>[] {
  const pieces = [
    text(`**${escapeLine(block.label)}**`, 'none', true),
    ...block.sides.flatMap((side) => quotePieces(side)),
  ];
  const whole = pieces.flatMap(({ body }) => body);
  return fits([whole]) ? [{ body: whole, keepWithNext: false }] : pieces;
}

/** A quote, its sources and what must travel with it, in one piece where a message can hold it. */
function quotePieces(line: QuoteLine, when?: string): readonly Piece<Part>[] {
  const lead = [
    ...(when === undefined ? [] : [when]),
    ...(line.lead === undefined ? [] : [`*${escapeLine(line.lead)}:*`]),
  ].join(' · ');
  const caveats = line.caveats.map((caveat) => quoteMarkdown(caveat.quote, caveat.sources));
  const parts = [
    ...(lead === '' ? [] : [lead]),
    quoteMarkdown(line.quote, line.sources),
    ...caveats.flatMap((caveat) => [`*${words.receipts.readWith}:*`, caveat]),
  ];
  const whole = parts.join('\n');
  if (whole.length <= BUDGET) return [text(whole)];
  return [
    ...(lead === ''
      ? []
      : cut([when, line.lead].filter(Boolean).join(' · '), escapeLine, (words) => words, true)),
    ...longQuotePieces(line.quote, line.sources),
    ...line.caveats.flatMap((caveat) => [
      text(`*${words.receipts.readWith}:*`, 'none', true),
      ...longQuotePieces(caveat.quote, caveat.sources),
    ]),
  ];
}

function quoteMarkdown(quote: string, sources: readonly Source[]): string {
  const lines = sources.map((source) => smallPrint(escapeLine(sourceWords(source))));
  return quoteLines(
    [`${openingMark(quote)}${escapeMarkdown(quote)}${closingMark(quote)}`, ...lines].join('\n'),
  );
}

function sourceWords(source: Source): string {
  return source.asOf === undefined ? source.line : `${source.line} · ${source.asOf}`;
}

/** A quote that no message holds: cut, each part with its sources; sources without end follow in pieces of their own. */
function longQuotePieces(quote: string, sources: readonly Source[]): readonly Piece<Part>[] {
  const whole = quoteMarkdown(quote, sources);
  if (whole.length <= BUDGET) return [text(whole)];
  const quoted = (chunk: string) => quoteLines(escapeMarkdown(chunk));
  const chunks = cutText(quote, LONGEST_QUOTE, (chunk) => quoted(chunk).length);
  const small = (chunk: string) => `> ${smallPrint(escapeLine(chunk))}`;
  const sourceLines = sources
    .flatMap((source) => cutText(sourceWords(source), LONGEST_SOURCES, (chunk) => small(chunk).length))
    .filter((chunk) => chunk.trim() !== '')
    .map(small);
  const packed = packPieces(
    sourceLines.map((line) => ({ body: line, keepWithNext: false })),
    (lines) => lines.join('\n').length <= LONGEST_SOURCES,
  ).map((lines) => lines.join('\n'));
  const [first = '', ...more] = packed;
  return [
    ...chunks.map((chunk, i) => {
      const opening = i === 0 ? openingMark(quote) : '…';
      const closing = i === chunks.length - 1 ? closingMark(quote) : '…';
      return text(`${quoteLines(`${opening}${escapeMarkdown(chunk)}${closing}`)}\n${first}`);
    }),
    ...more.map((lines) => text(lines)),
  ];
}

/** The table in fixed width, then each row's dates and sources; so many rows a piece as a message holds. */
function figuresPieces(columns: readonly string[], rows: readonly FigureRow[]): readonly Piece<Part>[] {
  const whole = figuresMarkdown(columns, rows);
  if (whole.length <= BUDGET) return [text(whole)];
  if (rows.length > 1) {
    const half = Math.ceil(rows.length / 2);
    return [...figuresPieces(columns, rows.slice(0, half)), ...figuresPieces(columns, rows.slice(half))];
  }
  const table = cutText(figuresAsText(columns, rows), LONGEST_QUOTE).map((chunk) => text(codeBlock(chunk)));
  return [...table, ...rows.flatMap((row) => cut(rowWords(row), escapeLine, smallPrint, false))];
}

function figuresMarkdown(columns: readonly string[], rows: readonly FigureRow[]): string {
  const notes = [...new Set(rows.map((row) => smallPrint(escapeLine(rowWords(row)))))];
  return [codeBlock(figuresAsText(columns, rows)), ...notes].join('\n');
}

function rowWords({ asOf, sources }: FigureRow): string {
  const when = asOf === 'not stated' ? words.published.notStated : fill(words.published.asOf, { date: asOf });
  return `${sources.map(({ line }) => line).join(' · ')} · ${when}`;
}
