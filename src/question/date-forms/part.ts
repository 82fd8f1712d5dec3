// "Early", "the end of", "the first week of": the part of a stretch of days that is meant.

import { parts } from '../../language/en/dates.ts';
import { type FoundDays, shiftDay } from './form.ts';

/** The stretch itself when no part is named. */
export function partOf<T extends Pick<FoundDays, 'from' | 'to' | 'precision'>>(
  whole: T,
  words: string | undefined,
): T {
  const part = words === undefined ? undefined : parts.get(words);
  if (part === undefined) return whole;
  const days = Math.round((Date.parse(whole.to) - Date.parse(whole.from)) / 86_400_000) + 1;
  if ('first' in part)
    return { ...whole, to: shiftDay(whole.from, Math.min(days, part.first) - 1), precision: 'part' };
  if ('last' in part)
    return { ...whole, from: shiftDay(whole.to, 1 - Math.min(days, part.last)), precision: 'part' };
  const piece = Math.round(days / part.pieces);
  const isLast = part.nth === part.pieces;
  return {
    ...whole,
    from: shiftDay(whole.from, piece * (part.nth - 1)),
    to: isLast ? whole.to : shiftDay(whole.from, piece * part.nth - 1),
    precision: 'part',
  };
}
