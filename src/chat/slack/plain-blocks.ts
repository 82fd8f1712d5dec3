// Blocks as text alone, for where Slack refuses them: the same words, whole, in as many messages as they need. Buttons
// do nothing in a text and are left out; a picture is its description.

import { cutText } from '../text/cut-text.ts';
import { packPieces } from '../text/pack-pieces.ts';
import { escapeText } from './escape.ts';
import { limits } from './limits.ts';

type Node = { readonly [key: string]: unknown };

const LONGEST = limits.textAdvised - 100;
const LONGEST_ENTITY = 5;

/** Texts of at most 4,000 characters, escaped; a block is only cut where it fits into none. */
export function plainTexts(blocks: readonly Node[]): readonly string[] {
  const pieces = blocks.flatMap((block, i) => {
    const text = textOfBlock(block).trim();
    // Small print tells the source of what stands above it.
    const isLead = block.type === 'header' || blocks[i + 1]?.type === 'context';
    const chunks = text === '' ? [] : cutEscaped(text, LONGEST);
    return chunks.map((body, part) => ({ body, keepWithNext: isLead && part === chunks.length - 1 }));
  });
  return packPieces(pieces, (texts) => texts.join('\n').length <= LONGEST).map((texts) => texts.join('\n'));
}

/** Escaped text in chunks; an entity such as &lt; is never cut. */
export function cutEscaped(text: string, most: number): readonly string[] {
  let torn = '';
  return cutText(text, most - LONGEST_ENTITY).map((chunk) => {
    const whole = torn + chunk;
    torn = /&[a-z]{0,3}$/.exec(whole)?.[0] ?? '';
    return whole.slice(0, whole.length - torn.length);
  });
}

function textOfBlock(block: Node): string {
  switch (block.type) {
    case 'header':
      return `*${textOf(block.text)}*`;
    case 'section':
      return [textOf(block.text), ...nodes(block.fields).map(textOf)].filter(Boolean).join('\n');
    case 'context':
      return nodes(block.elements).map(textOf).filter(Boolean).join(' ');
    case 'image':
      return textOf(block);
    case 'table':
    case 'data_table':
      return tableText(listOf(block.rows).map(nodes));
    case 'rich_text':
      return nodes(block.elements).map(richText).join('\n');
    case 'markdown':
      return typeof block.text === 'string' ? block.text : '';
    case 'container':
      return [`*${textOf(block.title)}*`, ...nodes(block.child_blocks).map(textOfBlock)]
        .filter(Boolean)
        .join('\n');
    default:
      return '';
  }
}

/** A text object or an element of a context. */
function textOf(value: unknown): string {
  const node = asNode(value);
  if (node === undefined) return '';
  if (typeof node.alt_text === 'string') return escapeText(node.alt_text);
  const text = typeof node.text === 'string' ? node.text : '';
  return node.type === 'mrkdwn' ? text : escapeOnce(text);
}

/** Plain text may come escaped already. */
function escapeOnce(text: string): string {
  return text
    .replaceAll(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function richText(node: Node): string {
  if (node.type === 'text') return typeof node.text === 'string' ? escapeText(node.text) : '';
  if (node.type === 'link') return escapeText(String(node.text ?? node.url ?? ''));
  const inner = nodes(node.elements).map(richText);
  if (node.type === 'rich_text_list') return inner.map((item) => `• ${item}`).join('\n');
  const text = inner.join(node.type === 'rich_text' ? '\n' : '');
  return node.type === 'rich_text_quote' ? text.replaceAll(/^/gm, '> ') : text;
}

/** "Kyiv · killed or wounded: over 3,000"; the first row names the columns, what is blank is left out. */
function tableText([head = [], ...rows]: readonly (readonly Node[])[]): string {
  const names = head.map(cellText);
  return rows
    .map((cells) =>
      cells
        .map(cellText)
        .flatMap((cell, i) => (cell === '' ? [] : [i === 0 ? cell : `${names[i] ?? ''}: ${cell}`]))
        .join(' · '),
    )
    .join('\n');
}

function cellText(cell: Node): string {
  const text = cell.type === 'rich_text' ? richText(cell) : escapeText(String(cell.text ?? ''));
  return text.replaceAll(/\s+/g, ' ').trim();
}

function nodes(value: unknown): readonly Node[] {
  return listOf(value)
    .map(asNode)
    .filter((one) => one !== undefined);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asNode(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null ? (value as Node) : undefined;
}
