// What is said about somebody or something, whatever it is: "anything about the grenade?", "which articles mention China". The
// claims that name it, by its name or in all of its words.

import type { Claim } from '../briefing/types.ts';
import { joiningWords } from '../language/en/telling-apart.ts';
import { covers } from '../language/word-spans.ts';
import { readWords, unique } from '../language/words.ts';
import { ofKind } from '../store/phrases.ts';
import type { Profiles } from '../store/profile.ts';
import { type Filters, isCurrent, passes } from './filters.ts';
import type { Outcome } from './outcome.ts';
import { decidingRelations } from './select.ts';

/** Whoever names more asks for what is said of one thing about another. */
const MOST_WORDS = 3;
const MOST_LOOKED_AT = 64;
/** Of what more claims name the story is: its topics answer better. */
const MOST_SHOWN = 12;

/** Undefined where nothing names it, or nearly everything does. */
export function mentionsOf(about: string, profiles: Profiles, filters: Filters): Outcome | undefined {
  const { store } = profiles;
  const [first, ...others] = claimsNaming(about, profiles).filter(
    (claim) => isCurrent(claim) && passes(claim, filters, store),
  );
  if (first === undefined || others.length >= MOST_SHOWN) return undefined;
  const claims = [first, ...others] as const;
  return {
    kind: 'claims',
    claims,
    relations: decidingRelations(claims, [], filters, store),
    confidence: 1,
    score: 1,
    understood: { corrected: [], filters: filters.words, fromContext: [] },
  };
}

/** Best first. */
function claimsNaming(about: string, profiles: Profiles): readonly Claim[] {
  const { phrases, index, item, concerning } = profiles;
  const words = readWords(about);
  const named = ofKind(phrases.find(words), 'entity');
  const ids = unique(named.map(({ meaning }) => meaning.id));
  const others = words
    .filter(({ text }, at) => !joiningWords.has(text) && !named.some((name) => covers(name, at)))
    .map(({ text }) => singular(text));
  const count = others.length + ids.length;
  if (count === 0 || count > MOST_WORDS) return [];
  const [first] = ids;
  if (count === 1 && first !== undefined) return concerning(first);
  const found =
    others.length === 0 && first !== undefined
      ? concerning(first)
      : index.search(about, MOST_LOOKED_AT).flatMap(({ ordinal }) => item(ordinal).claim ?? []);
  return unique(found).filter(({ quotes }) =>
    quotes.some(({ exact }) => {
      const printed = readWords(exact);
      const names = ofKind(phrases.find(printed), 'entity');
      return areTogether([
        ...ids.map((id) => names.flatMap(({ from, meaning }) => (meaning.id === id ? [from] : []))),
        ...others.map((word) => printed.flatMap(({ text }, at) => (singular(text) === word ? [at] : []))),
      ]);
    }),
  );
}

/** One place of each stands near one of the first: "Russian casualties" are no casualties of whom Russia sends. */
function areTogether([first = [], ...others]: readonly (readonly number[])[]): boolean {
  return first.some((at) => others.every((places) => places.some((place) => Math.abs(place - at) <= NEAR)));
}

/** In words: "casualties of the Russian army". */
const NEAR = 4;

/** A stem would take executions for executives. */
const singular = (word: string): string => word.replace(/s$/, '');
