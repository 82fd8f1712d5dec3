// A decline: one fixed sentence on why, then what the documents do say that comes nearest.

import type { Declined } from '../answer/answer-types.ts';
import { describeEdtf } from '../briefing/edtf.ts';
import { theDocuments } from './counts.ts';
import { describePublished } from './dates.ts';
import type { Draft } from './draft.ts';
import { words } from './words.ts';

export function declinedReply(draft: Draft, answer: Declined): void {
  draft.add({ type: 'words', text: sentenceOf(answer) });
  if (answer.briefings !== undefined)
    draft.add({
      type: 'list',
      items: answer.briefings.map(({ briefing }) => ({ term: briefing.id, text: briefing.title })),
    });
  if (answer.nearest.length === 0) return;
  const isOne = answer.store.briefing.documents.length === 1;
  draft.add({ type: 'words', text: isOne ? 'The document does say:' : 'The documents do say:' });
  draft.quotes(answer.nearest, answer.relations);
}

function sentenceOf({ store, reason, detail, unknown, understood, briefings }: Declined): string {
  const { length } = store.briefing.documents;
  const them = theDocuments(length);
  const dont = length === 1 ? 'does not' : 'do not';
  // A known unknown says for itself what it is about.
  const isWithin = unknown === undefined && understood.filters.length > 0;
  const within = isWithin ? ` (${understood.filters.join('; ')})` : '';
  const newest = describePublished(store.newest);
  switch (reason) {
    case 'not-stated':
    case 'source-says-unknown':
      return `${them} ${dont} say ${unknown?.what ?? 'this'}${within}.`;
    case 'false-premise':
      return unknown === undefined
        ? `${them} ${dont} say what this question takes for granted; they say otherwise${within}.`
        : `${them} ${dont} say that ${unknown.what}${within}.`;
    case 'after-last-document':
      return `The newest document is of ${newest}; this briefing ends there${
        detail === undefined ? '' : ` and says nothing of ${describeEdtf(detail)} or later`
      }.`;
    case 'needs-derivation':
      return `${them} ${dont} ${
        unknown === undefined ? `state ${detail ?? 'this'}` : `say ${unknown.what}`
      }${within}. Sitrep quotes; it does not calculate or conclude.`;
    case 'off-topic':
      if (detail !== undefined) return `This briefing is in ${detail}; please ask in ${detail}.`;
      return `This briefing is not about that. It is about: ${store.briefing.title}.`;
    case 'ambiguous':
      if (briefings !== undefined) return `${words.states.whichBriefing}.`;
      return 'This can be meant in more than one way; please say who or what you mean.';
  }
}
