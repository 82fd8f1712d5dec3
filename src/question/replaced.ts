// "And Russians?" after "how many North Koreans were killed": a follow-up that is one name and nothing else asks the question
// before it once more, with that name where the one of its kind stood. "Where are they now?" asks of whoever was named, and of
// nothing that was done to them.

import { bareWhy, joiningOpenings, questionOpening, whereabouts } from '../language/en/lexicon.ts';
import { foldText, readWords } from '../language/words.ts';
import { type Found, ofKind, type Phrases } from '../store/phrases.ts';
import type { Store } from '../store/store.ts';
import { PEOPLE as PEOPLE_NOUNS } from './passes/3-roles.ts';

/** Where the one name of its kind stands in a text: [start, end). */
interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Replaced {
  readonly text: string;
  /** Whom it takes over by name; absent where it takes all but the name. */
  readonly antecedent?: string;
}

/** A question of the thread, and ids of those whom it names to hear them alone: "and according to Kyiv?" is about nobody. */
export interface Earlier {
  readonly text: string;
  readonly speakers: readonly string[];
}

/** What is asked in whole, of the last of `earlier` (newest first) that is about somebody; undefined where the text is another kind of follow-up, or it is not told whom it is about. */
export function replacedIn(
  text: string,
  earlier: readonly Earlier[],
  phrases: Phrases,
  store: Store,
): Replaced | undefined {
  const before = earlier.find((one) => !namesOnlySpeakers(one, phrases)) ?? earlier[0];
  return before === undefined ? undefined : replacedInOne(text, before.text, phrases, store);
}

/** All that is named is somebody to be heard. */
function namesOnlySpeakers({ text, speakers }: Earlier, phrases: Phrases): boolean {
  const named = ofKind(phrases.find(readWords(text)), 'entity');
  return (
    named.length > 0 &&
    joiningOpenings.test(foldText(text)) &&
    named.every(({ meaning }) => speakers.includes(meaning.id))
  );
}

function replacedInOne(text: string, before: string, phrases: Phrases, store: Store): Replaced | undefined {
  const pronoun = whereabouts.exec(foldText(text))?.groups?.who;
  if (pronoun !== undefined) {
    const meant = peopleIn(before, phrases, store);
    if (meant === undefined) return undefined;
    const antecedent = before.slice(meant.start, meant.end);
    return { text: text.replace(new RegExp(`\\b${pronoun}\\b`, 'i'), antecedent), antecedent };
  }
  const reason = reasonOf(text, before);
  if (reason !== undefined) return { text: reason };
  const name = nameIn(text, phrases, store);
  if (name === undefined) return undefined;
  const old = peopleIn(before, phrases, store, name.type) ?? uncountedIn(before);
  if (old === undefined) return undefined;
  const space = old.end === old.start ? ' ' : '';
  return { text: `${before.slice(0, old.start)}${name.text}${space}${before.slice(old.end)}` };
}

/** "Why?": the whole of the question before, asked for its reason. */
function reasonOf(text: string, before: string): string | undefined {
  if (!bareWhy.test(foldText(text))) return undefined;
  const told = foldText(before)
    .replace(questionOpening, '')
    .replace(/[?!. ]+$/, '');
  return told.includes(' ') ? `why ${told}?` : undefined;
}

interface Name {
  /** As typed. */
  readonly text: string;
  readonly type: string | undefined;
}

/** "And the Russians?": the name of a text that is nothing else. */
function nameIn(text: string, phrases: Phrases, store: Store): Name | undefined {
  if (!joiningOpenings.test(foldText(text))) return undefined;
  const words = readWords(text);
  const [name, ...others] = ofKind(phrases.find(words), 'entity');
  if (name === undefined || others.length > 0 || name.to !== words.length || !arePeople(name, store))
    return undefined;
  const isOpening = words.slice(0, name.from).every((word) => OPENING.has(word.text));
  if (!isOpening) return undefined;
  return {
    text: text.slice(words[name.from]?.start ?? 0).replace(/[?!.\s]+$/, ''),
    type: store.entity(name.meaning.id)?.type,
  };
}

/** The only ones that the text names; of several the only one of that type. */
function peopleIn(text: string, phrases: Phrases, store: Store, type?: string): Place | undefined {
  const words = readWords(text);
  const all = ofKind(phrases.find(words), 'entity').filter((one) => arePeople(one, store));
  const alike = all.filter(({ meaning }) => store.entity(meaning.id)?.type === type);
  const [found, ...others] = all.length > 1 ? alike : all;
  if (found === undefined || others.length > 0) return undefined;
  const start = words[found.from]?.start ?? 0;
  const end = words[found.to]?.start ?? text.length;
  return { start, end: start + text.slice(start, end).replace(/[\s\p{P}]+$/u, '').length };
}

/** "How many soldiers were killed", "how many died": those who are counted and not named. */
function uncountedIn(text: string): Place | undefined {
  const counted = /\bhow many ((?:of )?(?:the |these |those )?)(\p{L}+)/iu.exec(text);
  if (counted === null) return undefined;
  const [whole, , noun = ''] = counted;
  const end = counted.index + whole.length;
  return PEOPLE_NOUNS.has(noun.toLowerCase())
    ? { start: end - noun.length, end }
    : { start: end - noun.length, end: end - noun.length };
}

const arePeople = ({ meaning }: Found, store: Store): boolean =>
  PEOPLE.has(store.entity(meaning.id)?.type ?? '');

/** Who can stand in each other's place in a question. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'group', 'unit', 'state']);
const OPENING: ReadonlySet<string> = new Set(
  'and but or so also what about how of then ok okay the'.split(' '),
);
