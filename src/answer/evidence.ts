// How sure the engine is that the best claim answers the question: a few measures of the match, weighed by a logistic
// function. The weights were fitted to development questions of three briefings (docs/decisions/answer-or-decline.md).

import type { Claim } from '../briefing/types.ts';
import { asksName, type Wants } from '../language/en/lexicon.ts';
import { foldText } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { Profiles } from '../store/profile.ts';
import { isHeavy } from '../store/terms.ts';
import type { Match } from './match.ts';

/** Measures of a match, each 0–1 unless said otherwise. */
export interface Evidence {
  /** How well the claim matches, by its words and its asks together. */
  readonly score: number;
  /** Share of the question's own words that the claim covers, the names of those whose words are asked for left out. */
  readonly own: number;
  /** Terms of the focus ("which brigade") that the claim does not hold, 0–2. */
  readonly missedFocus: number;
  /** Names in the question that the claim does not hold, 0–2. */
  readonly missedNames: number;
  /** Share of the question that nothing in the briefing holds. */
  readonly unheardOf: number;
  /** 1 when the nearest ask asks for this kind of answer. */
  readonly sameKind: number;
  /** 1 when no ask of the claim does; less for "how", which is asked in many ways. */
  readonly otherKind: number;
  /** Score ahead of the nearest known unknown, −0.2 to 0.2: further ahead says no more. */
  readonly lead: number;
  /** How well the nearest known unknown matches. */
  readonly unknownScore: number;
  /** Words of weight in the question; 1 from eight on. A long question never matches as well as a short one. */
  readonly length: number;
  /** What is asked: numbers and what is taken for granted are missing more often than manners. */
  readonly isComparison: number;
  readonly presupposes: number;
  readonly asksHow: number;
  readonly asksHowMany: number;
}

/** A term counts as held from here on; a mention in the same paragraph alone is less, and so is the whole for its part. */
const HELD = 0.5;
const LONG = 8;

export function evidenceOf(
  match: Match,
  unknown: Match | undefined,
  question: Question,
  profiles: Profiles,
): Evidence {
  let total = 0;
  let ownTotal = 0;
  let covered = 0;
  let unheardOf = 0;
  for (const [position, term] of question.terms.entries()) {
    const id = profiles.keyIds.get(term.keys[0]?.key ?? '');
    const weight = term.weight * (id === undefined ? profiles.unseen : (profiles.idf[id] ?? profiles.unseen));
    total += weight;
    if (id === undefined && isHeavy(term)) unheardOf += weight;
    if (term.entity !== undefined && question.speakers.includes(term.entity)) continue;
    ownTotal += weight;
    covered += weight * (match.held[position] ?? 0);
  }
  const isMissed = (position: number): boolean =>
    (question.terms[position]?.weight ?? 0) >= 0.5 && (match.held[position] ?? 0) < HELD;
  const names = question.terms.flatMap((term, position) =>
    term.entity !== undefined || term.isName ? [position] : [],
  );
  const heavy = question.terms.filter(isHeavy).length;
  return {
    score: match.score,
    own: ownTotal === 0 ? 1 : covered / ownTotal,
    missedFocus: Math.min(
      2,
      question.focus.filter(isMissed).length +
        (question.asksKindOf ? 1 : 0) +
        (missesName(match.item.claim, question) ? 2 : 0),
    ),
    missedNames: Math.min(2, names.filter(isMissed).length),
    unheardOf: total === 0 ? 0 : unheardOf / total,
    sameKind: match.askWants === question.wants ? 1 : 0,
    otherKind:
      question.wants === undefined || match.item.gives.has(question.wants) ? 0 : otherKindOf(question.wants),
    lead: Math.max(-0.2, Math.min(0.2, match.score - (unknown?.score ?? 0))),
    unknownScore: unknown?.score ?? 0,
    length: Math.min(LONG, heavy) / LONG,
    isComparison: question.isComparison ? 1 : 0,
    presupposes: question.presupposes ? 1 : 0,
    asksHow: question.wants === 'how' ? 1 : 0,
    asksHowMany: question.wants === 'how-many' ? 1 : 0,
  };
}

/** A name is asked for, and no ask of the claim asks for one. */
function missesName(claim: Claim | undefined, question: Question): boolean {
  const wantsName =
    asksName.test(question.folded) && (question.wants === 'what' || question.wants === undefined);
  return wantsName && claim?.asks.some((ask) => asksName.test(foldText(ask))) !== true;
}

const otherKindOf = (wants: Wants): number => (wants === 'how' ? 0.4 : 1);

const BIAS = -1.49;
const WEIGHTS: Evidence = {
  score: 2.94,
  own: 2.27,
  missedFocus: -1.01,
  missedNames: -0.44,
  unheardOf: -1.46,
  sameKind: 0.68,
  otherKind: -1.6,
  lead: 3.3,
  unknownScore: -2.54,
  length: 0.62,
  isComparison: 1.58,
  presupposes: -0.9,
  asksHow: 1.12,
  asksHowMany: -1.41,
};

/** 0–1: the chance that the claim answers the question. */
export function confidenceOf(evidence: Evidence): number {
  let sum = BIAS;
  for (const [measure, weight] of Object.entries(WEIGHTS))
    sum += weight * evidence[measure as keyof Evidence];
  return 1 / (1 + Math.exp(-sum));
}
