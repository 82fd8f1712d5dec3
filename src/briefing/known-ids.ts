// The ids that records of a briefing may point to. Where a file could not be read, every id passes: the finding is that
// file, not the hundred references into it.

import { sharedActs } from '../language/en/acts.ts';
import type { BriefingSource } from './read.ts';

export interface Ids {
  has(id: string): boolean;
  /** All of them, for naming the one that was meant. */
  readonly all: readonly string[];
}

export interface KnownIds {
  readonly claims: Ids;
  readonly entities: Ids;
  readonly origins: Ids;
  readonly topics: Ids;
  readonly units: Ids;
  readonly issues: Ids;
  readonly relations: Ids;
  /** Those that everybody shares, and the briefing's own. */
  readonly acts: Ids;
}

const everyId: Ids = { has: () => true, all: [] };

function idsOf(ids: Iterable<string>): Ids {
  const known = new Set(ids);
  return { has: (id) => known.has(id), all: [...known] };
}

export function collectIds(source: BriefingSource): KnownIds {
  const claimFiles = [...source.claimFiles.values()];
  return {
    claims: claimFiles.some((file) => file.value === undefined)
      ? everyId
      : idsOf(claimFiles.flatMap((file) => (file.value?.claims ?? []).map((claim) => claim.id))),
    entities: keysOf(source.entities.value),
    origins: keysOf(source.origins.value),
    topics: idsOf(source.topics.keys()),
    acts:
      source.acts.value === undefined
        ? everyId
        : idsOf([...sharedActs().acts.keys(), ...Object.keys(source.acts.value)]),
    units: keysOf(source.briefing.value?.units),
    issues: keysOf(source.briefing.value?.issues),
    relations:
      source.relations.value === undefined
        ? everyId
        : idsOf(source.relations.value.map((relation) => relation.id)),
  };
}

/** Ids of claims, accepted or not. */
export function collectClaimIds({ claimFiles }: BriefingSource): ReadonlySet<string> {
  return new Set(
    [...claimFiles.values()].flatMap((file) => [
      ...(file.value?.claims ?? []).map(({ id }) => id),
      ...file.drafts.flatMap(({ value }) => (typeof value.id === 'string' ? [value.id] : [])),
    ]),
  );
}

function keysOf(records: object | undefined): Ids {
  return records === undefined ? everyId : idsOf(Object.keys(records));
}
