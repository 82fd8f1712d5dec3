// One claim as a reply shows it: its words verbatim, where they come from, and what must travel with them.

import { describeEdtf } from '../briefing/edtf.ts';
import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import type { QuoteLine } from './blocks.ts';
import { sourceOf } from './source-line.ts';

/** Between the passages of a claim that stand apart in the document. */
export const GAP = ' […] ';

export function quoteOf(claim: Claim): string {
  return claim.quotes.map((span) => span.exact).join(GAP);
}

export function quoteLineOf(store: Store, claim: Claim): QuoteLine {
  const quote = quoteOf(claim);
  const lead = leadOf(store, claim, quote);
  const caveats = claim.caveats.flatMap((id) => {
    const caveat = store.claim(id);
    if (caveat === undefined || quote.includes(quoteOf(caveat))) return [];
    return [{ quote: quoteOf(caveat), sources: [sourceOf(store, caveat)] as const }];
  });
  return { quote, sources: [sourceOf(store, claim)], ...(lead === undefined ? {} : { lead }), caveats };
}

/** Fixed words on how a quote is to be read: its standing, its kind, its condition. */
function leadOf(store: Store, claim: Claim, quote: string): string | undefined {
  const parts: string[] = [];
  if (claim.status === 'retracted') parts.push('Retracted');
  if (claim.status === 'superseded') parts.push(supersededWords(store, claim));
  for (const correction of claim.corrections) {
    parts.push(`Corrected ${describeEdtf(correction.on)}: ${correction.what}`);
  }
  if (claim.kind === 'opinion') parts.push('Opinion');
  if (claim.kind === 'prediction') parts.push('Prediction');
  if (claim.kind === 'publisher-interpretation') parts.push('The publisher’s interpretation');
  if (claim.condition !== undefined) {
    parts.push(quote.includes(claim.condition) ? 'Conditional' : `Under the condition “${claim.condition}”`);
  }
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function supersededWords(store: Store, claim: Claim): string {
  const later = claim.supersededBy === undefined ? undefined : store.claim(claim.supersededBy);
  if (later === undefined) return 'Superseded by a later account';
  return `Superseded by: ${sourceOf(store, later).line}`;
}
