// The full quotes of a card behind a fold in the same message, where few enough stand behind it: read without a press and
// without a second message. Their words are plain text, in which Slack formats nothing. A workspace that refuses folds gets
// the card without (wire.ts).

import type { Block, QuoteLine, Reply } from '../../reply/blocks.ts';
import type { Card } from '../../reply/card/card.ts';
import { words } from '../../reply/words.ts';
import { closingMark, openingMark } from '../text/quotation-marks.ts';
import { escapeLine, escapeText } from './escape.ts';
import { limits } from './limits.ts';
import { contextBlocks, type FoldBlock, type FoldedBlock, sourceWords } from './parts.ts';

/** Undefined where the card says more than a fold holds, or shows its quotes already. */
export function foldOf(card: Card, blocks: Reply['blocks']): FoldBlock | undefined {
  if (card.opened !== undefined || !card.buttons.some(({ verb }) => verb === 'full')) return undefined;
  const quotes = quotesIn(blocks);
  const shown = card.cites.map((claim) => quotes.get(claim));
  const children = [...new Set(shown)].flatMap((line) => (line === undefined ? [] : foldedQuote(line)));
  const isWhole = shown.length > 0 && shown.every((line) => line !== undefined);
  if (!isWhole || children.length > limits.foldBlocks) return undefined;
  if (children.some((child) => child.type === 'section' && child.text.text.length > limits.section))
    return undefined;
  return {
    type: 'container',
    title: { type: 'plain_text', text: words.buttons.full, emoji: false },
    is_collapsible: true,
    default_collapsed: true,
    width: 'full',
    child_blocks: children,
  };
}

/** The card without the press that the fold does without. */
export function withoutFull(card: Card): Card {
  return { ...card, buttons: card.buttons.filter(({ verb }) => verb !== 'full') };
}

/** By claim: the line in which its quote stands first. */
function quotesIn(blocks: Reply['blocks']): ReadonlyMap<string, QuoteLine> {
  const found = new Map<string, QuoteLine>();
  for (const line of blocks.flatMap(linesOf)) {
    for (const { claim } of line.sources) if (!found.has(claim)) found.set(claim, line);
    for (const { sources } of line.caveats)
      for (const { claim } of sources) if (!found.has(claim)) found.set(claim, line);
  }
  return found;
}

function linesOf(block: Block): readonly QuoteLine[] {
  if (block.type === 'quote') return [block];
  if (block.type === 'dated') return [block.quote];
  return block.type === 'difference' ? block.sides : [];
}

/** The quote, who says it where; then what must be read with it. */
function foldedQuote({ quote, lead = '', sources, caveats }: QuoteLine): readonly FoldedBlock[] {
  const first = lead.trim() === '' ? '' : `${lead}: `;
  return [
    ...quoted(first, quote, sources),
    ...caveats.flatMap((caveat) => quoted(`${words.receipts.readWith}: `, caveat.quote, caveat.sources)),
  ];
}

function quoted(lead: string, quote: string, sources: QuoteLine['sources']): readonly FoldedBlock[] {
  const text = `${escapeLine(lead)}${escapeText(`${openingMark(quote)}${quote}${closingMark(quote)}`)}`;
  return [
    { type: 'section', text: { type: 'plain_text', text, emoji: false } },
    ...contextBlocks(sources.map(sourceWords)),
  ];
}
