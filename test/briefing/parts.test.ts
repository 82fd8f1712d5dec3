// A briefing cut into parts and joined again: what is kept of a version is what was loaded.

import { expect, it } from 'vitest';
import { joinParts, partsOf } from '../../src/briefing/parts.ts';
import { atOnce, inTurns } from '../../src/steps.ts';
import { buildStore } from '../../src/store/store.ts';
import { loadFerry } from '../digest/ferry.ts';

it.each([
  [1, 100],
  [20_000, 4],
  [1e9, 1],
])('a briefing in parts of some %d characters is the same when joined', (most, least) => {
  const { briefing } = loadFerry();
  const parts = [...partsOf(briefing, most)];
  expect(parts.length).toBeGreaterThanOrEqual(least);
  expect(atOnce(joinParts(parts))).toEqual(briefing);
});

it('others get their turns while the look-ups of a large briefing are built', async () => {
  const { briefing } = loadFerry();
  const claims = Array.from({ length: 100 }, () => briefing.claims).flat();
  let turns = 0;
  let next = setImmediate(function count() {
    turns += 1;
    next = setImmediate(count);
  });
  const store = await inTurns(buildStore({ ...briefing, claims }));
  clearImmediate(next);
  expect(store.saidBy(new Set(['coastguard']))).not.toEqual([]);
  expect(turns).toBeGreaterThan(claims.length / 500);
});
