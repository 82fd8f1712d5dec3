// What the decision is fitted to: every question of the sets whose outcome hangs on it, with the measures of the claim that it
// would be answered with and whether that answer is right.

import { createAnswerer } from '../../answer/answerer.ts';
import type { Likeliness } from '../../answer/likeliness.ts';
import { fitted, type Weights } from '../../answer/weights.ts';
import type { EvalQuestion } from '../../briefing/schema.ts';
import type { Claim } from '../../briefing/types.ts';
import type { CompiledProfiles } from '../../store/compile-profiles.ts';
import type { Store } from '../../store/store.ts';
import { foldForScoring, hear, scoreQuestions, type Verdict } from '../score.ts';
import type { SetLines } from '../sets.ts';
import { twinsOf } from '../twins.ts';
import type { Row } from './logistic.ts';

/** A claim near the top, and whether it holds what is asked for. */
export interface Candidate {
  readonly measures: Likeliness;
  readonly isRight: boolean;
}

export interface Sample extends Row {
  readonly candidates: readonly Candidate[];
  /** Lines of one group – an intent in five wordings, a twin's claim – are left out together. */
  readonly group: string;
  readonly set: string;
  readonly isAnswerable: boolean;
}

/** A sample, or the outcome of a line that no weight can change. */
export type Line =
  | Sample
  | { readonly set: string; readonly group: string; readonly isSettled: true; readonly isRight: boolean };

/** Answers whatever the measures say. */
const always = { decide: { bias: 100, weights: {} }, fewAsks: { bias: 0, weights: {} } };

export function linesOf(
  store: Store,
  compiled: (store: Store) => CompiledProfiles,
  sets: SetLines,
  today: string,
  rank: Weights,
): readonly Line[] {
  const { id, questions } = store.briefing;
  const answerer = createAnswerer([store], undefined, compiled, { ...fitted, rank, ...always });
  const own = <One extends { readonly briefing: string }>(lines: readonly One[]): readonly One[] =>
    lines.filter(({ briefing }) => briefing === id);
  const asked = (line: { readonly id: string }, set: string, group: string, question: EvalQuestion): Line => {
    const { answer } = hear(answerer, id, question, today);
    const [scored] = scoreQuestions(answerer, id, [question], today);
    const { trace } = answer;
    // Manners are answered with a line of help, and no claim.
    if (answer.outcome === 'answered' && answer.kind === 'manners')
      return { set, group, isSettled: true, isRight: !question.answerable };
    if (trace?.evidence === undefined || trace.rule !== 'answer' || scored === undefined)
      return { set, group, isSettled: true, isRight: scored !== undefined && isRight(scored.verdict) };
    return {
      set,
      group: `${set}/${group || line.id}`,
      isAnswerable: question.answerable,
      isRight: scored.verdict === 'right',
      measures: { ...trace.evidence },
      candidates: trace.ranked.flatMap(({ item, likeliness }) =>
        likeliness === undefined || item.claim === undefined
          ? []
          : [{ measures: likeliness, isRight: holdsWanted(item.claim, question) }],
      ),
    };
  };
  const unanswered = (q: string, prev: EvalQuestion['prev'] = null): EvalQuestion => ({
    id: q,
    q,
    prev,
    answerable: false,
    must_contain: [],
    must_not_contain: [],
    docs: [],
    kind: 'set',
    note: '',
  });
  const full = (line: Omit<EvalQuestion, 'kind' | 'docs'>): EvalQuestion => ({
    ...line,
    kind: 'set',
    docs: [],
  });
  return [
    ...questions.map((question) => asked(question, 'questions', question.id, question)),
    ...own(sets.wordings).map((line) => asked(line, 'wordings', line.group, full(line))),
    ...own(sets.comparisons).map((line) => asked(line, 'comparisons', line.id, full(line))),
    ...own(sets.time).map((line) => asked(line, 'time', line.id, full(line))),
    ...own(sets.fresh).map((line) => asked(line, 'fresh', line.id, full(line))),
    ...own(sets.blind).map((line) => asked(line, 'blind', line.id, full(line))),
    ...own(sets.chat).map((line) => asked(line, 'chat', line.id, unanswered(line.q, line.prev))),
    ...twinsOf(store).map(({ claim, q }) => asked({ id: q }, 'twins', claim, unanswered(q))),
  ];
}

const isRight = (verdict: Verdict): boolean => verdict === 'right' || verdict === 'rightly declined';

/** The claim alone holds something that is asked for, and nothing that must not be shown. */
function holdsWanted(
  claim: Claim,
  { must_contain, any_of = [], sides = [], first_contains, must_not_contain }: EvalQuestion,
): boolean {
  const text = claim.quotes.map(({ exact }) => foldForScoring(exact)).join('\n');
  const holds = (part: string): boolean => text.includes(foldForScoring(part));
  const wanted = first_contains ?? [...must_contain, ...any_of.flat(), ...sides.flat()];
  return wanted.some(holds) && !must_not_contain.some(holds);
}
