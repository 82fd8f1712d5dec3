// Whether a document's date is printed or was worked out.

import type { Document } from '../briefing/types.ts';

export function isInferred(document: Document): boolean {
  return document.published.date !== null && document.published.basis === 'inferred';
}
