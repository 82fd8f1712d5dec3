// Fits the decision and tells how it does on what was left out: ten folds, whole groups at a time.

import { confidenceOf, EVEN, type Evidence, sumOf } from '../../answer/evidence.ts';
import type { FittedWeights, Weights } from '../../answer/weights.ts';
import { fitLogistic } from './logistic.ts';
import type { Line, Sample } from './samples.ts';

export interface Score {
  readonly right: number;
  readonly of: number;
}

const FOLDS = 10;
/** How often what must not be answered is learned from where claims have few asks: there a wrong answer comes easily. */
const FEW_ASKS_DECLINES = 2;

export type DecisionWeights = Pick<FittedWeights, 'decide' | 'fewAsks'>;

const isSample = (line: Line): line is Sample => !('isSettled' in line);

// Whether to decline where the answer would be wrong is nobody's loss: such lines teach nothing.
const lessonsIn = (lines: readonly Line[], declinesCount = 1): readonly Sample[] =>
  lines
    .filter(isSample)
    .filter(({ isRight, isAnswerable }) => isRight || !isAnswerable)
    .map((line) => (line.isAnswerable ? line : { ...line, times: declinesCount }));

/**
 * The weights over all lines, and per set how many were right when they were left out. `sparse` are the same lines asked of
 * briefings with few asks a record, left out with the others of their group. `kept` is a decision to which what few asks
 * change is fitted; what is told of lines left out is of a decision made without them all the same.
 */
export function fitDecision(
  full: readonly Line[],
  sparse: readonly Line[],
  names: readonly string[],
  kept?: Weights,
): { readonly weights: DecisionWeights; readonly heldOut: ReadonlyMap<string, Score> } {
  const lessons = lessonsIn(full);
  const sparseLessons = lessonsIn(sparse, FEW_ASKS_DECLINES);
  const weigh = (
    isIn: (sample: Sample) => boolean,
    decide: Weights = fitLogistic(lessons.filter(isIn), names),
  ): DecisionWeights => {
    const rows = [...lessons, ...sparseLessons].filter(isIn).map((line) => ({
      ...line,
      offset: sumOf(line.measures, decide),
      scale: line.measures.sparsity ?? 0,
    }));
    return { decide, fewAsks: fitLogistic(rows, names) };
  };
  const counts = new Map<string, { right: number; of: number }>();
  const count = (set: string, isRight: boolean): void => {
    const known = counts.get(set) ?? { right: 0, of: 0 };
    counts.set(set, { right: known.right + (isRight ? 1 : 0), of: known.of + 1 });
  };
  const folds = Array.from({ length: FOLDS }, (_, fold) => weigh(({ group }) => foldOf(group) !== fold));
  for (const line of [...full, ...sparse]) {
    const weights = folds[foldOf(line.group)];
    if (!isSample(line) || weights === undefined) {
      count(line.set, line.isRight);
      continue;
    }
    const isAnswered = confidenceOf(line.measures as unknown as Evidence, weights) >= EVEN;
    count(line.set, isAnswered ? line.isRight : !line.isAnswerable);
  }
  return { weights: weigh(() => true, kept), heldOut: counts };
}

/** The same group in the same fold at every run, whatever stands beside it. */
function foldOf(group: string): number {
  let hash = 0;
  for (const letter of group) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}
