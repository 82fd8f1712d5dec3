// False premises: a question that takes for granted that somebody holds a position is tested against the positions
// that claims record. "Why did he refuse the swap?" – when a claim shows him ready for it, that claim sets it right.

import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { speakersFor } from './filters.ts';
import { contradicts } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Question } from './question.ts';

export interface FalsePremise {
  /** Claims that show otherwise, best first. */
  readonly claims: readonly [Claim, ...Claim[]];
}

/**
 * Looks for recorded positions of those whom the question names, on the issue that it is about (the issue's words
 * stand in the question, or the claim matches it well). Undefined when nothing shows the premise to be false, or any
 * claim shows it to be true.
 */
export function findFalsePremise(
  question: Question,
  matches: readonly Match[],
  store: Store,
): FalsePremise | undefined {
  const { position } = question;
  if (position === undefined || position.negated || !question.presupposes || question.entities.length === 0)
    return undefined;
  const holders = speakersFor(
    store,
    question.entities.filter((id) => ['person', 'state', 'body'].includes(store.entity(id)?.type ?? '')),
  );
  const issues = new Set(question.issues);
  const opposed: Match[] = [];
  for (const match of matches) {
    for (const stance of match.item.claim?.stance ?? []) {
      if (!holders.has(stance.holder)) continue;
      if (!issues.has(stance.on) && match.coverage < 0.6) continue;
      if (stance.position === position.asked) return undefined;
      if (contradicts[position.asked].includes(stance.position)) opposed.push(match);
    }
  }
  const [first, ...others] = [...opposed]
    .sort((a, b) => b.score - a.score)
    .flatMap((match) => match.item.claim ?? []);
  return first === undefined
    ? undefined
    : { claims: [first, ...others.filter((claim) => claim !== first).slice(0, 1)] };
}
