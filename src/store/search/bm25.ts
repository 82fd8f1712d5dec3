/**
 * BM25 as Lucene (8 and later) computes it, split into the part that a term contributes (idf) and the part
 * that one passage contributes (saturation): score = Σ idf(term) · saturation(frequency, length).
 */

export interface Bm25 {
  /** How slowly repetitions of a term saturate. */
  readonly k1: number;
  /** How strongly long passages are held back, 0 to 1. */
  readonly b: number;
}

export function inverseDocumentFrequency(documents: number, containing: number): number {
  return Math.log(1 + (documents - containing + 0.5) / (containing + 0.5));
}

export function saturation(bm25: Bm25, frequency: number, length: number, averageLength: number): number {
  return frequency / (frequency + bm25.k1 * (1 - bm25.b + (bm25.b * length) / averageLength));
}
