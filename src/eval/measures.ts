// What the sets measure, each as "so many of so many right" with what was not: one measure, one line of `sitrep eval`, one
// entry of the floor.

import type { Answerer } from '../answer/answerer.ts';
import type { EvalQuestion } from '../briefing/schema.ts';
import type { Store } from '../store/store.ts';
import { scoreAbout } from './about.ts';
import { hear, type Scored, scoreQuestions } from './score.ts';
import type { AboutLine, ChatLine, SetLines, SetQuestion } from './sets.ts';
import { type Twin, twinKinds, twinsOf } from './twins.ts';

export const measureNames = [
  'firstRight',
  'setsFirstRight',
  'wordings',
  'wordingGroups',
  'twinRoles',
  'twinStates',
  'twinHappened',
  'twinNames',
  'chat',
  'comparisons',
  'about',
  'time',
  'freshAnswered',
  'freshDeclined',
  'blindAnswered',
  'blindDeclined',
  'together',
] as const;
export type MeasureName = (typeof measureNames)[number];

export const measureLabels: Readonly<Record<MeasureName, string>> = {
  firstRight: 'first right',
  setsFirstRight: 'first right, sets',
  wordings: 'wordings',
  wordingGroups: 'wordings, whole groups',
  twinRoles: 'twins, roles swapped',
  twinStates: 'twins, another state',
  twinHappened: 'twins, has it happened',
  twinNames: 'twins, unknown body',
  chat: 'chat left unanswered',
  comparisons: 'comparisons',
  about: 'about the briefing',
  time: 'as of and now',
  freshAnswered: 'fresh, answered',
  freshDeclined: 'fresh, declined',
  blindAnswered: 'blind, answered',
  blindDeclined: 'blind, declined',
  together: 'several loaded',
};

/** A question of a set, and how it went; `why` is empty when it went well. */
export interface Result {
  readonly id: string;
  readonly q: string;
  readonly why: string;
}

export interface Measure {
  readonly name: MeasureName;
  readonly results: readonly Result[];
}

export const rightOf = ({ results }: Measure): number => results.filter(({ why }) => why === '').length;

/** To one decimal, rounded down: a floor that is printed can be kept. */
export function percentOf(measure: Measure): number {
  return Math.floor((rightOf(measure) / measure.results.length) * 1000) / 10;
}

export function measureFirstRight(
  scored: readonly Scored[],
  name: 'firstRight' | 'setsFirstRight' = 'firstRight',
): Measure {
  const results = scored.map((one) => ({
    ...nameOf(one),
    why: one.isFirstRight ? '' : one.why || `${one.verdict}, but not at a glance`,
  }));
  return { name, results };
}

/** A briefing's own questions, asked with others loaded and none named. */
export function measureTogether(
  answerer: Answerer,
  questions: readonly EvalQuestion[],
  today: string,
): Measure {
  return { name: 'together', results: scoreQuestions(answerer, undefined, questions, today).map(resultOf) };
}

/** A twin is right when it is declined, for whatever reason. */
export function measureTwins(answerer: Answerer, store: Store, today: string): readonly Measure[] {
  const twins = Map.groupBy(twinsOf(store), ({ kind }) => kind);
  return twinKinds.flatMap((kind) => {
    const results = (twins.get(kind) ?? []).map((twin) => twinResult(answerer, store, twin, today));
    return results.length === 0 ? [] : [{ name: kind, results }];
  });
}

function twinResult(answerer: Answerer, store: Store, { claim, q }: Twin, today: string): Result {
  const { reply } = hear(answerer, store.briefing.id, { q, prev: null }, today);
  const why = reply.outcome === 'answered' ? `answered with ${reply.cites.join(', ') || reply.kind}` : '';
  return { id: claim, q, why };
}

/** The measures of the lines that belong to `briefing`; none for a set without such lines. */
export function measureSets(
  answerer: Answerer,
  briefing: string,
  sets: SetLines,
  today: string,
): readonly Measure[] {
  const own = <Line extends { readonly briefing: string }>(lines: readonly Line[]): readonly Line[] =>
    lines.filter((line) => line.briefing === briefing);
  const score = (lines: readonly SetQuestion[]): readonly Scored[] =>
    scoreQuestions(answerer, briefing, own(lines).map(asQuestion), today);
  const wordings = score(sets.wordings);
  const comparisons = score(sets.comparisons);
  const time = score(sets.time);
  const [fresh, blind] = [score(sets.fresh), score(sets.blind)];
  const ofKind = (scored: readonly Scored[], isAnswerable: boolean) =>
    scored.filter(({ question }) => question.answerable === isAnswerable).map(resultOf);
  const measures: readonly Measure[] = [
    measureFirstRight([...wordings, ...comparisons, ...time], 'setsFirstRight'),
    { name: 'wordings', results: wordings.map(resultOf) },
    { name: 'wordingGroups', results: groupsOf(own(sets.wordings), wordings.map(resultOf)) },
    { name: 'chat', results: own(sets.chat).map((line) => chatResult(answerer, line, today)) },
    { name: 'comparisons', results: comparisons.map(resultOf) },
    { name: 'about', results: own(sets.about).map((line) => aboutResult(answerer, line, today)) },
    { name: 'time', results: time.map(resultOf) },
    { name: 'freshAnswered', results: ofKind(fresh, true) },
    { name: 'freshDeclined', results: ofKind(fresh, false) },
    { name: 'blindAnswered', results: ofKind(blind, true) },
    { name: 'blindDeclined', results: ofKind(blind, false) },
  ];
  return measures.filter(({ results }) => results.length > 0);
}

const asQuestion = (line: SetQuestion) => ({ ...line, kind: 'set', docs: [] });

const nameOf = ({ question }: Scored) => ({ id: question.id, q: question.q });

function resultOf(scored: Scored): Result {
  const isRight = scored.verdict === 'right' || scored.verdict === 'rightly declined';
  return { ...nameOf(scored), why: isRight ? '' : `${scored.verdict}: ${scored.why}` };
}

/** A group is right when all its wordings are. */
function groupsOf(lines: SetLines['wordings'], results: readonly Result[]): readonly Result[] {
  const whyById = new Map(results.map(({ id, why }) => [id, why]));
  return [...Map.groupBy(lines, (line) => line.group)].map(([group, wordings]) => {
    const wrong = wordings.filter(({ id }) => whyById.get(id) !== '');
    return {
      id: group,
      q: wordings[0]?.q ?? '',
      why: wrong.length === 0 ? '' : `${wrong.length} of ${wordings.length} wordings wrong`,
    };
  });
}

function chatResult(answerer: Answerer, line: ChatLine, today: string): Result {
  const { reply } = hear(answerer, line.briefing, line, today);
  const isAnswered = reply.outcome === 'answered' && reply.cites.length > 0;
  return { id: line.id, q: line.q, why: isAnswered ? `answered with ${reply.cites.join(', ')}` : '' };
}

function aboutResult(answerer: Answerer, line: AboutLine, today: string): Result {
  const heard = hear(answerer, line.briefing, line, today);
  return { id: line.id, q: line.q, why: scoreAbout(heard, line).join('; ') };
}
