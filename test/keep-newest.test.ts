import { expect, test } from 'vitest';
import { keepNewest } from '../src/keep-newest.ts';

test('one too many takes the place of what has been there longest; what is there already takes nobody’s', () => {
  const kept = new Map<string, number>();
  for (const [n, key] of ['a', 'b', 'a', 'c'].entries()) keepNewest(kept, key, n, 2);
  expect([...kept]).toEqual([
    ['b', 1],
    ['c', 3],
  ]);
  keepNewest(kept, 'b', 4, 2);
  expect([...kept.keys()]).toEqual(['b', 'c']);
});
