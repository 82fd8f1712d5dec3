// The fits find what was put into made-up rows, the same on every run, and leave out whole groups.

import { describe, expect, it } from 'vitest';
import { confidenceOf, type Evidence, measureNames } from '../../../src/answer/evidence.ts';
import { likelinessNames } from '../../../src/answer/likeliness.ts';
import { fitted } from '../../../src/answer/weights.ts';
import { fitDecision } from '../../../src/eval/fit/held-out.ts';
import { fitLogistic, type Row } from '../../../src/eval/fit/logistic.ts';
import { fitRanking } from '../../../src/eval/fit/ranking.ts';
import type { Candidate, Sample } from '../../../src/eval/fit/samples.ts';

/** Right where `good` is high, whatever `noise` says. */
const rows: readonly Row[] = Array.from({ length: 200 }, (_, at) => ({
  measures: { good: (at % 10) / 10, noise: (at % 7) / 7 },
  isRight: at % 10 >= 5,
}));

describe('the logistic function', () => {
  it('weighs what tells, and not what does not', () => {
    const { weights } = fitLogistic(rows, ['good', 'noise']);
    expect(weights.good).toBeGreaterThan(3);
    expect(Math.abs(weights.noise ?? 9)).toBeLessThan(0.5);
    expect(fitLogistic(rows, ['good', 'noise']).weights).toEqual(weights);
  });

  it('counts a row as often as it is said to', () => {
    const twice = rows.flatMap((row) => (row.isRight ? [row] : [row, row]));
    const counted = rows.map((row) => (row.isRight ? row : { ...row, times: 2 }));
    expect(fitLogistic(counted, ['good', 'noise'])).toEqual(fitLogistic(twice, ['good', 'noise']));
  });

  it('does not overshoot where what is known before leaves hardly anything open', () => {
    const sure = rows.map((row, at) => ({
      ...row,
      offset: row.isRight === (at % 40 !== 0) ? 9 : -9,
      scale: 0.5,
    }));
    const { bias, weights } = fitLogistic(sure, ['good', 'noise']);
    for (const weight of [bias, ...Object.values(weights)]) expect(Math.abs(weight)).toBeLessThan(100);
  });

  it('is even where nothing tells', () => {
    const { bias, weights } = fitLogistic(rows, ['noise']);
    const chance = 1 / (1 + Math.exp(-(bias + 0.5 * (weights.noise ?? 0))));
    expect(chance).toBeCloseTo(0.5, 1);
  });
});

describe('the decision', () => {
  const sample = (at: number): Sample => ({
    group: `group-${at % 40}`,
    set: 'made up',
    isAnswerable: at % 10 >= 5,
    isRight: at % 10 >= 5,
    measures: { coverage: (at % 10) / 10, sparsity: 0 },
    candidates: [],
  });

  it('counts every line once, left out of its own fit', () => {
    const settled = { set: 'made up', group: 'x', isSettled: true, isRight: true } as const;
    const { heldOut } = fitDecision(
      [...Array.from({ length: 200 }, (_, at) => sample(at)), settled],
      [],
      ['coverage'],
    );
    expect(heldOut.get('made up')?.of).toBe(201);
    expect(heldOut.get('made up')?.right).toBeGreaterThan(190);
  });
});

describe('what few asks change', () => {
  // With asks, words alone are never the answer; without any, they are.
  const lines = (sparsity: number): readonly Sample[] =>
    Array.from({ length: 200 }, (_, at) => ({
      group: `group-${at % 40}`,
      set: sparsity === 0 ? 'full' : 'few',
      isAnswerable: (at % 10) / 10 >= 0.7 - 0.4 * sparsity,
      isRight: (at % 10) / 10 >= 0.7 - 0.4 * sparsity,
      measures: { coverage: (at % 10) / 10, sparsity },
      candidates: [],
    }));

  it('is fitted to lines with few asks, and leaves the others as they were', () => {
    const alone = fitDecision(lines(0), [], ['coverage']);
    const { weights, heldOut } = fitDecision(lines(0), lines(1), ['coverage']);
    expect(weights.decide).toEqual(alone.weights.decide);
    expect(weights.fewAsks.bias).toBeGreaterThan(0.5);
    expect(heldOut.get('few')?.right).toBeGreaterThan(170);
  });

  it('is fitted to a decision that is kept', () => {
    const kept = { bias: -2, weights: { coverage: 3 } };
    expect(fitDecision(lines(0), lines(1), ['coverage'], kept).weights.decide).toEqual(kept);
  });
});

describe('the order', () => {
  const plain = Object.fromEntries(
    likelinessNames.map((name) => [name, 0]),
  ) as unknown as Candidate['measures'];
  const lists = Array.from({ length: 30 }, (): readonly Candidate[] => [
    { measures: { ...plain, score: 0.8, roles: -1 }, isRight: false },
    { measures: { ...plain, score: 0.7, roles: 1 }, isRight: true },
  ]);

  it('learns what sets the right claim apart', () => {
    expect(fitRanking(lists, likelinessNames).weights.roles).toBeGreaterThan(0.5);
  });

  it('learns nothing from lists without a right one', () => {
    const wrong = lists.map((list) => list.map((one) => ({ ...one, isRight: false })));
    expect(fitRanking(wrong, likelinessNames).weights.roles).toBe(0);
  });
});

describe('the weights that ship', () => {
  it('weigh just the measures that there are', () => {
    expect(Object.keys(fitted.decide.weights)).toEqual([...measureNames]);
    expect(Object.keys(fitted.rank.weights)).toEqual([...likelinessNames]);
    expect(Object.keys(fitted.fewAsks.weights)).toEqual([...measureNames]);
    const none = { bias: 0, weights: {} };
    expect(confidenceOf({ sparsity: 1 } as Evidence, { decide: none, fewAsks: none })).toBe(0.5);
  });
});
