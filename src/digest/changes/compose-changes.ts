// /changes: what the desk corrected, publicly, newest version first. New material is counted; what was taken back or
// mended is shown with its source, what it was, and the reason that the claim files give.

import type { Reply } from '../../reply/blocks.ts';
import { countOf } from '../../reply/counts.ts';
import { createDraft, type Draft } from '../../reply/draft.ts';
import { footerOf } from '../../reply/footer.ts';
import { quoteLineOf } from '../../reply/quote-line.ts';
import type { StoreVersion } from '../../state/store-versions.ts';
import type { Store } from '../../store/store.ts';
import type { Changes, ClaimState } from './changes.ts';
import { correctedWords } from './compose.ts';
import { isoDay, longDate } from './dates.ts';

export interface RecordedChanges {
  readonly version: StoreVersion;
  readonly changes: Changes;
}

/** `recorded` oldest first, as digests.changes gives them; `store` is the one in use. */
export function composeChanges(
  store: Store,
  recorded: readonly RecordedChanges[],
  { since, now }: { readonly since: number; readonly now: number },
): Reply {
  const { title, timezone } = store.briefing;
  const draft = createDraft(store);
  draft.add({ type: 'heading', text: `${title}: corrections since ${longDate(since, timezone, 'en')}` });
  if (recorded.length === 0) draft.add({ type: 'words', text: 'Nothing has changed.' });
  for (const { version, changes } of recorded.toReversed()) {
    draft.add({ type: 'heading', text: longDate(version.createdAt, timezone, 'en') });
    addVersion(draft, store, changes);
  }
  draft.add({ type: 'footer', text: footerOf(store, isoDay(now, timezone)) });
  return {
    outcome: 'answered',
    kind: 'changes',
    briefing: store.briefing.id,
    version: store.version,
    blocks: draft.blocks,
    cites: draft.cites,
  };
}

function addVersion(draft: Draft, store: Store, changes: Changes): void {
  for (const { claim, was } of changes.retracted) add(draft, store, changes, claim, was, 'Retracted');
  for (const { claim, was } of changes.withdrawn) {
    add(draft, store, changes, claim, was, 'Withdrawn from the briefing');
  }
  for (const { claim, was } of changes.superseded) add(draft, store, changes, claim, was, 'Superseded');
  for (const one of changes.corrected) add(draft, store, changes, one.claim, one.now, correctedWords(one));
  const rest = [
    countWords(changes.added.length, 'new claim'),
    countWords(changes.documents.length, 'new document'),
    countWords(changes.opened.length, 'account newly set side by side', 'accounts newly set side by side'),
    countWords(changes.closed.length, 'no longer set side by side', 'no longer set side by side'),
  ].filter((words) => words !== undefined);
  if (rest.length > 0) draft.add({ type: 'words', text: `Besides: ${rest.join(', ')}.` });
}

function add(
  draft: Draft,
  store: Store,
  changes: Changes,
  id: string,
  state: ClaimState,
  label: string,
): void {
  const note = changes.notes.findLast(({ claim }) => claim === id);
  const lead = note === undefined ? label : `${label}: ${note.what} (${note.by}: ${note.why})`;
  const claim = store.claim(id);
  if (claim === undefined) {
    draft.add({ type: 'words', text: `${lead}: “${state.quote}”` });
    return;
  }
  draft.add({ type: 'quote', ...quoteLineOf(store, claim), lead });
  draft.cite([id]);
}

function countWords(count: number, noun: string, plural?: string): string | undefined {
  return count === 0 ? undefined : countOf(count, noun, plural);
}
