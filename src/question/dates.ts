// Dates as people type them in a question: "as of end of December", "by April 2025", "from 20 to 24 december", "before
// the 11th". Each way of writing them is a file of date-forms/; where two find something in the same place the longer
// one is meant. The words before a date say from which side it bounds what is asked for.

import { lookBackWords, planWords, roleWords } from '../language/en/dates.ts';
import { calendar } from './date-forms/calendar.ts';
import { days } from './date-forms/days.ts';
import type { DateForm, FoundDays } from './date-forms/form.ts';
import { iso } from './date-forms/iso.ts';
import { numeric } from './date-forms/numeric.ts';
import { relative } from './date-forms/relative.ts';

/**
 * How a date bounds what is asked for. `known-by`: documents published by then; `up-to`, `before`, `from`, `within`: when
 * it held, whenever that was published; `deadline`: by when something is planned to be, which bounds nothing.
 */
export type DateRole = keyof typeof roleWords | 'deadline';

export interface AskedDate extends Omit<FoundDays, 'isSpan'> {
  /** Offsets are of the date with its preposition, in the folded text. */
  readonly role: DateRole;
  /** The words, for the reply. */
  readonly words: string;
}

/** For equally long finds the earlier form counts. */
const FORMS: readonly DateForm[] = [iso, numeric, calendar, relative, days];

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
const PLAN = word(planWords);
const LOOK_BACK = word(lookBackWords);

const ROLES = Object.entries(roleWords).map(
  ([role, words]) => [role as DateRole, new RegExp(`(?:^|\\s)((?:${words})(?: the)?)$`)] as const,
);

/**
 * The dates in a folded text, in its order. A month without a year is its latest occurrence not after `latest`
 * (YYYY-MM-DD, the day the briefing ends); words such as "last week" are counted from `today`.
 */
export function readDates(folded: string, today: string, latest: string): readonly AskedDate[] {
  const found = FORMS.flatMap((form) => form(folded, { today, latest }));
  const kept: FoundDays[] = [];
  for (const one of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => one.end <= other.start || other.end <= one.start)) kept.push(one);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ isSpan, ...one }) => {
      const lead = folded.slice(0, one.start).trimEnd();
      const [role, words] = roleBefore(lead, folded);
      return {
        ...one,
        // "From 20 to 24 December": both ends are there.
        role: isSpan === true && role === 'from' ? 'within' : role,
        start: words === undefined ? one.start : lead.length - words.length,
        words: folded.slice(one.start, one.end),
      };
    });
}

function roleBefore(lead: string, folded: string): readonly [DateRole, string | undefined] {
  for (const [role, pattern] of ROLES) {
    const words = pattern.exec(lead)?.[1];
    if (words === undefined) continue;
    if ((role === 'up-to' || role === 'before') && PLAN.test(lead)) return ['deadline', words];
    return [role === 'known-by' && LOOK_BACK.test(folded) ? 'up-to' : role, words];
  }
  return ['within', undefined];
}

/** The date that a folded text is, from its first word to its last: "by end of December"; undefined where it is more or less. */
export function readWholeDate(folded: string, today: string, latest: string): AskedDate | undefined {
  const text = folded.replace(/[\s.,;!?]+$/, '');
  const [date, second] = readDates(text, today, latest);
  const isWhole = second === undefined && date?.start === 0 && date.end === text.length;
  return isWhole ? date : undefined;
}
