// A decline: one fixed sentence on why, then what the documents do say that comes nearest.

import type { Declined } from '../answer/answer-types.ts';
import { theDocuments } from './counts.ts';
import { describePublished } from './dates.ts';
import type { Draft } from './draft.ts';

export function declinedReply(draft: Draft, answer: Declined): void {
  draft.add({ type: 'words', text: sentenceOf(answer) });
  if (answer.nearest.length === 0) return;
  const { length } = answer.store.briefing.documents;
  draft.add({ type: 'words', text: length === 1 ? 'The document does say:' : 'The documents do say:' });
  draft.quotes(answer.nearest, answer.relations);
}

/** The answer's own words where it has some (a known unknown, what was filtered); else what the reason means. */
function sentenceOf({ store, reason, words }: Declined): string {
  if (words !== '') return words;
  const { length } = store.briefing.documents;
  const them = theDocuments(length);
  const one = length === 1;
  switch (reason) {
    case 'not-stated':
      return `${them} ${one ? 'does' : 'do'} not say this.`;
    case 'source-says-unknown':
      return `${them} ${one ? 'says itself' : 'say themselves'} that this is not known.`;
    case 'false-premise':
      return `${them} ${one ? 'does' : 'do'} not say what the question takes for granted.`;
    case 'after-last-document':
      return `The newest document is of ${describePublished(store.newest)}; what came later is not in this briefing.`;
    case 'needs-derivation':
      return `${them} ${one ? 'does' : 'do'} not say this, and Sitrep does not work it out from what ${one ? 'it says' : 'they say'}.`;
    case 'off-topic':
      return 'This briefing is not about that.';
    case 'ambiguous':
      return 'This can be meant in more than one way; please say which.';
  }
}
