// What a way of writing dates is: a function from the folded text to the stretches of days that it finds there.

export interface DateContext {
  /** YYYY-MM-DD: what "yesterday" counts from. */
  readonly today: string;
  /** The day the briefing ends: a date without a year is its latest occurrence by then. */
  readonly latest: string;
}

export interface FoundDays {
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
  /** First and last day, YYYY-MM-DD, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Finest unit that was typed. */
  readonly precision: 'day' | 'month' | 'year' | 'part';
  /** True when it was typed with its year, or as a word relative to today. */
  readonly isCertain: boolean;
  /** True for "20 to 24 December": both ends were typed. */
  readonly isSpan?: boolean;
}

export type DateForm = (folded: string, context: DateContext) => readonly FoundDays[];

/** The latest year in which that month is not after the month of `latest`. */
export function yearOf(month: number, { latest }: DateContext): number {
  const year = Number(latest.slice(0, 4));
  return month <= Number(latest.slice(5, 7)) ? year : year - 1;
}

/** YYYY-MM-DD; undefined for a day that no calendar has. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

export function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
