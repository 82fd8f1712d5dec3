// What changed between two contents of a briefing. Plain data that goes into a version's record as JSON.

import type { Briefing, Claim } from '../../briefing/types.ts';
import { atOnce, forEachInSteps, type Steps } from '../../steps.ts';

/** What of a claim can be corrected so that a message citing it has to be mended. */
export type CorrectedPart = 'figure' | 'speaker' | 'date' | 'words';

export interface ClaimState {
  /** The claim's quotes, verbatim. */
  readonly quote: string;
  /** Printed figures, in order. */
  readonly figures: readonly string[];
  /** Names along the attribution chain, first speaker first; empty = the publisher's own voice. */
  readonly speakers: readonly string[];
  /** EDTF; null = not stated. */
  readonly asOf: string | null;
}

export interface CorrectedClaim {
  readonly claim: string;
  readonly parts: readonly [CorrectedPart, ...CorrectedPart[]];
  readonly was: ClaimState;
  readonly now: ClaimState;
}

export interface EndedClaim {
  readonly claim: string;
  readonly was: ClaimState;
  /** The claim that stands instead, when a superseded one names it. */
  readonly by?: string;
}

/** A correction that a claim file notes, new in this version. */
export interface CorrectionNote {
  readonly claim: string;
  readonly on: string;
  readonly by: string;
  readonly what: string;
  readonly why: string;
}

export interface Changes {
  /** Ids, in text order. */
  readonly added: readonly string[];
  readonly corrected: readonly CorrectedClaim[];
  readonly superseded: readonly EndedClaim[];
  readonly retracted: readonly EndedClaim[];
  /** Gone from the files without a word. */
  readonly withdrawn: readonly EndedClaim[];
  /** Ids of relations that are new, or newly hold for other claims. */
  readonly opened: readonly string[];
  /** Relations that are no longer there. */
  readonly closed: readonly {
    readonly id: string;
    readonly note: string;
    readonly claims: readonly string[];
  }[];
  /** Ids of new documents. */
  readonly documents: readonly string[];
  readonly notes: readonly CorrectionNote[];
}

/** Against nothing, everything is new. */
export function findChanges(before: Briefing | undefined, after: Briefing): Changes {
  return atOnce(compareBriefings(before, after));
}

/** The same in steps. */
export function* compareBriefings(before: Briefing | undefined, after: Briefing): Steps<Changes> {
  const old = new Map<string, Claim>();
  yield* forEachInSteps(before?.claims ?? [], (claim) => old.set(claim.id, claim));
  const describeBefore = describer(before ?? after);
  const describeAfter = describer(after);
  const current = new Set<string>();
  const added: string[] = [];
  const corrected: CorrectedClaim[] = [];
  const superseded: EndedClaim[] = [];
  const retracted: EndedClaim[] = [];
  const notes: CorrectionNote[] = [];
  yield* forEachInSteps(after.claims, (claim) => {
    const was = old.get(claim.id);
    current.add(claim.id);
    if (claim.status === 'current' && was?.status !== 'current') added.push(claim.id);
    if (was?.status === 'current' && claim.status === 'current') {
      const [first, ...others] = listCorrectedParts(was, claim);
      if (first !== undefined)
        corrected.push({
          claim: claim.id,
          parts: [first, ...others],
          was: describeBefore(was),
          now: describeAfter(claim),
        });
    }
    if (was !== undefined && was.status !== claim.status && claim.status !== 'current') {
      const by = claim.supersededBy;
      const ended = { claim: claim.id, was: describeBefore(was), ...(by === undefined ? {} : { by }) };
      (claim.status === 'superseded' ? superseded : retracted).push(ended);
    }
    for (const { on, by, what, why } of claim.corrections.slice(was?.corrections.length ?? 0))
      notes.push({ claim: claim.id, on, by, what, why });
  });
  const withdrawn: EndedClaim[] = [];
  yield* forEachInSteps(before?.claims ?? [], (claim) => {
    if (claim.status === 'current' && !current.has(claim.id))
      withdrawn.push({ claim: claim.id, was: describeBefore(claim) });
  });
  const oldDocuments = new Set(before?.documents.map(({ id }) => id));
  const oldRelations = byId(before?.relations ?? []);
  const relations = byId(after.relations);
  yield;
  return {
    added,
    corrected,
    superseded,
    retracted,
    withdrawn,
    opened: after.relations
      .filter((relation) => !sameClaims(oldRelations.get(relation.id), relation))
      .map((relation) => relation.id),
    closed: (before?.relations ?? [])
      .filter((relation) => !relations.has(relation.id))
      .map(({ id, note, claims }) => ({ id, note, claims })),
    documents: after.documents.filter(({ id }) => !oldDocuments.has(id)).map(({ id }) => id),
    notes,
  };
}

export function hasChanges(changes: Changes): boolean {
  const { notes: _notes, ...told } = changes;
  const lists: readonly (readonly unknown[])[] = Object.values(told);
  return lists.some((list) => list.length > 0);
}

/** Claims whose citing messages have to be mended. */
export function listMended(changes: Changes): readonly string[] {
  const { corrected, superseded, retracted, withdrawn } = changes;
  const mended: readonly { readonly claim: string }[] = [
    ...corrected,
    ...superseded,
    ...retracted,
    ...withdrawn,
  ];
  return mended.map(({ claim }) => claim);
}

/**
 * The changes as somebody sees them who only follows some topics: a claim that joins one of them is new there, and
 * one that leaves is not withdrawn, it stands elsewhere.
 */
export function findTopicChanges(
  before: Briefing | undefined,
  after: Briefing,
  topics: ReadonlySet<string>,
): Changes {
  const follows = (claim: Claim) => claim.topics.some((topic) => topics.has(topic));
  const seenBefore = new Set((before?.claims ?? []).filter(follows).map(({ id }) => id));
  const seenNow = new Set(after.claims.filter(follows).map(({ id }) => id));
  const all = findChanges(before, after);
  const current = new Set(after.claims.filter(({ status }) => status === 'current').map(({ id }) => id));
  const added = new Set([
    ...all.added,
    ...[...seenNow].filter((id) => !seenBefore.has(id) && current.has(id)),
  ]);
  const seen = ({ claim }: { readonly claim: string }) => seenBefore.has(claim) || seenNow.has(claim);
  return {
    ...all,
    added: after.claims.filter(({ id }) => added.has(id) && seenNow.has(id)).map(({ id }) => id),
    corrected: all.corrected.filter((one) => seenBefore.has(one.claim) && seenNow.has(one.claim)),
    superseded: all.superseded.filter(seen),
    retracted: all.retracted.filter(seen),
    withdrawn: all.withdrawn.filter(seen),
    opened: all.opened.filter((id) =>
      after.relations.find((relation) => relation.id === id)?.claims.some((claim) => seenNow.has(claim)),
    ),
    closed: all.closed.filter(({ claims }) => claims.some((claim) => seenBefore.has(claim))),
    documents: all.documents.filter((id) =>
      after.claims.some((claim) => claim.document === id && seenNow.has(claim.id)),
    ),
    notes: all.notes.filter(seen),
  };
}

function listCorrectedParts(was: Claim, claim: Claim): readonly CorrectedPart[] {
  const differs = (read: (claim: Claim) => unknown) =>
    JSON.stringify(read(was)) !== JSON.stringify(read(claim));
  const parts: CorrectedPart[] = [];
  if (differs(({ quantity }) => quantity)) parts.push('figure');
  if (differs(({ attribution }) => attribution)) parts.push('speaker');
  if (differs(({ asOf, said }) => [asOf?.date, said?.date])) parts.push('date');
  if (differs(({ quotes, condition }) => [quotes.map(({ exact }) => exact), condition])) parts.push('words');
  return parts;
}

function describer({ entities }: Briefing): (claim: Claim) => ClaimState {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  return (claim) => ({
    quote: claim.quotes.map((span) => span.exact).join(' […] '),
    figures: claim.quantity.map((quantity) => quantity.printed),
    speakers: claim.attribution.map((link) => names.get(link.by) ?? link.by),
    asOf: claim.asOf?.date ?? null,
  });
}

function sameClaims(
  old: { readonly type: string; readonly claims: readonly string[] } | undefined,
  relation: { readonly type: string; readonly claims: readonly string[] },
): boolean {
  return (
    old !== undefined && old.type === relation.type && old.claims.join(' ') === relation.claims.join(' ')
  );
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
