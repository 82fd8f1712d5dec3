// A command as it was typed, shown above its reply: short, on one line, so that a pasted page is not posted again.

import { cleanLine } from '../../reply/clean-text.ts';

const LONGEST = 150;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most 150 UTF-16 units, "…" included; cut between characters. */
export function echoOf(typed: string): string {
  // No need to look at more than can be shown, however much was pasted.
  const line = cleanLine(typed.slice(0, 8 * LONGEST))
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (line.length <= LONGEST && typed.length <= 8 * LONGEST) return line;
  let shown = '';
  for (const { segment } of segmenter.segment(line.slice(0, LONGEST))) {
    if (shown.length + segment.length > LONGEST - 1) break;
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
}
