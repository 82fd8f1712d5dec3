// Dates and ages in the words of a reply. Precision is kept: an open end stays open, a month stays a month.

import { describeEdtf, parseEdtf } from '../briefing/edtf.ts';
import type { Dated } from '../briefing/schema.ts';
import type { Document } from '../briefing/types.ts';
import { shortDate } from './card/short-dates.ts';
import { isInferred } from './inferred.ts';
import { fill, languageInUse, words } from './words.ts';

/** When something held: "13 January 2025", "11–12 January 2025", "11 January 2025 or later". */
export function describeWhen(edtf: string): string {
  const [first = '', second] = edtf.split('/');
  if (second === undefined) return describeDay(first);
  if (second === '..') return fill(words.published.orLater, { date: describeDay(first) });
  if (first === '..') return fill(words.published.orEarlier, { date: describeDay(second) });
  const from = describeDay(first);
  const to = describeDay(second);
  return first.length === 10 && first.slice(0, 7) === second.slice(0, 7)
    ? `${from.split(' ')[0]}–${to}`
    : `${from} – ${to}`;
}

/** English with the month's whole name; elsewhere as cards have it. */
function describeDay(part: string): string {
  return languageInUse() === 'en' ? describeEdtf(part) : shortDate(part, () => true);
}

/** When a document was published: "13 January 2025", "no earlier than 24 January 2025", "not stated". */
export function describePublished(document: Document): string {
  const { date } = document.published;
  if (date === null) return words.published.notStated;
  const [first = '', second] = date.split('/');
  if (second === '..') return fill(words.published.from, { date: describeDay(first) });
  if (first === '..' && second !== undefined)
    return fill(words.published.until, { date: describeDay(second) });
  return describeWhen(date);
}

/** "13 January 2025 (date inferred)": what a document's date rests on is shown wherever the date is. */
export function publishedWithBasis(document: Document): string {
  const date = describePublished(document);
  return isInferred(document) ? fill(words.published.inferred, { date }) : date;
}

/** A date with the printed words that it was read from: "23 December 2024 (“Monday”)". */
export function describeDated(dated: Dated): string {
  const printed = dated.words === undefined ? '' : ` (“${dated.words}”)`;
  if (dated.date === null) return `${words.published.notStated}${printed}`;
  const when = describeWhen(dated.date);
  return dated.words === undefined || sameDay(dated) ? when : `${when}${printed}`;
}

/** True when the words are no more than the date itself, so that repeating them says nothing. */
function sameDay({ date, words }: Dated): boolean {
  if (date === null || words === undefined) return false;
  return words.replace(/^(?:on|in|since|by) /, '') === describeEdtf(date);
}

/** How long ago a document was published: "21 months ago", "at most 21 months ago"; undefined without a date. */
export function describeAge(document: Document, today: string): string | undefined {
  const { date } = document.published;
  const bounds = date === null ? undefined : parseEdtf(date);
  if (bounds === undefined) return undefined;
  const longest = bounds.from === null ? undefined : since(bounds.from, today);
  const shortest = bounds.to === null ? undefined : since(bounds.to, today);
  if (longest === undefined)
    return shortest === undefined ? undefined : fill(words.ages.atLeast, { age: shortest });
  if (shortest === undefined) return fill(words.ages.atMost, { age: longest });
  return longest === shortest ? longest : fill(words.ages.between, { age: shortest, other: longest });
}

/** "today", "yesterday", "12 days ago", "7 weeks ago", "21 months ago", "3 years ago"; whole units, rounded down. */
function since(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days < 0) return words.ages.later;
  if (days === 0) return words.ages.today;
  if (days === 1) return words.ages.yesterday;
  if (days < 21) return fill(words.ages.days, { n: days });
  if (days < 61) return fill(words.ages.weeks, { n: Math.floor(days / 7) });
  const months = monthsBetween(day, today);
  return months < 36
    ? fill(words.ages.months, { n: months })
    : fill(words.ages.years, { n: Math.floor(months / 12) });
}

function monthsBetween(day: string, today: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = today.split('-').map(Number);
  return (thisYear - year) * 12 + thisMonth - month - (thisDate < date ? 1 : 0);
}
