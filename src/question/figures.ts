// Figures that a question names, each with what it is said to count: "did 5,000 die", "2,700 dead and 300 injured"; and
// whether it is about nothing but figures and whose they are: "source of the 300 figure", "300 or 3,000?".

import { printedNumbers, readInParts } from '../briefing/printed-numbers.ts';
import { figureStems } from '../language/en/figure-words.ts';
import { functionWords } from '../language/en/lexicon.ts';
import { ones, tens } from '../language/en/number-words.ts';
import { covers, type WordSpan } from '../language/word-spans.ts';
import type { Word } from '../language/words.ts';
import { type Found, ofKind } from '../store/phrases.ts';
import type { AskedDate } from './dates.ts';

export interface AskedFigure {
  /** "10–11k" stands for both its ends. */
  readonly values: ReadonlySet<number>;
  /** Unit of the briefing: "killed". */
  readonly unit: string;
}

const SPELT = [...ones.slice(2), ...tens, 'dozen', 'hundred', 'thousand', 'million', 'billion'].join('|');
const NUMBER = new RegExp(`^(?:\\d[\\d,.]*(?:k|m|bn)?|${SPELT})$`);
/** How far its unit may stand from a figure, in words. */
const NEAR = 4;

/** A number in the question, no part of a name or a date. */
export interface AskedNumber extends WordSpan {
  /** "10–11k" stands for both its ends. */
  readonly values: ReadonlySet<number>;
}

export function readNumbers(
  words: readonly Word[],
  found: readonly Found[],
  dates: readonly AskedDate[],
): readonly AskedNumber[] {
  const names = found.filter(({ meaning }) => meaning.kind === 'entity' || meaning.kind === 'document');
  const isFree = (at: number): boolean => {
    const start = words[at]?.start ?? 0;
    return (
      !names.some((name) => covers(name, at)) &&
      !dates.some((date) => start >= date.start && start < date.end)
    );
  };
  const isNumber = (at: number): boolean => NUMBER.test(words[at]?.text ?? '') && isFree(at);
  const texts = words.map(({ text }) => text);
  const numbers: AskedNumber[] = [];
  for (let from = 0; from < words.length; from++) {
    const inParts = isFree(from) ? readInParts(texts, from) : undefined;
    if (inParts === undefined && !isNumber(from)) continue;
    if (isGroup(words, from)) continue;
    if (inParts !== undefined) {
      // Up to its measure: what it counts may be called by that.
      numbers.push({ from, to: inParts.measure, values: new Set([inParts.value]) });
      from = inParts.next - 1;
      continue;
    }
    let to = from + 1;
    while (to < words.length && isNumber(to)) to++;
    const values = printedNumbers(
      words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );
    if (values.size > 0) numbers.push({ from, to, values });
    from = to - 1;
  }
  return numbers;
}

/** "Any of the two", "these three", "those 2 if they return": a group that was told of, not a count of it. */
function isGroup(words: readonly Word[], at: number): boolean {
  const [before, own, after] = [words[at - 1]?.text ?? '', words[at]?.text ?? '', words[at + 1]?.text];
  if (!/^(?:the|these|those|of|other|all)$/.test(before)) return false;
  const isFew = /^[2-9]$/.test(own) && (after === undefined || functionWords.has(after));
  return isFew || !/^\d/.test(own);
}

export function readFigures(
  words: readonly Word[],
  found: readonly Found[],
  numbers: readonly AskedNumber[],
): readonly AskedFigure[] {
  const units = ofKind(found, 'unit');
  return numbers.flatMap(({ from, to, values }) => {
    const behind = units.filter((unit) => unit.from >= to && unit.from - to < NEAR);
    // "The barge that took 240 tonnes": a noun right behind it is what it counts.
    const before = isFollowedByNoun(words, found, to)
      ? []
      : units.filter((unit) => unit.to <= from && from - unit.to < NEAR);
    const unit =
      behind.sort((a, b) => a.from - b.from || b.to - a.to)[0] ?? before.sort((a, b) => b.to - a.to)[0];
    return unit === undefined ? [] : [{ values, unit: unit.meaning.id }];
  });
}

const COUNTED: ReadonlySet<Found['meaning']['kind']> = new Set(['entity', 'unit']);

function isFollowedByNoun(words: readonly Word[], found: readonly Found[], at: number): boolean {
  const next = words[at];
  return (
    next !== undefined &&
    !functionWords.has(next.text) &&
    !figureStems.has(next.stem) &&
    !found.some((one) => covers(one, at) && COUNTED.has(one.meaning.kind))
  );
}

const ACCOUNTED: ReadonlySet<Found['meaning']['kind']> = new Set(['entity', 'unit', 'speech', 'document']);

/** Nothing stands in it but numbers, what they count, names, and words for giving a figure. */
export function isAboutFigures(
  words: readonly Word[],
  found: readonly Found[],
  numbers: readonly AskedNumber[],
): boolean {
  const known = [...numbers, ...found.filter(({ meaning }) => ACCOUNTED.has(meaning.kind))];
  // What somebody says about a figure is more than whose it is.
  const speech = ofKind(found, 'speech');
  const isSaidAbout = words.some(({ text }, at) => text === 'about' && speech.some(({ to }) => to === at));
  // "How many of the 34,000 were soldiers" asks for another figure.
  const isOfThem = numbers.some(({ from }) =>
    /\bmany of (?:the |these |those )?$/.test(textBefore(words, from)),
  );
  return (
    numbers.length > 0 &&
    !isSaidAbout &&
    !isOfThem &&
    words.every(
      ({ text, stem }, at) =>
        functionWords.has(text) || figureStems.has(stem) || known.some((one) => covers(one, at)),
    )
  );
}

const textBefore = (words: readonly Word[], at: number): string =>
  words
    .slice(Math.max(0, at - 3), at)
    .map(({ text }) => `${text} `)
    .join('');
