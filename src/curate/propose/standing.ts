// How a verb of a clause stands: told as done, denied, still to come, held possible – or only in passing, within another
// clause. What stands in a way that no rule reads is no statement: a draft that misleads is worse than none.

import type { Word } from './tagged.ts';

interface Standing {
  readonly not: boolean;
  readonly state: 'done' | 'offered' | 'thought';
  /** Words that said so: a clause in which another word denies or limits is left alone. */
  readonly read: readonly number[];
}

const NEGATES = /^(?:not|n’t|n't|never)$/i;
const AHEAD = /^(?:will|’ll|'ll|shall|would)$/i;
const MAYBE = /^(?:may|might|could)$/i;
/** Behind these, “to” begins what somebody is ready to do. */
const INTENDS =
  /^(?:plan|plans|planned|planning|intend|intends|intended|offer|offers|offered|promise|promises|promised|vow|vows|vowed|pledge|pledges|pledged|agree|agrees|agreed|decide|decides|decided|prepare|prepares|preparing|ready|willing|due)$/i;
const EXPECTED = /^(?:expected|likely|thought|believed|feared|forecast)$/i;
const BE = /^(?:is|are|was|were)$/i;
const INTO =
  /^(?:who|which|that|whose|when|while|after|because|before|since|where|as|once|until|if|unless|whether|provided|although|though|how|why|what|than)$/i;
/** Whatever else takes a deed back or leaves it open. */
const LIMITS =
  /^(?:not|n’t|n't|never|no|nobody|none|neither|nor|nothing|without|will|’ll|'ll|shall|would|may|might|could|should|must|can|cannot|if|unless|whether|expected|likely|believed|thought|suspected|feared|alleged|allegedly|reportedly|possible|possibly|probably|apparently|threatened|refused|declined|failed|nearly|almost|wants?|wanted|asked|urged|called|hopes?|hoped|unclear|unknown|untrue|false|incorrect|wrong|please|plans?|planned|intends?|intended|offers?|offered|promised?|promises|vow(?:s|ed)?|pledge[sd]?)$/i;

/** “Plans to”, “is expected to”: not the subject, whatever the tagger takes it for. */
export function isBeforeTo(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  return /^to$/i.test(words[at + 1]?.text ?? '') && (INTENDS.test(text) || EXPECTED.test(text));
}

/** Undefined where the verb tells nothing by itself: in passing, as a purpose, or in a way that is not read. */
export function standingOf(words: readonly Word[], verb: number): Standing | undefined {
  if (isInPassing(words, verb)) return undefined;
  const read: number[] = [];
  let [at, not, state]: [number, boolean, Standing['state']] = [verb - 1, false, 'done'];
  let hasAux = false;
  for (; at >= 0 && ['AUX', 'ADV', 'PART'].includes(words[at]?.pos ?? ''); at--) {
    const text = words[at]?.text ?? '';
    if (/^to$/i.test(text)) break;
    if (words[at]?.pos === 'AUX') hasAux = true;
    if (NEGATES.test(text)) not = true;
    else if (AHEAD.test(text)) state = 'offered';
    else if (MAYBE.test(text)) state = 'thought';
    else continue;
    read.push(at);
  }
  if (/ing$/i.test(words[verb]?.text ?? '') && !hasAux) return undefined;
  if (!/^to$/i.test(words[at]?.text ?? '')) return { not, state, read };
  const before = words[at - 1]?.text ?? '';
  const intends = INTENDS.test(before) || BE.test(before);
  if (!intends && !EXPECTED.test(before)) return undefined;
  return { not, state: intends ? 'offered' : 'thought', read: [...read, at - 1] };
}

/** Within a clause that begins with “who”, “after”, “that” and has not ended. */
export function isInPassing(words: readonly Word[], verb: number): boolean {
  const into = words.findLastIndex(({ text, pos }, i) => i < verb && INTO.test(text) && pos !== 'DET');
  if (into === -1) return false;
  // “Divers, who counted twelve wrecks”, and no more: that is what is told.
  const isVerb = ({ pos }: Word): boolean => pos === 'VERB' || pos === 'AUX';
  const isAside = /^(?:who|which)$/i.test(words[into]?.text ?? '') && words[into - 1]?.text === ',';
  if (isAside && !words.slice(0, into).some(isVerb) && !words.slice(verb).some(({ text }) => text === ','))
    return false;
  const comma = words.findLastIndex(({ text }, i) => i < verb && i > into && text === ',');
  return comma === -1 || !words.slice(into, comma).some(isVerb);
}

/** True where a word denies or limits something, and was not read; `clause` is without the names in which it does not. */
export function limitsMore(words: readonly Word[], read: readonly number[], clause: string): boolean {
  return words.some(
    ({ text }, i) =>
      LIMITS.test(text) && clause.includes(text) && !read.includes(i) && !(i > 0 && text === 'May'),
  );
}

/** A speaker who takes something back: what follows is not so. */
export const TAKES_BACK =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|doubt(?:s|ed)?|disput(?:es|ed)|dismiss(?:es|ed)?|untrue|incorrect|false|wrong|no longer)\b/i;

/**
 * Verbs of so many meanings that the act is as often another: “held 640 tonnes”, “engaged an institute”, “stay shut”. They tell
 * one only where a figure of that very act stands beside them.
 */
export const VAGUE =
  /^(?:h[eo]lds?|holding|held|keeps?|keeping|kept|takes?|taking|took|taken|stays?|stayed|staying|remain(?:s|ed|ing)?|stands?|standing|stood|ma[dk]es?|making|made|includ(?:es?|ed|ing)|engag(?:es?|ed|ing)|sp(?:eaks?|oke|oken|eaking)|runs?|ran|running|shows?|showed|shown|showing|appear(?:s|ed)?|lists?|listed|listing|puts?|putting|gives?|giving|gave|given|gets?|getting|got|comes?|coming|came|goes|going|went|gone|go|works?|worked|working|spends?|spent|carr(?:y|ies|ied|ying)|lead|leads|led|account(?:s|ed)?|own(?:s|ed)?|sees?|saw|seen|sets?|turn(?:s|ed)?|meets?|met|raises?|raised|cross(?:es|ed)?|falls?|fell|fallen|rises?|rose|risen|cuts?|order(?:s|ed)?|draw(?:s|n)?|drew|break(?:s)?|broke|hits?|hosts?|hosted|begins?|began|begun|beginning|call(?:s|ed)?|us(?:e|es|ed|ing))$/i;

/** Acts that only bring a figure: beside the act that it counts they say nothing. */
export const COUNTING: ReadonlySet<string> = new Set([
  'count',
  'number',
  'list',
  'record',
  'register',
  'include',
  'revise',
]);
