// The claims that a sentence is nearest to, by the words that both have and the weight of each: rare words tell more.

import type { Claim } from '../briefing/types.ts';
import { tokenize } from '../language/tokens.ts';
import type { Store } from '../store/store.ts';
import { quoteText } from './quote-text.ts';

export interface Near {
  readonly claim: Claim;
  /** Share of the sentence's weight that the claim has, 0–1. */
  readonly share: number;
}

interface ClaimWords {
  readonly claimsOf: ReadonlyMap<string, readonly number[]>;
  readonly weightOf: (term: string) => number;
}

/** Below this a claim only happens to share words. */
const LEAST_SHARE = 0.34;
/** Terms in more of the claims than this share say nothing. */
const TOO_COMMON = 0.5;
const known = new WeakMap<Store, ClaimWords>();

/** At most `most`, nearest first; none where nothing is near. */
export function nearClaims(store: Store, sentence: string, most: number): readonly Near[] {
  const { claimsOf, weightOf } = wordsOf(store);
  const { claims } = store.briefing;
  const terms = [...new Set(tokenize(sentence))].filter((term) => !/^\d/.test(term));
  const whole = terms.reduce((sum, term) => sum + weightOf(term), 0);
  const scores = new Map<number, { weight: number; terms: number }>();
  for (const term of terms) {
    for (const at of claimsOf.get(term) ?? []) {
      const score = scores.get(at) ?? { weight: 0, terms: 0 };
      scores.set(at, { weight: score.weight + weightOf(term), terms: score.terms + 1 });
    }
  }
  const least = Math.min(2, terms.length);
  return [...scores]
    .map(([at, score]) => ({ at, share: whole === 0 ? 0 : score.weight / whole, terms: score.terms }))
    .filter((one) => one.share >= LEAST_SHARE && one.terms >= least)
    .sort((a, b) => b.share - a.share || a.at - b.at)
    .slice(0, most)
    .flatMap(({ at, share }) => {
      const claim = claims[at];
      return claim === undefined ? [] : [{ claim, share }];
    });
}

function wordsOf(store: Store): ClaimWords {
  const built = known.get(store);
  if (built !== undefined) return built;
  const { claims } = store.briefing;
  const all = new Map<string, number[]>();
  claims.forEach((claim, at) => {
    for (const term of new Set(tokenize([quoteText(claim), ...claim.asks].join(' ')))) {
      const found = all.get(term);
      if (found === undefined) all.set(term, [at]);
      else found.push(at);
    }
  });
  const claimsOf = new Map(
    [...all].filter(([, found]) => found.length <= Math.max(3, claims.length * TOO_COMMON)),
  );
  const made: ClaimWords = {
    claimsOf,
    // A word that no claim has is as rare as can be.
    weightOf: (term) => Math.log(1 + claims.length / Math.max(1, all.get(term)?.length ?? 1)),
  };
  known.set(store, made);
  return made;
}
