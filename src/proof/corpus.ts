// The documents of a briefing as one long row of words, with where each stands, and where each pair of words is found:
// what a quotation is looked up in. Built once a store.

import type { Document } from '../briefing/types.ts';
import { eachWordSpan } from '../language/tokens.ts';
import type { Store } from '../store/store.ts';

export interface CorpusWord {
  /** Folded, so that look-alikes are the same word. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly document: Document;
}

export interface Corpus {
  readonly words: readonly CorpusWord[];
  /** Where the pair begins, in order; a single word is paired with ''. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const corpora = new WeakMap<Store, Corpus>();

export function corpusOf(store: Store): Corpus {
  const known = corpora.get(store);
  if (known !== undefined) return known;
  const words: CorpusWord[] = [];
  const places = new Map<string, number[]>();
  const note = (key: string, at: number): void => {
    const found = places.get(key);
    if (found === undefined) places.set(key, [at]);
    else found.push(at);
  };
  for (const document of store.briefing.documents) {
    const first = words.length;
    for (const { word, start, end } of wordsIn(document.text)) words.push({ word, start, end, document });
    for (let at = first; at < words.length; at++) {
      note(pairKey(words[at]?.word ?? ''), at);
      if (at + 1 < words.length) note(pairKey(words[at]?.word ?? '', words[at + 1]?.word), at);
    }
  }
  const corpus = { words, places };
  corpora.set(store, corpus);
  return corpus;
}

export function pairKey(first: string, second = ''): string {
  return `${first} ${second}`;
}

export interface TextWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export function wordsIn(text: string): readonly TextWord[] {
  const found: TextWord[] = [];
  eachWordSpan(text, (start, end) =>
    found.push({ word: foldLookAlikes(text.slice(start, end)).toLowerCase(), start, end }),
  );
  return found;
}

/** Marks and blanks that only look different are the same; letters stay what they are. */
export function foldLookAlikes(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}
