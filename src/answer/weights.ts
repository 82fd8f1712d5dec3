// The fitted weights of answering: which claim answers best and how likely it does, from their measures. Written by `sitrep fit`, never by hand;
// weights.json tells from which sets, when, and how they do on questions that were left out.

import written from './weights.json' with { type: 'json' };

export interface Weights {
  readonly bias: number;
  /** By measure. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface FittedWeights {
  /** Orders the claims near the top, by the measures of likeliness.ts. */
  readonly rank: Weights;
  /** Whether the first of them answers, by the measures of evidence.ts. */
  readonly decide: Weights;
  /** What each of these measures weighs more, or less, where the claim has no asks: words alone have to do. */
  readonly fewAsks: Weights;
  /** Which of several stories it is about, by the measures of home.ts. */
  readonly home: Weights;
}

export const fitted: FittedWeights = written;
