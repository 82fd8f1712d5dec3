// A sentence to its clauses where each tells something of its own: “A, but B”, “A; B”. A hedge stays with what it hedges,
// for a clause is only ever cut off at a joint, never within.

import type { Tagger } from './tagged.ts';

const JOINTS =
  /(?<=\S)(?:; | – (?=though |but |and )|, (?=but |while |although |though |whereas )|, (?=and (?:he|she|they|it|the \p{L}+) ))/gu;
/** What begins so speaks of what stands before it: it stays there. */
const HEDGES =
  /^(?:but |and |while |although |though |whereas )?(?:this|it|that|which|there|neither|nor|none|nobody|no one|not)\b|\b(?:confirm|verif|den(?:y|ied|ies)|dispute|unclear|not known)/i;
const LEAST_WORDS = 5;

export function splitClauses(sentence: string, tag: Tagger): readonly string[] {
  if (/[“”]/.test(sentence)) return [sentence];
  const parts: string[] = [];
  let from = 0;
  for (const match of sentence.matchAll(JOINTS)) {
    const before = sentence.slice(from, match.index);
    const after = sentence.slice(match.index + match[0].length);
    if (HEDGES.test(after) || !isClause(before, tag) || !isClause(after, tag)) continue;
    parts.push(before);
    from = match.index + match[0].length;
  }
  return [...parts, sentence.slice(from)];
}

function isClause(text: string, tag: Tagger): boolean {
  const words = tag(text);
  return (
    words.length >= LEAST_WORDS &&
    words.some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
    words.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON')
  );
}
