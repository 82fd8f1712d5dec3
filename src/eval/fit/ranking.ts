// Fits the order of the claims near the top: the chance that the first one holds what is asked for, a soft maximum over the
// candidates of a question, made as high as it goes by gradient (Adam) from a fixed start, so that every run gives the same.

import type { Weights } from '../../answer/weights.ts';

/** One of several, and whether it is the one. */
interface Choice {
  readonly measures: object;
  readonly isRight: boolean;
}

const STEPS = 400;
const RATE = 0.1;
const RIDGE = 8;
/** The match's own score is the unit of all others, and is held back less. */
const UNIT = { name: 'score', start: 10, ridge: 0.02 } as const;

export function fitRanking(lists: readonly (readonly Choice[])[], names: readonly string[]): Weights {
  const useful = lists.filter(
    (list) => list.some(({ isRight }) => isRight) && !list.every(({ isRight }) => isRight),
  );
  const inputs = useful.map((list) =>
    list.map(({ measures }) => {
      const own = new Map<string, number>(Object.entries(measures));
      return names.map((name) => own.get(name) ?? 0);
    }),
  );
  const size = names.length;
  const weights = names.map((name): number => (name === UNIT.name ? UNIT.start : 0));
  const mean = new Array<number>(size).fill(0);
  const spread = new Array<number>(size).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, at) => weight * (names[at] === UNIT.name ? UNIT.ridge : RIDGE));
    for (const [place, rows] of inputs.entries()) addGradient(gradient, rows, useful[place] ?? [], weights);
    for (let at = 0; at < size; at++) {
      const slope = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * slope * slope;
      const stride =
        (mean[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[at] = (weights[at] ?? 0) - RATE * stride;
    }
  }
  return {
    bias: 0,
    weights: Object.fromEntries(
      names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000]),
    ),
  };
}

/** Adds how one question's loss changes with each weight. */
function addGradient(
  gradient: number[],
  rows: readonly (readonly number[])[],
  list: readonly Choice[],
  weights: readonly number[],
): void {
  const sums = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const right = odds.reduce((sum, one, at) => sum + (list[at]?.isRight === true ? one : 0), 0) || 1e-12;
  for (const [at, row] of rows.entries()) {
    const own = odds[at] ?? 0;
    const pull = own / all - (list[at]?.isRight === true ? own / right : 0);
    for (const [measure, value] of row.entries()) gradient[measure] = (gradient[measure] ?? 0) + pull * value;
  }
}
