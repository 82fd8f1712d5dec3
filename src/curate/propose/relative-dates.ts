// Forms of dates that mean a stretch of time against the document’s own day – “over the weekend”, “late last year”, “so
// far” – or that a general reader of dates passes over, such as “in 2005”. One form a row; the first that fits wins.

import { ones } from '../../language/en/number-words.ts';

export interface Day {
  readonly year: number;
  /** 1–12; undefined where the document gives its year only. */
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** The document’s own day, as well as it is known. */
export interface Published extends Day {
  readonly edtf: string;
}

interface Form {
  readonly pattern: RegExp;
  /** EDTF, or undefined where the document’s day is not known as well as the form needs. */
  read(match: RegExpExecArray, published: Published | undefined, isAhead: boolean): string | undefined;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);
const MONTH = `(${MONTHS.join('|')})`;
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|');
const WEEKDAY = `(${WEEKDAYS.join('|')})`;
/** “last week”, “next year”: one before this, one after. */
const STEPS: Readonly<Record<string, number>> = { last: -1, next: 1 };
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
};

export const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `\\b(?:on )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))? (?:of )?(last|this|next) week\\b`,
      'i',
    ),
    read([, name = '', which = ''], published) {
      const day = WEEKDAYS.findIndex((one) => one.toLowerCase() === name.toLowerCase());
      const on = 7 * (STEPS[which.toLowerCase()] ?? 0) + day;
      return week(published, (monday) => [monday + on, monday + on])?.split('/')[0];
    },
  },
  {
    // The present of the text.
    pattern: /\b(?:as of now|so far|to date|at present|currently|right now|now (?=says?|stands?|stood))\b/i,
    read: (_, published) => published?.edtf,
  },
  {
    // A deadline: until then, and no day of its own.
    pattern: new RegExp(
      `\\b(?:by|until|before) the end of (?:(?:the|this) (year|month|week)|${MONTH})\\b`,
      'i',
    ),
    read([, unit = 'month', name], published) {
      if (unit.toLowerCase() === 'week')
        // On a Saturday or a Sunday, the week to come.
        return week(published, (monday, today) => [monday, monday + (today - monday > 4 ? 13 : 6)])?.replace(
          /^[^/]+/,
          '..',
        );
      if (published === undefined) return undefined;
      if (unit.toLowerCase() === 'year') return `../${published.year}-12-31`;
      const month = name === undefined ? published.month : MONTHS.indexOf(name) + 1;
      if (month === undefined) return undefined;
      const year =
        published.month !== undefined && month < published.month ? published.year + 1 : published.year;
      return `../${dayOf({ year, month: month + 1, day: 0 })}`;
    },
  },
  {
    pattern: /\b(?:over|at|during|on) the weekend\b(?! of\b)|\b(?:this|last) weekend\b/i,
    read: (_, published) => week(published, (monday) => [monday - 2, monday - 1], 6),
  },
  {
    pattern: /\b(earlier |later )?this week\b/i,
    read: ([, part = ''], published) =>
      week(published, (monday, today) =>
        /earlier/i.test(part)
          ? [monday, today]
          : /later/i.test(part)
            ? [today, monday + 6]
            : [monday, monday + 6],
      ),
  },
  {
    pattern: /\blast week\b(?! of\b)/i,
    read: (_, published) => week(published, (monday) => [monday - 7, monday - 1]),
  },
  {
    pattern: /\bovernight\b/i,
    read: (_, published) => week(published, (_monday, today) => [today - 1, today]),
  },
  {
    pattern:
      /\b(?:in|over|during|for) the (?:past|last) (?:(two|three|four|five|six|seven|ten|\d+) )?(day|week)s?\b(?! of\b)/i,
    read: ([, count = '1', unit], published) =>
      week(published, (_monday, today) => [
        today - numberOf(count) * (unit?.toLowerCase() === 'week' ? 7 : 1),
        today,
      ]),
  },
  {
    pattern: /\bnext week\b/i,
    read: (_, published) => week(published, (monday) => [monday + 7, monday + 13]),
  },
  {
    pattern: /\b(?:earlier |later )?this month\b/i,
    read: (_, published) =>
      published?.month === undefined ? undefined : monthOf(published.year, published.month),
  },
  {
    pattern: /\b(last|next) month\b/i,
    read: ([, which], published) =>
      published?.month === undefined
        ? undefined
        : monthOf(published.year, published.month + (which?.toLowerCase() === 'last' ? -1 : 1)),
  },
  {
    pattern: new RegExp(`\\b(in |since )?(?:(early|late) )?${MONTH} (last|this|next) year\\b`, 'i'),
    read([, , , name = '', which = ''], published) {
      if (published === undefined) return undefined;
      const month = numberOfMonth(name);
      return monthOf(published.year + (STEPS[which.toLowerCase()] ?? 0), month);
    },
  },
  {
    pattern: /\b(early|late) last year\b/i,
    read: ([, part], published) =>
      published === undefined
        ? undefined
        : part?.toLowerCase() === 'early'
          ? `${published.year - 1}-01/${published.year - 1}-03~`
          : `${published.year - 1}-10~/${published.year - 1}-12`,
  },
  {
    pattern: /\b(?:earlier |later )?(this|last|next) year\b/i,
    read: ([, which = ''], published) =>
      published === undefined ? undefined : String(published.year + (STEPS[which.toLowerCase()] ?? 0)),
  },
  {
    pattern: /\b(this|last|next) (spring|summer|autumn|fall)\b/i,
    read([, which, season = ''], published) {
      const [from, to] = SEASONS[season.toLowerCase()] ?? [];
      if (published?.month === undefined || from === undefined || to === undefined) return undefined;
      const isOver = published.month > to;
      const shift =
        which?.toLowerCase() === 'last' ? (isOver ? 0 : -1) : which?.toLowerCase() === 'next' ? 1 : 0;
      return `${monthOf(published.year + shift, from)}/${monthOf(published.year + shift, to)}`;
    },
  },
  {
    pattern:
      /\b(?:(?:in|for|since|by|until|during) )?(?:the )?(spring|summer|autumn|fall),? (?:of )?((?:19|20)\d\d)\b/i,
    read([, season = '', year]) {
      const [from, to] = SEASONS[season.toLowerCase()] ?? [];
      return from === undefined || to === undefined
        ? undefined
        : `${monthOf(Number(year), from)}/${monthOf(Number(year), to)}`;
    },
  },
  {
    pattern: /\b(?:in|for) (?:the )?(spring|summer|autumn|fall)\b(?! of\b)/i,
    read([, season = ''], published, isAhead) {
      const [from, to] = SEASONS[season.toLowerCase()] ?? [];
      if (published?.month === undefined || from === undefined || to === undefined) return undefined;
      const isBehind = isAhead ? published.month > to : published.month >= from;
      const year = published.year + (isAhead ? (isBehind ? 1 : 0) : isBehind ? 0 : -1);
      return `${monthOf(year, from)}/${monthOf(year, to)}`;
    },
  },
  {
    pattern: /\b(early|mid|late)[- ]((?:19|20)\d\d)\b/i,
    read: ([, part = '', year]) =>
      ({ early: `${year}-01/${year}-03~`, mid: `${year}-05~/${year}-08~`, late: `${year}-10~/${year}-12` })[
        part.toLowerCase()
      ],
  },
  {
    pattern: new RegExp(`\\b(early|mid|late)[- ]${MONTH}(?:,? ((?:19|20)\\d\\d))?\\b`, 'i'),
    read([, part = '', name = '', printed], published) {
      const month = numberOfMonth(name);
      const year = printed === undefined ? yearOfMonth(month, published) : Number(printed);
      return year === undefined ? undefined : partOf(part.toLowerCase(), year, month);
    },
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:before|after|until|by) )\\b(?:in |at |during |since )?the (first|second|third|fourth|last) (week|half) of ${MONTH}(?:,? ((?:19|20)\\d\\d))?\\b`,
      'i',
    ),
    read([, which = '', unit = '', name = '', printed], published, isAhead) {
      const month = numberOfMonth(name);
      const year = printed === undefined ? yearTold(month, published, isAhead) : Number(printed);
      if (year === undefined) return undefined;
      const length = lengthOf(year, month);
      const at = ORDER.indexOf(which.toLowerCase());
      const half = { first: [1, 15], second: [16, length] }[which.toLowerCase()];
      const [from, to] =
        unit.toLowerCase() === 'half'
          ? (half ?? [])
          : at === -1
            ? [length - 6, length]
            : [7 * at + 1, 7 * at + 7];
      return from === undefined || to === undefined
        ? undefined
        : `${dayOf({ year, month, day: from })}/${dayOf({ year, month, day: to })}`;
    },
  },
  {
    // “By the end of May” is a deadline, and stands above.
    pattern: new RegExp(
      `(?<!\\b(?:before|after|until|by) )\\b(?:(?:at|in|around|towards|since) )?the (beginning|start|middle|end) of (?:(?:the|this) month|${MONTH}(?:,? ((?:19|20)\\d\\d))?)\\b`,
      'i',
    ),
    read([, part = '', name, printed], published, isAhead) {
      const month = name === undefined ? published?.month : numberOfMonth(name);
      if (month === undefined) return undefined;
      const year = printed === undefined ? yearTold(month, published, isAhead) : Number(printed);
      return year === undefined ? undefined : partOf(PARTS[part.toLowerCase()], year, month);
    },
  },
  {
    // A month alone is the last of that name before the document, unless what is told lies ahead.
    pattern: new RegExp(
      `\\b(?:in|since|last|earlier in|by|until|from) ${MONTH}\\b(?! \\d)(?!,? (?:19|20)\\d\\d)`,
      '',
    ),
    read([words, name = ''], published, isAhead) {
      const month = MONTHS.indexOf(name) + 1;
      const year = yearOfMonth(month, published);
      if (year === undefined) return undefined;
      // “From January” is told of what is planned; what began is told with “since”.
      const isFrom = /^from/.test(words);
      const isNext =
        (isAhead || isFrom) && !/^(?:since|last|earlier)/.test(words) && month !== published?.month;
      return `${monthOf(isNext ? year + 1 : year, month)}${isFrom ? '/..' : ''}`;
    },
  },
  {
    pattern: /\b(?:in|since|by|until|of|from|before|after) ((?:1[5-9]|20)\d\d)\b(?!,?\d|-)/i,
    read: ([, year]) => year,
  },
];

const ORDER = ['first', 'second', 'third', 'fourth'];
const PARTS: Readonly<Record<string, string>> = {
  beginning: 'early',
  start: 'early',
  middle: 'mid',
  end: 'late',
};

/** 1–12, of its English name. */
const numberOfMonth = (name: string): number =>
  MONTHS.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;

/** In days. */
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function partOf(part: string | undefined, year: number, month: number): string | undefined {
  const at = monthOf(year, month);
  const last = lengthOf(year, month);
  if (part === 'early') return `${at}-01/${at}-10~`;
  if (part === 'mid') return `${at}-10~/${at}-20~`;
  return part === 'late' ? `${at}-20~/${at}-${last}` : undefined;
}

/** Of a month without its year: the last before the document, or the next where it lies ahead. */
function yearTold(month: number, published: Day | undefined, isAhead: boolean): number | undefined {
  const year = yearOfMonth(month, published);
  return year === undefined || !isAhead || month === published?.month ? year : year + 1;
}

function numberOf(word: string): number {
  const at = ones.indexOf(word.toLowerCase());
  return at === -1 ? Number(word) : at;
}

function yearOfMonth(month: number, published: Day | undefined): number | undefined {
  if (published?.month === undefined) return undefined;
  return month <= published.month ? published.year : published.year - 1;
}

function monthOf(year: number, month: number): string {
  const at = new Date(Date.UTC(year, month - 1, 1));
  return at.toISOString().slice(0, 7);
}

export function dayOf({ year, month = 1, day = 1 }: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** A stretch by its days' distance; `pick` gets the Monday of the week and today, as days of the month that may run over. */
function week(
  published: Day | undefined,
  pick: (monday: number, today: number) => readonly [number, number],
  /** Days that the week begins later: a weekend is told of on its Sunday as well. */
  shift = 0,
): string | undefined {
  if (published?.day === undefined || published.month === undefined) return undefined;
  const { year, month, day } = published;
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  const monday = day - weekday + (shift > 0 && weekday >= shift ? 7 : 0);
  const [from, to] = pick(monday, day);
  return `${dayOf({ year, month, day: from })}/${dayOf({ year, month, day: to })}`;
}
