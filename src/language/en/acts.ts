// The acts vocabulary opened for reading: which acts the words of a text name, in which form. Built from the list once, when
// it is first asked for; a briefing's own acts are opened the same way.

import { actList } from './act-list.ts';
import { inflectVerb, pluralOf, type VerbForm } from './inflect.ts';

/** How an act is named: by a verb, by a noun ("the capture"), or by whoever is in one of its roles ("their captors"). */
export type ActNaming = 'verb' | 'noun' | 'by' | 'of' | 'to';

/** An act named by words [from, to) of a text. */
export interface NamedAct {
  readonly act: string;
  readonly naming: ActNaming;
  /** Of a verb. */
  readonly form: VerbForm | undefined;
  /** "died": the subject is the one it happens to. */
  readonly isIntransitive: boolean;
  readonly from: number;
  readonly to: number;
}

export interface Act {
  readonly id: string;
  /** Acts that this one implies, and the role that both share. */
  readonly implies: readonly { readonly act: string; readonly role: string }[];
}

export interface ActsVocabulary {
  readonly acts: ReadonlyMap<string, Act>;
  /** Every act that words name, longest phrases first at a place; the words of a longer phrase name nothing else. */
  find(words: readonly string[]): readonly NamedAct[];
}

interface Entry {
  readonly act: string;
  readonly naming: ActNaming;
  readonly form: VerbForm | undefined;
  readonly isIntransitive: boolean;
  /** The words behind the first. */
  readonly rest: readonly string[];
}

/** How many words may stand between the parts of a phrase: "hand them over". */
const MOST_BETWEEN = 3;

/** Opens the shared list, or a briefing's own lines beside it. */
export function openActs(list: string = actList): ActsVocabulary {
  const acts = new Map<string, Act>();
  const entries = new Map<string, Entry[]>();
  const note = (first: string, entry: Entry): void => {
    const known = entries.get(first);
    if (known === undefined) entries.set(first, [entry]);
    else known.push(entry);
  };
  for (const line of list.split('\n')) {
    if (line.trim() === '') continue;
    const [id = '', verbs = '', nouns = '', labels = '', implies = ''] = line
      .split('|')
      .map((part) => part.trim());
    acts.set(id, { id, implies: readImplied(implies) });
    for (const verb of itemsOf(verbs)) addVerb(note, id, verb);
    for (const noun of itemsOf(nouns)) addNoun(note, id, noun, 'noun');
    for (const label of labels.split(';')) {
      const [role = '', ...names] = label.trim().split(' ');
      if (role !== 'by' && role !== 'of' && role !== 'to') continue;
      for (const name of itemsOf(names.join(' '))) addNoun(note, id, name, role);
    }
  }
  return { acts, find: (words) => findActs(words, entries) };
}

const itemsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function readImplied(text: string): Act['implies'] {
  return itemsOf(text).flatMap((item) => {
    const [role = '', act = ''] = item.split(':').map((part) => part.trim());
    return act === '' ? [] : [{ role, act }];
  });
}

type Note = (first: string, entry: Entry) => void;

function addVerb(note: Note, act: string, verb: string): void {
  const isIntransitive = verb.startsWith('~');
  const [first = '', ...rest] = (isIntransitive ? verb.slice(1) : verb).split(' ');
  // "be taken", "be part of": the auxiliary is read as such, and stands in any form.
  for (const { text, form } of inflectVerb(first))
    note(text, { act, naming: 'verb', form, isIntransitive, rest });
}

function addNoun(note: Note, act: string, noun: string, naming: ActNaming): void {
  const words = noun.split(' ');
  const last = words.at(-1) ?? '';
  for (const end of new Set([last, pluralOf(last)])) {
    const [first = '', ...rest] = [...words.slice(0, -1), end];
    note(first, { act, naming, form: undefined, isIntransitive: false, rest });
  }
}

function findActs(
  words: readonly string[],
  entries: ReadonlyMap<string, readonly Entry[]>,
): readonly NamedAct[] {
  const found: NamedAct[] = [];
  /** Last words of longer phrases, which name nothing by themselves. */
  const taken = new Set<number>();
  for (let from = 0; from < words.length; from++) {
    const here: (NamedAct & { readonly length: number; readonly last: readonly number[] })[] = [];
    for (const { rest, ...entry } of entries.get(words[from] ?? '') ?? []) {
      const places = placesOf(words, from, rest);
      if (places === undefined) continue;
      const isTogether = places.every((place, at) => place === from + 1 + at);
      here.push({
        ...entry,
        from,
        to: isTogether ? from + 1 + rest.length : from + 1,
        length: 1 + rest.length,
        last: places,
      });
    }
    if (taken.has(from)) continue;
    const longest = Math.max(0, ...here.map(({ length }) => length));
    for (const { length, last, ...act } of here) {
      // Of "take prisoner" beside "take", the longer phrase counts.
      if (length < longest) continue;
      for (const place of last) taken.add(place);
      found.push(act);
    }
  }
  return found;
}

/** Where the further words of a phrase stand, in order and near; undefined when they do not. */
function placesOf(
  words: readonly string[],
  from: number,
  rest: readonly string[],
): readonly number[] | undefined {
  const places: number[] = [];
  let at = from;
  for (const word of rest) {
    const next = words.slice(at + 1, at + 2 + MOST_BETWEEN).indexOf(word);
    if (next < 0) return undefined;
    at += 1 + next;
    places.push(at);
  }
  return places;
}

let shared: ActsVocabulary | undefined;

/** The vocabulary that ships with the engine. */
export function sharedActs(): ActsVocabulary {
  shared ??= openActs();
  return shared;
}
