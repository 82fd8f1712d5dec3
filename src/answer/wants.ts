// What a question asks for, read from its question words.

import { type Wants, wantsCues } from './lexicon.ts';

/** First cue that fits; undefined for keywords without a question word. */
export function wantsOf(folded: string): Wants | undefined {
  return wantsCues.find(([cue]) => cue.test(folded))?.[1];
}
