/** The dictionary of an opened index: term → number, without parsing and without a Map. */
import type { Sections } from './layout.ts';
import { hashTerm } from './term-hash.ts';

export interface TermDictionary {
  readonly size: number;
  /** The term's number in sorted order, or −1. */
  find(term: string): number;
  termAt(number: number): string;
}

/** The string that these UTF-16 units (or Latin-1 bytes) spell. */
export function readString(chars: Uint16Array | Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(chars[at] as number);
  return text;
}

export function createTermDictionary(sections: Sections): TermDictionary {
  const { termChars, termStarts, termSlots } = sections;
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
