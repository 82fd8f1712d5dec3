// Whoever a line says to have reported the paragraph below it.

import type { Speaker } from './speakers.ts';

/** “Calder Wire reported on Sunday:”, alone on its line: the name and the verb. */
export const REPORTED =
  /^((?:The )?\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*){0,3}) (reported|reports|wrote|writes)(?: (?:on \p{L}+day|yesterday|earlier))?:$/u;

export function reporterIn(line: string): Speaker | undefined {
  const [, name, cue] = REPORTED.exec(line) ?? [];
  return name === undefined || cue === undefined
    ? undefined
    : { name, cue, isQuotation: false, isWeak: false };
}

/** Where the next line that holds something begins. */
export function paragraphBehind(text: string, at: number): number {
  const behind = /\n+/.exec(text.slice(at));
  return behind === null ? text.length : at + behind.index + behind[0].length;
}
