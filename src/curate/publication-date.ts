// When a document came out, from what its page prints, else from what machines read; the first that is a possible date and
// not later than today. A date that can be read two ways is none.

import { parseEdtf } from '../briefing/edtf.ts';
import type { Found } from './read/page.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})/, ([, y = '', m = '', d = '']) => day(y, m, d)],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?(${MONTH}),? (\\d{4})\\b`, 'i'),
    ([, d = '', m = '', y = '']) => day(y, monthOf(m), d),
  ],
  [
    new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
    ([, m = '', d = '', y = '']) => day(y, monthOf(m), d),
  ],
  [/\b(\d{4})\/(\d{1,2})\/(\d{1,2})\b/, ([, y = '', m = '', d = '']) => day(y, m, d)],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, ([, d = '', m = '', y = '']) => day(y, m, d)],
  [
    /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/,
    ([, a = '', b = '', y = '']) =>
      Number(a) > 12 ? day(y, b, a) : Number(b) > 12 || a === b ? day(y, a, b) : undefined,
  ],
];

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function day(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

export interface PublicationDate {
  readonly date: string;
  readonly basis: Found['basis'];
  readonly why: string;
  /** The printed words, where they stand in the text. */
  readonly words?: string;
}

/** The first date in a text, and its printed words. `impossible` is one that no calendar has. */
function readDate(
  text: string,
): { readonly date: string; readonly words: string } | { readonly impossible: string } | undefined {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const date = read(match);
    if (date === undefined) continue;
    return parseEdtf(date) === undefined ? { impossible: match[0] } : { date, words: match[0] };
  }
  return undefined;
}

/** Lines that tell when a text came out stand at its head or its foot, and are short. */
const HEAD_LINES = 8;
const LONGEST_DATELINE = 120;
/** “Anstrel, Monday, 5 May 2025. The company mourns …”: with what a text begins. */
const DATELINE = /^\p{Lu}[\p{L} ’'-]{1,40}, (?:\p{L}+day,? )?[\p{L}\d., ]{6,24}(?=[.:] | [–—-] )/u;

/** `refused` are dates that were found and cannot be: impossible, or later than today. */
export function findPublicationDate(
  text: string,
  found: readonly Found[],
  today: string,
): { readonly published: PublicationDate | undefined; readonly refused: readonly string[] } {
  const lines = text.split('\n').filter((line) => line !== '');
  const printed: readonly Found[] = [...new Set([...lines.slice(0, HEAD_LINES), ...lines.slice(-2)])]
    .map((line) => (line.length > LONGEST_DATELINE ? (DATELINE.exec(line)?.[0] ?? line) : line))
    .filter((line) => line.length <= LONGEST_DATELINE)
    .map((line) => ({ value: line, basis: 'page', why: 'printed in the text' }));
  const refused: string[] = [];
  for (const { value, basis, why } of [
    ...printed,
    ...found.filter((one) => one.basis === 'page'),
    ...found.filter((one) => one.basis === 'metadata'),
  ]) {
    const read = readDate(normalised(value));
    if (read === undefined) continue;
    if ('impossible' in read) refused.push(`“${read.impossible}” is no date that there is`);
    else if (read.date > today) refused.push(`${read.date} lies in the future (${why})`);
    else {
      const words = text.includes(read.words) ? { words: read.words } : {};
      return { published: { date: read.date, basis, why: `${why}: ${read.words}`, ...words }, refused };
    }
  }
  return { published: undefined, refused };
}

/** Feeds write RFC 2822 dates: “Wed, 12 Mar 2025 08:00:00 GMT” is read as it stands. */
function normalised(value: string): string {
  return value.replace(/\s+/g, ' ');
}
