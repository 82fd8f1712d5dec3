// Stretches counted from today, and holidays: "last month", "the end of last year", "the past ten days", "christmas".
// Weekdays and "the weekend" are left to the words: a report of last winter says them of its own week.

import { printedNumbers } from '../../briefing/printed-numbers.ts';
import { holidays, parts } from '../../language/en/dates.ts';
import {
  type DateContext,
  type DateForm,
  dayOf,
  type FoundDays,
  lastDayOf,
  shiftDay,
  yearOf,
} from './form.ts';
import { partOf } from './part.ts';

const PATTERN = new RegExp(
  [
    '(?<![\\p{L}\\p{N}-])(?:the )?(?:',
    `(?:(?<part>${[...parts.keys()].sort((a, b) => b.length - a.length).join('|')})(?: the)? )?(?<way>last|this|next|past) (?<unit>week|month|year)`,
    '|(?:past|last) (?<count>[\\p{L}\\d-]+) (?<units>days|weeks|months|years)',
    `|(?<holiday>${[...holidays.keys()].sort((a, b) => b.length - a.length).join('|')})`,
    '|(?<night>last night)',
    ')(?![\\p{L}\\p{N}-])',
  ].join(''),
  'gu',
);
const DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30, years: 365 };

export const relative: DateForm = (folded, context) =>
  [...folded.matchAll(PATTERN)].flatMap((match) => {
    const days = stretchOf(match, context);
    return days === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, ...days }];
  });

type Stretch = Omit<FoundDays, 'start' | 'end'>;

function stretchOf({ groups = {} }: RegExpExecArray, context: DateContext): Stretch | undefined {
  const { today } = context;
  const { part, way, unit, count, units, holiday } = groups;
  if (unit !== undefined)
    return partOf(shifted(way === 'next' ? 1 : way === 'this' ? 0 : -1, unit, today), part);
  if (count !== undefined) {
    const [number] = printedNumbers(count === 'few' || count === 'couple' ? 'three' : count);
    if (number === undefined || number < 1 || number > 1000) return undefined;
    return {
      from: shiftDay(today, -number * (DAYS[units ?? ''] ?? 1)),
      to: today,
      precision: 'day',
      isCertain: true,
    };
  }
  if (holiday !== undefined) {
    const [month, day] = holidays.get(holiday) ?? [1, 1];
    const on = dayOf(yearOf(month, context), month, day);
    return on === undefined ? undefined : { from: on, to: on, precision: 'day', isCertain: false };
  }
  const yesterday = shiftDay(today, -1);
  return { from: yesterday, to: yesterday, precision: 'day', isCertain: true };
}

/** A week is the seven days up to today or beside them; months and years are those of the calendar. */
function shifted(by: number, unit: string, today: string): Stretch {
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (unit === 'week') {
    const from = shiftDay(today, by * 7 - 6);
    return { from, to: shiftDay(from, by === 0 ? 6 : 12), precision: 'day', isCertain: true };
  }
  if (unit === 'year')
    return { from: `${year + by}-01-01`, to: `${year + by}-12-31`, precision: 'year', isCertain: true };
  const first = new Date(Date.UTC(year, month - 1 + by, 1));
  return {
    from: first.toISOString().slice(0, 10),
    to: lastDayOf(first.getUTCFullYear(), first.getUTCMonth() + 1),
    precision: 'month',
    isCertain: true,
  };
}
