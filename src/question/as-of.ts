// "Casualties as of 27 December 2024" is the question "casualties", asked of what was known by that day: the date is
// taken out of the text and becomes the option that a command has for it.

import { foldText } from '../language/words.ts';
import { readDates } from './dates.ts';

export interface AsOfQuestion {
  readonly text: string;
  /** YYYY-MM-DD, the last day of the date that was typed. */
  readonly asOf: string;
}

/** Undefined where the text names no such day, or nothing but it. `lastDay` and `today` as for readDates. */
export function takeAsOf(text: string, today: string, lastDay: string): AsOfQuestion | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const folded = foldText(plain);
  // Offsets hold in the text as typed only where folding kept its length.
  if (folded.length !== plain.length) return undefined;
  const date = readDates(folded, today, lastDay).find(({ role }) => role === 'known-by');
  // What is asked of a day after the last document is declined for that.
  if (date === undefined || date.from > lastDay) return undefined;
  const rest = `${plain.slice(0, date.start)} ${plain.slice(date.end)}`.replace(/\s+/g, ' ');
  const question = rest.replace(/\s+([?.!,])/g, '$1').replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  return /[\p{L}\p{N}]/u.test(question) ? { text: question, asOf: date.to } : undefined;
}
