// A reply in the making: blocks in order, and what has been shown, so that no quote stands twice without need.

import type { Relation } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import type { Block, QuoteLine } from './blocks.ts';
import { quoteLineOf, quoteOf } from './quote-line.ts';
import { agreeing, relationLabels } from './relation-labels.ts';
import { sourceOf } from './source-line.ts';

export interface Draft {
  readonly blocks: readonly Block[];
  /** Claims cited so far, in order of appearance. */
  readonly cites: readonly string[];
  add(...blocks: readonly Block[]): void;
  /** Notes claims that a block of another kind cites. */
  cite(claims: readonly string[]): void;
  /** True when the claim's words and source stand in the reply already. */
  hasShown(claim: Claim): boolean;
  quote(claim: Claim): void;
  /** A line of a timeline; the source does not repeat the date that stands before it. */
  dated(when: string, claim: Claim): void;
  /** The relation's accounts side by side, `first` at the head; one line when all of them are shown already. */
  difference(relation: Relation, first?: string): void;
  /** Claims in order; the first time that one stands in a relation given, its accounts come side by side. */
  quotes(claims: readonly Claim[], relations: readonly string[]): void;
}

export function createDraft(store: Store): Draft {
  const blocks: Block[] = [];
  const cites = new Set<string>();
  const shown = new Set<string>();
  const shownLines = new Set<string>();
  const told = new Set<string>();

  const show = (claim: Claim): QuoteLine => {
    const line = quoteLineOf(store, claim);
    shownLines.add(lineKey(store, claim));
    for (const source of [line, ...line.caveats].flatMap((each) => each.sources)) {
      shown.add(source.claim);
      cites.add(source.claim);
    }
    return line;
  };
  const hasShown = (claim: Claim): boolean => {
    if (!shown.has(claim.id) && !shownLines.has(lineKey(store, claim))) return false;
    cites.add(claim.id);
    return true;
  };

  const draft: Draft = {
    blocks,
    get cites() {
      return [...cites];
    },
    add: (...more) => void blocks.push(...more),
    cite(claims) {
      for (const claim of claims) cites.add(claim);
    },
    hasShown,
    quote(claim) {
      if (!hasShown(claim)) blocks.push({ type: 'quote', ...show(claim) });
    },
    dated(when, claim) {
      const line = show(claim);
      const [first] = line.sources;
      const { asOf, ...rest } = first;
      const isSaid = asOf !== undefined && when.includes(asOf.replace(/^as of /, ''));
      blocks.push({ type: 'dated', when, quote: isSaid ? { ...line, sources: [rest] } : line });
    },
    difference(relation, first) {
      if (told.has(relation.id)) return;
      told.add(relation.id);
      const claims = relation.claims
        .map((id) => store.claim(id))
        .filter((claim) => claim !== undefined)
        .sort((a, b) => Number(b.id === first) - Number(a.id === first));
      const [one, two, ...others] = claims;
      if (one === undefined || two === undefined) return;
      if (claims.every(hasShown)) {
        blocks.push({ type: 'words', text: `${relationLabels[relation.type]}: ${relation.note}` });
        return;
      }
      blocks.push({
        type: 'difference',
        relation: relation.type,
        label: relationLabels[relation.type],
        note: relation.note,
        sides: [show(one), show(two), ...others.map(show)],
      });
    },
    quotes(claims, relations) {
      const wanted = relations.map((id) => store.relation(id)).filter((relation) => relation !== undefined);
      for (const claim of withoutContained(store, claims)) {
        const own = wanted.filter((relation) => relation.claims.includes(claim.id));
        for (const relation of own) if (!agreeing.has(relation.type)) draft.difference(relation, claim.id);
        draft.quote(claim);
      }
      for (const relation of wanted) draft.difference(relation);
      draft.cite(claims.map((claim) => claim.id));
    },
  };
  return draft;
}

/**
 * Claims whose words stand within another one's of the list, by the same speakers, need no line of their own: the
 * longer quote says them. What marks a claim itself (retracted, corrected, caveats) keeps it apart.
 */
export function withoutContained(store: Store, claims: readonly Claim[]): readonly Claim[] {
  const place = new Map(claims.map((claim, i) => [claim, i]));
  const byDocument = Map.groupBy(claims, (claim) => claim.document);
  const isToldBy = (claim: Claim, other: Claim): boolean =>
    other !== claim &&
    standsWithin(claim, other) &&
    (quoteOf(other) !== quoteOf(claim) || (place.get(other) ?? 0) < (place.get(claim) ?? 0)) &&
    markOf(store, other) === markOf(store, claim);
  return claims.filter((claim) => !byDocument.get(claim.document)?.some((other) => isToldBy(claim, other)));
}

function standsWithin(claim: Claim, other: Claim): boolean {
  return claim.quotes.every((span) =>
    other.quotes.some((wide) => wide.start <= span.start && span.end <= wide.end),
  );
}

function lineKey(store: Store, claim: Claim): string {
  return `${quoteOf(claim)}\n${markOf(store, claim)}`;
}

/** Besides the quote itself, what two claims must share to be told in one line. */
function markOf(store: Store, claim: Claim): string {
  const { status, corrections, caveats } = claim;
  return JSON.stringify([sourceOf(store, claim).line, status, corrections, caveats]);
}
