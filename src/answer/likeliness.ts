// Which of the claims near the top answers best: measures that tell one candidate from another, weighed by fitted weights.
// Words propose; statements, slots and names put in order.

import type { Question } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import { fitOf } from './fit.ts';
import { isMissed, type Match } from './match.ts';
import { missesName } from './name-asked.ts';
import type { Weights } from './weights.ts';

/** What tells one candidate from another; measures of the question alone do not. */
export interface Likeliness {
  readonly score: number;
  readonly ask: number;
  readonly coverage: number;
  readonly own: number;
  readonly missedFocus: number;
  readonly missedNames: number;
  readonly sameKind: number;
  readonly otherKind: number;
  readonly acts: number;
  readonly roles: number;
  readonly slotFilled: number;
  readonly numberFilled: number;
  readonly saysUnknown: number;
}

export const likelinessNames = [
  'score',
  'ask',
  'coverage',
  'own',
  'missedFocus',
  'missedNames',
  'sameKind',
  'otherKind',
  'acts',
  'roles',
  'slotFilled',
  'numberFilled',
  'saysUnknown',
] as const satisfies readonly (keyof Likeliness)[];

function likelinessOf(
  match: Match,
  { question, query }: Pick<Turn, 'question' | 'query'>,
  profiles: Profiles,
): Likeliness {
  const fit = fitOf(match.item.claim, query, profiles);
  let total = 0;
  let held = 0;
  let missedNames = 0;
  for (const [position, term] of question.terms.entries()) {
    total += term.weight;
    held += term.weight * (match.held[position] ?? 0);
    if (
      (term.entity !== undefined || term.isName) &&
      !fit.told.has(term.entity ?? '') &&
      isMissed(match, question.terms, position)
    )
      missedNames++;
  }
  return {
    score: match.score,
    ask: match.ask,
    coverage: match.coverage,
    own: total === 0 ? 1 : held / total,
    missedFocus: Math.min(2, missedFocusOf(match, question, profiles)),
    missedNames: Math.min(2, missedNames),
    sameKind: match.askWants === question.wants ? 1 : 0,
    otherKind: otherKindOf(match, question),
    acts: fit.acts,
    roles: fit.roles,
    slotFilled: fit.isSlotFilled ? 1 : 0,
    numberFilled: question.wants === 'how-many' && fit.isSlotFilled ? 1 : 0,
    saysUnknown: match.item.claim?.kind === 'stated-unknown' ? 1 : 0,
  };
}

/** How much of what is asked for above all the claim has not: of a name all of it. */
export const missedFocusOf = (match: Match, question: Question, profiles: Profiles): number =>
  question.focus.filter((at) => isMissed(match, question.terms, at)).length +
  (missesName(match.item.claim, question, profiles) ? 2 : 0);

/** Whether the record tells nothing of the kind asked for, of which "how" asks for many. */
export function otherKindOf({ item }: Match, { wants }: Question): number {
  if (wants === undefined || item.gives.has(wants)) return 0;
  return wants === 'how' ? 0.4 : 1;
}

/** How many of the claims that match best are looked at so closely. */
const MOST = 24;

/**
 * The matches, best first, with those near the top put in order by their measures. The score stays in the unit of the
 * match: what else speaks for a claim is told as so much more score.
 */
export function rerank(
  matches: readonly Match[],
  turn: Pick<Turn, 'question' | 'query'>,
  profiles: Profiles,
  { weights }: Weights,
): readonly Match[] {
  const unit = weights.score ?? 1;
  const top = matches.slice(0, MOST).map((match) => {
    const likeliness = likelinessOf(match, turn, profiles);
    let sum = 0;
    for (const name of likelinessNames) sum += (weights[name] ?? 0) * likeliness[name];
    return { ...match, likeliness, score: sum / unit };
  });
  // The best keeps the score of the best match.
  const shift =
    Math.max(...matches.slice(0, MOST).map(({ score }) => score)) -
    Math.max(...top.map(({ score }) => score));
  for (const [at, match] of top.entries()) top[at] = { ...match, score: match.score + shift };
  top.sort((a, b) => Number(b.isAsked) - Number(a.isAsked) || b.score - a.score || a.ordinal - b.ordinal);
  return [...top, ...matches.slice(MOST)];
}
