// What Slack messages are made of: parts that stay together, each as blocks and as text, measured against Slack's limits.

import type { Source } from '../../reply/blocks.ts';
import { cutText } from '../text/cut-text.ts';
import { type Piece, packPieces } from '../text/pack-pieces.ts';
import { escapeLine, escapeText, literal, type TextElement } from './escape.ts';
import { limits } from './limits.ts';

export interface RichPart {
  readonly type: 'rich_text_section' | 'rich_text_quote';
  readonly elements: readonly TextElement[];
}

export interface RichText {
  readonly type: 'rich_text';
  readonly elements: readonly RichPart[];
}

export type Cell = RichText | { readonly type: 'raw_text'; readonly text: string };

export interface TableBlock {
  readonly type: 'table';
  readonly column_settings: readonly { readonly align: 'left'; readonly is_wrapped: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Its first row is the head, without rich text. */
export interface DataTableBlock {
  readonly type: 'data_table';
  readonly caption: string;
  readonly page_size: number;
  readonly rows: readonly (readonly Cell[])[];
}

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
  | TableBlock
  | DataTableBlock
  | { readonly type: 'image'; readonly image_url: string; readonly alt_text: string }
  | {
      readonly type: 'actions';
      readonly block_id: string;
      readonly elements: readonly (ButtonElement | SelectElement)[];
    }
  | {
      readonly type: 'section';
      readonly text: { readonly type: 'mrkdwn'; readonly text: string };
      readonly accessory?: MenuElement | ButtonElement;
    }
  | FoldBlock
  | RichText;

type ContextBlock = Extract<SlackBlock, { type: 'context' }>;

/** What stands behind a fold. */
export type FoldedBlock = ContextBlock | { readonly type: 'section'; readonly text: PlainText };

/** A part of a message that opens where it stands. */
export interface FoldBlock {
  readonly type: 'container';
  readonly title: PlainText;
  readonly is_collapsible: true;
  readonly default_collapsed: true;
  readonly width: 'full';
  readonly child_blocks: readonly FoldedBlock[];
}

export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

export interface ButtonElement {
  readonly type: 'button';
  readonly text: PlainText;
  readonly action_id: string;
  readonly value: string;
  readonly accessibility_label?: string;
  readonly style?: 'danger' | 'primary';
}

export interface OptionElement {
  readonly text: PlainText;
  readonly value: string;
  readonly description?: PlainText;
}

/** A menu beside what it sets. */
export type MenuElement = { readonly action_id: string; readonly placeholder: PlainText } & (
  | {
      readonly type: 'static_select';
      readonly options: readonly OptionElement[];
      readonly initial_option?: OptionElement;
    }
  | {
      readonly type: 'multi_static_select';
      readonly options: readonly OptionElement[];
      readonly initial_options?: readonly OptionElement[];
      readonly max_selected_items: number;
    }
  | {
      readonly type: 'multi_conversations_select';
      readonly initial_conversations?: readonly string[];
      readonly max_selected_items: number;
    }
  | {
      readonly type: 'multi_users_select';
      readonly initial_users?: readonly string[];
      readonly max_selected_items: number;
    }
);

export interface SelectElement {
  readonly type: 'static_select';
  readonly action_id: string;
  readonly placeholder: PlainText;
  readonly options: readonly OptionElement[];
}

/** What stays together: blocks, and the same as text. */
export interface Part {
  readonly blocks: readonly SlackBlock[];
  readonly text: string;
}

/** Room for "Part 2 of 3". */
const BLOCKS = limits.blocks - 2;

const BUDGET = limits.blocksJson - 300;

/** A longer quote is cut, so that with its sources it also fits into a message without blocks. */
export const LONGEST_QUOTE = 2000;

const LONGEST_SOURCES = 1800;

export function fits(parts: readonly Part[]): boolean {
  const blocks = parts.flatMap((part) => part.blocks);
  const tables = blocks.filter(({ type }) => type === 'table' || type === 'data_table').length;
  return blocks.length <= BLOCKS && tables <= limits.tables && JSON.stringify(blocks).length <= BUDGET;
}

export function joined(parts: readonly Part[]): Piece<Part> {
  return {
    body: { blocks: parts.flatMap(({ blocks }) => blocks), text: parts.map(({ text }) => text).join('\n') },
    keepWithNext: false,
  };
}

export function sectionPieces(
  text: string,
  style?: TextElement['style'],
  keepWithNext = false,
): readonly Piece<Part>[] {
  return chunksOf(text).map((chunk) => ({
    body: { blocks: [richText([section(literal(chunk, style))])], text: escapeText(chunk) },
    keepWithNext,
  }));
}

export function contextPieces(lines: readonly string[], keepWithNext: boolean): readonly Piece<Part>[] {
  return contextBlocks(lines).map((block) => ({
    body: { blocks: [block], text: textOfContext(block) },
    keepWithNext,
  }));
}

/** Small print: as many blocks as the lines need. */
export function contextBlocks(lines: readonly string[]): readonly ContextBlock[] {
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

export function textOfContext({ elements: [{ text }] }: ContextBlock): string {
  return text;
}

export function section(elements: readonly TextElement[]): RichPart {
  return { type: 'rich_text_section', elements };
}

export function richText(elements: readonly RichPart[]): RichText {
  return { type: 'rich_text', elements };
}

function chunksOf(text: string): readonly string[] {
  return cutText(text, LONGEST_QUOTE, lengthSent).filter((chunk) => chunk.trim() !== '');
}

/** As it goes over the wire, where some characters become several: in blocks as JSON, in text escaped. */
export function lengthSent(text: string): number {
  return Math.max(JSON.stringify(literal(text)).length, escapeText(text).length);
}

/** Who says it where, and when the thing held. */
export function sourceWords({ line, asOf }: Source): string {
  return asOf === undefined ? line : `${line} · ${asOf}`;
}
