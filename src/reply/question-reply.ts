// The reply to a question: the claims that answer it, best first, each once, with what stands against it beside it.

import type { QuestionAnswered } from '../answer/answer-types.ts';
import type { Draft } from './draft.ts';
import { sharedOrigins } from './origins.ts';

export function questionReply(draft: Draft, { store, claims, relations }: QuestionAnswered): void {
  draft.quotes(claims, relations);
  for (const text of sharedOrigins(store, claims)) draft.add({ type: 'words', text });
}
