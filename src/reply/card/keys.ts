// The letter and the short name that stand for a document on a card.

import type { Store } from '../../store/store.ts';

export interface DocumentName {
  readonly key: string;
  readonly name: string;
}

export function documentName(store: Store, document: string): DocumentName {
  const found = store.document(document);
  return found === undefined ? { key: '?', name: document } : { key: found.key, name: found.short };
}
