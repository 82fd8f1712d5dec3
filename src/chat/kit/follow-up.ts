// Whether what somebody writes in a thread, to nobody by name, goes on from an answer there. People talk to each other in
// threads: only what opens or points back as a follow-up does, and asks.

import { anaphora, followUpOpenings, joiningOpenings, whoSaysSo } from '../../language/en/lexicon.ts';
import { whyDiffer } from '../../language/en/requests.ts';
import { foldText } from '../../language/words.ts';

/** Longer ones are not asked in passing. */
const MOST_WORDS = 14;
/** So few words need no mark: "and wounded", "what about kyiv". */
const FEW_WORDS = 4;
const ASKS_WITHOUT_MARK = /^(?:and|what about|how about|what of|since when)\b/;

export function readsAsFollowUp(text: string): boolean {
  const folded = foldText(text);
  const words = folded.split(' ').filter((word) => word !== '').length;
  if (words === 0 || words > MOST_WORDS) return false;
  if (whoSaysSo.test(folded) || whyDiffer.test(folded)) return true;
  if (!/\?\s*$/.test(text)) return ASKS_WITHOUT_MARK.test(folded) && words <= FEW_WORDS;
  if (joiningOpenings.test(folded)) return true;
  return followUpOpenings.test(folded) && (anaphora.test(folded) || words <= FEW_WORDS);
}
