// Dates and ages in the words of a reply. Precision is kept: an open end stays open, a month stays a month.

import { describeEdtf, parseEdtf } from '../briefing/edtf.ts';
import type { Dated } from '../briefing/schema.ts';
import type { Document } from '../briefing/types.ts';

/** When something held: "13 January 2025", "11–12 January 2025", "11 January 2025 or later". */
export function describeWhen(edtf: string): string {
  const [first = '', second] = edtf.split('/');
  if (second === undefined) return describeEdtf(first);
  if (second === '..') return `${describeEdtf(first)} or later`;
  if (first === '..') return `${describeEdtf(second)} or earlier`;
  const from = describeEdtf(first);
  const to = describeEdtf(second);
  return first.length === 10 && first.slice(0, 7) === second.slice(0, 7)
    ? `${from.split(' ')[0]}–${to}`
    : `${from} – ${to}`;
}

/** When a document was published: "13 January 2025", "no earlier than 24 January 2025", "not stated". */
export function describePublished(document: Document): string {
  const { date } = document.published;
  if (date === null) return 'date not stated';
  const [first = '', second] = date.split('/');
  if (second === '..') return `no earlier than ${describeEdtf(first)}`;
  if (first === '..' && second !== undefined) return `no later than ${describeEdtf(second)}`;
  return describeWhen(date);
}

/** "13 January 2025 (date inferred)": what a document's date rests on is shown wherever the date is. */
export function publishedWithBasis(document: Document): string {
  return `${describePublished(document)}${isInferred(document) ? ' (date inferred)' : ''}`;
}

export function isInferred(document: Document): boolean {
  return document.published.date !== null && document.published.basis === 'inferred';
}

/** A date with the printed words that it was read from: "23 December 2024 (“Monday”)". */
export function describeDated(dated: Dated): string {
  const words = dated.words === undefined ? '' : ` (“${dated.words}”)`;
  if (dated.date === null) return `date not stated${words}`;
  const when = describeWhen(dated.date);
  return dated.words === undefined || sameDay(dated) ? when : `${when}${words}`;
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
  if (longest === undefined) return shortest === undefined ? undefined : `at least ${shortest}`;
  if (shortest === undefined) return `at most ${longest}`;
  return longest === shortest ? longest : `between ${shortest} and ${longest}`;
}

/** "today", "yesterday", "12 days ago", "7 weeks ago", "21 months ago", "3 years ago"; whole units, rounded down. */
function since(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days < 0) return 'dated later than today';
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 21) return `${days} days ago`;
  if (days < 61) return `${Math.floor(days / 7)} weeks ago`;
  const months = monthsBetween(day, today);
  return months < 36 ? `${months} months ago` : `${Math.floor(months / 12)} years ago`;
}

function monthsBetween(day: string, today: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = today.split('-').map(Number);
  return (thisYear - year) * 12 + thisMonth - month - (thisDate < date ? 1 : 0);
}
