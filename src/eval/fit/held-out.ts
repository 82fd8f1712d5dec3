// Fits the decision and tells how it does on what was left out: ten folds, whole groups at a time.

import { confidenceOf, type Evidence } from '../../answer/evidence.ts';
import type { Weights } from '../../answer/weights.ts';
import { fitLogistic } from './logistic.ts';
import type { Line, Sample } from './samples.ts';

export interface Score {
  readonly right: number;
  readonly of: number;
}

const FOLDS = 10;

const isSample = (line: Line): line is Sample => !('isSettled' in line);

/** The weights over all lines, and per set how many were right when they were left out. */
export function fitDecision(
  lines: readonly Line[],
  names: readonly string[],
): { readonly weights: Weights; readonly heldOut: ReadonlyMap<string, Score> } {
  const samples = lines.filter(isSample);
  // Whether to decline where the answer would be wrong is nobody's loss: such lines teach nothing.
  const lessons = samples.filter(({ isRight, isAnswerable }) => isRight || !isAnswerable);
  const counts = new Map<string, { right: number; of: number }>();
  const count = (set: string, isRight: boolean): void => {
    const known = counts.get(set) ?? { right: 0, of: 0 };
    counts.set(set, { right: known.right + (isRight ? 1 : 0), of: known.of + 1 });
  };
  for (const line of lines) if (!isSample(line)) count(line.set, line.isRight);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitLogistic(
      lessons.filter(({ group }) => foldOf(group) !== fold),
      names,
    );
    for (const sample of samples.filter(({ group }) => foldOf(group) === fold)) {
      const isAnswered = confidenceOf(sample.measures as unknown as Evidence, weights) >= 0.5;
      count(sample.set, isAnswered ? sample.isRight : !sample.isAnswerable);
    }
  }
  return { weights: fitLogistic(lessons, names), heldOut: counts };
}

/** The same group in the same fold at every run, whatever stands beside it. */
function foldOf(group: string): number {
  let hash = 0;
  for (const letter of group) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}
