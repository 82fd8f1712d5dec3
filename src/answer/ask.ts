// Answers one free-text question from one store: reads it with what its thread gives, and takes the first of: a topic or
// somebody asked for directly, else what is decided over the ranked claims. Nothing is drawn or timed.

import type { Claim } from '../briefing/types.ts';
import { theOtherOne, whoSaysSo } from '../language/en/lexicon.ts';
import { foldText } from '../language/words.ts';
import { leansBack } from '../question/conversation.ts';
import { questionParts } from '../question/parts.ts';
import type { Question } from '../question/question.ts';
import { readThread, readTurn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import { isHeavy } from '../store/terms.ts';
import type { AskOptions, Understood } from './answer-types.ts';
import { decide } from './decide.ts';
import { entityAsked, topicAsked } from './direct.ts';
import type { Outcome } from './outcome.ts';
import { filtersFor } from './question-filters.ts';
import { rank } from './rank.ts';
import { type FittedWeights, fitted } from './weights.ts';

/** `previous` are the questions before it in its thread, oldest first; `today` is YYYY-MM-DD. */
export function askStore(
  profiles: Profiles,
  text: string,
  previous: readonly string[],
  today: string,
  options: AskOptions,
  weights: FittedWeights = fitted,
): Outcome {
  const askLast = (): Outcome | undefined => {
    const last = previous.at(-1);
    return last === undefined
      ? undefined
      : askStore(profiles, last, previous.slice(0, -1), today, options, weights);
  };
  const parts = questionParts(text);
  if (parts.length > 1) {
    const outcomes = parts.map((part, at) =>
      askStore(profiles, part, [...previous, ...parts.slice(0, at)], today, options, weights),
    );
    const joint = joinOutcomes(outcomes);
    if (joint !== undefined) return joint;
  }
  const before = readThread(profiles, previous, today);
  if (whoSaysSo.test(foldText(text))) {
    const outcome = askLast();
    // Who says otherwise stood in the reply before; now it is asked who says just this. Of accounts that were compared,
    // “this” is what each side says.
    const isOneAccount = outcome?.kind === 'claims' && before?.question.isComparison === false;
    if (outcome !== undefined) return isOneAccount ? { ...outcome, relations: [] } : outcome;
  }
  const turn = readTurn(profiles, text, today, before);
  const filters = filtersFor(profiles, turn, options, today);
  const understood: Understood = {
    corrected: turn.corrected,
    filters: filters.words,
    fromContext: leansBack(turn.question) === 'loose' ? [] : turn.context.words,
  };
  const topic = topicAsked(profiles, text, turn, options);
  if (topic !== undefined) return { kind: 'topic', topic, score: 1, understood };
  const entity = entityAsked(turn, profiles.store);
  if (entity !== undefined) return { kind: 'who', entity, score: 1, understood };
  const shown = isBare(turn.question) ? claimsOf(askLast()) : noClaims;
  const ranked = rank(profiles, turn, before, shown, filters, weights.rank);
  return decide({ profiles, text, turn, before, filters, ranked, understood, weights });
}

/** Without a word of weight of its own, and about the same: "since when?", "why not?". */
function isBare(question: Question): boolean {
  return !question.terms.some(isHeavy) && !theOtherOne.test(question.folded);
}

const MOST_OF_PART = 3;
const MOST_JOINT = 6;

/** What several questions in one are answered with, part by part; undefined unless each is answered with claims. */
function joinOutcomes(outcomes: readonly Outcome[]): Outcome | undefined {
  const answered = outcomes.filter((outcome) => outcome.kind === 'claims');
  const [first] = answered;
  if (first === undefined || answered.length < outcomes.length) return undefined;
  const claims = answered.flatMap((outcome) => outcome.claims.slice(0, MOST_OF_PART));
  const [lead, ...others] = new Set(claims);
  if (lead === undefined) return undefined;
  return {
    ...first,
    claims: [lead, ...others.slice(0, MOST_JOINT - 1)],
    relations: [...new Set(answered.flatMap(({ relations }) => relations))],
    confidence: Math.min(...answered.map(({ confidence }) => confidence)),
  };
}

const noClaims: ReadonlySet<Claim> = new Set();

function claimsOf(outcome: Outcome | undefined): ReadonlySet<Claim> {
  return outcome?.kind === 'claims' ? new Set(outcome.claims) : noClaims;
}
