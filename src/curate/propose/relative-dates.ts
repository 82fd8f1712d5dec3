// Forms of dates that mean a stretch of time against the document’s own day – “over the weekend”, “late last year”, “so
// far” – or that a general reader of dates passes over, such as “in 2005”. One form a row; the first that fits wins.

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
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
};

export const forms: readonly Form[] = [
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
        return week(published, (monday) => [monday, monday + 6])?.replace(/^[^/]+/, '..');
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
    pattern: /\b(?:over|at|during|on) the weekend\b|\b(?:this|last) weekend\b/i,
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
    pattern: /\blast week\b/i,
    read: (_, published) => week(published, (monday) => [monday - 7, monday - 1]),
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
      published === undefined
        ? undefined
        : String(published.year + ({ last: -1, next: 1 }[which.toLowerCase()] ?? 0)),
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
    pattern: new RegExp(`\\b(early|mid|late)[- ]${MONTH}(?:,? ((?:19|20)\\d\\d))?\\b`, 'i'),
    read([, part = '', name = '', printed], published) {
      const month = MONTHS.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
      const year = printed === undefined ? yearOfMonth(month, published) : Number(printed);
      if (year === undefined) return undefined;
      const at = monthOf(year, month);
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      return { early: `${at}-01/${at}-10~`, mid: `${at}-10~/${at}-20~`, late: `${at}-20~/${at}-${last}` }[
        part.toLowerCase()
      ];
    },
  },
  {
    // A month alone is the last of that name before the document, unless what is told lies ahead.
    pattern: new RegExp(
      `\\b(?:in|since|last|earlier in|by|until) ${MONTH}\\b(?! \\d)(?!,? (?:19|20)\\d\\d)`,
      '',
    ),
    read([words, name = ''], published, isAhead) {
      const month = MONTHS.indexOf(name) + 1;
      const year = yearOfMonth(month, published);
      if (year === undefined) return undefined;
      const isNext = isAhead && !/^(?:since|last|earlier)/.test(words) && year < (published?.year ?? 0);
      return monthOf(isNext ? year + 1 : year, month);
    },
  },
  {
    pattern: /\b(?:in|since|by|until|of|from|before|after) ((?:1[5-9]|20)\d\d)\b(?!,?\d|-)/i,
    read: ([, year]) => year,
  },
];

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
