// Scores answers against a question set: what must be in the quotes, what must not, and what must be declined.
// The rules are those of the question files: docs/guidelines.md, "Questions".

import type { Answer, Score } from '../answer/answer-types.ts';
import type { Answerer } from '../answer/answerer.ts';
import type { EvalQuestion } from '../briefing/schema.ts';
import type { Reply } from '../reply/blocks.ts';
import { compose } from '../reply/compose.ts';
import { toPlain } from '../reply/plain.ts';
import { sourceOf } from '../reply/source-line.ts';

export type Verdict = 'right' | 'wrong' | 'falsely declined' | 'rightly declined' | 'falsely answered';

export interface Scored {
  readonly question: EvalQuestion;
  readonly verdict: Verdict;
  /** What was missing or should not have been there; empty when all is well. */
  readonly why: string;
  /** What is seen at a glance is right: the first claim shown answers, or it is declined for a right reason. */
  readonly isFirstRight: boolean;
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

/** What of a question file's line is asked. */
export type Line = Pick<EvalQuestion, 'q' | 'prev'> & Partial<Pick<EvalQuestion, 'asOf'>>;

/** A reply, and its words folded: those of its quotes, of the claim shown first with its source, and of the whole text. */
export interface Heard {
  readonly answer: Answer;
  readonly reply: Reply;
  readonly quotes: string;
  readonly firstQuote: string;
  readonly firstSource: string;
  readonly text: string;
}

export function hear(
  answerer: Answerer,
  briefing: string | undefined,
  { q, prev, asOf }: Line,
  today: string,
): Heard {
  const previous = prev === null ? [] : typeof prev === 'string' ? [prev] : prev;
  const options = {
    ...(briefing === undefined ? {} : { briefing }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const answer = answerer.answer({ text: q, previous, today, options });
  const reply = compose(answer, today);
  const [first, ...rest] = reply.cites.flatMap((id) => answer.store.claim(id) ?? []);
  const wordsOf = (claim: typeof first): string =>
    (claim?.quotes ?? []).map((quote) => foldForScoring(quote.exact)).join('\n');
  return {
    answer,
    reply,
    quotes: [first, ...rest].map(wordsOf).join('\n'),
    firstQuote: wordsOf(first),
    firstSource: first === undefined ? '' : foldForScoring(sourceOf(answer.store, first).line),
    // The closing line stands under every reply, with a date, a count of days and a hash: numbers that answer nothing.
    text: foldForScoring(toPlain({ ...reply, blocks: reply.blocks.filter(({ type }) => type !== 'footer') })),
  };
}

function scoreQuestion(
  answerer: Answerer,
  briefing: string | undefined,
  question: EvalQuestion,
  today: string,
): Scored {
  const heard = hear(answerer, briefing, question, today);
  const { answer, reply, quotes, firstQuote } = heard;
  const forbidden = partsIn(quotes, question.must_not_contain);
  const common = { question, quotesForbidden: forbidden.length > 0 };
  if (!question.answerable) {
    const reason = answer.outcome === 'declined' ? answer.reason : undefined;
    if (reason === undefined) {
      const why = `answered with ${reply.cites.join(', ')}`;
      return { ...common, verdict: 'falsely answered', why, isFirstRight: false };
    }
    const isFirstRight = question.reasons?.includes(reason) ?? true;
    return { ...common, verdict: 'rightly declined', why: '', isFirstRight };
  }
  if (reply.outcome === 'declined') {
    const reason = answer.outcome === 'declined' ? answer.reason : '';
    return { ...common, verdict: 'falsely declined', why: `declined: ${reason}`, isFirstRight: false };
  }
  const wanted = question.first_contains;
  const isLate = wanted !== undefined && partsIn(firstQuote, wanted).length === 0;
  const why = [
    ...lacking(heard, question),
    ...forbidden.map((part) => `quotes “${part}”`),
    ...(isLate ? [`does not begin with “${wanted.join('” or “')}”`] : []),
  ].join('; ');
  const isFirstRight = isAnsweredAtOnce(heard, question, why === '');
  return { ...common, verdict: why === '' ? 'right' : 'wrong', why, isFirstRight };
}

/** What a reply must hold and does not, in words. */
export function lacking(
  { quotes, text }: Heard,
  question: Pick<EvalQuestion, 'must_contain' | 'any_of' | 'sides'>,
): readonly string[] {
  const holds = (part: string): boolean =>
    quotes.includes(foldForScoring(part)) || text.includes(foldForScoring(part));
  const hasAlternative = question.any_of?.some((parts) => parts.every(holds)) ?? true;
  return [
    ...question.must_contain.filter((part) => !holds(part)).map((part) => `lacks “${part}”`),
    ...(question.sides ?? [])
      .filter((side) => !side.some(holds))
      .map((side) => `lacks “${side.join('” or “')}”`),
    ...(hasAlternative ? [] : ['lacks every alternative']),
  ];
}

/**
 * Whether the claim shown first holds a part that is asked for, and none that is forbidden. A reply without claims, such as
 * a list of documents, is seen as a whole.
 */
function isAnsweredAtOnce(heard: Heard, question: EvalQuestion, isRight: boolean): boolean {
  const { must_contain, any_of = [], sides = [], first_contains, must_not_contain } = question;
  const wanted = first_contains ?? [...must_contain, ...any_of.flat(), ...sides.flat()];
  if (heard.reply.cites.length === 0 || wanted.length === 0) return isRight;
  const first = first_contains === undefined ? `${heard.firstQuote}\n${heard.firstSource}` : heard.firstQuote;
  return partsIn(first, wanted).length > 0 && partsIn(heard.firstQuote, must_not_contain).length === 0;
}

function partsIn(folded: string, parts: readonly string[]): readonly string[] {
  return parts.filter((part) => folded.includes(foldForScoring(part)));
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
