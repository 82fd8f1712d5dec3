// Finds the phrases that a briefing knows (names, units, issues) and those of the lexicon in a row of words: a trie over
// stems in flat arrays, compiled once and opened from disk as it is.

import { irregularPast } from '../language/en/inflect.ts';
import { kinds } from '../language/en/kinds.ts';
import { functionWords, positionVerbs, roleNouns, speechVerbs, weakWords } from '../language/en/lexicon.ts';
import { synonyms } from '../language/en/synonyms.ts';
import type { WordSpan } from '../language/word-spans.ts';
import { isShouted, readWords, type Word } from '../language/words.ts';
import { buildDictionary, createTermDictionary, type DictionaryArrays } from './search/dictionary.ts';
import type { Store } from './store.ts';

export type PhraseKind =
  | 'entity'
  | 'unit'
  | 'issue'
  | 'synonym'
  /** A general noun ("aircraft"), and what is of that kind: both have the key of the kind. */
  | 'kind'
  | 'member'
  | 'topic'
  | 'speech'
  | 'position'
  | 'weak'
  | 'document';

/** What a phrase stands for. Keys of different kinds never collide: "entity:kursk", "unit:killed". */
export interface Meaning {
  readonly kind: PhraseKind;
  readonly id: string;
  readonly key: string;
  /** For a name: how many letters its spellings with these stems have, least and most. */
  readonly letters?: readonly [number, number];
  /** For a name: every spelling begins with a participle ("captured soldiers"), so that "capture soldiers" is none. */
  readonly isParticiple?: boolean;
}

/** A phrase in a text. */
export interface Found extends WordSpan {
  readonly meaning: Meaning;
}

/** Those of one kind, in order. */
export const ofKind = (found: readonly Found[], kind: PhraseKind): readonly Found[] =>
  found.filter(({ meaning }) => meaning.kind === kind);

export interface Phrases {
  /** Every phrase; of the entities only the longest at a place, never overlapping. */
  find(words: readonly Word[]): readonly Found[];
  /** Stems that stand in any phrase of an entity. */
  readonly entityStems: { has(stem: string): boolean };
}

/** The trie: node 0 is its root; a node's edges and meanings are neighbours in the arrays. */
export interface CompiledPhrases {
  readonly stems: DictionaryArrays;
  /** 1 for a stem that stands in a phrase of an entity. */
  readonly inEntity: Uint8Array;
  /** Where each node's edges start; one more at the end. */
  readonly edgeStarts: Uint32Array;
  /** Number of the stem that the edge takes, ascending within a node. */
  readonly edgeStems: Uint32Array;
  /** Where the edge leads. */
  readonly edgeNodes: Uint32Array;
  /** Where each node's meanings start; one more at the end. */
  readonly endStarts: Uint32Array;
  readonly ends: readonly Meaning[];
}

interface Node {
  readonly next: Map<number, Node>;
  readonly ends: Meaning[];
}

const newNode = (): Node => ({ next: new Map(), ends: [] });

/** Compiles the phrases of a store and of the lexicon. */
export function compilePhrases(store: Store): CompiledPhrases {
  const root = newNode();
  const stems = new Map<string, number>();
  const entityStems = new Set<number>();
  const add = (phrase: string, kind: PhraseKind, id: string): void => {
    const words = readWords(phrase);
    if (words.length === 0) return;
    let node = root;
    for (const [position, word] of words.entries()) {
      // "the South" is found as "South"; "the US" is not, for "us" is another word.
      if (position === 0 && word.text === 'the' && words.length > 1 && (words[1]?.text.length ?? 0) > 2)
        continue;
      const stem = stems.get(word.stem) ?? stems.size;
      stems.set(word.stem, stem);
      if (kind === 'entity') entityStems.add(stem);
      let next = node.next.get(stem);
      if (next === undefined) {
        next = newNode();
        node.next.set(stem, next);
      }
      node = next;
    }
    const at = node.ends.findIndex((end) => end.kind === kind && end.id === id);
    const known = node.ends[at];
    if (kind !== 'entity') {
      const key = `${kind === 'member' ? 'kind' : kind}:${id}`;
      if (known === undefined) node.ends.push({ kind, id, key });
      return;
    }
    const letters = countLetters(words);
    const [least, most] = known?.letters ?? [letters, letters];
    const isParticiple =
      words[0]?.text.endsWith('ed') === true && words.length > 1 && known?.isParticiple !== false;
    node.ends[at === -1 ? node.ends.length : at] = {
      kind,
      id,
      key: `${kind}:${id}`,
      letters: [Math.min(least, letters), Math.max(most, letters)],
      isParticiple,
    };
  };

  const { briefing } = store;
  for (const entity of briefing.entities)
    for (const name of [entity.name, ...entity.aliases]) add(name, 'entity', entity.id);
  for (const [id, unit] of Object.entries(briefing.units))
    for (const words of unit.words) add(words, 'unit', id);
  for (const [id, issue] of Object.entries(briefing.issues))
    for (const words of issue.words) add(words, 'issue', id);
  for (const topic of briefing.topics)
    for (const words of [...topic.words, topic.command]) add(words, 'topic', topic.command);
  for (const document of briefing.documents) {
    for (const name of [document.label, ...document.aliases]) add(name, 'document', document.id);
    if (document.publisher.name !== null) add(document.publisher.name, 'document', document.id);
    if (document.title.text !== null) add(document.title.text, 'document', document.id);
    for (const from of document.derivesFrom) add(from.what, 'document', document.id);
  }
  for (const [index, words] of synonyms.entries())
    for (const phrase of words) add(phrase, 'synonym', String(index));
  for (const [index, { names, members }] of kinds.entries()) {
    for (const name of names) add(name, 'kind', String(index));
    for (const member of members) add(member, 'member', String(index));
  }
  for (const verb of speechVerbs) add(verb, 'speech', verb);
  for (const word of [...weakWords, ...roleNouns]) add(word, 'weak', word);
  for (const word of weakWords)
    if (!SAYS_MORE.has(word)) for (const form of irregularPast(word)) add(form, 'weak', word);
  for (const [position, verbs] of Object.entries(positionVerbs))
    for (const verb of verbs) add(verb, 'position', position);

  return {
    ...flatten(root),
    stems: buildDictionary([...stems.keys()]),
    inEntity: flags(stems.size, entityStems),
  };
}

/** Who was taken was caught: the past of this weak verb is none. */
const SAYS_MORE: ReadonlySet<string> = new Set(['take']);

function countLetters(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + (word.text === 'the' ? 0 : word.text.length), 0);
}

/** How many letters a name in a text may have more or less than it is spelt with: a plural, not another word. */
const LETTERS_OFF = 2;

/** A stem is shared by "author" and "authorities"; a name is not. */
function isName(meaning: Meaning, words: readonly Word[]): boolean {
  if (meaning.letters === undefined) return true;
  if (meaning.isParticiple === true && words[0]?.text.endsWith('ed') !== true) return false;
  const letters = countLetters(words);
  return letters >= meaning.letters[0] - LETTERS_OFF && letters <= meaning.letters[1] + LETTERS_OFF;
}

/** "WHO" and "US" are names in capitals alone, whatever a briefing calls somebody. */
function isOtherWord([word, second]: readonly Word[], text: readonly Word[]): boolean {
  if (word === undefined || second !== undefined || !functionWords.has(word.text)) return false;
  return !word.isAcronym || isShouted(text);
}

/** "Call off" says nothing by its words, "start a new life" does. */
function isOfMany(words: readonly Word[], from: number, last: number): boolean {
  let count = 0;
  for (let at = from; at <= last; at++) if (!functionWords.has(words[at]?.text ?? '')) count++;
  return count > 1;
}

function flags(size: number, set: ReadonlySet<number>): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (set.has(at) ? 1 : 0));
}

function flatten(root: Node): Omit<CompiledPhrases, 'stems' | 'inEntity'> {
  const nodes = [root];
  const edgeStarts: number[] = [];
  const edgeStems: number[] = [];
  const edgeNodes: number[] = [];
  const endStarts: number[] = [];
  const ends: Meaning[] = [];
  // The list grows while it is walked: breadth first.
  for (const node of nodes) {
    edgeStarts.push(edgeStems.length);
    endStarts.push(ends.length);
    ends.push(...node.ends);
    for (const [stem, next] of [...node.next].sort(([a], [b]) => a - b)) {
      edgeStems.push(stem);
      edgeNodes.push(nodes.length);
      nodes.push(next);
    }
  }
  return {
    edgeStarts: Uint32Array.from([...edgeStarts, edgeStems.length]),
    edgeStems: Uint32Array.from(edgeStems),
    edgeNodes: Uint32Array.from(edgeNodes),
    endStarts: Uint32Array.from([...endStarts, ends.length]),
    ends,
  };
}

/** `isHeld`: whether any text holds the key; of a synonym of what none holds ("start a new life") the words count each by itself. */
export function openPhrases(
  compiled: CompiledPhrases,
  isHeld: (key: string) => boolean = () => true,
): Phrases {
  const { inEntity, edgeStarts, edgeStems, edgeNodes, endStarts, ends } = compiled;
  const stems = createTermDictionary(compiled.stems);
  const isIdle = ends.map(({ kind, key }) => kind === 'synonym' && !isHeld(key));

  /** The node that the stem leads to, or −1. */
  const follow = (node: number, stem: number): number => {
    let low = edgeStarts[node] ?? 0;
    let high = (edgeStarts[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = edgeStems[middle] ?? 0;
      if (found === stem) return edgeNodes[middle] ?? -1;
      if (found < stem) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };

  return {
    entityStems: {
      has(stem) {
        const number = stems.find(stem);
        return number >= 0 && inEntity[number] === 1;
      },
    },
    find(words) {
      const found: Found[] = [];
      const numbers = words.map((word) => stems.find(word.stem));
      let entityEnd = 0;
      for (let from = 0; from < words.length; from++) {
        const first = found.length;
        let longest: Found | undefined;
        let node = 0;
        for (let at = from; at < words.length; at++) {
          const number = numbers[at] ?? -1;
          node = number < 0 ? -1 : follow(node, number);
          if (node < 0) break;
          for (let end = endStarts[node] ?? 0; end < (endStarts[node + 1] ?? 0); end++) {
            const meaning = ends[end];
            if (meaning === undefined || (isIdle[end] === true && isOfMany(words, from, at))) continue;
            const one = { from, to: at + 1, meaning };
            if (meaning.kind !== 'entity') found.push(one);
            else {
              const named = words.slice(from, at + 1);
              if (isName(meaning, named) && !isOtherWord(named, words)) longest = one;
            }
          }
        }
        if (longest !== undefined && from >= entityEnd) {
          found.splice(first, 0, longest);
          entityEnd = longest.to;
        }
      }
      return found;
    },
  };
}
