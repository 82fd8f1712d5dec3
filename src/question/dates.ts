// Dates as people type them in a question: "as of end of December", "by April 2025", "on January 11", "before the capture".

import { parseEdtf } from '../briefing/edtf.ts';

/** How a date bounds what is asked for. */
export type DateRole = 'up-to' | 'before' | 'from' | 'within';

export interface AskedDate {
  readonly role: DateRole;
  /** First and last day, YYYY-MM-DD, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Offsets of the date (its preposition included) in the folded text. */
  readonly start: number;
  readonly end: number;
  /** The words, for the reply. */
  readonly words: string;
  /** Finest unit that was typed. */
  readonly precision: 'day' | 'month' | 'year' | 'part';
  /** True when it was typed with its year, or as a word relative to today. */
  readonly isCertain: boolean;
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, i) => [
      [name, i + 1],
      [name.slice(0, 3), i + 1],
      ...(name === 'september' ? [['sept', 9]] : []),
    ]),
);
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
};
const ROLE: readonly (readonly [RegExp, DateRole])[] = [
  [/(?:as of|as at|by|until|till|up to|up until|through|no later than|asof|at)(?: the)?$/, 'up-to'],
  [/(?:before|prior to|ahead of|earlier than)(?: the)?$/, 'before'],
  [/(?:since|from|after|following|later than)(?: the)?$/, 'from'],
  [/(?:in|on|during|for|around)(?: the)?$/, 'within'],
];

const month = `(${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?`;
const season = `(${Object.keys(SEASONS).join('|')})`;
const part =
  '(?:(early|mid|late|the end of|end of|end|the beginning of|beginning of|start of|the start of|middle of|the middle of)[ -])?';
const PATTERN = new RegExp(
  [
    '(?<iso>\\d{4}-\\d{2}(?:-\\d{2})?)(?![\\w-])',
    `(?<dayFirst>(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (\\d{4}))?)(?![\\w-])`,
    `(?<monthFirst>${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?)(?![\\w-])`,
    `(?<monthOnly>${part}${month}(?:,? (?:of )?(\\d{4}))?)(?![\\w-])`,
    `(?<seasonYear>${part}${season}(?: of)? (\\d{4}))`,
    `(?<year>${part}(?:the year )?((?:19|20)\\d{2}))(?![\\w-])`,
    "(?<relative>yesterday|tomorrow|(?:last|this|next|past) (?:week|month|year|night)|new year(?:'s)?(?: day| eve)?|christmas)(?![\\w-])",
  ].join('|'),
  'g',
);

/**
 * The dates in a folded text. A month without a year is its latest occurrence not after `latest` (YYYY-MM-DD, the day
 * the briefing ends); words such as "last week" are counted from `today`.
 */
export function readDates(folded: string, today: string, latest: string): readonly AskedDate[] {
  const dates: AskedDate[] = [];
  for (const match of folded.matchAll(PATTERN)) {
    const before = folded.slice(0, match.index);
    if (/[\p{L}\p{N}-]$/u.test(before)) continue;
    const range = rangeOf(match, before, today, latest);
    if (range === undefined) continue;
    const lead = before.trimEnd();
    const role = ROLE.map(([pattern, name]) => ({
      found: new RegExp(`(?:^|\\s)(${pattern.source})`).exec(lead),
      name,
    })).find(({ found }) => found !== null);
    const roleStart = role?.found?.index ?? match.index;
    dates.push({
      role: role?.name ?? 'within',
      ...range,
      start: roleStart,
      end: match.index + match[0].length,
      words: folded.slice(match.index, match.index + match[0].length),
    });
  }
  return dates;
}

/** The date that a folded text is, from its first word to its last: "by end of December"; undefined where it is more or less. */
export function readWholeDate(folded: string, today: string, latest: string): AskedDate | undefined {
  const text = folded.replace(/[\s.,;!?]+$/, '');
  const [date, second] = readDates(text, today, latest);
  const isWhole = second === undefined && date?.start === 0 && date.end === text.length;
  return isWhole ? date : undefined;
}

type Range = Pick<AskedDate, 'from' | 'to' | 'precision' | 'isCertain'>;

function rangeOf(match: RegExpExecArray, before: string, today: string, latest: string): Range | undefined {
  const groups = match.groups ?? {};
  const text = match[0];
  if (groups.iso !== undefined) return fromEdtf(groups.iso, groups.iso.length === 10 ? 'day' : 'month', true);
  if (groups.dayFirst !== undefined || groups.monthFirst !== undefined) {
    const name = /[a-z]{3,}/g;
    const monthName = [...text.matchAll(name)]
      .map(([word]) => MONTHS[word ?? ''])
      .find((n) => n !== undefined);
    const day = Number(/\d{1,2}/.exec(text)?.[0]);
    const year = /\d{4}/.exec(text)?.[0];
    if (monthName === undefined) return undefined;
    const resolved = year ?? yearFor(monthName, latest);
    return fromEdtf(`${resolved}-${two(monthName)}-${two(day)}`, 'day', year !== undefined);
  }
  if (groups.monthOnly !== undefined) {
    // "may" is a month only with a year, a part or a preposition beside it.
    if (/^may$/.test(text) && !/(?:in|of|since|until|by|before|after|during)$/.test(before.trimEnd()))
      return undefined;
    const words = text.split(/[ ,.-]+/);
    const monthNumber = words.map((word) => MONTHS[word]).find((n) => n !== undefined);
    const year = /\d{4}/.exec(text)?.[0];
    if (monthNumber === undefined) return undefined;
    if (/^(?:mar|sun|may|march)$/.test(text) && year === undefined && before === '') return undefined;
    const whole = fromEdtf(
      `${year ?? yearFor(monthNumber, latest)}-${two(monthNumber)}`,
      'month',
      year !== undefined,
    );
    return whole === undefined ? undefined : cut(whole, text);
  }
  if (groups.seasonYear !== undefined) {
    const [first, last] = SEASONS[/spring|summer|autumn|fall|winter/.exec(text)?.[0] ?? ''] ?? [1, 12];
    const year = Number(/\d{4}/.exec(text)?.[0]);
    const end = parseEdtf(`${last < first ? year + 1 : year}-${two(last)}`)?.to;
    return end == null
      ? undefined
      : { from: `${year}-${two(first)}-01`, to: end, precision: 'part', isCertain: true };
  }
  if (groups.year !== undefined) {
    const whole = fromEdtf(/\d{4}/.exec(text)?.[0] ?? '', 'year', true);
    return whole === undefined ? undefined : cut(whole, text);
  }
  return relativeTo(text, today, latest);
}

function fromEdtf(text: string, precision: AskedDate['precision'], isCertain: boolean): Range | undefined {
  const bounds = parseEdtf(text);
  if (bounds === undefined || bounds.from === null || bounds.to === null) return undefined;
  return { from: bounds.from, to: bounds.to, precision, isCertain };
}

/** "early" = first third, "mid" = middle, "late", "end of" = last third of the range. */
function cut(range: Range, text: string): Range {
  const first = Date.parse(range.from);
  const days = Math.round((Date.parse(range.to) - first) / 86_400_000) + 1;
  const day = (n: number): string => new Date(first + n * 86_400_000).toISOString().slice(0, 10);
  const third = Math.round(days / 3);
  if (/^(?:early|the beginning|beginning|start|the start)/.test(text))
    return { ...range, to: day(third - 1), precision: 'part' };
  if (/^(?:mid|middle|the middle)/.test(text))
    return { ...range, from: day(third), to: day(2 * third - 1), precision: 'part' };
  if (/^(?:late|the end|end)/.test(text)) return { ...range, from: day(2 * third), precision: 'part' };
  return range;
}

function yearFor(monthNumber: number, latest: string): string {
  const year = Number(latest.slice(0, 4));
  return String(monthNumber <= Number(latest.slice(5, 7)) ? year : year - 1);
}

function relativeTo(words: string, today: string, latest: string): Range | undefined {
  const shift = (days: number): string =>
    new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const around = (from: number, to: number): Range => ({
    from: shift(from),
    to: shift(to),
    precision: 'day',
    isCertain: true,
  });
  if (words === 'yesterday' || words === 'last night') return around(-1, -1);
  if (words === 'tomorrow') return around(1, 1);
  const year = Number(latest.slice(0, 4));
  if (words.startsWith('new year'))
    return { from: `${year}-01-01`, to: `${year}-01-01`, precision: 'day', isCertain: false };
  if (words === 'christmas')
    return { from: `${year - 1}-12-25`, to: `${year - 1}-12-25`, precision: 'day', isCertain: false };
  const way = words.startsWith('next') ? 1 : words.startsWith('this') ? 0 : -1;
  if (words.endsWith('week')) return around(way * 7 - 6, way * 7 + (way === 0 ? 0 : 6));
  const [todayYear = 0, todayMonth = 1] = today.split('-').map(Number);
  if (words.endsWith('year')) return fromEdtf(String(todayYear + way), 'year', true);
  const moved = new Date(Date.UTC(todayYear, todayMonth - 1 + way, 1));
  return fromEdtf(moved.toISOString().slice(0, 7), 'month', true);
}

const two = (n: number): string => String(n).padStart(2, '0');
