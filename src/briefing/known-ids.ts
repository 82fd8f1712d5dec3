// The ids that records of a briefing may point to. Where a file could not be read, every id passes: the finding is that
// file, not the hundred references into it.

import type { BriefingSource } from './read.ts';

export interface Ids {
  has(id: string): boolean;
}

export interface KnownIds {
  readonly claims: Ids;
  readonly entities: Ids;
  readonly origins: Ids;
  readonly topics: Ids;
  readonly units: Ids;
  readonly issues: Ids;
  readonly relations: Ids;
}

const everyId: Ids = { has: () => true };

export function collectIds(source: BriefingSource): KnownIds {
  const claimFiles = [...source.claimFiles.values()];
  return {
    claims: claimFiles.some((file) => file.value === undefined)
      ? everyId
      : new Set(claimFiles.flatMap((file) => (file.value?.claims ?? []).map((claim) => claim.id))),
    entities: keysOf(source.entities.value),
    origins: keysOf(source.origins.value),
    topics: new Set(source.topics.keys()),
    units: keysOf(source.briefing.value?.units),
    issues: keysOf(source.briefing.value?.issues),
    relations:
      source.relations.value === undefined
        ? everyId
        : new Set(source.relations.value.map((relation) => relation.id)),
  };
}

function keysOf(records: object | undefined): Ids {
  return records === undefined ? everyId : new Set(Object.keys(records));
}
