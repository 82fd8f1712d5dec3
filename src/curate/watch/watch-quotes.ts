// Whether a published page still prints what a briefing quotes from it, character by character.

import { nearestPassage } from '../../briefing/nearest-passage.ts';
import type { Span } from '../../briefing/types.ts';

export type QuoteState =
  /** Where it stood, with the words around it. */
  | 'there'
  /** Printed still, among other words. */
  | 'moved'
  | 'gone';

export interface WatchedQuote {
  readonly claim: string;
  readonly state: QuoteState;
  readonly quote: string;
  /** For one that is gone: the nearest passage with every difference, where there is one. */
  readonly nearest?: string;
}

/** Letters on either side by which a passage is the same passage. */
const AROUND = 40;

export function watchQuotes(
  kept: string,
  now: string,
  claims: readonly { readonly id: string; readonly quotes: readonly Span[] }[],
): readonly WatchedQuote[] {
  return claims.flatMap(({ id, quotes }) =>
    quotes.map(({ exact, start, end }): WatchedQuote => {
      if (!now.includes(exact)) {
        const nearest = nearestPassage(exact, now);
        return { claim: id, state: 'gone', quote: exact, ...(nearest === undefined ? {} : { nearest }) };
      }
      const before = wordsIn(kept.slice(Math.max(0, start - AROUND), start));
      const after = wordsIn(kept.slice(end, end + AROUND));
      const flat = wordsIn(now);
      const isThere = flat.includes(`${before} ${wordsIn(exact)} ${after}`.replace(/ +/g, ' ').trim());
      return { claim: id, state: isThere ? 'there' : 'moved', quote: exact };
    }),
  );
}

/** Whole words only, so that a paragraph's end is no difference. */
function wordsIn(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
