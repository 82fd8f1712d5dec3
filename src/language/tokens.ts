/**
 * Text → index terms: words as people write them, brought to one spelling. NFKC, lower case, no diacritics,
 * no possessives, hyphens split ("Cho Tae-yul" = "cho tae yul"), "3,000" = "3000", "U.S." = "us", English
 * stop words left out, English words stemmed. Other scripts are kept as they are.
 */

import { stem } from './en/stem.ts';
import { STOP_WORDS } from './en/stop-words.ts';

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const APOSTROPHE = 4;
const PAIR = 5;

/** Longer "words" (encoded data, rows of dashes) are cut, in passages and queries alike. */
const LONGEST_TERM = 64;

/** Class of every UTF-16 code unit, filled in as units are met; 0 is "not looked up yet". */
const classes = new Uint8Array(0x10000);

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  let found = OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) found = PAIR;
  else if (char === "'" || char === '’' || char === '‘' || char === 'ʼ' || char === '＇') found = APOSTROPHE;
  else if (/\p{Nd}/u.test(char)) found = DIGIT;
  else if (/[\p{L}\p{M}\p{N}]/u.test(char)) found = LETTER;
  classes[unit] = found;
  return found;
}

function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  const known = (classes[unit] as number) || classify(unit);
  if (known !== PAIR) return known;
  const start = unit >= 0xdc00 && at > 0 ? at - 1 : at;
  const point = text.codePointAt(start) ?? 0;
  return point > 0xffff && /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(point)) ? LETTER : OTHER;
}

const isWordClass = (found: number): boolean => found === LETTER || found === DIGIT;

/** Whether the mark at `at` stands inside a word: o’brien, 3,000, 2.5, U.S. */
function joins(text: string, start: number, at: number, found: number): boolean {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (found === APOSTROPHE) return before === LETTER && after === LETTER;
  const unit = text.charCodeAt(at);
  if (unit !== 0x2e && unit !== 0x2c) return false;
  if (before === DIGIT && after === DIGIT) return true;
  // An abbreviation is single letters with dots between them.
  const single = at - 1 === start || text.charCodeAt(at - 2) === 0x2e;
  return (
    unit === 0x2e && single && before === LETTER && after === LETTER && !isWordClass(classAt(text, at + 2))
  );
}

/** Calls `visit` with where each word starts and ends, its inner apostrophes, dots and commas included. */
export function eachWordSpan(text: string, visit: (start: number, end: number) => void): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    // Most units are known letters or spaces: only the others go through classAt.
    let found = classes[text.charCodeAt(at)] as number;
    if (found !== LETTER && found !== OTHER) found = classAt(text, at);
    if (!isWordClass(found)) {
      at++;
      continue;
    }
    const start = at;
    for (at++; at < length; at++) {
      found = classes[text.charCodeAt(at)] as number;
      if (found === LETTER) continue;
      found = classAt(text, at);
      if (!isWordClass(found) && !joins(text, start, at, found)) break;
    }
    visit(start, at);
  }
}

/** The same with each word as written. */
export function eachWord(text: string, visit: (word: string, start: number) => void): void {
  eachWordSpan(text, (start, end) => visit(text.slice(start, end), start));
}

const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Lower case, compatibility forms and diacritics folded; curly apostrophes made straight. */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łøđðþßæœı]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/[’‘ʼ]/g, "'");
}

const isAsciiWord = (word: string): boolean => /^[a-z]+$/.test(word);

function foldedTerms(folded: string): string[] {
  if (isAsciiWord(folded)) return STOP_WORDS.has(folded) ? [] : [stem(folded)];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(folded)) return [folded.replaceAll(',', '')];
  // Every word in n't is an auxiliary verb; the other endings leave the word that they hang on.
  if (folded.endsWith("n't")) return [];
  const bare = folded.replace(/'(?:s|ll|re|ve|m|d)$/, '').replaceAll("'", '');
  const parts = /^\p{L}(?:\.\p{L})+$/u.test(bare)
    ? [bare.replaceAll('.', '')]
    : (bare.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:\.\p{Nd}+)*/gu) ?? []);
  const terms: string[] = [];
  for (const part of parts) {
    if (!STOP_WORDS.has(part)) terms.push(isAsciiWord(part) ? stem(part) : part.slice(0, LONGEST_TERM));
  }
  return terms;
}

/** The index terms of one word as `eachWord` gives it: none (a stop word), one, or several. */
export function termsOfWord(word: string): string[] {
  const short = word.length > LONGEST_TERM ? word.slice(0, LONGEST_TERM) : word;
  return foldedTerms(foldWord(short));
}

/** The index terms of a text, in its order, repetitions kept. */
export function tokenize(text: string): string[] {
  const terms: string[] = [];
  // Composed first: “U.é” is initials however its é is written.
  eachWord(text.normalize('NFC'), (word) => {
    for (const term of termsOfWord(word)) terms.push(term);
  });
  return terms;
}
