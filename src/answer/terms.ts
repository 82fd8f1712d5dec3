// Words and phrases → terms: what a question is about, each with the keys under which a claim may hold it.

import type { Store } from '../store/store.ts';
import { functionWords, plainSpeechVerbs } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { stemOf, type Word } from './words.ts';

/** A key and how well it stands for the term, 0–1. */
export interface Key {
  readonly key: string;
  readonly strength: number;
}

export interface Term {
  /** First key = the term itself: an entity, or a word's stem. */
  readonly keys: readonly Key[];
  /** Factor on its rarity: 1 for a full term, less for words that say little. */
  readonly weight: number;
  readonly words: string;
  readonly entity?: string;
  /** First word's position. */
  readonly at: number;
  /** Written with a capital inside a sentence: a name, if nothing knows it. */
  readonly isName: boolean;
}

const plainSpeech: ReadonlySet<string> = new Set(plainSpeechVerbs.map(stemOf));

/** Strengths of keys that stand for a term less than exactly. */
const AS = { unit: 0.95, synonym: 0.85, issue: 0.6, topic: 0.3 } as const;
const WEIGHT = { weak: 0.25, speech: 0.12, adjective: 0.3 } as const;

/** The content terms of a row of words, in order. */
export function termsOf(words: readonly Word[], found: readonly Found[], store: Store): readonly Term[] {
  const entities = found.filter((one) => one.meaning.kind === 'entity');
  const terms: Term[] = [];
  let at = 0;
  while (at < words.length) {
    const entity = entities.find((one) => one.from === at);
    if (entity !== undefined) {
      terms.push(entityTerm(words, entity, entities, store));
      at = entity.to;
      continue;
    }
    const word = words[at];
    if (word !== undefined) {
      const term = wordTerm(word, at, found);
      if (term !== undefined) terms.push(term);
    }
    at++;
  }
  return terms;
}

function entityTerm(words: readonly Word[], found: Found, entities: readonly Found[], store: Store): Term {
  const { id, key } = found.meaning;
  const entity = store.entity(id);
  const keys: Key[] = [{ key, strength: 1 }];
  for (const whole of entity?.partOf ?? []) keys.push({ key: `entity:${whole}`, strength: 0.45 });
  const inside = words.slice(found.from, found.to);
  for (const word of inside) {
    if (!functionWords.has(word.text)) keys.push({ key: word.stem, strength: 0.7 / inside.length });
  }
  // "Russian commanders", "North Korean POWs": the state only qualifies the noun that follows.
  const isAdjective = entity?.type === 'state' && entities.some((next) => next.from === found.to);
  return {
    keys,
    weight: isAdjective ? WEIGHT.adjective : 1,
    words: inside.map((word) => word.text).join(' '),
    entity: id,
    at: found.from,
    isName: false,
  };
}

function wordTerm(word: Word, at: number, found: readonly Found[]): Term | undefined {
  const phrases = found.filter((one) => one.from <= at && at < one.to && one.meaning.kind !== 'entity');
  const long = phrases.some(
    (one) => one.to - one.from > 1 && one.meaning.kind !== 'speech' && one.meaning.kind !== 'weak',
  );
  if (functionWords.has(word.text) || (word.text.length === 1 && !/\p{N}/u.test(word.text))) {
    if (!long || word.text.length < 3) return undefined;
  }
  const keys: Key[] = [{ key: word.stem, strength: 1 }];
  let weight = 1;
  for (const { meaning } of phrases) {
    if (
      meaning.kind === 'unit' ||
      meaning.kind === 'synonym' ||
      meaning.kind === 'issue' ||
      meaning.kind === 'topic'
    ) {
      keys.push({ key: meaning.key, strength: AS[meaning.kind] });
    }
    if (meaning.kind === 'weak') weight = Math.min(weight, WEIGHT.weak);
  }
  if (plainSpeech.has(word.stem)) weight = Math.min(weight, WEIGHT.speech);
  if (functionWords.has(word.text)) weight = Math.min(weight, WEIGHT.weak);
  return { keys, weight, words: word.text, at, isName: word.isCapital && at > 0 };
}
