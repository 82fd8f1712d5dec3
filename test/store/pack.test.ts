// Packing: plain data with typed arrays in it comes back as it was, whatever its strings and numbers.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, unpack } from '../../src/store/pack.ts';

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.float32Array({ noNaN: true }),
  fc.float64Array({ noNaN: true }),
);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('data'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

it('gives back what was packed', () => {
  fc.assert(
    fc.property(data, (value) => {
      const { json, block } = pack(value);
      expect(unpack({ json, block })).toEqual(value);
    }),
  );
});

it('opens arrays as views on the block, wherever that stands in its buffer', () => {
  const { json, block } = pack({ bytes: Uint8Array.of(1, 2, 3), numbers: Float64Array.of(0.5, -2) });
  const shifted = new Uint8Array(new ArrayBuffer(block.length + 16), 8, block.length);
  shifted.set(block);
  const opened = unpack({ json, block: shifted }) as { bytes: Uint8Array; numbers: Float64Array };
  expect(opened.numbers).toEqual(Float64Array.of(0.5, -2));
  expect(opened.numbers.buffer).toBe(shifted.buffer);
});
