// Where a stretch of words stands in the documents: word for word, nearly so with every difference named, or nowhere.
// Linear in the stretch: pairs of words vote for where it may begin, and only there it is laid beside the text.

import type { Document } from '../briefing/types.ts';
import { type Corpus, foldLookAlikes, pairKey, type TextWord } from './corpus.ts';

export interface Passage {
  readonly document: Document;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the passage: the same in both, only in the text that is checked, or only in the document. */
export interface Difference {
  readonly in: 'both' | 'text' | 'document';
  readonly words: string;
}

export type Found =
  | { readonly state: 'exact'; readonly passage: Passage; readonly documents: number }
  | {
      readonly state: 'altered';
      readonly passage: Passage;
      /** Share of the words that are the same. */
      readonly alike: number;
      readonly differences: readonly Difference[];
    }
  | { readonly state: 'nowhere' };

/** Pairs of words that stand in more places say nothing of where a stretch comes from. */
const MOST_PLACES = 40;
/** How far words may be shifted against the document by what was left out or put in. */
const BAND = 12;
/** Below this share of words in common two passages only happen to share words. */
const LEAST_ALIKE = 0.5;
/** Longer stretches are laid beside the text in pieces. */
export const LONGEST_STRETCH = 120;

/** `words` are those of `text` between the same offsets; at most LONGEST_STRETCH of them. */
export function findPassage(corpus: Corpus, text: string, words: readonly TextWord[]): Found {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return { state: 'nowhere' };
  const typed = foldLookAlikes(text.slice(first.start, last.end));
  const same = startsOf(corpus, words);
  const exact = same.filter((at) => isTyped(corpus, at, words.length, typed));
  const [place] = exact;
  if (place !== undefined) {
    const passage = passageAt(corpus, place, place + words.length);
    const documents = new Set(exact.map((at) => corpus.words[at]?.document.id)).size;
    if (passage !== undefined) return { state: 'exact', passage, documents };
  }
  return nearest(corpus, text, words, same[0]);
}

/** Where the same words stand one after the other, whatever their letters' case and the marks between them. */
function startsOf({ words: all, places }: Corpus, words: readonly TextWord[]): readonly number[] {
  const [first, second] = words;
  const candidates = places.get(pairKey(first?.word ?? '', second?.word)) ?? [];
  return candidates
    .slice(0, MOST_PLACES * 10)
    .filter((at) =>
      words.every(({ word }, i) => all[at + i]?.word === word && all[at + i]?.document === all[at]?.document),
    );
}

/** A quotation may begin with a capital where the document has none. */
function isTyped(corpus: Corpus, at: number, length: number, typed: string): boolean {
  const passage = passageAt(corpus, at, at + length);
  if (passage === undefined) return false;
  const printed = foldLookAlikes(passage.document.text.slice(passage.start, passage.end));
  return (
    printed === typed ||
    (printed.slice(1) === typed.slice(1) && printed[0]?.toLowerCase() === typed[0]?.toLowerCase())
  );
}

function passageAt({ words }: Corpus, from: number, until: number): Passage | undefined {
  const [first, last] = [words[from], words[until - 1]];
  if (first === undefined || last === undefined || first.document !== last.document) return undefined;
  return { document: first.document, start: first.start, end: last.end };
}

function nearest(corpus: Corpus, text: string, words: readonly TextWord[], known: number | undefined): Found {
  const start = known ?? bestStart(corpus, words);
  if (start === undefined) return { state: 'nowhere' };
  const steps = layBeside(corpus, words, start);
  const own = steps.filter(({ theirs }) => theirs !== undefined);
  const first = own[0]?.theirs;
  const last = own.at(-1)?.theirs;
  const same = steps.filter(({ ours, theirs }) => ours !== undefined && theirs !== undefined).length;
  const alike = same / words.length;
  if (first === undefined || last === undefined || alike < LEAST_ALIKE) return { state: 'nowhere' };
  const passage = passageAt(corpus, first, last + 1);
  if (passage === undefined) return { state: 'nowhere' };
  return { state: 'altered', passage, alike, differences: toDifferences(corpus, text, words, steps) };
}

/** Where most pairs of words say that the stretch begins. */
function bestStart({ places }: Corpus, words: readonly TextWord[]): number | undefined {
  const votes = new Map<number, number>();
  words.forEach(({ word }, i) => {
    const found = places.get(pairKey(word, words[i + 1]?.word)) ?? [];
    if (found.length > MOST_PLACES) return;
    for (const at of found) {
      const bucket = Math.floor((at - i) / BAND);
      for (const near of [bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + 1);
    }
  });
  let best: number | undefined;
  for (const [bucket, count] of votes) {
    if (best === undefined || count > (votes.get(best) ?? 0)) best = bucket;
  }
  return best === undefined ? undefined : best * BAND;
}

interface Step {
  /** Index in the stretch; undefined = only the document has it. */
  readonly ours: number | undefined;
  /** Index in the corpus. */
  readonly theirs: number | undefined;
}

/** The longest common row of words near the diagonal; what is before and after it in the document counts for nothing. */
function layBeside({ words: all }: Corpus, words: readonly TextWord[], start: number): readonly Step[] {
  const width = 4 * BAND + 1;
  const from = start - 2 * BAND;
  const document = all[Math.min(all.length - 1, Math.max(0, start + Math.floor(words.length / 2)))]?.document;
  const isSame = (i: number, j: number): boolean =>
    all[j]?.document === document && all[j]?.word === words[i]?.word;
  // lengths[i][d]: of the best row from word i on, where the document is at from + i + d.
  const lengths = Array.from({ length: words.length + 1 }, () => new Uint16Array(width + 1));
  const at = (i: number, d: number): number => (d < 0 || d > width ? 0 : (lengths[i]?.[d] ?? 0));
  for (let i = words.length - 1; i >= 0; i--) {
    const row = lengths[i] as Uint16Array;
    for (let d = width - 1; d >= 0; d--) {
      const taken = isSame(i, from + i + d) ? at(i + 1, d) + 1 : 0;
      row[d] = Math.max(taken, at(i + 1, d - 1), at(i, d + 1));
    }
  }
  const steps: Step[] = [];
  let [i, d] = [0, 0];
  while (i < words.length) {
    const j = from + i + d;
    if (d < width && isSame(i, j) && at(i, d) === at(i + 1, d) + 1) {
      steps.push({ ours: i, theirs: j });
      i++;
    } else if (d < width && at(i, d) === at(i, d + 1)) {
      steps.push({ ours: undefined, theirs: j });
      d++;
    } else {
      steps.push({ ours: i, theirs: undefined });
      i++;
      d--;
    }
  }
  return withoutEdges(steps);
}

/** What only the document has counts between words that both have. */
function withoutEdges(steps: readonly Step[]): readonly Step[] {
  const own = withoutStrays(withoutStrays(steps).toReversed()).toReversed();
  const first = own.findIndex(isShared);
  const last = own.findLastIndex(isShared);
  return own.filter((step, i) => step.ours !== undefined || (i > first && i < last));
}

const isShared = ({ ours, theirs }: Step): boolean => ours !== undefined && theirs !== undefined;
/** So many words of the document for a word in common, and a few more, are a gap that says they belong elsewhere. */
const GAP = { perWord: 2, more: 3 } as const;

/** The row with words at its beginning that the document only happens to have far ahead: "Zelensky said" of another sentence. */
function withoutStrays(steps: readonly Step[]): readonly Step[] {
  let own = steps;
  for (;;) {
    const first = own.findIndex(isShared);
    const end = own.findIndex((step, i) => i > first && !isShared(step));
    const next = own.findIndex((step, i) => i > end && isShared(step));
    if (first < 0 || end < 0 || next < 0) return own;
    const gap = own.slice(end, next).filter(({ ours }) => ours === undefined).length;
    if (gap <= (end - first) * GAP.perWord + GAP.more) return own;
    own = own.flatMap((step, i) =>
      i >= next || (step.theirs === undefined && step.ours !== undefined)
        ? [step]
        : step.ours === undefined
          ? []
          : [{ ours: step.ours, theirs: undefined }],
    );
  }
}

function toDifferences(
  corpus: Corpus,
  text: string,
  words: readonly TextWord[],
  steps: readonly Step[],
): readonly Difference[] {
  const parts: { in: Difference['in']; from: number; until: number }[] = [];
  for (const { ours, theirs } of steps) {
    const kind =
      ours !== undefined && theirs !== undefined ? 'both' : ours !== undefined ? 'text' : 'document';
    const index = kind === 'text' ? (ours as number) : (theirs as number);
    const last = parts.at(-1);
    if (last?.in === kind && last.until === index) last.until = index + 1;
    else parts.push({ in: kind, from: index, until: index + 1 });
  }
  return parts.map(({ in: kind, from, until }) => ({
    in: kind,
    words:
      kind === 'text'
        ? text.slice(words[from]?.start, words[until - 1]?.end)
        : (corpus.words[from]?.document.text ?? '').slice(
            corpus.words[from]?.start,
            corpus.words[until - 1]?.end,
          ),
  }));
}
