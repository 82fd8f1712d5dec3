// An answerer that can tell how it does on the question sets of its own briefings, worked out when first asked for.

import type { Score } from '../answer/answer-types.ts';
import { type Answerer, createAnswerer } from '../answer/answerer.ts';
import type { CompiledProfiles } from '../store/compile-profiles.ts';
import type { Store } from '../store/store.ts';
import { scoreQuestions, totalScore } from './score.ts';

/** `today` (YYYY-MM-DD) is asked for when a score is first wanted; `compiled` as for createAnswerer. */
export function createScoredAnswerer(
  stores: readonly Store[],
  today: () => string,
  compiled?: (store: Store) => CompiledProfiles,
): Answerer {
  const scores = new Map<string, Score>();
  const scoreOf = (store: Store): Score | undefined => {
    const { questions, id } = store.briefing;
    if (questions.length === 0) return undefined;
    const known = scores.get(id) ?? totalScore(scoreQuestions(answerer, id, questions, today()));
    scores.set(id, known);
    return known;
  };
  const answerer: Answerer = createAnswerer(stores, scoreOf, compiled);
  return answerer;
}
