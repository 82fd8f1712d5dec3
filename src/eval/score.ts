// Scores answers against a question set: what must be in the quotes, what must not, and what must be declined.
// The rules are those of the question files: docs/guidelines.md, "Questions".

import type { Score } from '../answer/answer-types.ts';
import type { Answerer } from '../answer/answerer.ts';
import type { EvalQuestion } from '../briefing/schema.ts';
import { compose } from '../reply/compose.ts';
import { toPlain } from '../reply/plain.ts';

export type Verdict = 'right' | 'wrong' | 'falsely declined' | 'rightly declined' | 'falsely answered';

export interface Scored {
  readonly question: EvalQuestion;
  readonly verdict: Verdict;
  /** What was missing or should not have been there; empty when all is well. */
  readonly why: string;
  /** A forbidden string stands in a quote: in an answer a wrong figure or speaker, in a decline a misleading neighbour. */
  readonly quotesForbidden: boolean;
}

/** Asks every question with its earlier turns, as of `today` (YYYY-MM-DD). */
export function scoreQuestions(
  answerer: Answerer,
  briefing: string | undefined,
  questions: readonly EvalQuestion[],
  today: string,
): readonly Scored[] {
  return questions.map((question) => scoreQuestion(answerer, briefing, question, today));
}

function scoreQuestion(
  answerer: Answerer,
  briefing: string | undefined,
  question: EvalQuestion,
  today: string,
): Scored {
  const previous =
    question.prev === null ? [] : typeof question.prev === 'string' ? [question.prev] : question.prev;
  const options = briefing === undefined ? {} : { briefing };
  const answer = answerer.answer({ text: question.q, previous, today, options });
  const reply = compose(answer, today);
  const quotes = reply.cites
    .flatMap((id) => answer.store.claim(id)?.quotes ?? [])
    .map((quote) => foldForScoring(quote.exact))
    .join('\n');
  const text = foldForScoring(toPlain(reply));
  const forbidden = question.must_not_contain.filter((part) => quotes.includes(foldForScoring(part)));
  const common = { question, quotesForbidden: forbidden.length > 0 };
  if (!question.answerable) {
    if (reply.outcome === 'answered')
      return { ...common, verdict: 'falsely answered', why: `answered with ${reply.cites.join(', ')}` };
    return { ...common, verdict: 'rightly declined', why: '' };
  }
  if (reply.outcome === 'declined') {
    const reason = answer.outcome === 'declined' ? answer.reason : '';
    return { ...common, verdict: 'falsely declined', why: `declined: ${reason}` };
  }
  const holds = (part: string): boolean =>
    quotes.includes(foldForScoring(part)) || text.includes(foldForScoring(part));
  const missing = question.must_contain.filter((part) => !holds(part));
  const hasAlternative = question.any_of === undefined || question.any_of.some((parts) => parts.every(holds));
  const why = [
    ...missing.map((part) => `lacks “${part}”`),
    ...(hasAlternative ? [] : ['lacks every alternative']),
    ...forbidden.map((part) => `quotes “${part}”`),
  ].join('; ');
  return { ...common, verdict: why === '' ? 'right' : 'wrong', why };
}

/** NFKC, straight quotes, lower case, thousands commas dropped, white space folded. */
export function foldForScoring(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\s+/g, ' ');
}

export function totalScore(scored: readonly Scored[]): Score {
  const count = (verdict: Verdict): number => scored.filter((one) => one.verdict === verdict).length;
  const answerable = scored.filter((one) => one.question.answerable).length;
  return {
    answeredRightly: count('right'),
    answerable,
    declinedRightly: count('rightly declined'),
    unanswerable: scored.length - answerable,
  };
}
