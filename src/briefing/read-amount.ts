// What the printed words of a figure say of it: how low, how high, the figure itself, the hedge. Read, never written by
// anybody, so that the numbers and the words cannot disagree; nothing is rounded, added up or divided but one number told in two
// measures (“nine hours and twenty minutes”) or with a part of one (“two and a half”, “a year and a half”).

import { printedAmounts } from './printed-numbers.ts';

export interface ReadAmount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** The printed hedge: around, over, at least, another, …; absent when the figure is bare. */
  readonly modality?: string;
}

/** It is that or more; the figure printed is still the best there is. */
const FLOOR = [
  'more than',
  'at least',
  'no fewer than',
  'no less than',
  'not fewer than',
  'not less than',
  'as few as',
  'as little as',
  'a minimum of',
  'at the very least',
  'in excess of',
  'upwards of',
  'over',
  'above',
];
/** It is that or less. */
const CEILING = [
  'no more than',
  'less than',
  'fewer than',
  'at most',
  'up to',
  'as many as',
  'as much as',
  'a maximum of',
  'at the very most',
  'under',
  'below',
  'within',
];
const OTHER = [
  ...[
    'around',
    'about',
    'roughly',
    'approximately',
    'approx',
    'some',
    'nearly',
    'almost',
    'close to',
    'an estimated',
  ],
  ...['perhaps', 'maybe', 'only', 'just', 'all but', 'all', 'another', 'between', 'exactly', 'an additional'],
];

const anyOf = (phrases: readonly string[]): string =>
  [...phrases].sort((a, b) => b.length - a.length).join('|');
/** “Well over”, “just under”: how much more or less, which no number tells; as a pattern that may be missing. */
export const FAR = '(?:(?:well|just|far|slightly|a little|little|a few|considerably|significantly) )?';
/** The hedge at the beginning; “no officer had worked more than” with what it denies. */
const LEADING = new RegExp(
  `^(?:(?<denied>(?:no|not|none|never)\\b.*?\\b(?:${anyOf(FLOOR)}))|(?<floor>${FAR}(?:${anyOf(FLOOR)}))|(?<ceiling>${FAR}(?:${anyOf(CEILING)}))|(?<other>${anyOf(OTHER)}))(?=\\s)`,
  'i',
);
/** The hedge at the end. */
const TRAILING =
  /(?<=\d\s?)(?:\+|plus\b)|\bor (?:so|more|less|fewer)\b|(?<=\S )at (?:the very )?(?:least|most)$/i;
const RANGE = /\p{N}\s?[-–—]\s?\p{N}|\b(?:to|or|and)\b/u;
/** “All but 380”: to be taken off, and so no number of the text. */
const COMPUTED = /^all but\b/i;

/** Low, best, high and hedge of one printed figure: “around 300”, “over 3,000”, “between 400 and 550”, “thousands”. */
export function readAmount(printed: string): ReadAmount {
  const leading = LEADING.exec(printed);
  const trailing = TRAILING.exec(printed)?.[0];
  const modality = leading?.[0] ?? trailing;
  const hedge = modality === undefined ? {} : { modality };
  const behind = printed.slice(leading?.[0].length ?? 0);
  // "Between" tells that a scale behind the high end is the low end's too.
  const numbers = COMPUTED.test(printed)
    ? []
    : numbersOf(/^between$/i.test(modality ?? '') ? printed : behind);
  const [least, most] = [numbers[0] ?? null, numbers.at(-1) ?? null];
  if (numbers.length > 1 && !RANGE.test(behind)) return { low: null, best: null, high: null, ...hedge };
  if (numbers.length > 1) return { low: least, best: null, high: most, ...hedge };
  const { denied, floor, ceiling } = leading?.groups ?? {};
  if (floor !== undefined || /plus|\+|more|least/i.test(trailing ?? ''))
    return { low: least, best: least, high: null, ...hedge };
  if (denied !== undefined || ceiling !== undefined || /less|fewer|most/i.test(trailing ?? ''))
    return { low: null, best: null, high: least, ...hedge };
  return { low: null, best: least, high: null, ...hedge };
}

/** In order; “11 of the 14” is 11, and the low end of “10–11k” is 10,000. */
function numbersOf(words: string): readonly number[] {
  const [part = words] = words.split(/\bof (?:the|its|their|all)\b/i);
  const numbers = [...printedAmounts(part)].sort((a, b) => a - b);
  const [low, scaled, ...others] = numbers;
  const isScaled = low !== undefined && (scaled === low * 1e3 || scaled === low * 1e6);
  return isScaled && others.length === 1 ? numbers.slice(1) : numbers;
}
