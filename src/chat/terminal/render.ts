// Reply → terminal: plain text wrapped to the window, coloured only where somebody looks at it.

import { styleText } from 'node:util';
import type { Reply } from '../../reply/blocks.ts';
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

/** `columns` of the window; colour only when it is a terminal. */
export function renderTerminal(reply: Reply, columns: number, colour: boolean): string {
  const width = Math.min(columns, WIDEST);
  if (!colour) return toPlain(reply, { width });
  return toPlain(reply, {
    width,
    paint: (part, text) =>
      styles[part] === 'reset' || text === ''
        ? text
        : styleText(styles[part], text, { validateStream: false }),
  });
}
