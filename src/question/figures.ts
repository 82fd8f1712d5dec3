// Figures that a question names, each with what it is said to count: "did 5,000 die", "2,700 dead and 300 injured".

import { printedNumbers } from '../briefing/printed-numbers.ts';
import type { Word } from '../language/words.ts';
import { type Found, ofKind } from '../store/phrases.ts';
import type { AskedDate } from './dates.ts';

export interface AskedFigure {
  /** "10–11k" stands for both its ends. */
  readonly values: ReadonlySet<number>;
  /** Unit of the briefing: "killed". */
  readonly unit: string;
}

const NUMBER =
  /^(?:\d[\d,.]*(?:k|m|bn)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)$/;
/** How far its unit may stand from a figure, in words. */
const NEAR = 4;

export function readFigures(
  words: readonly Word[],
  found: readonly Found[],
  dates: readonly AskedDate[],
): readonly AskedFigure[] {
  const names = found.filter(({ meaning }) => meaning.kind === 'entity' || meaning.kind === 'document');
  const isFree = (at: number): boolean => {
    const start = words[at]?.start ?? 0;
    return (
      !names.some(({ from, to }) => at >= from && at < to) &&
      !dates.some((date) => start >= date.start && start < date.end)
    );
  };
  const isNumber = (at: number): boolean => NUMBER.test(words[at]?.text ?? '') && isFree(at);
  const units = ofKind(found, 'unit');
  const figures: AskedFigure[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!isNumber(from)) continue;
    // "Any of the two", "these three": a group, not a count of it.
    if (
      /^(?:the|these|those|of|other|all)$/.test(words[from - 1]?.text ?? '') &&
      !/^\d/.test(words[from]?.text ?? '')
    )
      continue;
    let to = from + 1;
    while (to < words.length && isNumber(to)) to++;
    const values = printedNumbers(
      words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );
    const behind = units.filter((unit) => unit.from >= to && unit.from - to < NEAR);
    const before = units.filter((unit) => unit.to <= from && from - unit.to < NEAR);
    const unit =
      behind.sort((a, b) => a.from - b.from || b.to - a.to)[0] ?? before.sort((a, b) => b.to - a.to)[0];
    if (values.size > 0 && unit !== undefined) figures.push({ values, unit: unit.meaning.id });
    from = to - 1;
  }
  return figures;
}
