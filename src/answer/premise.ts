// False premises: a question that takes for granted that somebody holds a position is tested against the positions
// that claims record. "Why did he refuse the swap?" – when a claim shows him ready for it, that claim sets it right.

import type { Claim } from '../briefing/types.ts';
import { contradicts, positionVerbs } from '../language/en/lexicon.ts';
import { readWords, stemOf } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { Store } from '../store/store.ts';
import { speakersFor } from './filters.ts';
import type { Match } from './match.ts';

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

/** Who is said to hold it: those named before the verb; "rejected by him" names them behind it. */
function subjectsOf(question: Question, verb: number): readonly string[] {
  const before = question.terms.flatMap(({ entity, at }) =>
    entity !== undefined && at < verb ? [entity] : [],
  );
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
      return is === undefined || /\b(?:not|never)\b/.test(cue) ? [] : [{ holder: by, is }];
    }),
  ];
}

const CUES = (['confirms', 'denies'] as const).map(
  (position) => [position, new Set(positionVerbs[position].map(stemOf))] as const,
);
