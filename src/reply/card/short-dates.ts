// Dates as a card prints them: short, their precision kept, "~" behind what is not printed but inferred. The year is left
// out where the reader cannot take it for another one.

import { endOf, parseEdtf } from '../../briefing/edtf.ts';
import type { Dated } from '../../briefing/schema.ts';
import type { Document } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { isInferred } from '../inferred.ts';
import { fill, words } from '../words.ts';

/** "13 Jan", "late Jan", "11–12 Jan", "from 11 Jan", "by 27 Dec", "Sep–Nov"; with the year where `needsYear` says so. */
export function shortDate(edtf: string, needsYear: (day: string) => boolean): string {
  const [first = '', second] = edtf.split('/');
  if (second === undefined) return shortPart(first, needsYear);
  if (second === '..') return fill(words.legend.from, { date: shortPart(first, needsYear) });
  if (first === '..') return fill(words.legend.by, { date: shortPart(second, needsYear) });
  return shortSpan(first, second, needsYear);
}

function shortSpan(first: string, second: string, needsYear: (day: string) => boolean): string {
  const bounds = parseEdtf(`${first}/${second}`);
  const { from, to } = bounds ?? { from: null, to: null };
  if (from === null || to === null) return shortPart(first, needsYear);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  if (isOneMonth && first.length > 7) {
    const [begin, end] = [Number(from.slice(8)), Number(to.slice(8))];
    const isMonthEnd = parseEdtf(from.slice(0, 7))?.to === to;
    const month = shortPart(from.slice(0, 7), needsYear);
    if (begin === 1 && end <= 10) return fill(words.dates.early, { date: month });
    if (begin >= 20 && isMonthEnd) return fill(words.dates.late, { date: month });
    return shortPart(to, needsYear, begin === end ? `${end}` : `${begin}–${end}`);
  }
  if (first.length === 7 && from.slice(0, 4) === to.slice(0, 4)) {
    return `${monthOf(from)}–${shortPart(second.slice(0, 7), needsYear)}`;
  }
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${shortPart(bare(first), isOneYear ? () => false : needsYear)} – ${shortPart(bare(second), needsYear)}`;
}

/** `days` stand for the day, where they are several: "11–12". */
function shortPart(text: string, needsYear: (day: string) => boolean, days?: string): string {
  const part = bare(text);
  const [year = '', month, day] = part.split('-');
  if (month === undefined) return year;
  const date =
    day === undefined
      ? monthOf(part)
      : fill(words.dates.day, { day: days ?? String(Number(day)), month: monthOf(part) });
  return needsYear(part) ? fill(words.dates.withYear, { date, year }) : date;
}

function monthOf(part: string): string {
  return words.months[Number(part.slice(5, 7)) - 1] ?? '';
}

const bare = (text: string): string => text.replace(/[~?]$/, '');

const MONTHS_WITHOUT_YEAR = 11;

/** Within the months before the store's last day a month's name can mean one year only. */
export function yearsOf(store: Store): (day: string) => boolean {
  const last = store.lastDay;
  return (day) => {
    const months =
      (Number(last.slice(0, 4)) - Number(day.slice(0, 4))) * 12 +
      Number(last.slice(5, 7)) -
      Number(day.slice(5, 7));
    return months < 0 || months > MONTHS_WITHOUT_YEAR;
  };
}

/** When something held or was said; undefined without a date. */
export function shortDated(dated: Dated, store: Store): string | undefined {
  if (dated.date === null) return undefined;
  return `${shortDate(dated.date, yearsOf(store))}${isRead(dated) ? '' : words.legend.inferredSign}`;
}

/** Whether the date itself is printed, not only words from which it was worked out ("Monday", "this month"). */
function isRead({ date, words: printed, outside }: Dated): boolean {
  if (date === null || outside || printed === undefined || /[~?]/.test(date))
    return !outside && isRoughlyPrinted(date, printed);
  return isRoughlyPrinted(date, printed);
}

/** The words name the day where the date has one, else its month or year. */
function isRoughlyPrinted(date: string | null, printed: string | undefined): boolean {
  if (date === null || printed === undefined) return false;
  const [first = '', second = first] = date
    .replaceAll(/[~?]/g, '')
    .split('/')
    .filter((part) => part !== '..');
  return [first, second].every((part) => {
    const [year = '', month, day] = part.split('-');
    const names = month === undefined ? year : (words.months[Number(month) - 1] ?? '');
    if (!printed.toLowerCase().includes(names.toLowerCase())) return false;
    // A stretch of days that was read from "early January" is as printed as its month is.
    return (
      day === undefined || second !== first || new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`).test(printed)
    );
  });
}

/** When a document came out, for the legend; the year where it is another one than the entry's before. */
export function legendDate(document: Document, yearBefore: string | undefined): string {
  const { date } = document.published;
  if (date === null) return words.legend.undated;
  const year = yearOf(document);
  const text = shortDate(date, () => year === undefined || year !== yearBefore);
  return `${text}${isInferred(document) ? words.legend.inferredSign : ''}`;
}

export function yearOf(document: Document): string | undefined {
  return endOf(document.published.date)?.slice(0, 4);
}
