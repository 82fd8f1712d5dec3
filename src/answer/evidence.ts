// How sure the engine is that the best claim answers the question: a few measures of the match, weighed by a logistic
// function. The weights were fitted to development questions of two briefings (docs/decisions/answer-or-decline.md).

import type { Match } from './match.ts';
import type { Profiles } from './profile.ts';
import type { Question } from './question.ts';

/** Measures of a match, each 0–1 unless said otherwise. */
export interface Evidence {
  /** Nearness to the claim's nearest ask. */
  readonly ask: number;
  /** Share of the question, with what it took over from its thread, that the claim covers. */
  readonly coverage: number;
  /** The same for the question's own words alone, the names of those whose words are asked for left out. */
  readonly own: number;
  /** Terms of the focus ("which brigade") that the claim does not hold, 0–2. */
  readonly missedFocus: number;
  /** Names in the question that the claim does not hold, 0–2. */
  readonly missedNames: number;
  /** 1 when no ask of the claim asks for this kind of answer. */
  readonly otherKind: number;
  /** Score ahead of the best known unknown, −0.2 to 0.2: further ahead says no more. */
  readonly lead: number;
  readonly isComparison: number;
  readonly isFiltered: number;
}

/** A term counts as held from here on; a mention in the same paragraph alone is less. */
const HELD = 0.5;

export function evidenceOf(
  match: Match,
  unknown: Match | undefined,
  question: Question,
  profiles: Profiles,
  isFiltered: boolean,
): Evidence {
  let total = 0;
  let covered = 0;
  for (const [position, term] of question.terms.entries()) {
    if (term.entity !== undefined && question.speakers.includes(term.entity)) continue;
    const id = profiles.keyIds.get(term.keys[0]?.key ?? '');
    const weight = term.weight * (id === undefined ? profiles.unseen : (profiles.idf[id] ?? profiles.unseen));
    total += weight;
    covered += weight * (match.held[position] ?? 0);
  }
  const isMissed = (position: number): boolean =>
    (question.terms[position]?.weight ?? 0) >= 0.5 && (match.held[position] ?? 0) < HELD;
  const names = question.terms.flatMap((term, position) =>
    term.entity !== undefined || term.isName ? [position] : [],
  );
  return {
    ask: match.ask,
    coverage: match.coverage,
    own: total === 0 ? 1 : covered / total,
    missedFocus: Math.min(2, question.focus.filter(isMissed).length),
    missedNames: Math.min(2, names.filter(isMissed).length),
    otherKind: question.wants === undefined || match.item.gives.has(question.wants) ? 0 : 1,
    lead: Math.max(-0.2, Math.min(0.2, match.score - (unknown?.score ?? 0))),
    isComparison: question.isComparison ? 1 : 0,
    isFiltered: isFiltered ? 1 : 0,
  };
}

const BIAS = -2;
const WEIGHTS: Evidence = {
  ask: 1,
  coverage: 1.57,
  own: 1.45,
  missedFocus: -1.56,
  missedNames: -0.33,
  otherKind: -1.71,
  lead: 5,
  isComparison: 1.88,
  isFiltered: 0.16,
};

/** 0–1: the chance that the claim answers the question. */
export function confidenceOf(evidence: Evidence): number {
  let sum = BIAS;
  for (const [measure, weight] of Object.entries(WEIGHTS))
    sum += weight * evidence[measure as keyof Evidence];
  return 1 / (1 + Math.exp(-sum));
}
