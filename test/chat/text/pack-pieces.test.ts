import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPieces } from '../../../src/chat/text/pack-pieces.ts';

const lengthAtMost = (most: number) => (words: readonly string[]) => words.join('').length <= most;
const plain = (body: string) => ({ body, keepWithNext: false });
const head = (body: string) => ({ body, keepWithNext: true });

test.each([
  {
    name: 'fills each message',
    pieces: [plain('aaa'), plain('bbb'), plain('cc')],
    most: 6,
    packed: [['aaa', 'bbb'], ['cc']],
  },
  {
    name: 'a heading goes with what it heads',
    pieces: [plain('aaa'), head('H'), plain('bbbb')],
    most: 6,
    packed: [['aaa'], ['H', 'bbbb']],
  },
  {
    name: 'two lead-ins go together',
    pieces: [plain('aa'), head('H'), head('h'), plain('bbb')],
    most: 5,
    packed: [['aa'], ['H', 'h', 'bbb']],
  },
  {
    name: 'what fits nowhere stands alone',
    pieces: [plain('a'), plain('bbbbbbbbb'), plain('c')],
    most: 4,
    packed: [['a'], ['bbbbbbbbb'], ['c']],
  },
  {
    name: 'a heading before what fits nowhere ends its message',
    pieces: [head('H'), plain('bbbbbbbbb')],
    most: 4,
    packed: [['H'], ['bbbbbbbbb']],
  },
  { name: 'nothing is nothing', pieces: [], most: 4, packed: [] },
])('$name', ({ pieces, most, packed }) => {
  expect(packPieces(pieces, lengthAtMost(most))).toEqual(packed);
});

test('keeps every piece, in order', () => {
  const piece = fc.record({ body: fc.string({ maxLength: 9 }), keepWithNext: fc.boolean() });
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(packPieces(pieces, lengthAtMost(10)).flat()).toEqual(pieces.map(({ body }) => body));
    }),
  );
});
