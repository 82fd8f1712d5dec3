// Whom a sentence has saying something: a name with a verb of saying beside it, or behind "according to".

import type { Claim } from '../briefing/types.ts';
import { readWords } from '../language/words.ts';
import { compilePhrases, ofKind, openPhrases, type Phrases } from '../store/phrases.ts';
import { type Store, speakersFor } from '../store/store.ts';

const known = new WeakMap<Store, Phrases>();
/** Words between a name and its verb: "Yang Uk of the institute said". */
const NEAR = 4;

/** Ids of entities, in order; what stands in quotation marks is somebody's words and is left out by the caller. */
export function namedSpeakers(store: Store, sentence: string): readonly string[] {
  const phrases = known.get(store) ?? openPhrases(compilePhrases(store));
  known.set(store, phrases);
  const words = readWords(sentence);
  const found = phrases.find(words);
  const speech = ofKind(found, 'speech');
  const names = ofKind(found, 'entity');
  const speakers = names.filter(({ from, to }) => {
    const next = names.find((one) => one.from >= to)?.from ?? words.length;
    const speaksBehind = speech.some((verb) => verb.from >= to && verb.from - to < NEAR && verb.from < next);
    const said = speech.find((verb) => verb.to === from);
    const isTold = said !== undefined && words[said.to - 1]?.text === 'said';
    const isSource = words[from - 1]?.text === 'to' && words[from - 2]?.text === 'according';
    return speaksBehind || isTold || isSource;
  });
  return [...new Set(speakers.map(({ meaning }) => meaning.id))];
}

/** Of claims, all with somebody who says them, none is said or passed on by those whom the sentence has saying it. */
export function areOthers(store: Store, named: readonly string[], claims: readonly Claim[]): boolean {
  const voices = speakersFor(store, named);
  return (
    named.length > 0 &&
    claims.every((claim) => claim.attribution.length > 0 && !store.isSaidBy(claim, voices))
  );
}
