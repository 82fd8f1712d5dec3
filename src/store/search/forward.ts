/**
 * The first half of building: texts → for each, its terms and how often they occur, in flat arrays. Terms
 * get numbers in the order in which they are met; both fields share one dictionary.
 */
import { createGrowingNumbers, type GrowingNumbers } from './growing.ts';
import { eachWord, termsOfWord } from './tokens.ts';

export interface Dictionary {
  readonly numbers: Map<string, number>;
  /** The numbers of a word's terms, remembered by the word as written. */
  numbersOf(word: string): readonly number[];
}

export function createDictionary(): Dictionary {
  const numbers = new Map<string, number>();
  const known = new Map<string, readonly number[]>();
  return {
    numbers,
    numbersOf(word) {
      let found = known.get(word);
      if (found === undefined) {
        found = termsOfWord(word).map((term) => {
          const number = numbers.get(term) ?? numbers.size;
          numbers.set(term, number);
          return number;
        });
        known.set(word, found);
      }
      return found;
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

  const take = (word: string): void => {
    const current = lengths.length;
    for (const term of dictionary.numbersOf(word)) {
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
      if (metIn[term] === current) {
        const at = place[term] as number;
        counts[at] = (counts[at] as number) + 1;
      } else {
        metIn[term] = current;
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
      eachWord(text, take);
      for (let at = 0; at < row.length; at++) {
        terms.push(row[at] as number);
        frequencies.push(counts[at] as number);
      }
      starts.push(terms.length);
      lengths.push(length);
    },
  };
}
