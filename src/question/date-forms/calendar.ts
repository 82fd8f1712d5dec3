// Months, seasons, quarters and years, whole or in part: "december", "late january 2025", "q4 2024", "the first week of
// january", "winter 2023". A day beside a month is not for here (days.ts).

import { months, parts, seasons } from '../../language/en/dates.ts';
import { type DateContext, type DateForm, dayOf, type FoundDays, lastDayOf, yearOf } from './form.ts';
import { partOf } from './part.ts';

const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
const part = `(?:(?<part>${longestFirst(parts.keys())})(?: the)?[ -])?`;
const PATTERN = new RegExp(
  [
    '(?<![\\p{L}\\p{N}-])',
    `(?:the )?${part}(?:`,
    // Not "11 january" or "january 11": there the day counts.
    `(?<!\\d(?:st|nd|rd|th)?(?: of)? )(?<month>${longestFirst(months.keys())})\\b\\.?(?:,? (?:of )?(?<monthYear>\\d{4}))?(?!,? \\d{1,2}(?!\\d))`,
    `|(?<season>${longestFirst(seasons.keys())})(?: of)? (?<seasonYear>\\d{4})`,
    '|q(?<quarter>[1-4])(?: of)? (?<quarterYear>\\d{4})',
    // Not the year of a day that no calendar has.
    `|(?<!\\b(?:${longestFirst(months.keys())})\\.?,? )(?:the year )?(?<year>(?:19|20)\\d{2})`,
    ')(?![\\p{L}\\p{N}-])',
  ].join(''),
  'gu',
);
/** Months that are words too: alone at the head of a question they are taken for the word. */
const ALSO_WORDS = new Set(['mar', 'may', 'march']);

export const calendar: DateForm = (folded, context) =>
  [...folded.matchAll(PATTERN)].flatMap((match) => {
    const days = stretchOf(match, folded.slice(0, match.index).trimEnd(), context);
    return days === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, ...partOf(days, match.groups?.part) }];
  });

type Stretch = Pick<FoundDays, 'from' | 'to' | 'precision' | 'isCertain'>;

function stretchOf(match: RegExpExecArray, before: string, context: DateContext): Stretch | undefined {
  const { month, monthYear, season, seasonYear, quarter, quarterYear, year, part } = match.groups ?? {};
  if (month !== undefined) {
    const number = months.get(month) ?? 1;
    if (ALSO_WORDS.has(month) && monthYear === undefined && part === undefined) {
      const isAfterPreposition = /(?:^|\s)(?:in|of|since|until|by|before|after|during)$/.test(before);
      if (month === 'may' ? !isAfterPreposition : before === '') return undefined;
    }
    const inYear = monthYear === undefined ? yearOf(number, context) : Number(monthYear);
    return stretch(inYear, number, inYear, number, 'month', monthYear !== undefined);
  }
  if (season !== undefined) {
    const [first, last] = seasons.get(season) ?? [1, 12];
    const inYear = Number(seasonYear);
    return stretch(inYear, first, last < first ? inYear + 1 : inYear, last, 'part', true);
  }
  if (quarter !== undefined) {
    const last = Number(quarter) * 3;
    return stretch(Number(quarterYear), last - 2, Number(quarterYear), last, 'part', true);
  }
  return year === undefined ? undefined : stretch(Number(year), 1, Number(year), 12, 'year', true);
}

function stretch(
  fromYear: number,
  fromMonth: number,
  toYear: number,
  toMonth: number,
  precision: FoundDays['precision'],
  isCertain: boolean,
): Stretch | undefined {
  const from = dayOf(fromYear, fromMonth, 1);
  return from === undefined ? undefined : { from, to: lastDayOf(toYear, toMonth), precision, isCertain };
}
