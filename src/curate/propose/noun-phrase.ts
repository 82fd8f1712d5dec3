// The name or description of somebody, read off the parts of speech around a place of the sentence.

import type { Word } from './tagged.ts';

const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PART', 'PRON', 'SYM', 'X']);
const NAMES = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
const JOINS = new Set([
  'of',
  'for',
  'at',
  'in',
  'on',
  'and',
  'from',
  'with',
  '’s',
  "'s",
  '’',
  "'",
  '-',
  '&',
  '.',
]);
const PRONOUNS = new Set('he she it they who i we you this that these those which what'.split(' '));
const SUBJECTS = /^(?:he|she|it|they|who|i|we|you|which)$/i;
/** Verbs that a name is never taken for where they stand with a capital within a sentence. */
const CAPITAL = /^\p{Lu}[\p{L}’'-]+$/u;

export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The places of its first and last word. */
  readonly first: number;
  readonly last: number;
}

/** A word with a capital within a sentence is part of a name, whatever the tagger takes it for: “the Chiefs of Staff”. */
function isName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return (
    NAMES.has(word.pos) || (at > 0 && CAPITAL.test(word.text) && !/[.!?“”"]/.test(words[at - 1]?.text ?? ''))
  );
}

function isInside(words: readonly Word[], at: number): boolean {
  return INSIDE.has(words[at]?.pos ?? '') || isName(words, at);
}

/** “A hand-written notice”: what stands right behind a hyphen is of the word before it, whatever the tagger takes it for. */
function isCompound(words: readonly Word[], at: number): boolean {
  const [before, hyphen, word] = [words[at - 2], words[at - 1], words[at]];
  return hyphen?.text === '-' && hyphen.start === before?.end && hyphen.end === word?.start;
}

/** The phrase that ends at word `last`; undefined where none does. */
export function phraseBefore(words: readonly Word[], last: number, sentence: string): Phrase | undefined {
  let first = last;
  if (!isName(words, last)) return undefined;
  // “footage which he said”: he.
  if (SUBJECTS.test(words[last]?.text ?? '')) return phraseOf(words, last, last, sentence);
  while (first > 0) {
    const word = words[first - 1];
    if (word === undefined || SUBJECTS.test(word.text)) break;
    const isJoin = JOINS.has(word.text.toLowerCase()) && first - 2 >= 0 && isName(words, first - 2);
    // “In 2004 a commission”: an article begins a phrase.
    if (!isJoin && word.pos === 'NUM' && /^(?:an?|the)$/i.test(words[first]?.text ?? '')) break;
    if (!isInside(words, first - 1) && !isJoin) break;
    if (isJoin && word.text.toLowerCase() === 'in' && /^\p{Ll}/u.test(words[first]?.text ?? '')) break;
    if (
      isJoin &&
      word.text === '.' &&
      !/^(?:no|st|dr|mr|mrs|ms|gen|col)$/i.test(words[first - 2]?.text ?? '')
    )
      break;
    first--;
  }
  return phraseOf(words, first, last, sentence);
}

/** The phrase that begins at word `first`. */
export function phraseAfter(words: readonly Word[], first: number, sentence: string): Phrase | undefined {
  let last = first - 1;
  for (let at = first; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const isJoin =
      JOINS.has(word.text.toLowerCase()) &&
      at > first &&
      (isInside(words, at + 1) || isCompound(words, at + 1));
    if (!isInside(words, at) && !isJoin && !isCompound(words, at)) break;
    if (word.pos === 'PRON' && at > first) break;
    last = at;
    if (at === first && SUBJECTS.test(word.text)) break;
  }
  return last < first ? undefined : phraseOf(words, first, last, sentence);
}

function phraseOf(words: readonly Word[], first: number, last: number, sentence: string): Phrase | undefined {
  let begin = first;
  while (begin < last && /^(?:and|of|for|at|in|on|from|with|’s|'s|that)$/i.test(words[begin]?.text ?? ''))
    begin++;
  const [a, b] = [words[begin], words[last]];
  if (a === undefined || b === undefined) return undefined;
  return { text: sentence.slice(a.start, b.end), start: a.start, end: b.end, first: begin, last };
}

export function isPronoun(text: string): boolean {
  return PRONOUNS.has(text.toLowerCase());
}
