// Corroboration is counted by origins: where several documents repeat one event, the reply says that it is one. An event is
// told by whose it is and when it was; what the desk calls it is the desk's own prose, for the receipts alone.

import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { documentName } from './card/keys.ts';
import { shortDated } from './card/short-dates.ts';
import { countOf } from './counts.ts';
import { words } from './words.ts';

/** "Two documents, one origin: …" for every origin that claims of more than one document share. */
export function sharedOrigins(store: Store, claims: readonly Claim[]): readonly string[] {
  return [...Map.groupBy(claims, (claim) => claim.origin)].flatMap(([id, group]) => {
    const documents = new Set(group.map((claim) => claim.document)).size;
    if (documents < 2 || store.origin(id) === undefined) return [];
    const counted = countOf(documents, 'document');
    return [`${counted.charAt(0).toUpperCase()}${counted.slice(1)}, one origin: ${originLabel(store, id)}.`];
  });
}

/** "Zelensky, 11–13 Jan~"; what a document brings in itself is that document. */
export function originLabel(store: Store, id: string): string {
  const origin = store.origin(id);
  if (origin === undefined) return store.document(id) === undefined ? id : documentName(store, id).name;
  const names = origin.by.map(
    (entity) => store.entity(entity)?.short ?? store.entity(entity)?.name ?? entity,
  );
  const date = origin.when === undefined ? undefined : shortDated(origin.when, store);
  return [
    names.length === 0 ? words.lists.nobodyNamed : names.join(' and '),
    ...(date === undefined ? [] : [date]),
  ].join(', ');
}
