// A reply in the making: blocks in order, and what has been shown, so that no quote stands twice without need.

import type { Relation } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import type { Block, QuoteLine } from './blocks.ts';
import { quoteLineOf, quoteOf } from './quote-line.ts';
import { agreeing, relationLabels } from './relation-labels.ts';
import { sourceOf } from './source-line.ts';
import { words } from './words.ts';

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
  /**
   * The accounts of the relations side by side, each once, `first` at the head, under what each relation says; one line
   * for a relation of which all accounts are shown already.
   */
  difference(relations: readonly Relation[], first?: string): void;
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
    difference(relations, first) {
      const untold = relations.filter((relation) => !told.has(relation.id));
      for (const relation of untold) told.add(relation.id);
      const fresh = untold.filter((relation) => !sidesOf(store, [relation]).every(hasShown));
      const [head, ...more] = fresh;
      if (head !== undefined) {
        const [one, two, ...others] = sidesOf(store, [head, ...more], first);
        if (one === undefined || two === undefined) return;
        blocks.push({
          type: 'difference',
          relation: head.type,
          label: relationLabels[head.type],
          sides: [show(one), show(two), ...others.map(show)],
        });
      }
      for (const relation of untold) {
        const label = relation === head ? '' : `${relationLabels[relation.type]} · `;
        blocks.push({ type: 'words', text: `${label}${words.receipts.deskNote}: ${relation.note}` });
      }
    },
    quotes(claims, relations) {
      const wanted = relations.map((id) => store.relation(id)).filter((relation) => relation !== undefined);
      for (const claim of withoutContained(store, claims)) {
        const differing = wanted.filter(({ id, type }) => !agreeing.has(type) && !told.has(id));
        const own = differing.filter((relation) => relation.claims.includes(claim.id));
        for (const together of bundle(own, differing)) draft.difference(together, claim.id);
        draft.quote(claim);
      }
      for (const relation of wanted) draft.difference([relation]);
      draft.cite(claims.map((claim) => claim.id));
    },
  };
  return draft;
}

/** The claims of the relations, each once, `first` at the head. */
function sidesOf(store: Store, relations: readonly Relation[], first?: string): readonly Claim[] {
  const ids = new Set(relations.flatMap(({ claims }) => claims));
  return [...ids]
    .flatMap((id) => store.claim(id) ?? [])
    .sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

/** More accounts than these in one block are hard to hold against each other. */
const MOST_SIDES = 6;

/** A claim's relations, each with those of `others` that share an account with it, as long as a block can still be read. */
function bundle(own: readonly Relation[], others: readonly Relation[]): readonly (readonly Relation[])[] {
  const taken = new Set<Relation>();
  return own.flatMap((relation) => {
    if (taken.has(relation)) return [];
    const together = [relation];
    const sides = new Set(relation.claims);
    for (const other of [...own, ...others]) {
      if (taken.has(other) || together.includes(other) || !other.claims.some((id) => sides.has(id))) continue;
      const added = other.claims.filter((id) => !sides.has(id));
      if (sides.size + added.length > MOST_SIDES) continue;
      together.push(other);
      for (const id of added) sides.add(id);
    }
    for (const one of together) taken.add(one);
    return [together];
  });
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
