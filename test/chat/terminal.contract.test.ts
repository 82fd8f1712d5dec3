import { stripVTControlCharacters } from 'node:util';
import { renderTerminal } from '../../src/chat/terminal/render.ts';
import { checkSurface } from './contract.ts';

const ESCAPE = '\u001b';

/** Quotes that wrap are marked on every line. */
function readTerminal(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/^ *(?:> ?|│ ?)/gm, '');
}

function dangers(text: string): readonly string[] {
  const ours = new RegExp(`${ESCAPE}\\[\\d+(?:;\\d+)*m`, 'g');
  const rest = text.replaceAll(ours, '').replaceAll('\n', '');
  return /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(rest) ? ['a control character'] : [];
}

for (const [name, columns, colour] of [
  ['Terminal, plain', Number.POSITIVE_INFINITY, false],
  ['Terminal, 80 columns in colour', 80, true],
] as const) {
  checkSurface<string>({
    name,
    render: (reply) => [renderTerminal(reply, columns, colour)],
    read: readTerminal,
    readCard: stripVTControlCharacters,
    problems: () => [],
    dangers,
  });
}
