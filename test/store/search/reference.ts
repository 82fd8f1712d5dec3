/** BM25 over every passage, written for clarity: what the index must agree with. */

import { tokenize } from '../../../src/language/tokens.ts';
import type { IndexOptions, Passage } from '../../../src/store/search/build.ts';

export interface Scored {
  readonly id: string;
  readonly score: number;
}

interface Field {
  readonly documents: readonly (readonly string[])[];
  readonly k1: number;
  readonly b: number;
}

function scoreField(field: Field, terms: readonly string[], query: readonly string[]): number {
  const filled = field.documents.filter((document) => document.length > 0);
  const average = filled.reduce((sum, document) => sum + document.length, 0) / filled.length;
  let score = 0;
  for (const term of query) {
    const frequency = terms.filter((other) => other === term).length;
    if (frequency === 0) continue;
    const containing = filled.filter((document) => document.includes(term)).length;
    const idf = Math.log(1 + (filled.length - containing + 0.5) / (containing + 0.5));
    const norm = field.k1 * (1 - field.b + (field.b * terms.length) / average);
    score += (idf * frequency) / (frequency + norm);
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
  const text: Field = { documents: passages.map((passage) => tokenize(passage.text)), ...options.text };
  const contexts = [...new Set(passages.map((passage) => passage.context ?? ''))];
  const context: Field = { documents: contexts.map((string) => tokenize(string)), ...options.context };
  return passages
    .map((passage) => ({
      id: passage.id,
      score:
        scoreField(text, tokenize(passage.text), terms) +
        options.contextWeight * scoreField(context, tokenize(passage.context ?? ''), terms),
    }))
    .filter((scored) => scored.score > 0)
    .sort((a, b) => (Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : a.id < b.id ? -1 : 1));
}
