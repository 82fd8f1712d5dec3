/**
 * Every (frequency, length) that occurs in a field gets a 16-bit code into a table of impacts, sorted so
 * that a higher code never has a lower impact. Where a field has more combinations than codes, lengths are
 * rounded to fewer significant bits until they fit (passages of very different, very large sizes).
 */
import { type Bm25, saturation } from './bm25.ts';
import type { ForwardField } from './forward.ts';

const MOST_CODES = 0x10000;
const SMALL_FREQUENCIES = 64;
const SMALL_LENGTHS = 4096;

export interface Impacts {
  readonly table: Float64Array;
  codeOf(frequency: number, length: number): number;
}

function roundLength(length: number, bits: number): number {
  const shift = Math.max(0, 32 - Math.clz32(length) - bits);
  return (length >>> shift) << shift;
}

/** Numbers in order of first meeting, for pairs of a frequency and a length. */
function createPairs() {
  const small = new Int32Array(SMALL_FREQUENCIES * SMALL_LENGTHS).fill(-1);
  const large = new Map<number, number>();
  const pairs: { frequency: number; length: number }[] = [];
  return {
    pairs,
    numberOf(frequency: number, length: number): number {
      const isSmall = frequency < SMALL_FREQUENCIES && length < SMALL_LENGTHS;
      const key = isSmall ? frequency * SMALL_LENGTHS + length : frequency * 2 ** 32 + length;
      const known = isSmall ? (small[key] as number) : (large.get(key) ?? -1);
      if (known >= 0) return known;
      const number = pairs.length;
      if (isSmall) small[key] = number;
      else large.set(key, number);
      pairs.push({ frequency, length });
      return number;
    },
  };
}

export function createImpacts(
  field: Pick<ForwardField, 'starts' | 'lengths' | 'frequencies'>,
  bm25: Bm25,
  averageLength: number,
): Impacts {
  const starts = field.starts.view();
  const lengths = field.lengths.view();
  const frequencies = field.frequencies.view();
  for (let bits = 32; ; bits = Math.min(bits - 1, 11)) {
    const found = createPairs();
    for (let row = 0; row < lengths.length && found.pairs.length <= MOST_CODES; row++) {
      const length = roundLength(lengths[row] as number, bits);
      const end = starts[row + 1] as number;
      for (let at = starts[row] as number; at < end; at++) {
        found.numberOf(Math.min(frequencies[at] as number, 0xffff), length);
      }
    }
    if (found.pairs.length > MOST_CODES && bits > 1) continue;
    const values = found.pairs.map((pair) => saturation(bm25, pair.frequency, pair.length, averageLength));
    const order = values.map((_, number) => number).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const codes = new Uint16Array(order.length);
    for (const [code, number] of order.entries()) codes[number] = code;
    return {
      table: Float64Array.from(order, (number) => values[number] as number),
      codeOf: (frequency, length) =>
        codes[found.numberOf(Math.min(frequency, 0xffff), roundLength(length, bits))] as number,
    };
  }
}
