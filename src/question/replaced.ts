// "And Russians?" after "how many North Koreans were killed": a follow-up that is one name and nothing else asks the question
// before it once more, with that name where the one of its kind stood. "Where are they now?" asks of whoever was named, and of
// nothing that was done to them.

import { joiningOpenings, whereabouts } from '../language/en/lexicon.ts';
import { foldText, readWords } from '../language/words.ts';
import { type Found, ofKind, type Phrases } from '../store/phrases.ts';
import type { Store } from '../store/store.ts';

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

/** What is asked in whole; undefined where the text is another kind of follow-up, or it is not told whom it is about. */
export function replacedIn(
  text: string,
  before: string,
  phrases: Phrases,
  store: Store,
): Replaced | undefined {
  const pronoun = whereabouts.exec(foldText(text))?.groups?.who;
  const name = pronoun === undefined ? nameIn(text, phrases, store) : undefined;
  if (pronoun === undefined && name === undefined) return undefined;
  const old = onlyPeopleIn(before, phrases, store);
  if (old === undefined) return undefined;
  if (pronoun === undefined) return { text: `${before.slice(0, old.start)}${name}${before.slice(old.end)}` };
  const antecedent = before.slice(old.start, old.end);
  return { text: text.replace(new RegExp(`\\b${pronoun}\\b`, 'i'), antecedent), antecedent };
}

/** "And the Russians?": the name, as typed, of a text that is nothing else. */
function nameIn(text: string, phrases: Phrases, store: Store): string | undefined {
  if (!joiningOpenings.test(foldText(text))) return undefined;
  const words = readWords(text);
  const [name, ...others] = ofKind(phrases.find(words), 'entity');
  if (name === undefined || others.length > 0 || name.to !== words.length || !arePeople(name, store))
    return undefined;
  const isOpening = words.slice(0, name.from).every((word) => OPENING.has(word.text));
  return isOpening ? text.slice(words[name.from]?.start ?? 0).replace(/[?!.\s]+$/, '') : undefined;
}

function onlyPeopleIn(text: string, phrases: Phrases, store: Store): Place | undefined {
  const words = readWords(text);
  const [found, ...others] = ofKind(phrases.find(words), 'entity').filter((one) => arePeople(one, store));
  if (found === undefined || others.length > 0) return undefined;
  const start = words[found.from]?.start ?? 0;
  const end = words[found.to]?.start ?? text.length;
  return { start, end: start + text.slice(start, end).replace(/[\s\p{P}]+$/u, '').length };
}

const arePeople = ({ meaning }: Found, store: Store): boolean =>
  PEOPLE.has(store.entity(meaning.id)?.type ?? '');

/** Who can stand in each other's place in a question. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'group', 'unit', 'state']);
const OPENING: ReadonlySet<string> = new Set(
  'and but or so also what about how of then ok okay the'.split(' '),
);
