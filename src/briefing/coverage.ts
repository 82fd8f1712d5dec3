// Which sentences of a document the briefing speaks for: each is touched by a claim's quote, or skipped for a stated reason.

import { sentences } from './canonical.ts';
import type { Document, Span } from './types.ts';

export interface SentenceCoverage {
  readonly text: string;
  /** 1-based line of the document file. */
  readonly line: number;
  readonly claims: readonly string[];
  /** The stated reason why no claim touches it: "heading", "boilerplate", "duplicate of …", with why. */
  readonly skip?: { readonly skip: string; readonly why: string };
}

/** Every sentence of the document, in order, with the claims whose quotes overlap it. */
export function coverageOf(
  document: Pick<Document, 'text' | 'skips'>,
  quotes: readonly { readonly claim: string; readonly span: Span }[],
): readonly SentenceCoverage[] {
  return sentences(document.text).map((sentence) => {
    const claims = new Set<string>();
    for (const { claim, span } of quotes) {
      if (span.start < sentence.end && span.end > sentence.start) claims.add(claim);
    }
    const skip = document.skips.find((entry) =>
      covers(document.text, entry.sentence, sentence.start, sentence.end),
    );
    const line = document.text.slice(0, sentence.start).split('\n').length;
    return {
      text: sentence.text,
      line,
      claims: [...claims],
      ...(skip === undefined ? {} : { skip: { skip: skip.skip, why: skip.why } }),
    };
  });
}

function covers(text: string, skipped: string, start: number, end: number): boolean {
  for (let at = text.indexOf(skipped); at !== -1; at = text.indexOf(skipped, at + 1)) {
    if (at <= start && at + skipped.length >= end) return true;
  }
  return false;
}
