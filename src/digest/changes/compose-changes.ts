// /changes: what the desk corrected, publicly, newest version first. New material is counted; what was taken back or
// mended is shown with its source, what it was, and the reason that the claim files give.

import type { Reply } from '../../reply/blocks.ts';
import { createDraft, type Draft } from '../../reply/draft.ts';
import { footerOf } from '../../reply/footer.ts';
import { quoteLineOf } from '../../reply/quote-line.ts';
import { fill, languageInUse, words } from '../../reply/words.ts';
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
  draft.add({
    type: 'heading',
    text: fill(words.corrections.since, { title, date: longDate(since, timezone, languageInUse()) }),
  });
  if (recorded.length === 0) draft.add({ type: 'words', text: words.corrections.none });
  for (const { version, changes } of recorded.toReversed()) {
    draft.add({ type: 'heading', text: longDate(version.createdAt, timezone, languageInUse()) });
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
  for (const { claim, was } of changes.retracted)
    add(draft, store, changes, claim, was, words.corrections.retracted);
  for (const { claim, was } of changes.withdrawn) {
    add(draft, store, changes, claim, was, words.corrections.withdrawn);
  }
  for (const { claim, was } of changes.superseded)
    add(draft, store, changes, claim, was, words.corrections.superseded);
  for (const one of changes.corrected) add(draft, store, changes, one.claim, one.now, correctedWords(one));
  const rest = [
    countWords(changes.added.length, 'claims', 'oneClaim'),
    countWords(changes.documents.length, 'documents', 'oneDocument'),
    countWords(changes.opened.length, 'opened', 'oneOpened'),
    countWords(changes.closed.length, 'closed', 'closed'),
  ].filter((told) => told !== undefined);
  if (rest.length > 0)
    draft.add({ type: 'words', text: fill(words.corrections.besides, { list: rest.join(', ') }) });
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

type Counted = 'claims' | 'documents' | 'opened' | 'closed';

function countWords(
  count: number,
  many: Counted,
  one: Counted | 'oneClaim' | 'oneDocument' | 'oneOpened',
): string | undefined {
  if (count === 0) return undefined;
  return fill<string>(words.corrections[count === 1 ? one : many], { count: String(count) } as never);
}
