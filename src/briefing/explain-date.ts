// Why a text is no date of a briefing, and the form that would be right. A date that can be read two ways is given in
// both: which one is meant only the document tells.

import { parseEdtf } from './edtf.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const FORMS = 'a date is 2025-01-13, 2025-01, 2025-01-11/2025-01-12, 2025-01-24/.. or ../2024-12-31';

/** `“05/01/2024” is no date we read: write 2024-05-01 or 2024-01-05`. */
export function explainDate(text: string): string {
  const written = text.trim();
  const right = [...new Set(readings(written))].filter((date) => parseEdtf(date) !== undefined);
  const why = reason(written);
  const form = right.length > 0 ? `write ${right.join(' or ')}` : FORMS;
  return `“${text}” is no date we read${why === undefined ? '' : ` (${why})`}: ${form}`;
}

/** What the text may have meant, in our form; not every one of them need be a date. */
function readings(text: string): readonly string[] {
  const ends = text.split('/');
  if (ends.length === 2 && ends.every((end) => /^\d{4}-\d{2}-\d{2}$/.test(end)))
    return [`${ends[1]}/${ends[0]}`];
  const numbers = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\.?$/.exec(text);
  if (numbers !== null) {
    const [, first = '', second = '', third = ''] = numbers;
    if (first.length === 4) return [iso(first, second, third), iso(first, third, second)];
    const year = third.length === 2 ? `20${third}` : third;
    return [iso(year, first, second), iso(year, second, first)];
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return [iso(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '')];
  const stamped = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text);
  if (stamped !== null) return [stamped[1] ?? ''];
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}[a-z]*\\b`, 'i').test(text)) + 1;
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  if (month === 0 || year === undefined) return [];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text.replace(year, ''))?.[1];
  return [day === undefined ? `${year}-${String(month).padStart(2, '0')}` : iso(year, String(month), day)];
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function reason(text: string): string | undefined {
  const ends = text.split('/');
  if (ends.length === 2 && ends.every((end) => parseEdtf(end) !== undefined))
    return 'it ends before it begins';
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (month === '') return undefined;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return `there is no month ${month}`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > days
    ? `${name[0]?.toUpperCase()}${name.slice(1)} ${year} has ${days} days`
    : undefined;
}
