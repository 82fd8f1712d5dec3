// The name or description of somebody, read off the parts of speech around a place of the sentence.

import type { Word } from './tagged.ts';

const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PART', 'PRON', 'SYM', 'X']);
const NAMES = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
const JOINS = new Set(['of', 'for', 'at', 'in', 'on', 'and', 'from', 'with', '’s', "'s", '-', '&']);
const PRONOUNS = new Set('he she it they who i we you this that these those which what'.split(' '));

export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The phrase that ends at word `last`; undefined where none does. */
export function phraseBefore(words: readonly Word[], last: number, sentence: string): Phrase | undefined {
  let first = last;
  const end = words[last];
  if (end === undefined || !NAMES.has(end.pos)) return undefined;
  while (first > 0) {
    const word = words[first - 1];
    if (word === undefined) break;
    const isJoin =
      JOINS.has(word.text.toLowerCase()) && first - 2 >= 0 && NAMES.has(words[first - 2]?.pos ?? '');
    if (!INSIDE.has(word.pos) && !isJoin) break;
    if (isJoin && word.text.toLowerCase() === 'in' && /^\p{Ll}/u.test(words[first]?.text ?? '')) break;
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
    const isJoin = JOINS.has(word.text.toLowerCase()) && at > first && INSIDE.has(words[at + 1]?.pos ?? '');
    if (!INSIDE.has(word.pos) && !isJoin) break;
    if (word.pos === 'PRON' && at > first) break;
    last = at;
  }
  return last < first ? undefined : phraseOf(words, first, last, sentence);
}

function phraseOf(words: readonly Word[], first: number, last: number, sentence: string): Phrase | undefined {
  let begin = first;
  while (begin < last && /^(?:and|of|for|at|in|on|from|with|’s|'s|that)$/i.test(words[begin]?.text ?? ''))
    begin++;
  const [a, b] = [words[begin], words[last]];
  if (a === undefined || b === undefined) return undefined;
  return { text: sentence.slice(a.start, b.end), start: a.start, end: b.end };
}

export function isPronoun(text: string): boolean {
  return PRONOUNS.has(text.toLowerCase());
}
