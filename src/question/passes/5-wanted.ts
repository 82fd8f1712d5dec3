// Fifth pass: which slot a question wants filled, and of what kind: "which village", "how many generals".

import type { Wants } from '../../language/en/lexicon.ts';
import type { Slot, Wanted } from '../query.ts';
import type { Tagged } from './1-tag.ts';
import type { ActWord } from './2-verbs.ts';
import { PEOPLE, phraseRight, roleOf } from './3-roles.ts';

const SLOTS: Readonly<Record<Wants, Slot>> = {
  who: 'by',
  when: 'on',
  where: 'in',
  why: 'because',
  'how-many': 'amount',
  how: 'how',
  what: 'what',
  'yes-no': 'whether',
};

const KIND_AFTER: ReadonlySet<string> = new Set(['which', 'what', 'many', 'much']);
const MOST_KIND = 2;

export function readWanted(
  tagged: readonly Tagged[],
  acts: readonly ActWord[],
  wants: Wants | undefined,
  wantsRole: 'by' | 'of' | undefined,
  losers: readonly string[],
): Wanted | undefined {
  if (wants === undefined) return undefined;
  const slot = wants === 'who' || wants === 'what' ? (wantsRole ?? SLOTS[wants]) : SLOTS[wants];
  return {
    slot,
    kind: wants === 'yes-no' ? [] : kindOf(tagged, acts),
    counted: slot === 'amount' ? countedIn(tagged, acts, losers) : [],
  };
}

/** Stems of the noun right behind the question word. */
function kindOf(tagged: readonly Tagged[], acts: readonly ActWord[]): readonly string[] {
  const start = tagged.findIndex(({ text }) => KIND_AFTER.has(text));
  if (start < 0) return [];
  const kind: string[] = [];
  for (let at = start + 1; at < tagged.length && kind.length < MOST_KIND; at++) {
    const word = tagged[at];
    if (word === undefined || word.isCut || (word.tag !== 'word' && word.tag !== 'name')) break;
    if (acts.some(({ from, naming }) => naming === 'verb' && from === at)) break;
    kind.push(word.stem);
  }
  return kind;
}

/** Right behind "how many" or "number of": the heads of the phrase, or those of whom it takes some ("men of the corps"). */
function countedIn(
  tagged: readonly Tagged[],
  acts: readonly ActWord[],
  losers: readonly string[],
): readonly string[] {
  const many = tagged.findIndex(({ text }) => text === 'many');
  const number = tagged.findIndex(({ text }, at) => text === 'number' && tagged[at + 1]?.text === 'of');
  const start = many >= 0 ? many + 1 : number >= 0 ? number + 2 : -1;
  const phrase = start < 0 ? undefined : phraseRight(tagged, start, acts);
  if (phrase === undefined) return losers;
  const { entities } = roleOf(tagged, phrase, true);
  const isSome = PEOPLE.has(tagged[phrase.to - 1]?.text ?? '') && tagged[phrase.to]?.text === 'of';
  const whole = isSome ? phraseRight(tagged, phrase.to + 1, acts) : undefined;
  const heads = entities.length > 0 || whole === undefined ? entities : roleOf(tagged, whole, true).entities;
  return heads.length > 0 ? heads : losers;
}
