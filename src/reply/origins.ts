// Corroboration is counted by origins: where several documents repeat one event, the reply says that it is one.

import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { countOf } from './counts.ts';

/** "Two documents, one origin: …" for every origin that claims of more than one document share. */
export function sharedOrigins(store: Store, claims: readonly Claim[]): readonly string[] {
  return [...Map.groupBy(claims, (claim) => claim.origin)].flatMap(([id, group]) => {
    const documents = new Set(group.map((claim) => claim.document)).size;
    const origin = store.origin(id);
    if (documents < 2 || origin === undefined) return [];
    const counted = countOf(documents, 'document');
    return [`${counted.charAt(0).toUpperCase()}${counted.slice(1)}, one origin: ${origin.what}.`];
  });
}
