/**
 * Which known terms a misspelt one may stand for: those within a Damerau-Levenshtein distance (insertions,
 * deletions, substitutions and swaps of neighbours), nearest first, then the more frequent.
 */

export interface NearTerm {
  readonly term: string;
  readonly distance: number;
  readonly frequency: number;
}

export interface Spelling {
  /**
   * Known terms at most `maxDistance` away. None for a term that is known, for short ones and for anything
   * with a digit in it: "2004" is not a misspelling of "2005".
   */
  nearestTerms(token: string, maxDistance: number): NearTerm[];
}

/** Shorter terms have too many neighbours for a guess to be worth anything. */
const SHORTEST = 4;

const hasDigit = (term: string): boolean => /\p{N}/u.test(term);

/** One bit for each letter that occurs (letters beyond a–z share bits): cheap to compare. */
export function lettersOf(term: string): number {
  let bits = 0;
  for (let at = 0; at < term.length; at++) bits |= 1 << (term.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two terms with these letters can be `most` edits apart: one edit changes at most two letters of the set. */
export const mayBeNear = (letters: number, others: number, most: number): boolean =>
  countBits(letters ^ others) <= 2 * most;

/**
 * A function for the distance between two terms, or any number above `most` where it is more than that. It
 * keeps its three rows between calls and fills only the band of them that `most` allows.
 */
export function createEditDistance(): (a: string, b: string, most: number) => number {
  let rows = [new Int32Array(32), new Int32Array(32), new Int32Array(32)] as const;
  return (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    const width = b.length + 1;
    if (width > rows[0].length) {
      rows = [new Int32Array(width * 2), new Int32Array(width * 2), new Int32Array(width * 2)];
    }
    let [beforeLast, last, row] = rows;
    for (let j = 0; j < width; j++) last[j] = j;
    let leastOfLast = 0;
    for (let i = 1; i <= a.length; i++) {
      const from = Math.max(1, i - most);
      const to = Math.min(b.length, i + most);
      row.fill(most + 1, 0, width);
      if (i <= most) row[0] = i;
      let least = row[0] as number;
      const letter = a.charCodeAt(i - 1);
      for (let j = from; j <= to; j++) {
        const other = b.charCodeAt(j - 1);
        let cost = (last[j - 1] as number) + (letter === other ? 0 : 1);
        cost = Math.min(cost, (last[j] as number) + 1, (row[j - 1] as number) + 1);
        if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
          cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      // A swap reaches back two rows, so one row above the limit is not yet the end.
      if (least > most && leastOfLast > most) return most + 1;
      leastOfLast = least;
      [beforeLast, last, row] = [last, row, beforeLast];
    }
    return last[b.length] as number;
  };
}

interface Bucket {
  readonly terms: string[];
  readonly letters: number[];
  readonly frequencies: number[];
}

/** `vocabulary`: terms with how often they occur, a Map for instance. */
export function createSpelling(vocabulary: Iterable<readonly [term: string, frequency: number]>): Spelling {
  const known = new Set<string>();
  const editDistance = createEditDistance();
  const byLength = new Map<number, Bucket>();
  for (const [term, frequency] of vocabulary) {
    if (known.has(term)) continue;
    known.add(term);
    const bucket = byLength.get(term.length) ?? { terms: [], letters: [], frequencies: [] };
    byLength.set(term.length, bucket);
    bucket.terms.push(term);
    bucket.letters.push(lettersOf(term));
    bucket.frequencies.push(frequency);
  }

  return {
    nearestTerms(token, maxDistance) {
      const most = Math.min(Math.floor(maxDistance), 3);
      if (!(most > 0) || token.length < SHORTEST || hasDigit(token) || known.has(token)) return [];
      const letters = lettersOf(token);
      const near: NearTerm[] = [];
      for (let length = token.length - most; length <= token.length + most; length++) {
        const bucket = byLength.get(length);
        if (bucket === undefined) continue;
        for (let at = 0; at < bucket.terms.length; at++) {
          if (!mayBeNear(letters, bucket.letters[at] as number, most)) continue;
          const term = bucket.terms[at] as string;
          const distance = editDistance(token, term, most);
          if (distance > most || hasDigit(term)) continue;
          near.push({ term, distance, frequency: bucket.frequencies[at] as number });
        }
      }
      return near.sort(
        (a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.term < b.term ? -1 : 1),
      );
    },
  };
}
