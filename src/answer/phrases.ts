// Finds the phrases that a briefing knows (names, units, issues) and those of the lexicon in a row of words.

import type { Store } from '../store/store.ts';
import { positionVerbs, roleNouns, speechVerbs, synonyms, weakWords } from './lexicon.ts';
import { readWords, type Word } from './words.ts';

export type PhraseKind =
  | 'entity'
  | 'unit'
  | 'issue'
  | 'synonym'
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
}

/** A phrase in a text: words [from, to). */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

export interface Phrases {
  /** Every phrase; of the entities only the longest at a place, never overlapping. */
  find(words: readonly Word[]): readonly Found[];
  /** Stems that stand in any phrase of an entity. */
  readonly entityStems: ReadonlySet<string>;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: Meaning[];
}

const newNode = (): Node => ({ next: new Map(), ends: [] });

/** Compiles the phrases of a store and of the lexicon into one trie over stems. */
export function createPhrases(store: Store): Phrases {
  const root = newNode();
  const entityStems = new Set<string>();
  const add = (phrase: string, kind: PhraseKind, id: string): void => {
    const words = readWords(phrase);
    if (words.length === 0) return;
    let node = root;
    for (const [position, word] of words.entries()) {
      // "the South" is found as "South"; "the US" is not, for "us" is another word.
      if (position === 0 && word.text === 'the' && words.length > 1 && (words[1]?.text.length ?? 0) > 2)
        continue;
      if (kind === 'entity') entityStems.add(word.stem);
      let next = node.next.get(word.stem);
      if (next === undefined) {
        next = newNode();
        node.next.set(word.stem, next);
      }
      node = next;
    }
    if (!node.ends.some((end) => end.kind === kind && end.id === id))
      node.ends.push({ kind, id, key: `${kind}:${id}` });
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
    add(document.label, 'document', document.id);
    if (document.publisher.name !== null) add(document.publisher.name, 'document', document.id);
    if (document.title.text !== null) add(document.title.text, 'document', document.id);
    for (const from of document.derivesFrom) add(from.what, 'document', document.id);
  }
  for (const [index, words] of synonyms.entries())
    for (const phrase of words) add(phrase, 'synonym', String(index));
  for (const verb of speechVerbs) add(verb, 'speech', verb);
  for (const word of [...weakWords, ...roleNouns]) add(word, 'weak', word);
  for (const [position, verbs] of Object.entries(positionVerbs))
    for (const verb of verbs) add(verb, 'position', position);

  return {
    entityStems,
    find(words) {
      const found: Found[] = [];
      let entityEnd = 0;
      for (let from = 0; from < words.length; from++) {
        let node: Node | undefined = root;
        const here: Found[] = [];
        for (let at = from; at < words.length; at++) {
          node = node.next.get(words[at]?.stem ?? '');
          if (node === undefined) break;
          for (const meaning of node.ends) here.push({ from, to: at + 1, meaning });
        }
        const entities = here.filter((one) => one.meaning.kind === 'entity');
        const longest = entities.at(-1);
        if (longest !== undefined && from >= entityEnd) {
          found.push(longest);
          entityEnd = longest.to;
        }
        for (const one of here) if (one.meaning.kind !== 'entity') found.push(one);
      }
      return found;
    },
  };
}
