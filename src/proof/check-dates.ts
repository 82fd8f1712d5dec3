// The days that a sentence names beside those of the claims that say the same: a day that none of them has.

import type { Claim } from '../briefing/types.ts';
import { DAY_MONTH, MONTH_DAY, MONTHS } from './day-forms.ts';
import { quoteText } from './quote-text.ts';

export interface DateFinding {
  /** As the text has it: "9 January". */
  readonly printed: string;
  /** Those of the claims that have a day. */
  readonly claims: readonly Claim[];
}

const FORMS = [
  new RegExp(DAY_MONTH, 'gi'),
  new RegExp(`${MONTH_DAY}(?![,\\d]*\\d)`, 'gi'),
  /\b\d{4}-(?<number>\d{2})-(?<day>\d{2})\b/g,
] as const;

/** `same` are claims that say what the sentence says, more or less. */
export function checkDates(sentence: string, same: readonly Claim[]): readonly DateFinding[] {
  const dated = same.filter((claim) => daysOf(claim).length > 0);
  if (dated.length === 0) return [];
  const theirs = new Set(dated.flatMap(daysOf));
  return daysIn(sentence).flatMap(({ printed, day }) =>
    theirs.has(day) ? [] : [{ printed, claims: dated }],
  );
}

/** Printed in the quote, or of which the claim tells where it holds for one day. */
function daysOf(claim: Claim): readonly string[] {
  const date = claim.asOf?.date ?? '';
  const own = /^\d{4}-(\d{2})-(\d{2})~?$/.exec(date);
  return [
    ...daysIn(quoteText(claim)).map(({ day }) => day),
    ...(own === null ? [] : [`${own[1]}-${own[2]}`]),
  ];
}

/** "9 January" → "01-09": the year is mostly left out. */
function daysIn(text: string): readonly { readonly printed: string; readonly day: string }[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const { month = '', number, day = '' } = match.groups ?? {};
      const ordinal = number ?? String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
      return { printed: match[0], day: `${ordinal}-${day.padStart(2, '0')}` };
    }),
  );
}
