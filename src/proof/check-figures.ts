// The figures of a sentence beside those of the claims nearest to it: a figure that none of them prints, one that they
// print of something else or of more and less than that, and one that others give than whom the sentence names. Dates are no figures. What a figure is and of what, the briefing says; nothing is computed.

import { printedNumbers } from '../briefing/printed-numbers.ts';
import type { Claim } from '../briefing/types.ts';
import { ones, tens } from '../language/en/number-words.ts';
import type { Store } from '../store/store.ts';
import { DAY_MONTH, MONTH_DAY } from './day-forms.ts';
import { areOthers } from './named-speakers.ts';
import { quoteText } from './quote-text.ts';

export interface FigureFinding {
  /** As the text has it: "2,700". */
  readonly printed: string;
  /**
   * not-there: no near claim prints the number. other-unit: they print it of something else, or of that together with
   * something else. other-voice: nobody whom the sentence has saying it does so in them.
   */
  readonly kind: 'not-there' | 'other-unit' | 'other-voice';
  /** The near claims that give figures; where they print it, those that do. */
  readonly claims: readonly Claim[];
  /** Ids of the units of which they print it. */
  readonly units: readonly string[];
}

const SMALL = [...ones.slice(2), ...tens, 'hundred', 'dozen'].join('|');
const SCALE = 'hundred|thousand|million|billion|dozen|k|m|bn';
const NUMBER = new RegExp(
  `\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[ -]?(?:${SCALE})\\b)?|\\b(?:${SMALL})\\b(?:[ -](?:and |)(?:${SMALL}|${SCALE})\\b)*(?: (?:${SCALE})\\b)?`,
  'gi',
);
/** Days, months with a year, years; clock times. They become blanks of the same length. */
const DATES = [
  /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
  new RegExp(DAY_MONTH, 'gi'),
  new RegExp(`${MONTH_DAY}(?!,\\d{3})`, 'gi'),
  /\b(?:19|20)\d{2}s?\b/g,
  /\b\d{1,2}[:.]\d{2}\b/g,
] as const;
const MOST_COUNTED = 3;
/** Words after a figure within which what is counted is named, and before it. */
const [AFTER, BEFORE] = [9, 5] as const;

export function checkFigures(
  store: Store,
  sentence: string,
  near: readonly Claim[],
  /** Ids of those whom the sentence has saying it. */
  named: readonly string[],
): readonly FigureFinding[] {
  const counted = near.filter(({ quantity }) => quantity.length > 0).slice(0, MOST_COUNTED);
  if (counted.length === 0) return [];
  const plain = DATES.reduce(
    (text, date) => text.replace(date, (found) => ' '.repeat(found.length)),
    sentence,
  );
  const numbers = [...plain.matchAll(NUMBER)];
  return numbers.flatMap((match, i): readonly FigureFinding[] => {
    const values = [...printedNumbers(match[0])].filter((value) => value >= 2);
    if (values.length === 0) return [];
    const isPrinted = near.some((claim) => {
      const printed = printedNumbers(quoteText(claim));
      return values.some((value) => printed.has(value));
    });
    const end = match.index + match[0].length;
    const after = plain
      .slice(end, numbers[i + 1]?.index)
      .split(/\s+/)
      .slice(0, AFTER + 1)
      .join(' ');
    if (!isPrinted) {
      return [{ printed: match[0], kind: 'not-there', claims: counted, units: [] }];
    }
    const previous = numbers[i - 1];
    const from = previous === undefined ? 0 : previous.index + previous[0].length;
    const before = plain
      .slice(from, match.index)
      .split(/\s+/)
      .slice(-BEFORE - 1)
      .join(' ');
    const behind = unitsIn(store, after);
    const units = behind.length > 0 ? behind : unitsIn(store, before);
    const those = counted.filter(({ quantity }) => quantity.some((one) => hasValue(one, values)));
    if (units.length === 0 || those.length === 0) return [];
    const own = those.filter(({ quantity }) =>
      quantity.some((one) => hasValue(one, values) && areUnits(one.unit, units)),
    );
    const found = { printed: match[0], claims: own.length > 0 ? own : those };
    if (own.length === 0) return [{ ...found, kind: 'other-unit', units: unitsOf(those, values) }];
    return areOthers(store, named, own) ? [{ ...found, kind: 'other-voice', units: [] }] : [];
  });
}

type Quantity = Claim['quantity'][number];

function hasValue({ printed, low, best, high }: Quantity, values: readonly number[]): boolean {
  return values.some((value) => [low, best, high].includes(value) || printedNumbers(printed).has(value));
}

function unitsOf(claims: readonly Claim[], values: readonly number[]): readonly string[] {
  const all = claims.flatMap(({ quantity }) => quantity.filter((one) => hasValue(one, values)));
  return [...new Set(all.map(({ unit }) => unit))];
}

/** So many killed or wounded are not so many killed, nor the other way round: all that is counted together is named, and no more. */
function areUnits(unit: string, named: readonly string[]): boolean {
  const parts = unit.split('-or-');
  const asked = new Set(named.flatMap((one) => one.split('-or-')));
  const isPart = named.some((one) => {
    const all = one.split('-or-');
    return all.length > parts.length && parts.every((part) => all.includes(part));
  });
  return parts.every((part) => asked.has(part)) && !isPart;
}

function unitsIn(store: Store, text: string): readonly string[] {
  const words = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return Object.entries(store.briefing.units).flatMap(([id, unit]) =>
    unit.words.some((word) => words.includes(` ${word.toLowerCase()} `)) ? [id] : [],
  );
}
