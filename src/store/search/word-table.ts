/**
 * Words as written → numbers, looked up by where they stand in a text, so that building an index does not
 * make a string of every word that it meets.
 */
import { hashUnits } from './term-hash.ts';

export interface WordTable {
  /** The number of the word at [start, end), counted from 0 in order of first meeting. */
  numberOf(text: string, start: number, end: number): number;
  readonly size: number;
}

export function createWordTable(): WordTable {
  let slots = new Int32Array(1 << 12);
  let hashes = new Uint32Array(1 << 11);
  let starts = new Uint32Array((1 << 11) + 1);
  let units = new Uint16Array(1 << 15);
  let size = 0;

  const spells = (number: number, text: string, start: number, end: number): boolean => {
    let at = starts[number] as number;
    if ((starts[number + 1] as number) - at !== end - start) return false;
    for (let from = start; from < end; from++) {
      if (units[at++] !== text.charCodeAt(from)) return false;
    }
    return true;
  };

  const widen = (): void => {
    const wider = hashes.length * 2;
    const oldHashes = hashes;
    const oldStarts = starts;
    hashes = new Uint32Array(wider);
    hashes.set(oldHashes);
    starts = new Uint32Array(wider + 1);
    starts.set(oldStarts);
    slots = new Int32Array(wider * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < size; number++) {
      let slot = (hashes[number] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  };

  const add = (hash: number, slot: number, text: string, start: number, end: number): number => {
    const number = size++;
    let at = starts[number] as number;
    if (at + end - start > units.length) {
      const longer = new Uint16Array((at + end - start) * 2);
      longer.set(units);
      units = longer;
    }
    for (let from = start; from < end; from++) units[at++] = text.charCodeAt(from);
    starts[number + 1] = at;
    hashes[number] = hash;
    slots[slot] = number + 1;
    if (size === hashes.length) widen();
    return number;
  };

  return {
    get size() {
      return size;
    },
    numberOf(text, start, end) {
      const hash = hashUnits(text, start, end);
      const mask = slots.length - 1;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot] as number) - 1;
        if (number < 0) return add(hash, slot, text, start, end);
        if (hashes[number] === hash && spells(number, text, start, end)) return number;
      }
    },
  };
}
