// The keys by which a posting is known again.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partKey, showsKey, toNonce, toShownKey } from '../../src/digest/delivery/keys.ts';

it('are the same for the same delivery, and 10,000 deliveries share none', () => {
  const ids = Array.from({ length: 10_000 }, (_, n) => `digest|s${n}`);
  expect(new Set(ids.map(toShownKey)).size).toBe(ids.length);
  expect(toShownKey('digest|s1')).toBe(toShownKey('digest|s1'));
  expect(toNonce('digest|s1#0')).toMatch(/^[a-z0-9]{25}$/);
});

it('are found wherever they stand as a word, and only there', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 30 }), (id, part) => {
      const key = partKey(toShownKey(id), part);
      expect(showsKey(`Store 09c2 · ${key}`, key)).toBe(true);
      expect(showsKey(`(${key})\nmore`, key)).toBe(true);
      for (const text of [`${key}x`, `x${key}`, `${key}-2`, `${key}0`])
        expect(showsKey(text, key)).toBe(false);
    }),
  );
});
