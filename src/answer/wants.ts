// What a question asks for, read from its question words.

import { type Wants, wantsCues } from './lexicon.ts';

/**
 * The question word that stands first ("how does anybody know how many" asks how); of cues at one place the first in
 * the list. A question that only begins with a verb asks for yes or no. Undefined for keywords.
 */
export function wantsOf(folded: string): Wants | undefined {
  let first: { readonly at: number; readonly wants: Wants } | undefined;
  for (const [cue, wants] of wantsCues) {
    if (wants === 'yes-no') continue;
    const at = cue.exec(folded)?.index;
    if (at !== undefined && (first === undefined || at < first.at)) first = { at, wants };
  }
  return first?.wants ?? wantsCues.find(([cue, wants]) => wants === 'yes-no' && cue.test(folded))?.[1];
}
