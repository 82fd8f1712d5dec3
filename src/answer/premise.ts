// False premises: a question that takes for granted that somebody holds a position is tested against the positions
// that claims record. "Why did he refuse the swap?" – when a claim shows him ready for it, that claim sets it right.

import { printedAmounts } from '../briefing/printed-numbers.ts';
import type { Claim } from '../briefing/types.ts';
import { contradicts, positionVerbs } from '../language/en/lexicon.ts';
import { saidNotToBe } from '../language/en/telling-apart.ts';
import { readWords, stemOf } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import { type Store, speakersFor } from '../store/store.ts';
import { hasAct } from './fit.ts';
import { type Match, shareAPart } from './match.ts';

export interface FalsePremise {
  /** Claims that show otherwise, best first. */
  readonly claims: readonly [Claim, ...Claim[]];
}

/**
 * Looks for recorded positions of those whom the question names, on the issue that it is about (the issue's words
 * stand in the question, or the claim matches it well). Undefined when nothing shows the premise to be false, or any
 * claim shows it to be true.
 */
export function findFalsePremise(
  question: Question,
  matches: readonly Match[],
  store: Store,
): FalsePremise | undefined {
  const { position } = question;
  if (position === undefined || position.negated || !question.presupposes || question.entities.length === 0)
    return undefined;
  const holders = speakersFor(
    store,
    subjectsOf(question, position.at).filter((id) =>
      ['person', 'state', 'body'].includes(store.entity(id)?.type ?? ''),
    ),
  );
  const issues = new Set(question.issues);
  const opposed: Match[] = [];
  for (const match of matches) {
    for (const { holder, on, is } of positionsIn(match.item.claim)) {
      if (!holders.has(holder)) continue;
      if (!(on !== undefined && issues.has(on)) && match.coverage < 0.6) continue;
      if (is === position.asked) return undefined;
      if (contradicts[position.asked].includes(is)) opposed.push(match);
    }
  }
  const [first, ...others] = [...opposed]
    .sort((a, b) => b.score - a.score)
    .flatMap((match) => match.item.claim ?? []);
  return first === undefined
    ? undefined
    : { claims: [first, ...others.filter((claim) => claim !== first).slice(0, 1)] };
}

/**
 * "Did 5,000 die?": the claims that count the same and bear none of the question's figures out, best first. Claims that
 * count just that come before those that count it together with something else. Empty where none counts it; undefined
 * where every figure is borne out.
 */
export function findWrongFigure(
  { question, query }: Pick<Turn, 'question' | 'query'>,
  matches: readonly Match[],
  profiles: Profiles,
): readonly Claim[] | undefined {
  // "Is it 10,000 or 11,000" leaves it open.
  if (question.isComparison) return undefined;
  for (const { unit, values } of question.figures) {
    const counting = (isUnit: (own: string) => boolean): readonly Claim[] =>
      matches.flatMap(({ item }) =>
        item.claim?.quantity.some((quantity) => isUnit(quantity.unit)) === true ? [item.claim] : [],
      );
    const isSame = (own: string): boolean => own === unit;
    const exact = counting(isSame);
    const isUnit = exact.length > 0 ? isSame : (own: string) => shareAPart(own, unit);
    const own = exact.length > 0 ? exact : counting(isUnit);
    const isBorneOut =
      own.some((claim) =>
        claim.quantity.some(
          (quantity) => isUnit(quantity.unit) && !isWhole(quantity.unit, unit) && isWithin(quantity, values),
        ),
      ) ||
      matches.some(
        ({ item }) => item.claim !== undefined && tellsFigure(item.claim, values, query.acts, profiles),
      );
    if (!isBorneOut) return own.slice(0, 2);
  }
  return undefined;
}

/** "An early report said two had died", "the figure of 14 is withdrawn": told, though no desk keeps it as a figure. */
export function tellsFigure(
  claim: Claim,
  values: ReadonlySet<number>,
  acts: Turn['query']['acts'],
  profiles: Profiles,
): boolean {
  return (
    claim.quantity.length === 0 &&
    profiles
      .frames(claim)
      .some(
        (frame) =>
          acts.some((asked) => hasAct(asked, frame)) &&
          [...printedAmounts(frame.amount ?? '')].some((value) => values.has(value)),
      )
  );
}

/** So many "killed or wounded" are not so many killed. */
function isWhole(own: string, part: string): boolean {
  const parts = own.split('-or-');
  return own !== part && part.split('-or-').every((one) => parts.includes(one));
}

/** A figure that is asked for is one that the claim prints, or lies between those. */
export function isWithin(
  { low, best, high }: Claim['quantity'][number],
  values: ReadonlySet<number>,
): boolean {
  const printed = [low, best, high].filter((value) => value != null);
  return [...values].some(
    (value) => printed.includes(value) || (low != null && high != null && value >= low && value <= high),
  );
}

/** Who is said to hold it: those named before the verb; "rejected by him" names them behind it. */
function subjectsOf(question: Question, verb: number): readonly string[] {
  const before = question.terms.flatMap(({ entity, at }) =>
    entity !== undefined && at < verb ? [entity] : [],
  );
  // "Who refused his request" says of nobody who is named that he did.
  if (before.length === 0 && question.wants === 'who') return [];
  // Nor does "those who refuse, in his words".
  if (before.length === 0 && verb > 1 && /^(?:who|that)$/.test(question.words[verb - 1]?.text ?? ''))
    return [];
  const isPassive = question.words.slice(verb).some((word) => word.text === 'by');
  return before.length === 0 || isPassive ? question.entities : before;
}

interface Held {
  readonly holder: string;
  /** The issue, where the record names one. */
  readonly on?: string;
  readonly is: string;
}

/** The positions that the record states, and those that the printed verbs state: who "confirmed" a thing does not deny it. */
function positionsIn(claim: Claim | undefined): readonly Held[] {
  if (claim === undefined) return [];
  return [
    ...claim.stance.map(({ holder, on, position }) => ({ holder, on, is: position })),
    ...claim.attribution.flatMap(({ by, cue = '' }) => {
      const stems = readWords(cue).map((word) => word.stem);
      const is = CUES.find(([, verbs]) => stems.some((stem) => verbs.has(stem)))?.[0];
      return is === undefined || saidNotToBe.test(cue) ? [] : [{ holder: by, is }];
    }),
  ];
}

const CUES = (['confirms', 'denies'] as const).map(
  (position) => [position, new Set(positionVerbs[position].map(stemOf))] as const,
);
