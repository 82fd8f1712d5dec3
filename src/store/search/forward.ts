/**
 * The first half of building: texts → for each, its terms and how often they occur, in flat arrays. Terms
 * get numbers in the order in which they are met; both fields share one dictionary.
 */

import { eachWordSpan, termsOfWord } from '../../language/tokens.ts';
import { createGrowingNumbers, type GrowingNumbers } from './growing.ts';
import { createWordTable } from './word-table.ts';

export interface Dictionary {
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbers of the terms of the word at [start, end). */
  numbersOf(text: string, start: number, end: number): readonly number[];
}

export function createDictionary(): Dictionary {
  const numbers = new Map<string, number>();
  const words = createWordTable();
  const termsOf: (readonly number[])[] = [];
  return {
    numbers,
    numbersOf(text, start, end) {
      const word = words.numberOf(text, start, end);
      if (word === termsOf.length) {
        termsOf.push(
          termsOfWord(text.slice(start, end)).map((term) => {
            const number = numbers.get(term) ?? numbers.size;
            numbers.set(term, number);
            return number;
          }),
        );
      }
      return termsOf[word] as readonly number[];
    },
  };
}

/** Rows of (term, frequency), one row a text; row r is [starts[r], starts[r + 1]). */
export interface ForwardField {
  add(text: string): void;
  readonly terms: GrowingNumbers;
  readonly frequencies: GrowingNumbers;
  readonly starts: GrowingNumbers;
  /** Terms in each text, repetitions counted. */
  readonly lengths: GrowingNumbers;
}

export function createForwardField(dictionary: Dictionary): ForwardField {
  const terms = createGrowingNumbers();
  const frequencies = createGrowingNumbers();
  const starts = createGrowingNumbers();
  const lengths = createGrowingNumbers();
  starts.push(0);
  // For each term: the last row that it was met in, and its place in that row.
  let metIn = new Int32Array(1024).fill(-1);
  let place = new Int32Array(1024);
  const row: number[] = [];
  const counts: number[] = [];
  let length = 0;

  let current = '';

  const take = (start: number, end: number): void => {
    const found = dictionary.numbersOf(current, start, end);
    const rowNumber = lengths.length;
    for (let nth = 0; nth < found.length; nth++) {
      const term = found[nth] as number;
      if (term >= metIn.length) {
        const wider = Math.max(term + 1, metIn.length * 2);
        const metWider = new Int32Array(wider).fill(-1);
        metWider.set(metIn);
        metIn = metWider;
        const placeWider = new Int32Array(wider);
        placeWider.set(place);
        place = placeWider;
      }
      length++;
      if (metIn[term] === rowNumber) {
        const at = place[term] as number;
        counts[at] = (counts[at] as number) + 1;
      } else {
        metIn[term] = rowNumber;
        place[term] = row.length;
        row.push(term);
        counts.push(1);
      }
    }
  };

  return {
    terms,
    frequencies,
    starts,
    lengths,
    add(text) {
      row.length = 0;
      counts.length = 0;
      length = 0;
      current = text;
      eachWordSpan(text, take);
      for (let at = 0; at < row.length; at++) {
        terms.push(row[at] as number);
        frequencies.push(counts[at] as number);
      }
      starts.push(terms.length);
      lengths.push(length);
    },
  };
}
