// 9/1/2025 and 31.12.24: day or month first. Where both are a date, the one that the briefing can know of is meant: the
// later of those that are not after its last day; the reply says how it was read, for it stays a guess.

import { type DateForm, dayOf } from './form.ts';

const PATTERN = /(?<![\p{L}\p{N}./-])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\p{L}\p{N}/-])/gu;

export const numeric: DateForm = (folded, { latest }) =>
  [...folded.matchAll(PATTERN)].flatMap((match) => {
    const [text, one = '', , two = '', typedYear = ''] = match;
    const year = Number(typedYear.length === 2 ? `20${typedYear}` : typedYear);
    const possible = [
      ...new Set([dayOf(year, Number(two), Number(one)), dayOf(year, Number(one), Number(two))]),
    ]
      .filter((day) => day !== undefined)
      .sort();
    const day = possible.findLast((one) => one <= latest) ?? possible[0];
    if (day === undefined) return [];
    return [
      {
        start: match.index,
        end: match.index + text.length,
        from: day,
        to: day,
        precision: 'day',
        isCertain: possible.length === 1,
      },
    ];
  });
