// Which topic a clause belongs to, by the words of the claims that people filed under each: a suggestion for the review.

import type { ProposeInput } from './proposal-input.ts';

/** Fewer claims than this teach nothing. */
const LEAST_CLAIMS = 8;
/** Words of a clause that must speak for a topic, each as strongly as a word that only this topic has. */
const LEAST_EVIDENCE = 0.9;

/** What a topic's own words add where the clause has one. */
const NAMED = 1;
/** A second topic must speak nearly as strongly as the first. */
const NEXT = 0.6;

/** The topics of a clause, the strongest first; none where none stands out and there are several. */
export function createTopicGuess({
  claimed,
  topics,
  units,
}: Pick<ProposeInput, 'claimed' | 'topics' | 'units'>): (
  clause: string,
  quantity: readonly { readonly unit?: string | undefined }[],
) => string[] {
  const evidence = readEvidence(claimed);
  return (clause, quantity) => {
    const [only] = topics;
    if (only !== undefined && topics.length === 1) return [only.command];
    const scores = evidence(clause);
    const lower = ` ${clause.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    const counted = quantity.flatMap(({ unit }) => unit ?? []);
    for (const { command, words } of topics) {
      const isNamed =
        words.some((word) => lower.includes(` ${word.toLowerCase()} `)) ||
        counted.some(
          (unit) =>
            command.includes(unit) || words.some((word) => units[unit]?.words.includes(word) === true),
        );
      if (isNamed) scores.set(command, (scores.get(command) ?? 0) + NAMED);
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [best, next] = ranked;
    if (best === undefined || best[1] < LEAST_EVIDENCE) return [];
    return [best[0], ...(next !== undefined && next[1] >= best[1] * NEXT ? [next[0]] : [])];
  };
}

function readEvidence(claimed: ProposeInput['claimed']): (clause: string) => Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  if (claimed.length >= LEAST_CLAIMS)
    for (const { topics, text } of claimed) {
      for (const topic of topics) {
        sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
        for (const word of wordsOf(text)) {
          const row = counts.get(word) ?? new Map<string, number>();
          counts.set(word, row.set(topic, (row.get(topic) ?? 0) + 1));
        }
      }
    }
  return (clause) => {
    const scores = new Map<string, number>();
    for (const word of wordsOf(clause)) {
      const row = counts.get(word);
      if (row === undefined) continue;
      const rates = [...row].map(([topic, count]) => [topic, count / ((sizes.get(topic) ?? 1) + 3)] as const);
      const all = rates.reduce((sum, [, rate]) => sum + rate, 0);
      for (const [topic, rate] of rates) scores.set(topic, (scores.get(topic) ?? 0) + (rate / all) ** 2);
    }
    return scores;
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
