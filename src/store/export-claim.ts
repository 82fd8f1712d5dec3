// A claim with everything that is known of it, every id spelt out: one line of `sitrep export --format jsonl`.
// Others script against this form; keys are added, not renamed.

import { compareText } from '../briefing/problem.ts';
import type { Claim, Document } from '../briefing/types.ts';
import { type Store, unitLabel } from './store.ts';

/** Plain data for JSON. Quote offsets are UTF-16 code units of the document's canonical text. */
function exportClaim(store: Store, claim: Claim) {
  const document = store.document(claim.document);
  if (document === undefined) throw new Error(`claim ${claim.id} has no document ${claim.document}`);
  const { issues } = store.briefing;
  const name = (id: string): { readonly id: string; readonly name: string } => ({
    id,
    name: store.entity(id)?.name ?? id,
  });
  return {
    id: claim.id,
    briefing: store.briefing.id,
    version: store.version,
    document: exportDocument(document),
    quotes: claim.quotes,
    statement: claim.statement,
    kind: claim.kind,
    attribution: claim.attribution.map((link) => ({
      entity: link.by,
      name: name(link.by).name,
      role: link.as ?? null,
      cue: link.cue ?? null,
      in: link.in ?? null,
    })),
    quantity: claim.quantity.map((quantity) => ({
      ...quantity,
      modality: quantity.modality ?? null,
      unitLabel: unitLabel(store, quantity.unit),
      ofName: name(quantity.of).name,
    })),
    asOf: claim.asOf ?? null,
    said: claim.said ?? null,
    origin: exportOrigin(store, claim, document),
    about: claim.about.map(name),
    places: claim.places.map(name),
    topics: claim.topics,
    asks: claim.asks,
    caveats: claim.caveats,
    because: claim.because,
    condition: claim.condition ?? null,
    stance: claim.stance.map((stance) => ({
      holder: name(stance.holder),
      on: { id: stance.on, label: issues[stance.on]?.label ?? stance.on },
      position: stance.position,
    })),
    relations: store
      .relationsOf(claim.id)
      .map(({ id, type, claims, note, by }) => ({ id, type, claims, note, by })),
    status: claim.status,
    supersededBy: claim.supersededBy ?? null,
    corrections: claim.corrections,
    paragraph: claim.paragraph,
    place: claim.place,
  };
}

/** All claims of the stores, by briefing, then by document, in text order. */
export function exportClaims(stores: readonly Store[]) {
  return [...stores]
    .sort((a, b) => compareText(a.briefing.id, b.briefing.id))
    .flatMap((store) => store.briefing.claims.map((claim) => exportClaim(store, claim)));
}

function exportDocument(document: Document) {
  const { id, sha256, label, publisher, author, title, url, published, language, derivesFrom } = document;
  return { id, sha256, label, publisher, author, title, url, published, language, derivesFrom };
}

/** The event in which the fact entered the world; the document itself where the publisher brings it. */
function exportOrigin(store: Store, claim: Claim, document: Document) {
  const origin = store.origin(claim.origin);
  if (origin === undefined)
    return { id: claim.origin, what: `the text itself (${document.label})`, by: [], when: null };
  return {
    id: origin.id,
    what: origin.what,
    by: origin.by.map((id) => ({ id, name: store.entity(id)?.name ?? id })),
    when: origin.when ?? null,
  };
}
