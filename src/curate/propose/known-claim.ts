// A claim as a proposer knows it: what it is about and says, for topics and relations.

import type { ClaimRecord } from '../../briefing/schema.ts';
import type { CountedAct } from './draft-says.ts';
import type { KnownClaim } from './proposal-input.ts';
import { figuresOf } from './statements.ts';

export function knownClaim(
  claim: Pick<
    ClaimRecord,
    'id' | 'topics' | 'says' | 'about' | 'attribution' | 'origin' | 'quantity' | 'asOf'
  >,
  text: string,
): KnownClaim {
  return {
    id: claim.id,
    topics: claim.topics,
    text,
    acts: [claim.says ?? []].flat().flatMap(({ act }) => act),
    counted: countedIn(claim.says),
    about: claim.about,
    by: claim.attribution.map(({ by }) => by),
    origin: claim.origin,
    figures: claim.quantity.flatMap(({ printed }) => figuresOf(printed)),
    date: claim.asOf?.date ?? null,
  };
}

/** The figures of a claim's statements, with whom they count. */
export function countedIn(says: ClaimRecord['says']): readonly CountedAct[] {
  return [says ?? []].flat().flatMap(({ act, of, amount }) => {
    const [only, ...others] = [act].flat();
    return amount === undefined || typeof of !== 'string' || only === undefined || others.length > 0
      ? []
      : [{ act: only, of }];
  });
}
