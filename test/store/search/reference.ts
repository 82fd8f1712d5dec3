/** BM25 over every passage, written for clarity: what the index must agree with. */

import { tokenize } from '../../../src/language/tokens.ts';
import type { IndexOptions, Passage } from '../../../src/store/search/build.ts';
import { SCORE_UNIT } from '../../../src/store/search/posting-list.ts';

export interface Scored {
  readonly id: string;
  readonly score: number;
}

interface Field {
  readonly documents: readonly (readonly string[])[];
  readonly k1: number;
  readonly b: number;
  readonly weight: number;
}

/** In whole units, as the index promises: every term that a passage has adds what it is worth, rounded up past it. */
function scoreField(field: Field, terms: readonly string[], query: readonly string[]): number {
  const filled = field.documents.filter((document) => document.length > 0);
  const average = filled.reduce((sum, document) => sum + document.length, 0) / filled.length;
  let score = 0;
  for (const term of new Set(query)) {
    const frequency = terms.filter((other) => other === term).length;
    if (frequency === 0) continue;
    const times = query.filter((other) => other === term).length;
    const containing = filled.filter((document) => document.includes(term)).length;
    const idf = Math.log(1 + (filled.length - containing + 0.5) / (containing + 0.5));
    const norm = field.k1 * (1 - field.b + (field.b * terms.length) / average);
    const saturation = frequency / (frequency + norm);
    score += Math.floor(idf * times * field.weight * SCORE_UNIT * saturation) + 1;
  }
  return score;
}

/** Every passage with a score above 0, best first, then by id. */
export function rankByReference(
  passages: readonly Passage[],
  query: string,
  options: Required<Pick<IndexOptions, 'text' | 'context' | 'contextWeight'>>,
): Scored[] {
  const terms = tokenize(query);
  const text: Field = {
    documents: passages.map((passage) => tokenize(passage.text)),
    ...options.text,
    weight: 1,
  };
  const contexts = [...new Set(passages.map((passage) => passage.context ?? ''))];
  const context: Field = {
    documents: contexts.map((string) => tokenize(string)),
    ...options.context,
    weight: options.contextWeight,
  };
  return passages
    .map((passage) => ({
      id: passage.id,
      score:
        (scoreField(text, tokenize(passage.text), terms) +
          scoreField(context, tokenize(passage.context ?? ''), terms)) /
        SCORE_UNIT,
    }))
    .filter((scored) => scored.score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
