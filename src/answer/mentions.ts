// What is said about somebody or something, whatever it is: "anything about the grenade?", "which articles mention China". The
// claims that name it, by its name or in all of its words.

import type { Claim } from '../briefing/types.ts';
import { joiningWords } from '../language/en/telling-apart.ts';
import { covers } from '../language/word-spans.ts';
import { readWords, unique } from '../language/words.ts';
import { ofKind } from '../store/phrases.ts';
import type { Profiles } from '../store/profile.ts';
import { type Filters, passes } from './filters.ts';
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
    (claim) => claim.status !== 'retracted' && passes(claim, filters, store),
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
function claimsNaming(about: string, { phrases, index, item, concerning }: Profiles): readonly Claim[] {
  const words = readWords(about);
  const named = ofKind(phrases.find(words), 'entity');
  const others = words
    .filter(({ text }, at) => !joiningWords.has(text) && !named.some((name) => covers(name, at)))
    .map(({ text }) => singular(text));
  if (others.length + named.length === 0 || others.length + named.length > MOST_WORDS) return [];
  const sets = named.map(({ meaning }) => new Set(concerning(meaning.id)));
  const found =
    others.length === 0
      ? [...(sets[0] ?? [])]
      : index.search(about, MOST_LOOKED_AT).flatMap(({ ordinal }) => item(ordinal).claim ?? []);
  return unique(found).filter((claim) => {
    const printed = new Set(
      claim.quotes.flatMap(({ exact }) => readWords(exact).map(({ text }) => singular(text))),
    );
    return others.every((word) => printed.has(word)) && sets.every((set) => set.has(claim));
  });
}

/** A stem would take executions for executives. */
const singular = (word: string): string => word.replace(/s$/, '');
