// Reply → terminal: plain text wrapped to the window, coloured only where somebody looks at it.

import { styleText } from 'node:util';
import type { Reply } from '../../reply/blocks.ts';
import type { Action } from '../../reply/card/actions.ts';
import { type CardPart, cardToPlain } from '../../reply/card/plain.ts';
import { type Part, toPlain } from '../../reply/plain.ts';

/** Wider lines are hard to read, whatever the window. */
const WIDEST = 110;

const styles: Readonly<Record<Part, Parameters<typeof styleText>[0]>> = {
  heading: 'bold',
  quote: 'reset',
  source: 'dim',
  lead: ['italic', 'yellow'],
  label: ['bold', 'yellow'],
  words: 'reset',
  figure: 'bold',
  footer: 'dim',
  term: 'bold',
};

const cardStyles: Readonly<Record<CardPart, Parameters<typeof styleText>[0]>> = {
  title: 'bold',
  quote: 'reset',
  strong: 'bold',
  words: 'dim',
  key: 'bold',
  label: 'bold',
  relation: ['bold', 'yellow'],
  head: 'bold',
  plain: 'reset',
};

/** The card with its numbered actions, or a notice; `columns` of the window, colour only when it is a terminal. */
export function renderTerminal(
  reply: Reply,
  columns: number,
  colour: boolean,
  actions: readonly Action[] = [],
): string {
  if (reply.card === undefined) return renderReceipts(reply, columns, colour);
  const width = Math.min(columns, WIDEST);
  return cardToPlain(reply.card, {
    width,
    actions,
    ...(colour ? { paint: (part, text) => styled(cardStyles[part], text) } : {}),
  });
}

/** What stands behind the card. */
function renderReceipts(reply: Reply, columns: number, colour: boolean): string {
  const width = Math.min(columns, WIDEST);
  return toPlain(reply, { width, ...(colour ? { paint: (part, text) => styled(styles[part], text) } : {}) });
}

function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return style === 'reset' || text === '' ? text : styleText(style, text, { validateStream: false });
}
