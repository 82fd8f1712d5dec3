// A question that is about figures alone: whose one is, what it stands for, which of two. Its claims are those that print it;
// words hardly count, since a figure has few neighbours that anybody would repeat.

import type { Claim } from '../briefing/types.ts';
import { unique } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import { type Store, speakersFor } from '../store/store.ts';
import { inTurn } from './in-turn.ts';
import { type Match, shareAPart } from './match.ts';
import { isWithin } from './premise.ts';

export interface FigureAsked {
  /** Of whoever is named as its source, else of anybody; of each figure in turn, best first. */
  readonly claims: readonly Claim[];
  /** Nobody who is named as the source gives it, and these do. */
  readonly others: readonly Claim[];
}

const MOST = 4;
/** Questions for the way to a figure, its day or its reason are not about the figure itself. */
const OTHERWISE: ReadonlySet<Question['wants']> = new Set(['how', 'why', 'when'] as const);

/** The question asks for nothing beside figures. */
export function isOnlyAboutFigures({ isAboutFigures, wants }: Question): boolean {
  return isAboutFigures && !OTHERWISE.has(wants);
}

/** Of a question that is only about figures; `matches` best first, whoever says them. */
export function findFigureAsked(question: Question, matches: readonly Match[], store: Store): FigureAsked {
  const claims = matches.flatMap(({ item }) => item.claim ?? []);
  const ofEach = question.numbers.map((number) =>
    claims.filter((claim) => printsFigure(claim, { ...question, numbers: [number] })),
  );
  const all = unique(inTurn(ofEach));
  const sources = sourcesIn(question);
  const voices = speakersFor(store, sources);
  const own = sources.length === 0 ? all : all.filter((claim) => store.isSaidBy(claim, voices));
  return { claims: own.slice(0, MOST), others: own.length > 0 ? [] : all.slice(0, 2) };
}

/** "300 or 3,000": which of them is asked. */
export function leavesFigureOpen({ isAboutFigures, numbers, words }: Question): boolean {
  return (
    isAboutFigures &&
    numbers.some(({ to }, at) =>
      words.slice(to, numbers[at + 1]?.from ?? to).some(({ text }) => /^(?:or|vs|versus)$/.test(text)),
    )
  );
}

/** The claim has one of the figures, of what is to be counted where the question says so. */
export function printsFigure(
  { quantity }: Claim,
  { numbers, units }: Pick<Question, 'numbers' | 'units'>,
): boolean {
  return numbers.some(({ values }) =>
    quantity.some(
      (one) =>
        isWithin(one, values) && (units.length === 0 || units.some((unit) => shareAPart(unit, one.unit))),
    ),
  );
}

/** Who is to be heard, or stands behind "from". */
function sourcesIn({ speakers, terms, words }: Question): readonly string[] {
  const behind = terms.flatMap(({ entity, at }) =>
    entity !== undefined && /^(?:from|by|per)$/.test(words[at - 1]?.text ?? '') ? [entity] : [],
  );
  return unique([...speakers, ...behind]);
}
