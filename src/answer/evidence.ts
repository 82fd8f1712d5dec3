// How sure the engine is that the best claim answers the question: a few measures of the match, weighed by a logistic
// function. The weights were fitted to development questions of three briefings (docs/decisions/0001-answer-or-decline.md).

import type { Claim } from '../briefing/types.ts';
import type { Wants } from '../language/en/lexicon.ts';
import { ofReaders } from '../language/en/telling-apart.ts';
import type { TypedQuery } from '../question/query.ts';
import type { Question } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import { tellsReason } from '../store/tells-reason.ts';
import { isHeavy } from '../store/terms.ts';
import { fitOf } from './fit.ts';
import { missedFocusOf, otherKindOf } from './likeliness.ts';
import { isHeld, isMissed, type Match } from './match.ts';
import { type FittedWeights, fitted, type Weights } from './weights.ts';

/** Measures of a match, each 0–1 unless said otherwise. What a measure does, `sitrep fit` tells by leaving it out. */
export interface Evidence {
  /** Share of the question, what it takes over included, that the claim holds. */
  readonly coverage: number;
  /** Words of weight that the claim holds; 1 from three on. */
  readonly heldWords: number;
  /** Nearness to the nearest ask. */
  readonly ask: number;
  /** Terms of the focus ("which brigade") that the claim does not hold, 0–2. */
  readonly missedFocus: number;
  /** Names in the question that the claim does not hold, 0–2. */
  readonly missedNames: number;
  /** 1 when nothing in the briefing holds a third of the question. */
  readonly isUnheardOf: number;
  /** 1 when the nearest ask asks for this kind of answer. */
  readonly sameKind: number;
  /** 1 when no ask of the claim does; less for "how", which is asked in many ways. */
  readonly otherKind: number;
  /** Score ahead of the nearest known unknown, −0.2 to 0.2: further ahead says no more. */
  readonly lead: number;
  /** How well the nearest known unknown matches. */
  readonly unknownScore: number;
  /** How much nearer the question is to an ask of a known unknown than to one of the claim. */
  readonly unknownAhead: number;
  /** Words of weight in the question; 1 from eight on. A long question never matches as well as a short one. */
  readonly length: number;
  readonly isComparison: number;
  readonly asksHow: number;
  readonly asksHowMany: number;
  /** Takes words over from the turn before. */
  readonly isFollowUp: number;
  /** Talks of the asker or to Sitrep: "how are you", "my flight". */
  readonly isPersonal: number;
  /** Names nobody and nothing of the story. */
  readonly isNameless: number;
  /** No question in its form. */
  readonly isKeywords: number;
  /** The claim's score where the question is keywords alone. */
  readonly keywordScore: number;
  /** 1 when what is wanted – a day, a place, a number, a reason, somebody – stands in its slot. */
  readonly slotFilled: number;
  /** The same for a number that is asked for. */
  readonly numberFilled: number;
  /** Share of the acts that a question takes for granted and no statement of the claim has. */
  readonly presumedActs: number;
  /** The claim says that it is not known, and somebody, a day, a reason or a number is asked for. */
  readonly saysUnknown: number;
  /** How few asks the claim has: 0 from eight on, 1 with none. It weighs all other measures anew, and nothing by itself. */
  readonly sparsity: number;
}

/** Chance from which on an answer is given. */
export const EVEN = 0.5;

/** Every measure, as the weights name them. */
export const measureNames = [
  'coverage',
  'heldWords',
  'ask',
  'missedFocus',
  'missedNames',
  'isUnheardOf',
  'sameKind',
  'otherKind',
  'lead',
  'unknownScore',
  'unknownAhead',
  'length',
  'isComparison',
  'asksHow',
  'asksHowMany',
  'isFollowUp',
  'isPersonal',
  'isNameless',
  'isKeywords',
  'keywordScore',
  'slotFilled',
  'numberFilled',
  'presumedActs',
  'saysUnknown',
] as const satisfies readonly (keyof Evidence)[];

const THIRD = 0.3;
const LONG = 8;
const ENOUGH_ASKS = 4;

export function evidenceOf(
  match: Match,
  unknown: Match | undefined,
  { question, query, context }: Pick<Turn, 'question' | 'query' | 'context'>,
  profiles: Profiles,
): Evidence {
  let total = 0;
  let unheardOf = 0;
  for (const term of question.terms) {
    const id = profiles.keyIds.get(term.keys[0]?.key ?? '');
    const weight = term.weight * (id === undefined ? profiles.unseen : (profiles.idf[id] ?? profiles.unseen));
    total += weight;
    if (id === undefined && isHeavy(term)) unheardOf += weight;
  }
  const fit = fitOf(match.item.claim, query, profiles);
  // "How many did Kim send" is told by what North Korea sent.
  const names = question.terms.flatMap((term, position) =>
    (term.entity !== undefined || term.isName) && !fit.told.has(term.entity ?? '') ? [position] : [],
  );
  const heavy = question.terms.filter(isHeavy).length;
  const isKeywords = question.wants === undefined;
  const asksHowMany = question.wants === 'how-many';
  return {
    coverage: match.coverage,
    heldWords:
      Math.min(3, question.terms.filter((term, at) => isHeavy(term) && isHeld(match.held, at)).length) / 3,
    ask: match.ask,
    missedFocus: Math.min(2, missedFocusOf(match, question, profiles) + (question.asksKindOf ? 1 : 0)),
    missedNames: Math.min(2, names.filter((at) => isMissed(match, question.terms, at)).length),
    isUnheardOf: total > 0 && unheardOf / total > THIRD ? 1 : 0,
    sameKind: match.askWants === question.wants ? 1 : 0,
    otherKind: tellsOccasion(match.item.claim, query) ? 0 : otherKindOf(match, question),
    lead: Math.max(-0.2, Math.min(0.2, match.score - (unknown?.score ?? 0))),
    unknownScore: unknown?.score ?? 0,
    unknownAhead: Math.max(0, (unknown?.ask ?? 0) - match.ask),
    length: Math.min(LONG, heavy) / LONG,
    isComparison: question.isComparison ? 1 : 0,
    asksHow: question.wants === 'how' ? 1 : 0,
    asksHowMany: asksHowMany ? 1 : 0,
    isFollowUp: context.terms.length > 0 ? 1 : 0,
    isPersonal: ofReaders.test(question.folded) && !isReaders(question) ? 1 : 0,
    isNameless: question.entities.length === 0 && !namesFigure(match, question) ? 1 : 0,
    isKeywords: isKeywords ? 1 : 0,
    keywordScore: isKeywords ? match.score : 0,
    slotFilled: fit.isSlotFilled ? 1 : 0,
    numberFilled: asksHowMany && fit.isSlotFilled ? 1 : 0,
    presumedActs: question.presupposes ? 1 - fit.acts : 0,
    saysUnknown: saysUnknown(match.item.claim, question) ? 1 : 0,
    sparsity: 1 - Math.min(1, (match.item.claim?.asks.length ?? 0) / ENOUGH_ASKS),
  };
}

/** Kinds of answer that a statement of not knowing does not give. */
const ASKS_FOR_ONE: ReadonlySet<Wants | undefined> = new Set(['who', 'when', 'why', 'how-many']);

/** "Why is it unclear?" is answered where the document says why. */
function saysUnknown(claim: Claim | undefined, { wants }: Question): boolean {
  if (claim?.kind !== 'stated-unknown' || !ASKS_FOR_ONE.has(wants)) return false;
  return wants !== 'why' || !tellsReason(claim);
}

/** "Do I need a receipt for it": a reader whom the story concerns. */
const isReaders = ({ folded, entities }: Question): boolean =>
  entities.length > 0 &&
  /^(?:so |and |but )?(?:do i (?:need|have to|still)|(?:must|should) i)\b/.test(folded);

/** "Why was the 231 withdrawn": a figure that the claim prints is a name of the story. */
const namesFigure = ({ held }: Match, { numbers, terms }: Question): boolean =>
  numbers.length > 0 && terms.some(({ words }, at) => /^\d{3,}$/.test(words) && isHeld(held, at));

/** "Where did he write that": the claim has where it was said. */
const tellsOccasion = (claim: Claim | undefined, { acts, wants }: TypedQuery): boolean =>
  wants === 'where' &&
  acts.some((asked) => asked.acts.includes('say')) &&
  claim?.attribution.some((link) => link.in !== undefined) === true;

/** 0–1: the chance that the claim answers the question. What is weighed anew counts by how few asks the claim has. */
export function confidenceOf(
  evidence: Evidence,
  { decide, fewAsks }: Pick<FittedWeights, 'decide' | 'fewAsks'> = fitted,
): number {
  const sum = sumOf(evidence, decide) + evidence.sparsity * sumOf(evidence, fewAsks);
  return 1 / (1 + Math.exp(-sum));
}

export function sumOf(measures: Partial<Evidence>, { bias, weights }: Weights): number {
  let sum = bias;
  for (const [measure, weight] of Object.entries(weights))
    sum += weight * (measures[measure as keyof Evidence] ?? 0);
  return sum;
}
