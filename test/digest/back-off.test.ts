// How long is waited between attempts.

import { expect, it } from 'vitest';
import { backOff } from '../../src/digest/delivery/back-off.ts';

it('twice as long after each attempt, five minutes at most, spread by up to a half', () => {
  const waits = (random: number) =>
    [1, 2, 3, 4, 9, 10, 50].map((attempts) => backOff(attempts, () => random));
  expect(waits(1)).toEqual([1000, 2000, 4000, 8000, 256_000, 300_000, 300_000]);
  expect(waits(0)).toEqual([500, 1000, 2000, 4000, 128_000, 150_000, 150_000]);
});
