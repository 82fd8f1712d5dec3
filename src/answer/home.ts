// Which of several stories a question is about: each story's own view of it, as measures, weighed by a fitted soft maximum.
// The chances of all stories add up to one, so that none above an even chance means that nothing tells.

import type { Question } from '../question/question.ts';
import type { Profiles } from '../store/profile.ts';
import { isHeavy } from '../store/terms.ts';
import type { Ranked } from './rank.ts';
import type { Weights } from './weights.ts';

/** Each 0–1. */
export interface Home {
  /** The most of the question that any claim holds. */
  readonly coverage: number;
  /** Nearness to the nearest ask, of a claim or a known unknown. */
  readonly ask: number;
  /** Share of its words of weight that the story has at all. */
  readonly known: number;
  /** Names in it that the story knows; 1 from two on. */
  readonly names: number;
  /** Chance that the best claim answers. */
  readonly chance: number;
}

export const homeNames = [
  'coverage',
  'ask',
  'known',
  'names',
  'chance',
] as const satisfies readonly (keyof Home)[];

export function homeOf(question: Question, ranked: Ranked, chance: number, { keyIds }: Profiles): Home {
  const heavy = question.terms.filter(isHeavy);
  const known = heavy.filter(({ keys }) => keyIds.has(keys[0]?.key ?? ''));
  const most = (list: readonly { readonly ask: number }[]): number => list[0]?.ask ?? 0;
  return {
    coverage: ranked.claims.reduce((widest, { coverage }) => Math.max(widest, coverage), 0),
    ask: Math.max(most(ranked.claims), most(ranked.unknowns)),
    known: heavy.length === 0 ? 0 : known.length / heavy.length,
    names: Math.min(2, question.entities.length) / 2,
    chance,
  };
}

/** The chance of each that the question is about it; in the order given. */
export function chancesOf(homes: readonly Home[], { weights }: Weights): readonly number[] {
  const sums = homes.map((home) =>
    homeNames.reduce((sum, name) => sum + (weights[name] ?? 0) * home[name], 0),
  );
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}
