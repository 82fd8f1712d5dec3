// Which topic a clause belongs to, by the words of the claims that people filed under each: a suggestion for the review.

import type { ProposeInput } from './proposal-input.ts';

/** Fewer claims than this teach nothing. */
const LEAST_CLAIMS = 8;
/** Words of a clause that must speak for a topic, each as strongly as a word that only this topic has. */
const LEAST_EVIDENCE = 1.2;

/** The topic whose claims share most with the clause; undefined where none stands out. */
export function createTopicGuess(claimed: ProposeInput['claimed']): (clause: string) => string | undefined {
  const counts = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  for (const { topics, text } of claimed) {
    for (const topic of topics) {
      sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
      for (const word of wordsOf(text)) {
        const row = counts.get(word) ?? new Map<string, number>();
        counts.set(word, row.set(topic, (row.get(topic) ?? 0) + 1));
      }
    }
  }
  if (claimed.length < LEAST_CLAIMS) return () => undefined;
  return (clause) => {
    const scores = new Map<string, number>();
    for (const word of wordsOf(clause)) {
      const row = counts.get(word);
      if (row === undefined) continue;
      const rates = [...row].map(([topic, count]) => [topic, count / ((sizes.get(topic) ?? 1) + 3)] as const);
      const all = rates.reduce((sum, [, rate]) => sum + rate, 0);
      for (const [topic, rate] of rates) scores.set(topic, (scores.get(topic) ?? 0) + (rate / all) ** 2);
    }
    const [best] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best !== undefined && best[1] >= LEAST_EVIDENCE ? best[0] : undefined;
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
