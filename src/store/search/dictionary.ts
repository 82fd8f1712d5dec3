/** A dictionary in flat arrays: term → number, opened without parsing and without a Map. */
import { hashTerm } from './term-hash.ts';

export interface DictionaryArrays {
  /** UTF-16 units of all terms, one after the other. */
  readonly termChars: Uint16Array;
  /** Where each term starts in them; one more at the end. */
  readonly termStarts: Uint32Array;
  /** Hash table: number of the term + 1, or 0. */
  readonly termSlots: Uint32Array;
}

export interface TermDictionary {
  readonly size: number;
  /** The term's number in the order of the list that it was built from, or −1. */
  find(term: string): number;
  termAt(number: number): string;
}

/** The string that these UTF-16 units (or Latin-1 bytes) spell. */
export function readString(chars: Uint16Array | Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(chars[at] as number);
  return text;
}

export function createTermDictionary(arrays: DictionaryArrays): TermDictionary {
  const { termChars, termStarts, termSlots } = arrays;
  const mask = termSlots.length - 1;

  const spells = (number: number, term: string): boolean => {
    const start = termStarts[number] as number;
    if ((termStarts[number + 1] as number) - start !== term.length) return false;
    for (let at = 0; at < term.length; at++) {
      if (termChars[start + at] !== term.charCodeAt(at)) return false;
    }
    return true;
  };

  return {
    size: termStarts.length - 1,
    find(term) {
      for (let slot = hashTerm(term) & mask; ; slot = (slot + 1) & mask) {
        const number = (termSlots[slot] as number) - 1;
        if (number < 0 || spells(number, term)) return number;
      }
    },
    termAt: (number) => readString(termChars, termStarts[number] as number, termStarts[number + 1] as number),
  };
}

export function countChars(strings: readonly string[]): number {
  let chars = 0;
  for (const string of strings) chars += string.length;
  return chars;
}

/** Slots for so many terms: a power of two, at most 5/8 full. */
export function slotCount(terms: number): number {
  let slots = 8;
  while (slots < terms * 1.6) slots *= 2;
  return slots;
}

export function writeStrings(
  strings: readonly string[],
  chars: { [at: number]: number },
  starts: Uint32Array,
): void {
  let at = 0;
  for (const [number, string] of strings.entries()) {
    starts[number] = at;
    for (let unit = 0; unit < string.length; unit++) chars[at++] = string.charCodeAt(unit);
  }
  starts[strings.length] = at;
}

export function writeSlots(terms: readonly string[], slots: Uint32Array): void {
  const mask = slots.length - 1;
  for (const [number, term] of terms.entries()) {
    let slot = hashTerm(term) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
}

/** The dictionary of these terms, each different from the others; their places are their numbers. */
export function buildDictionary(terms: readonly string[]): DictionaryArrays {
  const arrays = {
    termChars: new Uint16Array(countChars(terms)),
    termStarts: new Uint32Array(terms.length + 1),
    termSlots: new Uint32Array(slotCount(terms.length)),
  };
  writeStrings(terms, arrays.termChars, arrays.termStarts);
  writeSlots(terms, arrays.termSlots);
  return arrays;
}
