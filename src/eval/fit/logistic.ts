// Logistic regression with a ridge, by Newton's method: a few dozen measures, some thousand rows, exact to the last digit and
// the same on every run.

import type { Weights } from '../../answer/weights.ts';

export interface Row {
  /** By measure. */
  readonly measures: Readonly<Record<string, number>>;
  readonly isRight: boolean;
  /** What is known before: added to what the weights come to. */
  readonly offset?: number;
  /** By which all weights count, 0–1. */
  readonly scale?: number;
  /** How often it counts; once unless said otherwise. */
  readonly times?: number;
}

/** Holds weights near 0 where few rows speak for more. The bias is free. */
const RIDGE: number = 0.5;
const STEPS = 25;

export function fitLogistic(rows: readonly Row[], names: readonly string[]): Weights {
  const size = names.length + 1;
  const inputs = rows.map(({ measures, scale = 1 }) => [
    scale,
    ...names.map((name) => scale * (measures[name] ?? 0)),
  ]);
  let weights = new Array<number>(size).fill(0);
  const lossOf = (tried: readonly number[]): number => {
    let loss = tried.reduce((sum, weight, at) => sum + (at === 0 ? 0 : (RIDGE / 2) * weight * weight), 0);
    for (const [place, input] of inputs.entries()) {
      const sum = dot(tried, input) + (rows[place]?.offset ?? 0);
      const wrong = rows[place]?.isRight === true ? -sum : sum;
      loss += (rows[place]?.times ?? 1) * (Math.log1p(Math.exp(-Math.abs(wrong))) + Math.max(0, wrong));
    }
    return loss;
  };
  let loss = lossOf(weights);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const curvature: number[][] = weights.map((_, i) =>
      weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)),
    );
    for (const [place, input] of inputs.entries()) {
      const chance = sigmoid(dot(weights, input) + (rows[place]?.offset ?? 0));
      const times = rows[place]?.times ?? 1;
      const error = times * ((rows[place]?.isRight === true ? 1 : 0) - chance);
      const spread = times * chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        const own = input[i] ?? 0;
        if (own === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + error * own;
        const row = curvature[i];
        if (row === undefined) continue;
        for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + spread * own * (input[j] ?? 0);
      }
    }
    const move = solve(curvature, gradient);
    const moved = (by: number): number[] => weights.map((weight, at) => weight + by * (move[at] ?? 0));
    // A whole step can overshoot where most rows are sure already.
    let share = 1;
    let next = moved(share);
    let nextLoss = lossOf(next);
    while (share > 1e-4 && nextLoss > loss) {
      share /= 2;
      next = moved(share);
      nextLoss = lossOf(next);
    }
    [weights, loss] = [next, nextLoss];
    if (Math.max(...move.map(Math.abs)) * share < 1e-6) break;
  }
  const [bias = 0, ...others] = weights.map((weight) => Math.round(weight * 1000) / 1000);
  return { bias, weights: Object.fromEntries(names.map((name, at) => [name, others[at] ?? 0])) };
}

const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

/** Gauss with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = at(row, column) / at(column, column);
      if (factor === 0) continue;
      rows[row] = (rows[row] ?? []).map((value, place) => value - factor * at(column, place));
    }
  }
  return rows.map((_, row) => at(row, size) / at(row, row));
}
