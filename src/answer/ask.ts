// Answers one free-text question from one store: reads its thread once, and takes the first of: the reply before in another
// form, a request about the briefing itself, a topic or somebody asked for directly, else what is decided over the ranked
// claims. Nothing is drawn or timed.

import type { Claim } from '../briefing/types.ts';
import { theOtherOne, whatAbout } from '../language/en/lexicon.ts';
import type { ReplyForm } from '../language/en/requests.ts';
import { leansBack } from '../question/conversation.ts';
import { questionParts } from '../question/parts.ts';
import type { Question } from '../question/question.ts';
import { FEW_POINTS } from '../question/requests.ts';
import { readThread, type Step, type Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import type { Store } from '../store/store.ts';
import { isHeavy } from '../store/terms.ts';
import type { AskOptions, Understood } from './answer-types.ts';
import { decide } from './decide.ts';
import { entityAsked, isPartOfTopic, topicAsked } from './direct.ts';
import type { Filters } from './filters.ts';
import { mentionsOf } from './mentions.ts';
import type { Outcome } from './outcome.ts';
import { filtersFor, optionFilters } from './question-filters.ts';
import { rank } from './rank.ts';
import { answerRequest, claimsIn, type RequestParts, whyTheyDiffer } from './requests.ts';
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
  const steps = readThread(profiles, previous, text, today);
  const outcomes = new Map<number, Outcome>();
  const outcomeAt = (at: number): Outcome | undefined => {
    const step = steps[at];
    if (step === undefined) return undefined;
    const known = outcomes.get(at);
    if (known !== undefined) return known;
    const before = steps.slice(0, at).map((one) => one.text);
    const ask = (other: string, thread: readonly string[] = []): Outcome =>
      askStore(profiles, other, thread, today, options, weights);
    const askLast = () => outcomeAt(at - 1);
    const found = answerStep({ profiles, step, previous: before, askLast, ask, today, options, weights });
    outcomes.set(at, found);
    return found;
  };
  const outcome = outcomeAt(steps.length - 1);
  if (outcome === undefined) throw new Error('a thread without its question');
  return outcome;
}

interface StepParts {
  readonly profiles: Profiles;
  readonly step: Step;
  /** What the text before it came to. */
  readonly askLast: () => Outcome | undefined;
  readonly ask: (text: string, thread?: readonly string[]) => Outcome;
  /** The texts before it. */
  readonly previous: readonly string[];
  readonly today: string;
  readonly options: AskOptions;
  readonly weights: FittedWeights;
}

function answerStep(parts: StepParts): Outcome {
  const { profiles, step, askLast, today, options, weights } = parts;
  const { text, turn, before } = step;
  return answerAbout(parts) ?? answerQuestion();

  function answerQuestion(): Outcome {
    const filters = filtersFor(profiles, turn, options, today);
    const understood: Understood = {
      corrected: turn.corrected,
      filters: filters.words,
      fromContext: isOwn(turn) ? [] : turn.context.words,
    };
    const topic = topicAsked(profiles, turn, options);
    const whole: Outcome | undefined =
      topic === undefined ? undefined : { kind: 'topic', topic, score: 1, understood };
    if (whole !== undefined && !isPartOfTopic(turn.question, topic)) return whole;
    const entity = entityAsked(turn, profiles.store);
    if (entity !== undefined) return { kind: 'who', entity, score: 1, understood };
    const shown = isBare(turn.question) ? new Set(claimsOf(askLast())) : noClaims;
    const ranked = rank(profiles, turn, before, shown, filters, weights.rank);
    // What an editor wrote down as one question is one, whatever it looks like.
    const isWritten = ranked.allowed[0]?.isAsked === true || ranked.unknowns[0]?.isAsked === true;
    const joint = isWritten ? undefined : answerParts(parts);
    if (joint !== undefined) return joint;
    const decided = decide({ profiles, text, turn, before, filters, ranked, understood, weights });
    if (decided.kind === 'claims') return decided;
    return whole ?? (before === undefined ? saidOf(turn.question, profiles, filters) : undefined) ?? decided;
  }
}

/** "Grenade?", "what about the grenade": nothing is asked of it but what there is. */
function saidOf({ wants, folded }: Question, profiles: Profiles, filters: Filters): Outcome | undefined {
  const isNamed = wants === undefined || whatAbout.test(folded);
  return isNamed ? mentionsOf(folded.replace(whatAbout, '$1'), profiles, filters) : undefined;
}

/** Several questions in one, each answered on its own. */
function answerParts({ step, previous, ask }: StepParts): Outcome | undefined {
  const parts = questionParts(step.text);
  if (parts.length < 2) return undefined;
  return joinOutcomes(parts.map((part, at) => ask(part, [...previous, ...parts.slice(0, at)])));
}

/** The reply before in another form, who says what it showed, why that differs, or the briefing itself. */
function answerAbout({ profiles, step, askLast, ask, today, options }: StepParts): Outcome | undefined {
  const { request, form, aboutReply } = step;
  if (request === undefined && form === undefined && aboutReply === undefined) return undefined;
  const last = askLast();
  const requestParts: RequestParts = {
    profiles,
    today,
    filters: optionFilters(profiles, options, today),
    ask,
    shown: last === undefined ? undefined : shownBy(profiles.store, last),
  };
  if (aboutReply !== undefined && last !== undefined) {
    if (aboutReply === 'who') return whoSays(last, step.before);
    const why = whyTheyDiffer(requestParts);
    if (why !== undefined) return why;
  }
  if (form !== undefined && last !== undefined) return again(last, form);
  return request === undefined ? undefined : answerRequest(request, requestParts);
}

/** All that was shown; after a question for yes or no the one account that it put forward. */
function whoSays(last: Outcome, before: Turn | undefined): Outcome {
  const isOneAccount = before?.question.wants === 'yes-no' && !before.question.isComparison;
  return last.kind === 'claims' && isOneAccount ? { ...last, relations: [] } : last;
}

/** The same answer shorter, a page further, or in full. */
function again(last: Outcome, form: ReplyForm): Outcome {
  const { page, isFull } = last.view ?? { page: 1, isFull: false };
  if (form === 'full') return { ...last, view: { page: 1, isFull: true } };
  if (form === 'more') return { ...last, view: { page: page + 1, isFull } };
  const { view: _view, ...rest } = last;
  if (rest.kind === 'topic')
    return { ...rest, most: Math.min(FEW_POINTS, (rest.most ?? FEW_POINTS + 1) - 1) };
  if (rest.kind === 'claims') return { ...rest, claims: [rest.claims[0]] };
  if (rest.kind === 'direct' && rest.reply.kind === 'list')
    return { ...rest, reply: { ...rest.reply, parts: rest.reply.parts.slice(0, FEW_POINTS) } };
  return rest;
}

/** It says all itself; what it takes over weighs next to nothing. */
function isOwn({ question, context }: Turn): boolean {
  return context.terms.length > 0 && leansBack(question) === 'loose';
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

function claimsOf(outcome: Outcome | undefined): readonly Claim[] {
  return outcome?.kind === 'claims' ? outcome.claims : [];
}

/** All claims that the reply showed: those that answer, and the accounts that stand beside them. */
function shownBy(store: Store, outcome: Outcome): readonly Claim[] {
  switch (outcome.kind) {
    case 'claims':
      return [
        ...outcome.claims,
        ...outcome.relations.flatMap(
          (id) => store.relation(id)?.claims.flatMap((claim) => store.claim(claim) ?? []) ?? [],
        ),
      ];
    case 'topic':
      return claimsIn(outcome.topic, store).slice(0, outcome.most);
    case 'direct':
      return outcome.reply.kind === 'list' ? outcome.reply.parts.flatMap(({ claims }) => claims) : [];
    case 'decline':
      return outcome.nearest;
    case 'who':
      return [];
  }
}
