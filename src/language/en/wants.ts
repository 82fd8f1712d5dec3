// What a question asks for, read from its question words.

import { indirectQuestion, slotNouns, type Wants, wantsCues } from './lexicon.ts';

const yesNo = wantsCues.find(([, wants]) => wants === 'yes-no')?.[0] ?? /^(?!)/;

/**
 * The question word that stands first ("how does anybody know how many" asks how); of cues at one place the first in
 * the list. A question that begins with a verb asks for yes or no, whatever words stand in its clauses ("did the man who
 * spoke know"), unless it only wraps another ("do they say who it was"). Undefined for keywords.
 */
export function wantsOf(folded: string): Wants | undefined {
  const wrapped = yesNo.test(folded) ? indirectQuestion.exec(folded) : undefined;
  if (wrapped === null) return 'yes-no';
  const asked = wrapped === undefined ? folded : folded.slice(wrapped[0].length);
  let first: { readonly at: number; readonly wants: Wants } | undefined;
  for (const [cue, wants] of wantsCues) {
    if (wants === 'yes-no') continue;
    const at = cue.exec(asked)?.index;
    if (at !== undefined && (first === undefined || at < first.at)) first = { at, wants };
  }
  return first?.wants ?? slotNouns.find(([noun]) => noun.test(folded))?.[1];
}
