// A text as a row of words, each with its stem: what phrases are matched on and terms are made from.

import { stem } from './en/stem.ts';
import { eachWord, foldWord } from './tokens.ts';

export interface Word {
  /** Folded: lower case, no diacritics, no possessive. */
  readonly text: string;
  readonly stem: string;
  /** UTF-16 offset of the word in the text it was read from. */
  readonly start: number;
  readonly isCapital: boolean;
  /** Two letters or more and all of them capitals: "WHO". */
  readonly isAcronym: boolean;
  readonly isPossessive: boolean;
}

/** The words of a text in order; numbers lose their thousands commas, "U.S." is one word. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  eachWord(text, (written, start) => {
    const folded = foldWord(written.slice(0, 64));
    const isPossessive = /'s$|s'$/.test(folded);
    const bare = folded
      .replace(/'s$/, '')
      .replace(/^(\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/, (all) => all.replaceAll(',', ''));
    const joined = /^\p{L}(?:\.\p{L})+$/u.test(bare) ? bare.replaceAll('.', '') : bare;
    if (joined === '') return;
    const isCapital = /^\p{Lu}/u.test(written);
    const isAcronym = isCapital && /^(?:\p{Lu}\.?){2,}(?:['’]s)?$/u.test(written);
    words.push({ text: joined, stem: stemOf(joined), start, isCapital, isAcronym, isPossessive });
  });
  return words;
}

/** With most of its words in capitals a text tells no acronym by them. */
export function isShouted(words: readonly Word[]): boolean {
  return words.length > 1 && words.filter(({ isAcronym }) => isAcronym).length * 2 > words.length;
}

/** A map, for “constructor” is a member of every object. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, String(at + 2)]),
);

/** The stem of a folded word; number words become digits, words of other scripts stay as they are. */
export function stemOf(word: string): string {
  const number = NUMBERS.get(word);
  if (number !== undefined) return number;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = /^[a-z]+$/.test(word) ? stem(word) : word.replace(/'/g, '');
  if (stems.size < MOST_STEMS) stems.set(word, found);
  return found;
}

/** Stems already worked out: the same words come again and again while a briefing is compiled. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** A text in lower case, straight quotes, single blanks: what the lexicon's cues are matched against. */
export function foldText(text: string): string {
  return foldWord(text).replace(/[“”„]/g, '"').replace(/\s+/g, ' ').trim();
}

export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
