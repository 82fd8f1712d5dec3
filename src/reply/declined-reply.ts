// A decline: what is not stated, in words of the fixed table, then what the documents do say that comes nearest.

import type { Declined } from '../answer/answer-types.ts';
import { declinedWords } from './declined-words.ts';
import type { Draft } from './draft.ts';
import { words } from './words.ts';

export function declinedReply(draft: Draft, answer: Declined): void {
  const { head, small } = declinedWords(answer);
  draft.add({ type: 'words', text: [head, ...(small === undefined ? [] : [small])].join('. ') });
  if (answer.briefings !== undefined)
    draft.add({
      type: 'list',
      items: answer.briefings.map(({ briefing }) => ({ term: briefing.id, text: briefing.title })),
    });
  if (answer.nearest.length === 0) return;
  const { nearest, stated } = words.states;
  draft.add({ type: 'words', text: answer.reason === 'false-premise' ? stated : nearest });
  draft.quotes(answer.nearest, answer.relations);
}
