// What is disputed: the relations of which both sides must be told, hardest first.

import type { Relation, RelationType } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';

/** Relations whose other side must always be told, hardest first. */
export const hardTypes: readonly RelationType[] = [
  'contradicts',
  'retracts',
  'supersedes',
  'other-quantity',
  'same-total-different-breakdown',
];

/** The hard relations of which every account passes and, where claims are given, one is among them. */
export function disputesOf(
  store: Store,
  passes: (claim: Claim) => boolean,
  types: readonly RelationType[] = hardTypes,
  among?: ReadonlySet<Claim>,
): readonly Relation[] {
  const accounts = ({ claims }: Relation): readonly Claim[] => claims.flatMap((id) => store.claim(id) ?? []);
  return store.briefing.relations
    .filter((relation) => types.includes(relation.type))
    .filter((relation) => accounts(relation).every(passes))
    .filter((relation) => among === undefined || accounts(relation).some((claim) => among.has(claim)))
    .sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type));
}
