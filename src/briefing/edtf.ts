// Dates as the briefing files write them: the part of EDTF (ISO 8601-2) that news needs.
// 2025-01-13 · 2025-01 · 2025 · 2025-01-11/2025-01-12 · 2025-01-24/.. (not before) · ../2024-12-31 (not after);
// a trailing ~ means approximate, ? uncertain. Anything else is refused; a date that cannot be resolved is null.

/** First and last day (YYYY-MM-DD, inclusive) that an EDTF date can mean; null = open on that side. */
export interface DateBounds {
  readonly from: string | null;
  readonly to: string | null;
}

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?]?$/;

/** Bounds of an EDTF date; undefined when the text is not one. */
export function parseEdtf(text: string): DateBounds | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return undefined;
  const [first = '', second] = parts;
  if (second === undefined) return parsePart(first);
  if (first === '..' && second === '..') return undefined;
  const start = first === '..' ? { from: null, to: null } : parsePart(first);
  const end = second === '..' ? { from: null, to: null } : parsePart(second);
  if (start === undefined || end === undefined) return undefined;
  if (start.from !== null && end.to !== null && start.from > end.to) return undefined;
  return { from: start.from, to: end.to };
}

/** The same of what may have no date; both null where nothing tells. */
export function boundsOf(date: string | null | undefined): DateBounds {
  return (date == null ? undefined : parseEdtf(date)) ?? { from: null, to: null };
}

/** The first day that is told, if need be as the last of a stretch; undefined where none is. */
export function startOf(date: string | null | undefined): string | undefined {
  const { from, to } = boundsOf(date);
  return from ?? to ?? undefined;
}

/** The last day that is told, if need be as the first of a stretch; undefined where none is. */
export function endOf(date: string | null | undefined): string | undefined {
  const { from, to } = boundsOf(date);
  return to ?? from ?? undefined;
}

function parsePart(text: string): DateBounds | undefined {
  const match = PART.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  const days = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${days}` };
  if (Number(day) < 1 || Number(day) > days) return undefined;
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as a reader sees it, its precision kept: "13 January 2025", "January 2025", "on or after 24 January 2025". */
export function describeEdtf(text: string): string {
  const [first = '', second] = text.split('/');
  if (second === undefined) return describePart(first);
  if (second === '..') return `on or after ${describePart(first)}`;
  if (first === '..') return `on or before ${describePart(second)}`;
  return `between ${describePart(first)} and ${describePart(second)}`;
}

function describePart(text: string): string {
  const match = PART.exec(text);
  if (match === null) return text;
  const [, year = '', month, day] = match;
  const about = text.endsWith('~') ? 'about ' : '';
  const doubt = text.endsWith('?') ? ' (uncertain)' : '';
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const words = [day === undefined ? undefined : String(Number(day)), monthName, year].filter(
    (w) => w !== undefined,
  );
  return `${about}${words.join(' ')}${doubt}`;
}
