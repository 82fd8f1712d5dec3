// Puts typing errors right: a word that nothing knows becomes the nearest known one, if there is just one way to see it.

import { everydayRank } from '../language/en/everyday-words.ts';
import type { Word } from '../language/words.ts';
import { createTermDictionary, type DictionaryArrays } from './search/dictionary.ts';
import { createEditDistance, lettersOf, mayBeNear } from './search/spelling.ts';

/** Every spelling that counts as right, in alphabetical order, and how often each occurs. */
export interface CompiledSpelling {
  readonly words: DictionaryArrays;
  readonly counts: Uint32Array;
  /** 1 for a word that a document prints or an editor asks by. */
  readonly printed: Uint8Array;
}

export interface Spelling {
  has(word: string): boolean;
  /** Whether a document prints the word, or an editor asks for a claim by it. */
  isPrinted(word: string): boolean;
  /** The known word that was meant, or undefined when none is near enough. A name is never an everyday word. */
  nearest(word: string, isName?: boolean): string | undefined;
}

/** Of equally near words the more frequent wins, then the shorter, then the first in alphabetical order. */
export function openSpelling({ words, counts, printed }: CompiledSpelling): Spelling {
  const known = createTermDictionary(words);
  const editDistance = createEditDistance();
  let vocabulary: Vocabulary | undefined;
  return {
    has: (word) => known.find(word) >= 0 || everydayRank(word) !== undefined,
    isPrinted(word) {
      const number = known.find(word);
      return number >= 0 && printed[number] === 1;
    },
    nearest(word, isName = false) {
      const reach = reachOf(word);
      if (reach === 0) return undefined;
      vocabulary ??= sortIntoBuckets(words, known.termAt);
      const letters = lettersOf(word);
      let best: string | undefined;
      let bestCount = 0;
      let bestDistance = reach + 1;
      for (let length = word.length - reach; length <= word.length + reach; length++) {
        for (const number of vocabulary.buckets.get(bucketOf(length, word.charCodeAt(0))) ?? []) {
          const most = Math.min(reach, bestDistance);
          if (!mayBeNear(letters, vocabulary.letters[number] ?? 0, most)) continue;
          const candidate = known.termAt(number);
          if (word.length === 4 && !isGentle(word, candidate)) continue;
          const distance = editDistance(word, candidate, most);
          const count = counts[number] ?? 0;
          if (distance > most) continue;
          if (distance === bestDistance && count <= bestCount) continue;
          best = candidate;
          bestCount = count;
          bestDistance = distance;
        }
      }
      return best ?? (isName ? undefined : nearestEnglish(word));
    },
  };
}

interface Vocabulary {
  /** Numbers of words, ascending, by their length and first letter, and again by their second. */
  readonly buckets: ReadonlyMap<number, readonly number[]>;
  readonly letters: Uint32Array;
}

const bucketOf = (length: number, unit: number): number => length * 0x10000 + unit;

/** A slip hardly ever changes both of the first two letters. */
function sortIntoBuckets(
  { termChars, termStarts }: DictionaryArrays,
  termAt: (number: number) => string,
): Vocabulary {
  const buckets = new Map<number, number[]>();
  const letters = new Uint32Array(termStarts.length - 1);
  const note = (number: number, length: number, unit: number): void => {
    const bucket = buckets.get(bucketOf(length, unit));
    if (bucket === undefined) buckets.set(bucketOf(length, unit), [number]);
    else bucket.push(number);
  };
  for (let number = 0; number < letters.length; number++) {
    const start = termStarts[number] ?? 0;
    const length = (termStarts[number + 1] ?? 0) - start;
    const [first = 0, second = first] = [termChars[start], length > 1 ? termChars[start + 1] : undefined];
    letters[number] = lettersOf(termAt(number));
    note(number, length, first);
    if (second !== first) note(number, length, second);
  }
  return { buckets, letters };
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
    const rank = everydayRank(candidate) ?? Number.POSITIVE_INFINITY;
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

/** A question has few slips: a text of which every word looks like one is something else. */
const MOST_CORRECTED = 12;

/** Which words of a question would be read as others, each once. */
export function correctWords(
  words: readonly Word[],
  spelling: Spelling,
  isKnown: (word: Word) => boolean,
): readonly { readonly typed: string; readonly taken: string }[] {
  const corrected: { typed: string; taken: string }[] = [];
  const seen = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (seen.has(word.text)) continue;
    seen.add(word.text);
    if (isKnown(word) || spelling.has(word.text)) continue;
    const taken = spelling.nearest(word.text, at > 0 && word.isCapital);
    if (taken !== undefined) corrected.push({ typed: word.text, taken });
    if (corrected.length >= MOST_CORRECTED) break;
  }
  return corrected;
}
