// The acts vocabulary opened for reading: which acts the words of a text name, in which form. The list is read once, when it
// is first asked for, and inflected word by word as texts hold them: all of it has 18,000 forms, of which a process
// meets some hundred. A briefing's own acts are opened the same way.

import { actList } from './act-list.ts';
import { basesOf, byForm, inflectVerb, pluralOf, type VerbForm } from './inflect.ts';

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
  /** Where the last word of a phrase stands that others tear apart: “hand them over”; then `to` is behind the first. */
  readonly apart?: number;
}

export interface Act {
  readonly id: string;
  /** The first noun that names it ("capture"); absent where none does. */
  readonly noun?: string;
  /** Acts that this one implies, and the role that both share. */
  readonly implies: readonly { readonly act: string; readonly role: string }[];
  /** The same seen from whom it is done to: who is given a thing receives it. */
  readonly converse?: string;
}

export interface ActsVocabulary {
  readonly acts: ReadonlyMap<string, Act>;
  /** Every act that words name, longest phrases first at a place; the words of a longer phrase name nothing else. */
  find(words: readonly string[]): readonly NamedAct[];
  /** Of all that begin with a word; for a vocabulary that stands on this one. */
  entriesOf(word: string): readonly Entry[];
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

/** The words of an act as somebody writes them: a line of the shared list, or a record of a briefing's acts.yaml. */
export interface ActWords {
  /** In their base form. */
  readonly verbs: readonly string[];
  /** Verbs whose subject is the one it happens to. */
  readonly intransitive: readonly string[];
  readonly nouns: readonly string[];
  /** What somebody in a role is called. */
  readonly called: Readonly<Partial<Record<'by' | 'of' | 'to', readonly string[] | undefined>>>;
  /** Acts of which somebody in a role is in the same role. */
  readonly implies?: Readonly<Partial<Record<string, readonly string[]>>>;
  /** The act that whoever it is done to does by it. */
  readonly converse?: string;
  /** Past and participle of verbs that follow no rule and are in no table. */
  readonly irregular?: Readonly<Record<string, readonly [past: string, participle: string]>>;
}

/** Opens acts by their ids; `base` are those that they stand beside, and to which they may add words. */
export function openActs(
  written: Iterable<readonly [id: string, words: ActWords]>,
  base?: ActsVocabulary,
): ActsVocabulary {
  const acts = new Map<string, Act>(base?.acts);
  const index = createIndex();
  for (const [
    id,
    { verbs, intransitive, nouns, called, implies = {}, converse, irregular = {} },
  ] of written) {
    const known = acts.get(id);
    const noun = known?.noun ?? nouns[0];
    const other = known?.converse ?? converse;
    const implied = Object.entries(implies).flatMap(([role, others = []]) =>
      others.map((act) => ({ role, act })),
    );
    acts.set(id, {
      id,
      ...(noun === undefined ? {} : { noun }),
      ...(other === undefined ? {} : { converse: other }),
      implies: [...(known?.implies ?? []), ...implied],
    });
    for (const verb of verbs) index.add(verbOf(id, verb, false, irregular));
    for (const verb of intransitive) index.add(verbOf(id, verb, true, irregular));
    for (const name of nouns) index.add(nounOf(id, name, 'noun'));
    for (const role of ROLES) for (const name of called[role] ?? []) index.add(nounOf(id, name, role));
  }
  const opened = new Map<string, readonly Entry[]>();
  const open = (word: string): readonly Entry[] => {
    const shared = base?.entriesOf(word) ?? [];
    const own = index.entriesOf(word).filter((entry) => !shared.some((one) => isSame(one, entry)));
    return own.length === 0 ? shared : [...shared, ...own];
  };
  const entriesOf = (word: string): readonly Entry[] => {
    const known = opened.get(word);
    if (known !== undefined) return known;
    const entries = open(word);
    // Of words that name nothing there is no end.
    if (entries.length > 0) opened.set(word, entries);
    return entries;
  };
  return { acts, entriesOf, find: (words) => findActs(words, entriesOf) };
}

const isSame = (a: Entry, b: Entry): boolean =>
  a.act === b.act &&
  a.naming === b.naming &&
  a.form === b.form &&
  a.isIntransitive === b.isIntransitive &&
  a.rest.join(' ') === b.rest.join(' ');

const ROLES = ['by', 'of', 'to'] as const;

/** The lines of the shared list; their form is told at its head. */
export function* readActList(list: string): Iterable<readonly [id: string, words: ActWords]> {
  for (const line of list.split('\n')) {
    if (line.trim() === '') continue;
    const [id = '', verbs = '', nouns = '', labels = '', implied = ''] = line
      .split('|')
      .map((part) => part.trim());
    const called: Partial<Record<(typeof ROLES)[number], readonly string[]>> = {};
    for (const label of labels.split(';')) {
      const [role = '', ...names] = label.trim().split(' ');
      if (role === 'by' || role === 'of' || role === 'to') called[role] = itemsOf(names.join(' '));
    }
    const implies: Partial<Record<string, readonly string[]>> = {};
    let converse: string | undefined;
    for (const item of itemsOf(implied)) {
      const [role = '', act = ''] = item.split(':').map((part) => part.trim());
      if (role === 'converse') converse = act;
      else if (act !== '') implies[role] = [...(implies[role] ?? []), act];
    }
    const all = itemsOf(verbs);
    yield [
      id,
      {
        verbs: all.filter((verb) => !verb.startsWith('~')),
        intransitive: all.filter((verb) => verb.startsWith('~')).map((verb) => verb.slice(1)),
        nouns: itemsOf(nouns),
        called,
        implies,
        ...(converse === undefined ? {} : { converse }),
      },
    ];
  }
}

const itemsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Words as they are written down, before they are inflected. */
interface Written {
  readonly act: string;
  readonly naming: ActNaming;
  readonly isIntransitive: boolean;
  /** What the first word is a form of, or is. */
  readonly base: string;
  /** Past and participle, where they are told. */
  readonly told?: readonly [past: string, participle: string];
  readonly words: string;
}

/** All that is written, by what a word of a text can be a form of. */
function createIndex() {
  const written: Written[] = [];
  const places = new Map<string, number[]>();
  const told: (readonly [form: string, base: string])[] = [];
  let basesOfTold: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    add(one: Written): void {
      const known = places.get(one.base);
      if (known === undefined) places.set(one.base, [written.length]);
      else known.push(written.length);
      for (const form of one.told ?? []) told.push([form, one.base]);
      written.push(one);
    },
    /** In the order in which they are written. */
    entriesOf(word: string): readonly Entry[] {
      basesOfTold ??= byForm(told);
      const bases = new Set([...basesOf(word), ...(basesOfTold.get(word) ?? [])]);
      const found = [...bases].flatMap((base) => places.get(base) ?? []).sort((a, b) => a - b);
      return found.flatMap((at) => entriesOf(written[at] as Written, word));
    },
  };
}

function verbOf(
  act: string,
  verb: string,
  isIntransitive: boolean,
  irregular: NonNullable<ActWords['irregular']>,
): Written {
  const { written, before, base } = partsOfVerb(verb);
  const told = irregular[written] ?? irregular[base];
  return {
    act,
    naming: 'verb',
    isIntransitive,
    base: before[0] ?? base,
    words: verb,
    ...(told === undefined ? {} : { told }),
  };
}

// A text's words part at hyphens; of "test-fire" the end is inflected: "test-fired".
function partsOfVerb(verb: string) {
  const [written = '', ...behind] = verb.split(' ');
  const before = written.split('-');
  const base = before.pop() ?? '';
  return { written, before, base, behind };
}

function nounOf(act: string, noun: string, naming: ActNaming): Written {
  return { act, naming, isIntransitive: false, base: noun.split(/[ -]/)[0] ?? '', words: noun };
}

/** Of what is written, the forms that begin with a word. */
function entriesOf({ act, naming, isIntransitive, told, words }: Written, word: string): readonly Entry[] {
  const forms = naming === 'verb' ? formsOfVerb(words, told) : formsOfNoun(words);
  return forms.flatMap(({ form, words: [first, ...rest] }) =>
    first === word ? [{ act, naming, form, isIntransitive, rest }] : [],
  );
}

interface Form {
  readonly form: VerbForm | undefined;
  readonly words: readonly string[];
}

function formsOfVerb(verb: string, told: Written['told']): readonly Form[] {
  const { before, base, behind } = partsOfVerb(verb);
  // "be taken", "be part of": the auxiliary is read as such, and stands in any form.
  return inflectVerb(base, told).map(({ text, form }) => ({ form, words: [...before, text, ...behind] }));
}

function formsOfNoun(noun: string): readonly Form[] {
  const words = noun.split(/[ -]/);
  const last = words.at(-1) ?? '';
  return [...new Set([last, pluralOf(last)])].map((end) => ({
    form: undefined,
    words: [...words.slice(0, -1), end],
  }));
}

function findActs(
  words: readonly string[],
  entriesOf: (word: string) => readonly Entry[],
): readonly NamedAct[] {
  const found: NamedAct[] = [];
  /** Last words of longer phrases, which name nothing by themselves. */
  const taken = new Set<number>();
  for (let from = 0; from < words.length; from++) {
    const here: (NamedAct & { readonly length: number; readonly last: readonly number[] })[] = [];
    for (const { rest, ...entry } of entriesOf(words[from] ?? '')) {
      const places = placesOf(words, from, rest);
      if (places === undefined) continue;
      const isTogether = places.every((place, at) => place === from + 1 + at);
      here.push({
        ...entry,
        from,
        to: isTogether ? from + 1 + rest.length : from + 1,
        ...(isTogether ? {} : { apart: places.at(-1) ?? from }),
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

/** Where the further words of a phrase stand, in order and near, one or many ("make promises"); undefined when they do not. */
function placesOf(
  words: readonly string[],
  from: number,
  rest: readonly string[],
): readonly number[] | undefined {
  const places: number[] = [];
  let at = from;
  for (const word of rest) {
    const near = words.slice(at + 1, at + 2 + MOST_BETWEEN);
    const next = near.findIndex((one) => one === word || (word.length > 3 && one === `${word}s`));
    if (next < 0) return undefined;
    at += 1 + next;
    places.push(at);
  }
  return places;
}

let shared: ActsVocabulary | undefined;

/** The vocabulary that ships with the engine. */
export function sharedActs(): ActsVocabulary {
  shared ??= openActs(readActList(actList));
  return shared;
}

/** The shared vocabulary with a briefing's own acts beside it. */
export function actsWith(own: Readonly<Record<string, ActWords>>): ActsVocabulary {
  const written = Object.entries(own);
  return written.length === 0 ? sharedActs() : openActs(written, sharedActs());
}
