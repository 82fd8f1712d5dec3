// Dates → places on a line, and the few days that are written under it. There is no scale of size.

import { shortDate } from '../card/short-dates.ts';

export interface Scale {
  x(day: string): number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const DAY_MS = 86_400_000;
/** Room at both ends, as a part of the whole: a mark at the edge is still a mark. */
const MARGIN = 0.08;
const LEAST_DAYS = 6;
const MOST_TICKS = 5;

/** From `left` to `right`, over all the days. */
export function createScale(days: readonly string[], left: number, right: number): Scale {
  const instants = days.map((day) => Date.parse(day));
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const pad = Math.max((last - first) * MARGIN, (LEAST_DAYS * DAY_MS - (last - first)) / 2, DAY_MS);
  const [from, to] = [first - pad, last + pad];
  const place = (instant: number): number => left + ((instant - from) / (to - from)) * (right - left);
  const step = steps.find((one) => one(from, to).length <= MOST_TICKS) ?? steps[steps.length - 1];
  const chosen = step === undefined ? [] : step(from, to);
  return {
    x: (day) => place(Date.parse(day)),
    ticks: chosen.map((instant, i) => ({
      x: place(instant),
      label: label(instant, chosen[i - 1]),
    })),
  };
}

function label(instant: number, before: number | undefined): string {
  const yearOf = (one: number): number => new Date(one).getUTCFullYear();
  const isNewYear = before === undefined || yearOf(before) !== yearOf(instant);
  return shortDate(new Date(instant).toISOString().slice(0, 10), () => isNewYear);
}

type Step = (from: number, to: number) => readonly number[];

/** Every so many days of a month. */
const ofMonth =
  (...days: readonly number[]): Step =>
  (from, to) =>
    months(from, to, 1)
      .flatMap(({ year, month }) => days.map((day) => Date.UTC(year, month, day)))
      .filter((one) => one >= from && one <= to);

/** The first of every so many months. */
const everyMonths =
  (count: number): Step =>
  (from, to) =>
    months(from, to, count)
      .map(({ year, month }) => Date.UTC(year, month, 1))
      .filter((one) => one >= from && one <= to);

const everyDays =
  (count: number): Step =>
  (from, to) => {
    const first = Math.ceil(from / DAY_MS / count) * count;
    return Array.from(
      { length: Math.max(0, Math.floor(to / DAY_MS) - first) / count + 1 },
      (_, i) => (first + i * count) * DAY_MS,
    ).filter((one) => one <= to);
  };

function months(
  from: number,
  to: number,
  count: number,
): readonly { readonly year: number; readonly month: number }[] {
  const [start, end] = [new Date(from), new Date(to)];
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const last = end.getUTCFullYear() * 12 + end.getUTCMonth();
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((one) => one % count === 0)
    .map((one) => ({ year: Math.floor(one / 12), month: one % 12 }));
}

const steps: readonly Step[] = [
  everyDays(1),
  everyDays(2),
  ofMonth(1, 8, 15, 22),
  ofMonth(1, 15),
  everyMonths(1),
  everyMonths(2),
  everyMonths(3),
  everyMonths(6),
  everyMonths(12),
  everyMonths(60),
  everyMonths(1200),
];
