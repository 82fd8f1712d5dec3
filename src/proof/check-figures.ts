// The figures of a sentence beside those of the claims nearest to it: a figure that none of them prints, and one that
// they print of something else. Dates are no figures. What a figure is and of what, the briefing says; nothing is computed.

import { printedNumbers } from '../briefing/printed-numbers.ts';
import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { quoteText } from './quote-text.ts';

export interface FigureFinding {
  /** As the text has it: "2,700". */
  readonly printed: string;
  /** not-there: no near claim prints the number. other-unit: they print it of something else. */
  readonly kind: 'not-there' | 'other-unit';
  /** The near claims that give figures. */
  readonly claims: readonly Claim[];
}

const SMALL =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen';
const SCALE = 'hundred|thousand|million|billion|dozen|k|m|bn';
const NUMBER = new RegExp(
  `\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[ -]?(?:${SCALE})\\b)?|\\b(?:${SMALL})\\b(?:[ -](?:and |)(?:${SMALL}|${SCALE})\\b)*(?: (?:${SCALE})\\b)?`,
  'gi',
);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** Days, months with a year, years; clock times. They become blanks of the same length. */
const DATES = [
  /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, 'gi'),
  new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?!,\\d{3})`, 'gi'),
  /\b(?:19|20)\d{2}s?\b/g,
  /\b\d{1,2}[:.]\d{2}\b/g,
] as const;
const MOST_COUNTED = 3;
/** Words after a figure within which what is counted is named, and before it. */
const [AFTER, BEFORE] = [6, 5] as const;

export function checkFigures(
  store: Store,
  sentence: string,
  near: readonly Claim[],
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
      return [{ printed: match[0], kind: 'not-there', claims: counted }];
    }
    const previous = numbers[i - 1];
    const from = previous === undefined ? 0 : previous.index + previous[0].length;
    const before = plain
      .slice(from, match.index)
      .split(/\s+/)
      .slice(-BEFORE - 1)
      .join(' ');
    const named = unitsIn(store, after);
    const units = named.length > 0 ? named : unitsIn(store, before);
    const those = counted.filter(({ quantity }) => quantity.some((one) => hasValue(one, values)));
    if (units.length === 0 || those.length === 0) return [];
    const fits = those.some(({ quantity }) =>
      quantity.some((one) => hasValue(one, values) && units.some((unit) => isOfUnit(one.unit, unit))),
    );
    return fits ? [] : [{ printed: match[0], kind: 'other-unit', claims: those }];
  });
}

type Quantity = Claim['quantity'][number];

function hasValue({ printed, low, best, high }: Quantity, values: readonly number[]): boolean {
  return values.some((value) => [low, best, high].includes(value) || printedNumbers(printed).has(value));
}

/** "killed-or-wounded" is a count of killed too. */
function isOfUnit(unit: string, asked: string): boolean {
  return unit === asked || unit.split('-or-').includes(asked) || asked.split('-or-').includes(unit);
}

function unitsIn(store: Store, text: string): readonly string[] {
  const words = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return Object.entries(store.briefing.units).flatMap(([id, unit]) =>
    unit.words.some((word) => words.includes(` ${word.toLowerCase()} `)) ? [id] : [],
  );
}
