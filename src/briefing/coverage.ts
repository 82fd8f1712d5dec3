// Which sentences of a document the briefing speaks for: each is touched by a claim's quote, or skipped for a stated reason.

import { type Stretch, sentences } from './canonical.ts';
import type { Document, Span } from './types.ts';

export interface SentenceCoverage {
  readonly text: string;
  /** 1-based line of the document file. */
  readonly line: number;
  readonly claims: readonly string[];
  /** The stated reason why no claim touches it: "heading", "boilerplate", "duplicate of …", with why. */
  readonly skip?: { readonly skip: string; readonly why: string };
}

/**
 * Every sentence of the document, in order, with the claims whose quotes overlap it. Each quote looks only at the
 * sentences where it stands: a long document takes time by its length, not by length times quotes.
 */
export function coverageOf(
  document: Pick<Document, 'text' | 'skips'>,
  quotes: readonly { readonly claim: string; readonly span: Span }[],
): readonly SentenceCoverage[] {
  const all = sentences(document.text);
  const claims = all.map(() => new Set<string>());
  for (const { claim, span } of quotes) {
    for (let i = firstEndingAfter(all, span.start); i < all.length; i += 1) {
      if ((all[i]?.start ?? 0) >= span.end) break;
      claims[i]?.add(claim);
    }
  }
  const skips = skipsOf(document, all);
  const lines = createLineCounter(document.text);
  return all.map((sentence, i) => {
    const skip = skips.get(i);
    return {
      text: sentence.text,
      line: lines(sentence.start),
      claims: [...(claims[i] ?? [])],
      ...(skip === undefined ? {} : { skip: { skip: skip.skip, why: skip.why } }),
    };
  });
}

/** The skip of each sentence that stands whole inside a skipped text, the first one listed. */
function skipsOf(
  { text, skips }: Pick<Document, 'text' | 'skips'>,
  all: readonly Stretch[],
): ReadonlyMap<number, Document['skips'][number]> {
  const found = new Map<number, Document['skips'][number]>();
  for (const entry of skips) {
    const { sentence } = entry;
    for (let at = text.indexOf(sentence); at !== -1; at = text.indexOf(sentence, at + 1)) {
      for (let i = firstEndingAfter(all, at); i < all.length; i += 1) {
        const { start, end } = all[i] ?? { start: 0, end: 0 };
        if (end > at + sentence.length) break;
        if (start >= at && !found.has(i)) found.set(i, entry);
      }
    }
  }
  return found;
}

/** Index of the first sentence that ends after the offset; sentences are in order and do not overlap. */
function firstEndingAfter(all: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The 1-based line of offsets that only rise. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
