// Days by name and stretches of days, through chrono-node: "january 11", "the 11th of january 2025", "20 to 24
// december", "two weeks ago", "yesterday". Taken from it are only days that the text itself gives: no times of day, no
// weekdays (the documents' own words), nothing in the future that is a duration ("in two weeks").

import { createRequire } from 'node:module';
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { parseEdtf } from '../../briefing/edtf.ts';
import { months } from '../../language/en/dates.ts';
import { type DateContext, type DateForm, dayOf, type FoundDays, lastDayOf, yearOf } from './form.ts';

type Chrono = { readonly parse: (text: string, reference: Date) => readonly ParsedResult[] };

/** Loaded when a question first needs it: most name no day, and it costs a tenth of a start. */
let chrono: Chrono | undefined;
function loaded(): Chrono {
  chrono ??= createRequire(import.meta.url)('chrono-node/en') as Chrono;
  return chrono;
}

const monthNames = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
const HINT = new RegExp(`\\b(?:${monthNames})\\b|\\bago\\b|\\byesterday\\b|\\btomorrow\\b|\\d{4}-\\d{2}`);
const NAMED_MONTH = new RegExp(`\\b(?:${monthNames})\\b|\\d{4}-\\d{2}`);
const ISO = /\d{4}-\d{2}(?:-\d{2})?/g;
const COUNTED = /(?:\bago|^yesterday|^tomorrow)\b/;
/** chrono takes the preposition into the date at times; it is the role's. */
const LEAD = /^(?:(?:on|in|at|from) )?(?:the )?/;
/** "Between A and B" is A to B; the same number of characters, so that offsets stay. */
const BETWEEN = /(\bbetween\b.{1,25}?) and (?=.{0,25}\b)/g;

export const days: DateForm = (folded, context) => {
  if (!HINT.test(folded)) return [];
  const text = folded.replace(BETWEEN, '$1 to  ');
  return loaded()
    .parse(text, new Date(`${context.today}T12:00:00`))
    .flatMap((result) => {
      const found = stretchOf(result, context);
      if (found === undefined) return [];
      const lead = LEAD.exec(result.text)?.[0].length ?? 0;
      return [{ start: result.index + lead, end: result.index + result.text.length, ...found }];
    });
};

function stretchOf(
  { text, start, end }: ParsedResult,
  context: DateContext,
): Omit<FoundDays, 'start' | 'end'> | undefined {
  if (COUNTED.test(text)) {
    const day = resolve(start, start, context);
    return day === undefined ? undefined : { ...day, precision: 'day', isCertain: true };
  }
  if (!NAMED_MONTH.test(text)) return undefined;
  // chrono reads 2025-13-01 as the thirteenth.
  if ((text.match(ISO) ?? []).some((one) => parseEdtf(one) === undefined)) return undefined;
  const isCertain = start.isCertain('year') || end?.isCertain('year') === true;
  if (end == null) {
    if (!start.isCertain('day')) return undefined;
    const day = resolve(start, start, context);
    return day === undefined ? undefined : { ...day, precision: 'day', isCertain };
  }
  const first = resolve(start, end, context);
  const last = resolve(end, start, context);
  if (first === undefined || last === undefined) return undefined;
  const precision = start.isCertain('day') ? 'day' : 'month';
  // "December to January" without years: the December before.
  const from =
    first.from <= last.to ? first.from : `${Number(first.from.slice(0, 4)) - 1}${first.from.slice(4)}`;
  return from <= last.to ? { from, to: last.to, precision, isCertain, isSpan: true } : undefined;
}

/** The day, or the month, of one end; its year from itself, else from the other end, else by the briefing's last day. */
function resolve(
  one: ParsedComponents,
  other: ParsedComponents,
  context: DateContext,
): { readonly from: string; readonly to: string } | undefined {
  const month = one.get('month');
  if (month === null) return undefined;
  const year = [one, other].find((part) => part.isCertain('year'))?.get('year') ?? yearOf(month, context);
  if (!one.isCertain('day')) {
    const from = dayOf(year, month, 1);
    return from === undefined ? undefined : { from, to: lastDayOf(year, month) };
  }
  const day = dayOf(year, month, one.get('day') ?? 0);
  return day === undefined ? undefined : { from: day, to: day };
}
