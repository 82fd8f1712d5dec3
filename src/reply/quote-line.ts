// One claim as a reply shows it: its words verbatim, where they come from, and what must travel with them.

import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import type { QuoteLine } from './blocks.ts';
import { describeWhen } from './dates.ts';
import { sourceOf } from './source-line.ts';
import { fill, words } from './words.ts';

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
  if (claim.status === 'retracted') parts.push(words.corrections.retracted);
  if (claim.status === 'superseded') parts.push(supersededWords(store, claim));
  for (const correction of claim.corrections) {
    parts.push(fill(words.leads.corrected, { date: describeWhen(correction.on), what: correction.what }));
  }
  if (claim.kind === 'opinion') parts.push(words.leads.opinion);
  if (claim.kind === 'prediction') parts.push(words.leads.prediction);
  if (claim.kind === 'publisher-interpretation') parts.push(words.leads.interpretation);
  if (claim.condition !== undefined) {
    const { condition } = claim;
    parts.push(
      quote.includes(condition) ? words.leads.conditional : fill(words.leads.condition, { condition }),
    );
  }
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function supersededWords(store: Store, claim: Claim): string {
  const later = claim.supersededBy === undefined ? undefined : store.claim(claim.supersededBy);
  if (later === undefined) return words.leads.superseded;
  return fill(words.leads.supersededBy, { by: sourceOf(store, later).line });
}
