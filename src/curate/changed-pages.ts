// Newer texts of documents whose page has changed, beside the briefing: what `sitrep watch` and a document that is added
// again found. The document's own text stays as it was published; a person decides on each quote that is gone.

import { z } from 'zod';
import type { ClaimRecord } from '../briefing/schema.ts';
import type { Span } from '../briefing/types.ts';
import { watchQuotes } from './watch/watch-quotes.ts';

/** Hidden, for it is no part of a briefing's form. */
const CHANGED = '.changed';

const changedSchema = z.strictObject({
  /** YYYY-MM-DD on which it was read. */
  on: z.iso.date(),
  /** Canonical. */
  text: z.string(),
  /** Claims that stand although their quote is gone, by a curator's decision. */
  kept: z.array(z.string()),
});
export type ChangedPage = z.output<typeof changedSchema>;

export function changedPath(briefing: string, document: string): string {
  return `${briefing}/${CHANGED}/${document}.json`;
}

/** Undefined for a file that is none of ours: it is written anew with the next look at the page. */
export function readChanged(text: string | undefined): ChangedPage | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed = changedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function writeChanged(page: ChangedPage): string {
  return `${JSON.stringify(page, undefined, 1)}\n`;
}

/** The claims of a document with where each quote stands in its text. */
export function claimsToLookFor(
  records: readonly Pick<ClaimRecord, 'id' | 'status' | 'quote' | 'quotes'>[],
  text: string,
): readonly { readonly id: string; readonly status: string; readonly quotes: readonly Span[] }[] {
  return records.map(({ id, status, quote, quotes }) => ({
    id,
    status,
    quotes: (quotes ?? [{ exact: quote ?? '' }]).map(({ exact }) => {
      const start = Math.max(text.indexOf(exact), 0);
      return { exact, start, end: start + exact.length };
    }),
  }));
}

export interface GoneQuote {
  readonly claim: string;
  readonly quote: string;
  /** The nearest passage of the newer text with every difference marked, where there is one. */
  readonly nearest?: string;
  readonly on: string;
}

/** The quotes of claims that readers are shown, which the newer text does not print any more and nobody has decided on. */
export function goneQuotes(
  kept: string,
  page: ChangedPage,
  claims: readonly {
    readonly id: string;
    readonly status?: string | undefined;
    readonly quotes: readonly Span[];
  }[],
): readonly GoneQuote[] {
  const open = claims.filter(({ id, status }) => status === 'current' && !page.kept.includes(id));
  return watchQuotes(kept, page.text, open)
    .filter(({ state }) => state === 'gone')
    .map(({ claim, quote, nearest }) => ({
      claim,
      quote,
      ...(nearest === undefined ? {} : { nearest }),
      on: page.on,
    }));
}
