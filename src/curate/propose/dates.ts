// The date that a sentence gives for what it tells, resolved against the document's own day: the printed words and the rule.

import type { Component, ParsedResult } from 'chrono-node';
import { type Day, dayOf, forms, type Published } from './relative-dates.ts';
import { isWithinQuotation } from './within-quotation.ts';

export interface PrintedDate {
  readonly date: string | null;
  readonly words: string;
  readonly why: string;
  readonly start: number;
}

export type DateFinder = (sentence: string) => readonly PrintedDate[];

const WEEKDAY = /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** Words that stand for a day without naming one. */
const CASUAL = /\b(?:today|yesterday|tomorrow|tonight|ago|last night|this (?:morning|afternoon|evening))\b/i;
/** A distance from something else that the text tells: no date by itself. */
const DISTANCE =
  /\b(?:after|before|later|earlier|from now|within|for|in) ?$|^(?:within|for|in|after) (?:about |around |some |nearly )?\d|^next day$|\bold$/i;
/** What begins so lies ahead; with a tense that says so, a weekday is the next one. */
const AHEAD = /\b(?:from|beginning(?: on)?|starting(?: on)?|next|coming|no later than) $/i;
/** Behind these it lies ahead where nothing says that it was reached. */
const UP_TO = /\b(?:by|until|before) $/i;
/** Right before a day: it was said then. */
const SAID =
  /\b(?:said|told|announced|warned|added|repeated|declared)(?: (?:reporters|lawmakers|parliament|journalists))?(?: (?:on|late on|early on))? $/i;
const REACHED = /\b(?:had|was|were|has|have) \p{L}+ed\b|\bhad\b|\breached\b/u;
const FUTURE =
  /\b(?:will|shall|going to|is to|are to|was to be|were to be|to be|(?:is|are|was|were|(?:has|have|had) been) due|(?:can|could|might)(?! (?:not )?have\b)|is expected|are expected|expects?|expected|(?<!had )(?:hope[sd]?|intend(?:s|ed)?|plan(?:s|ned)?|want(?:s|ed)?) to|is forecast|planned for|scheduled|would (?!have (?!until)|not have)\p{Ll}+|(?:is|are) set (?:to|for)|has until|have until|there (?:is|are)|takes place)\b|[’']ll\b/iu;
/** Not the month. */
const MAY = /\bmay (?!have\b|not have\b)\p{Ll}/u;
/** What is on a timetable is told in the present: “resumes on Monday”, “are meeting on Friday”, “is on Sunday”. */
const TIMED =
  /\b(?:(?:is|are)(?: (?:holding|hosting|meeting|gathering|marching|voting|travelling|flying|visiting|leaving|returning|arriving|opening|closing|starting|beginning|resuming|reopening)\b[^,.;]*)?|starts?|begins?|opens?|ends?|meets?|votes?|rules?|resumes?|reopens?|returns?|convenes?|sits|arrives?|leaves?|travels?|flies|visits?|expires?|closes?) (?:again |there |back |home |to \p{Lu}\p{L}+ |late |early )*(?:on )?$/u;
/** “Counted the votes on Sunday”, “the man who is seen leaving was shot on Sunday”: no timetable. */
const PAST =
  /\b(?:was|were|had|did|\p{Ll}+ed|cast|held|won|lost|made|took|gave|came|went|saw|began|rose|fell|met)\b|\bthe (?:votes|visits|rules|starts|ends|returns|leaves)\b/u;
/** What is told between commas of somebody or something has a tense of its own. */
const INSERTED = /, (?:who|which|whose|where|when|\p{L}+ed|put|held|built)\b[^,;“”]*,/gu;

/** `published` is the document's day in EDTF; without one nothing relative is resolved. */
export async function createDateFinder(published: string | null): Promise<DateFinder> {
  const { en } = await import('chrono-node');
  const day = readPublished(published);
  // Noon, so that no zone moves the day.
  const reference = day?.day === undefined ? undefined : new Date(`${dayOf(day)}T12:00:00`);
  return (sentence) => {
    const own = forms.flatMap(({ pattern, read }): PrintedDate[] => {
      const match = pattern.exec(sentence);
      const date =
        match === null
          ? undefined
          : read(match, day, isAhead(sentence.slice(0, match.index), sentence, match.index, ''));
      if (match === null || date === undefined) return [];
      const words = match[0].trim();
      return [
        {
          date: inRange(date, sentence, match.index, day),
          words,
          why: whyOf(words, date, published),
          start: match.index,
        },
      ];
    });
    const read = en.casual
      .parse(withoutPartOfDay(sentence), reference ?? new Date(2000, 0, 1, 12), { forwardDate: false })
      .flatMap((result) => readResult(result, sentence, day, published) ?? []);
    const kept = own.filter((one, i) => own.findIndex((other) => overlap(one, other)) === i);
    const others = read.filter((one) => kept.every((mine) => !overlap(one, mine)));
    return joinBetween(
      [...kept, ...others].sort((a, b) => a.start - b.start),
      sentence,
    );
  };
}

/** “…, which it seized last year, …”, “the decision of 3 April”, “it usually starts in May”: another thing’s day. */
const ASIDE =
  /(?:, | - | – )(?:(?:an?|the) [^,–]{0,40} )?(?:which|who|whose|where|built|born|founded)\b[^,–]*$/;
const GOES_ON = /^[^,–-]*(?:,| -| –) \S/;
const EVENT = /\p{Ll} $/u;
const DECIDED =
  /(?<!\b(?:as|morning|afternoon|evening|night|day|week|weekend|end|start|beginning|middle|whole|rest|course|midnight|noon|hours)) of $/i;
/** “88, up from 58 on Tuesday”, “twice the figure it was defending on Tuesday”: what it is compared with. */
const COMPARED =
  /, (?:up|down|compared|(?:more|less|fewer|twice|half|three times) (?:than )?(?:twice )?the)\b[^,]*$/;
const HABIT = /\b(?:usually|normally|typically|every year|each year)\b[^,]*$/i;
/** “… ready to talk tonight” within somebody's quoted words: counted from when he spoke. */
const SPOKEN_DAY = /^(?:today|tonight|tomorrow|yesterday|this (?:week|month|year|morning))\b/i;
/** “our Saturday edition” */
const ISSUE = /^ (?:edition|issue)\b/;
/** “The shed that burned on Tuesday was let”: when it burned. */
const WITHIN_SUBJECT = /^(?:The|An?|His|Her|Its|Their|Our) [^,“”]* (?:that|who|which) [^,“”]*$/;
const VERB_BEHIND = /^ (?:was|were|is|are|has|have|had|will|would|may|might|could|did|does)\b/;

/** Those that are the clause’s own. */
export function ownDates(dates: readonly PrintedDate[], clause: string): readonly PrintedDate[] {
  return dates.filter(({ start, words }) => {
    const before = clause.slice(0, start);
    const behind = clause.slice(start + words.length);
    const isAside = ASIDE.test(before) && GOES_ON.test(behind);
    const isEvent =
      (/^of \d{4}$/.test(words) && EVENT.test(before)) ||
      (/^(?:\d|\p{Lu})/u.test(words) && DECIDED.test(before));
    const isOfQuoted = SPOKEN_DAY.test(words) && isWithinQuotation(clause, start);
    const isOfPaper = ISSUE.test(behind);
    const isOfSubject = WITHIN_SUBJECT.test(before) && VERB_BEHIND.test(behind);
    return [
      isAside,
      isEvent,
      COMPARED.test(before),
      HABIT.test(before),
      isOfQuoted,
      isOfPaper,
      isOfSubject,
    ].every((is) => !is);
  });
}

function overlap(a: PrintedDate, b: PrintedDate): boolean {
  return a.start < b.start + b.words.length && b.start < a.start + a.words.length;
}

/**
 * What is known of the document's own day. “2025-01-24/2025-01-31” is known to be of January 2025, and what came out on a
 * day of it or after, “2025-01-24/..”, is read as if in the month that it begins with: a guess that its reason tells.
 */
function readPublished(published: string | null): Published | undefined {
  const [from = '', to] = (published ?? '').split('/');
  const [first, last] = [readDay(from), readDay(to ?? '')];
  if (published === null || first === undefined) return undefined;
  if (to === undefined) return { ...first, edtf: published };
  if (last !== undefined && last.year !== first.year) return undefined;
  const isOneMonth = last === undefined || last.month === first.month;
  return { ...first, month: isOneMonth ? first.month : undefined, day: undefined, edtf: published };
}

function readDay(text: string): Day | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~]?$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/** “on the evening of 6 March”, “early afternoon on Thursday”: the part of the day hides the day from the reader; as many blanks stand for it. */
function withoutPartOfDay(sentence: string): string {
  return sentence.replace(
    /\b(?:the )?(?:early |late )?(?:(?:morning|afternoon|evening|night) of|(?:morning|afternoon|evening) on) (?=\d|\p{Lu})/gu,
    (part) => ' '.repeat(part.length),
  );
}

function whyOf(words: string, date: string, published: string | null): string {
  return words.includes(date)
    ? 'printed whole'
    : `read from “${words}” against the document’s day, ${published}`;
}

function readResult(
  result: ParsedResult,
  sentence: string,
  published: Published | undefined,
  printed: string | null,
): PrintedDate | undefined {
  const { start, end } = result;
  const words = withoutTime(result.text.replace(/[\s,;.]+$/, ''));
  const at = result.index + result.text.indexOf(words);
  const certain = (part: Component): boolean => start.isCertain(part);
  const namesDay = certain('day') || certain('month') || certain('year') || certain('weekday');
  const before = sentence.slice(0, at);
  // “at 15”, “evening”, “six days after”: no day by itself.
  if (!CASUAL.test(words) && (!namesDay || !/\d|day\b/i.test(words))) return undefined;
  if (/^(?:may|march|second|sat|sun)$/i.test(words)) return undefined;
  if (isDistance(words, sentence.slice(at + words.length))) return undefined;
  const isWhole = certain('year') && (certain('month') || certain('day'));
  if (!isWhole && (published?.day === undefined || CASUAL.test(words)) && published?.day === undefined)
    return printedMonthDay(words, published, at, printed);
  const isWeekday = WEEKDAY.test(words) && !certain('day');
  let date = one(start, words);
  if (isWeekday && published !== undefined)
    date = weekdayNear(
      date,
      dayOf(published),
      isAhead(before, sentence, at, words),
      /\bnext\b/i.test(`${before.slice(-NEXT)}${words}`),
    );
  if (end !== null && end !== undefined) date = `${date}/${one(end, words)}`;
  else date = inRange(date, sentence, at, published);
  const since = /since $/i.exec(before)?.[0] ?? '';
  return {
    date,
    words: `${since}${words}`,
    why: isWhole ? 'printed whole' : `read from “${since}${words}” against the document’s day, ${printed}`,
    start: at - since.length,
  };
}

/** A day whose year is not printed: the last one before the document, where its month is known. */
function printedMonthDay(
  words: string,
  published: Day | undefined,
  start: number,
  printed: string | null,
): PrintedDate {
  const at = new Date(`${words.replace(WEEKDAY, '')} 2000 UTC`);
  if (published === undefined || Number.isNaN(at.getTime()) || published.month === undefined)
    return { date: null, words, why: `“${words}” is relative, and the document’s day is not known`, start };
  const [month, day] = [at.getUTCMonth() + 1, at.getUTCDate()];
  const year = month <= published.month ? published.year : published.year - 1;
  const why = `read from “${words}” against the document’s month, ${printed}`;
  return { date: dayOf({ year, month, day }), words, why, start };
}

function one(parts: ParsedResult['start'], words: string): string {
  const year = String(parts.get('year'));
  const month = String(parts.get('month')).padStart(2, '0');
  const hasDay = parts.isCertain('day') || parts.isCertain('weekday') || CASUAL.test(words);
  if (!hasDay && !parts.isCertain('month')) return year;
  return hasDay ? `${year}-${month}-${String(parts.get('day')).padStart(2, '0')}` : `${year}-${month}`;
}

/** “at 4.40 a.m. on Tuesday”: the day. */
function withoutTime(words: string): string {
  const day = /^(?:at |around |about )?[\d.:]+ ?(?:[ap]\.?m\.?)?,? (?:on )?(?=\p{Lu})/u.exec(words);
  return day === null || /^\d{1,2} (?!on\b)\p{L}/u.test(words) ? words : words.slice(day[0].length);
}

function isDistance(words: string, after: string): boolean {
  if (/\bago\b/i.test(words)) return false;
  return (
    DISTANCE.test(words) ||
    (/\b(?:day|week|month|year|hour)s?\b/i.test(words) &&
      /^ (?:after|before|later|earlier|old)\b/.test(after))
  );
}

function isAhead(before: string, sentence: string, at: number, words: string): boolean {
  if (/^next\b/i.test(words) || AHEAD.test(before)) return true;
  const clause = clauseAround(sentence, at, at + words.length);
  if (UP_TO.test(before)) return !REACHED.test(clause);
  // “said on Saturday the logs would be”: when it was said.
  if (SAID.test(before)) return false;
  return FUTURE.test(clause) || MAY.test(clause) || (TIMED.test(before) && !PAST.test(clause));
}

/** The clause in which a day stands, whose tense is its own; a day alone between commas, or before one, belongs to what goes on. */
function clauseAround(sentence: string, start: number, end: number): string {
  const isAlone =
    /(?:^|[,;“"]) ?(?:(?:late |early )?on )?$/i.test(sentence.slice(0, start)) && sentence[end] === ',';
  const opened = isAlone ? Math.max(sentence.lastIndexOf(',', start), 0) : start;
  const text = sentence.replace(INSERTED, (inserted, from: number) =>
    !isAlone && from <= start && start < from + inserted.length ? inserted : ' '.repeat(inserted.length),
  );
  const before = text.slice(0, opened);
  const from = Math.max(...[',', ';', '“', ' that '].map((joint) => before.lastIndexOf(joint)), 0);
  const to = text
    .slice(isAlone ? end + 1 : end)
    .search(/[,;”]| and | that | whether | (?:said|told|announced)\b/);
  return text.slice(from, to === -1 ? undefined : to + (isAlone ? end + 1 : end));
}

/** “next Friday”, “next on Friday” */
const NEXT = 'next on '.length;

/**
 * News tells what was: the day of that name on or before the document's, unless what is told lies ahead. “Friday” of a text
 * that came out on a Friday is that day either way, but for “next Friday”.
 */
function weekdayNear(date: string, published: string, isFuture: boolean, isNext: boolean): string {
  const at = new Date(`${date}T12:00:00Z`);
  const text = (): string => at.toISOString().slice(0, 10);
  while (text() > published) at.setUTCDate(at.getUTCDate() - 7);
  if (isFuture) while (text() < published) at.setUTCDate(at.getUTCDate() + 7);
  if (isNext && text() === published) at.setUTCDate(at.getUTCDate() + 7);
  return text();
}

/**
 * “since Tuesday” goes on to the document's day; “from Thursday” and “beginning on Wednesday” have no end. “until Sunday” has
 * no beginning, and neither has “by Friday” where it lies ahead: what was so by Friday is told as of that day.
 */
function inRange(date: string, sentence: string, at: number, published: Day | undefined): string {
  if (date.includes('/')) return date;
  const before = sentence.slice(0, at);
  const own = sentence.slice(at);
  if (/\bsince (?:at least |early |late )?$/i.test(before) || /^since\b/i.test(own)) {
    const today = published?.day === undefined ? '..' : dayOf(published);
    return date === today ? date : `${date}/${today}`;
  }
  const isOpen =
    /\b(?:until|before|up to|(?:extended|prolonged) to) $/i.test(before) || /^(?:until|before)\b/i.test(own);
  const isDeadline = (/\bby $/i.test(before) || /^by\b/i.test(own)) && isAhead(before, sentence, at, '');
  if (isOpen || isDeadline) return `../${date}`;
  return /\b(?:(?:beginning|starting)(?: on)?|from) $/i.test(before) ? `${date}/..` : date;
}

/** “between October 28 and November 1”: one stretch of time. */
function joinBetween(dates: readonly PrintedDate[], sentence: string): readonly PrintedDate[] {
  const joined: PrintedDate[] = [];
  for (const next of dates) {
    // “between 4 and 12 May”: the first day has no month of its own.
    const [between = '', day] = /\bbetween (\d{1,2}) and $/i.exec(sentence.slice(0, next.start)) ?? [];
    if (day !== undefined && next.date !== null && /^\d{4}-\d\d-\d\d$/.test(next.date)) {
      joined.push({
        ...next,
        date: `${next.date.slice(0, 8)}${day.padStart(2, '0')}/${next.date}`,
        words: `${between}${next.words}`,
        start: next.start - between.length,
      });
      continue;
    }
    const last = joined.at(-1);
    const isStretch =
      last?.date != null &&
      next.date !== null &&
      !`${last.date}${next.date}`.includes('/') &&
      /\bbetween $/i.test(sentence.slice(0, last.start)) &&
      sentence.slice(last.start + last.words.length, next.start).trim() === 'and';
    if (!isStretch) {
      joined.push(next);
      continue;
    }
    const start = last.start - 'between '.length;
    const words = sentence.slice(start, next.start + next.words.length);
    joined.pop();
    joined.push({ date: `${last.date}/${next.date}`, words, why: `${last.why}; ${next.why}`, start });
  }
  return joined;
}
