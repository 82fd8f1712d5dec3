// What a mending changed, short: the first stretch that differs, with a little around it and what nobody sees spelt out.

import { counted } from '../language/en/counted.ts';

/** Characters shown before and after the stretch that differs. */
const AROUND = 15;
/** Characters shown of the stretch and what follows it. */
const SHOWN = 40;

/** `“It\u00a0is a blow.” → “It is a blow.” … and on 2 more lines`. */
export function describeChange(old: string, now: string): string {
  const [before, after] = [[...old], [...now]];
  const start = sameFrom(before, after);
  const same = sameFrom(before.slice(start).reverse(), after.slice(start).reverse());
  const excerpt = (text: readonly string[]): string => {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, text.length - same + AROUND, start + SHOWN);
    const shown = text.slice(from, to).map(visible).join('');
    return `“${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}”`;
  };
  const lines = now.split('\n');
  const others = old.split('\n').filter((line, i) => line !== lines[i]).length - 1;
  const more = others < 1 ? '' : ` … and on ${counted(others, 'more line')}`;
  return `${excerpt(before)} → ${excerpt(after)}${more}`;
}

/** How many characters the two begin with in common. */
function sameFrom(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((char, i) => char !== b[i]);
  return first === -1 ? a.length : first;
}

/** Line ends, odd blanks, combining marks and controls as escapes. */
function visible(char: string): string {
  if (char === ' ' || !/[\p{C}\p{M}\p{Z}]/u.test(char)) return char;
  const code = (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[char] ?? `\\u${code}`;
}
