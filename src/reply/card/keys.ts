// The letter and the short name that stand for a document on a card. A briefing gives them; where it does not, they are
// made from the document's label, each key once.

import type { Document } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';

export interface DocumentName {
  readonly key: string;
  readonly name: string;
}

const LONGEST_NAME = 12;
const made = new WeakMap<Store, ReadonlyMap<string, DocumentName>>();

export function documentName(store: Store, document: string): DocumentName {
  let names = made.get(store);
  if (names === undefined) {
    names = nameDocuments(store.briefing.documents);
    made.set(store, names);
  }
  return names.get(document) ?? { key: '?', name: document };
}

function nameDocuments(documents: readonly Document[]): ReadonlyMap<string, DocumentName> {
  const taken = new Set(documents.flatMap(({ key }) => key ?? []));
  return new Map(
    documents.map((document) => {
      const key = document.key ?? freeKey(document.label, taken);
      taken.add(key);
      return [document.id, { key, name: document.short ?? shortLabel(document.label) }];
    }),
  );
}

/** The first letters of the label's words, then pairs of its letters, then of the alphabet. */
function freeKey(label: string, taken: ReadonlySet<string>): string {
  const initials = label.match(/(?<![\p{L}\p{N}])[A-Za-z]/gu) ?? [];
  const letters = label.match(/[A-Za-z]/g) ?? [];
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const first = (initials[0] ?? letters[0] ?? 'D').toUpperCase();
  const candidates = [
    ...initials.map((letter) => letter.toUpperCase()),
    ...letters.map((letter) => `${first}${letter.toLowerCase()}`),
    ...alphabet,
    ...alphabet.flatMap((one) => alphabet.map((two) => `${one}${two.toLowerCase()}`)),
  ];
  return candidates.find((key) => !taken.has(key)) ?? '?';
}

/** As many whole words as there is room for; a single word that is longer stays whole. */
function shortLabel(label: string): string {
  const inner = /\(([^()]+)\)$/.exec(label)?.[1];
  const text = label.length > LONGEST_NAME && inner !== undefined ? inner : label;
  const words = text.split(' ');
  let name = words[0] ?? text;
  for (const word of words.slice(1)) {
    if (`${name} ${word}`.length > LONGEST_NAME) break;
    name = `${name} ${word}`;
  }
  return name;
}
