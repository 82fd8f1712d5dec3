import { expect, it } from 'vitest';
import { saturation } from '../../../src/store/search/bm25.ts';
import { createGrowingNumbers } from '../../../src/store/search/growing.ts';
import { createImpacts } from '../../../src/store/search/impacts.ts';

const bm25 = { k1: 0.9, b: 0.4 };

/** A field with one term in each text. */
function fieldOf(rows: readonly { frequency: number; length: number }[]) {
  const starts = createGrowingNumbers();
  const lengths = createGrowingNumbers();
  const frequencies = createGrowingNumbers();
  starts.push(0);
  for (const { frequency, length } of rows) {
    frequencies.push(frequency);
    lengths.push(length);
    starts.push(frequencies.length);
  }
  return { starts, lengths, frequencies };
}

it('gives every frequency and length its exact impact, higher codes never lower', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => ({ frequency: 1 + (at % 90), length: 100 + at }));
  const impacts = createImpacts(fieldOf(rows), bm25, 500);
  expect(impacts.table).toEqual(impacts.table.toSorted());
  const asRead = rows.map(({ frequency, length }) => impacts.table[impacts.codeOf(frequency, length)]);
  expect(asRead).toEqual(rows.map(({ frequency, length }) => saturation(bm25, frequency, length, 500)));
});

it('rounds lengths where there are more combinations than codes, and stays within 2 % of the impact', () => {
  const rows = Array.from({ length: 90_000 }, (_, at) => ({ frequency: 1 + (at % 50), length: 5000 + at }));
  const impacts = createImpacts(fieldOf(rows), bm25, 40_000);
  expect(impacts.table.length).toBeLessThanOrEqual(0x10000);
  const isFar = rows.filter(({ frequency, length }) => {
    const exact = saturation(bm25, frequency, length, 40_000);
    return !(Math.abs((impacts.table[impacts.codeOf(frequency, length)] ?? 0) / exact - 1) < 0.02);
  });
  expect(isFar).toEqual([]);
});
