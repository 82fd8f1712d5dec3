// The receipts of a list about the briefing: what is disputed side by side, what is not known, origins with their claims,
// what a document says.

import type { ListAnswered, ListPart } from '../answer/answer-types.ts';
import type { Store } from '../store/store.ts';
import { countOf } from './counts.ts';
import { unknownWords } from './declined-words.ts';
import type { Draft } from './draft.ts';
import { originLabel } from './origins.ts';
import { words } from './words.ts';

export function listReply(draft: Draft, answer: ListAnswered, note: () => void): void {
  const { store, of, document, parts } = answer;
  draft.add({ type: 'heading', text: document?.label ?? words.lists.titles[of] });
  note();
  if (parts.length === 0) draft.add({ type: 'words', text: words.lists.none[of] });
  if (of === 'origins' && parts.length > 0) draft.add({ type: 'words', text: independence(parts) });
  for (const part of parts) {
    if (part.origin !== undefined) addOrigin(draft, store, part.origin);
    const relations = part.relations.flatMap((id) => store.relation(id) ?? []);
    if (relations.length > 0) draft.difference(relations);
    else draft.quotes(part.claims, []);
  }
  const open = parts.flatMap(({ unknown }) => unknown ?? []);
  for (const unknown of open) draft.add({ type: 'words', text: unknownWords(unknown) });
}

/** "3 accounts, 2 origins": only accounts of different origins are independent. */
function independence(parts: readonly ListPart[]): string {
  const accounts = parts.reduce((sum, { claims }) => sum + claims.length, 0);
  return `${countOf(accounts, 'account')}, ${countOf(parts.length, 'origin')}. ${words.lists.independent}`;
}

/** Whose event it is and when; then how the desk calls it. */
function addOrigin(draft: Draft, store: Store, id: string): void {
  draft.add({ type: 'heading', text: originLabel(store, id) });
  const what = store.origin(id)?.what;
  if (what !== undefined) draft.add({ type: 'words', text: `${words.receipts.deskNote}: ${what}` });
}
