// Words and phrases → terms: what a question is about, each with the keys under which a claim may hold it.

import { functionWords, plainSpeechVerbs } from '../language/en/lexicon.ts';
import { stemOf, type Word } from '../language/words.ts';
import { type Found, ofKind } from './phrases.ts';
import type { Store } from './store.ts';

/** A key and how well it stands for the term, 0–1. */
export interface Key {
  readonly key: string;
  readonly strength: number;
}

export interface Term {
  /** First key = the term itself: an entity, or a word's stem. */
  readonly keys: readonly Key[];
  /** Stems of the words inside a name or phrase: a text that holds the term holds these too. */
  readonly parts: readonly string[];
  /** Factor on its rarity: 1 for a full term, less for words that say little. */
  readonly weight: number;
  readonly words: string;
  readonly entity?: string;
  /** First word's position. */
  readonly at: number;
  /** Written with a capital inside a sentence: a name, if nothing knows it. */
  readonly isName: boolean;
}

/** A term of the question, or one taken over from the turn before at a part of its weight. */
export interface WeightedTerm {
  readonly term: Term;
  readonly factor: number;
}

/** Position of the word behind the term's last. */
export const endOfTerm = ({ at, words }: Pick<Term, 'at' | 'words'>): number => at + words.split(' ').length;

/** Which of the terms has the word at this place; -1 where none has. */
export const termAt = (terms: readonly Term[], place: number): number =>
  terms.findIndex((term) => term.at <= place && place < endOfTerm(term));

/** The term says something of its own: it is more than a weak word, a verb of saying or a qualifying adjective. */
export const isHeavy = (term: Term): boolean => term.weight >= 0.5;

const plainSpeech: ReadonlySet<string> = new Set(plainSpeechVerbs.map(stemOf));

/** Strengths of keys that stand for a term less than exactly. */
const AS = { unit: 0.95, synonym: 0.85, issue: 0.6, topic: 0.3, kind: 0.6, member: 1 } as const;
const WEIGHT = { weak: 0.25, speech: 0.12, adjective: 0.3, person: 1.4 } as const;

/**
 * The content terms of a row of words, in order. A question's general word asks for whatever is of its kind, a text's special one is of
 * its kinds: "which aircraft" is answered by a helicopter, and not the other way round.
 */
export function termsOf(
  words: readonly Word[],
  all: readonly Found[],
  store: Store,
  side: 'text' | 'question' = 'text',
): readonly Term[] {
  const other = side === 'text' ? 'kind' : 'member';
  const found = all.filter(({ meaning }) => meaning.kind !== other);
  const entities = ofKind(found, 'entity');
  const terms: Term[] = [];
  let at = 0;
  while (at < words.length) {
    const entity = entities.find((one) => one.from === at);
    const phrase = longestPhrase(found, at, entities);
    const word = words[at];
    if (entity !== undefined) {
      terms.push(entityTerm(words, entity, entities, store));
      at = entity.to;
    } else if (phrase !== undefined) {
      terms.push(phraseTerm(words, at, phrase, found));
      at = phrase;
    } else {
      const term = word === undefined ? undefined : wordTerm(word, at, found);
      if (term !== undefined) terms.push(term);
      at++;
    }
  }
  return terms;
}

const MEANING: ReadonlySet<string> = new Set(['unit', 'synonym', 'issue']);

/** End of the longest phrase of several words that starts here and takes no word of a name. */
function longestPhrase(found: readonly Found[], at: number, entities: readonly Found[]): number | undefined {
  let end: number | undefined;
  for (const one of found) {
    if (one.from !== at || one.to - one.from < 2 || !MEANING.has(one.meaning.kind)) continue;
    if (entities.some((entity) => entity.from < one.to && entity.to > one.from)) continue;
    if (end === undefined || one.to > end) end = one.to;
  }
  return end;
}

/** "Elderly relatives": the kind is told by the head of a phrase, which ends before `to`. */
function isOfKind(
  one: Found,
  to: number,
): one is Found & { readonly meaning: { readonly kind: 'kind' | 'member' } } {
  return one.to === to && (one.meaning.kind === 'kind' || one.meaning.kind === 'member');
}

function phraseTerm(words: readonly Word[], from: number, to: number, found: readonly Found[]): Term {
  const keys: Key[] = [];
  for (const one of found) {
    if (one.from === from && one.to === to && MEANING.has(one.meaning.kind))
      keys.push({ key: one.meaning.key, strength: 1 });
    if (isOfKind(one, to)) keys.push({ key: one.meaning.key, strength: AS[one.meaning.kind] });
  }
  const inside = words.slice(from, to);
  const parts = inside.filter((word) => !functionWords.has(word.text)).map((word) => word.stem);
  for (const part of parts) keys.push({ key: part, strength: 0.75 / parts.length });
  return {
    keys,
    parts,
    weight: 1,
    words: inside.map((word) => word.text).join(' '),
    at: from,
    isName: false,
  };
}

function entityTerm(words: readonly Word[], found: Found, entities: readonly Found[], store: Store): Term {
  const { id, key } = found.meaning;
  const entity = store.entity(id);
  const keys: Key[] = [{ key, strength: 1 }];
  // A claim about the whole may answer about a part, but not in place of a person who is named.
  const ofWhole = entity?.type === 'person' ? 0.2 : 0.45;
  for (const whole of entity?.partOf ?? []) keys.push({ key: `entity:${whole}`, strength: ofWhole });
  const inside = words.slice(found.from, found.to);
  const parts = inside.filter((word) => !functionWords.has(word.text)).map((word) => word.stem);
  for (const part of parts) keys.push({ key: part, strength: 0.7 / parts.length });
  // "Russian commanders", "lawmaker Lee": the state or the group only qualifies the name that follows.
  const next = entities.find((one) => one.from === found.to)?.meaning.id;
  const isAdjective =
    next !== undefined && (entity?.type === 'state' || (next !== id && store.partsOf(id).has(next)));
  return {
    keys,
    parts,
    weight: isAdjective ? WEIGHT.adjective : entity?.type === 'person' ? WEIGHT.person : 1,
    words: inside.map((word) => word.text).join(' '),
    entity: id,
    at: found.from,
    isName: false,
  };
}

function wordTerm(word: Word, at: number, found: readonly Found[]): Term | undefined {
  if (functionWords.has(word.text) || (word.text.length === 1 && !/\p{N}/u.test(word.text))) return undefined;
  const keys: Key[] = [{ key: word.stem, strength: 1 }];
  let weight = 1;
  for (const one of found) {
    const { from, to, meaning } = one;
    if (isOfKind(one, at + 1)) keys.push({ key: meaning.key, strength: AS[one.meaning.kind] });
    if (from !== at || to !== at + 1) continue;
    if (
      meaning.kind === 'unit' ||
      meaning.kind === 'synonym' ||
      meaning.kind === 'issue' ||
      meaning.kind === 'topic'
    ) {
      keys.push({ key: meaning.key, strength: AS[meaning.kind] });
    }
    if (meaning.kind === 'weak' || meaning.kind === 'document') weight = Math.min(weight, WEIGHT.weak);
  }
  if (plainSpeech.has(word.stem)) weight = Math.min(weight, WEIGHT.speech);
  return { keys, parts: [], weight, words: word.text, at, isName: word.isCapital && at > 0 };
}
