// Follow-ups: what a question leaves out is taken from the turns before it, and only that.

import { anaphora, followUpOpenings, joiningOpenings, wholeClause } from '../language/en/lexicon.ts';
import { unique } from '../language/words.ts';
import type { Term, WeightedTerm } from '../store/terms.ts';
import { isHeavy } from '../store/terms.ts';
import type { Question } from './question.ts';

/** What earlier turns add to a question. */
export interface Context {
  readonly terms: readonly WeightedTerm[];
  readonly units: readonly string[];
  readonly speakers: readonly string[];
  readonly documents: readonly string[];
  /** Speakers that are preferred, not required: the question names none and does not point back to one. */
  readonly preferred: readonly string[];
  /** Entities of the turn before, for "the other one" and bare pronouns. */
  readonly entities: readonly string[];
  readonly words: readonly string[];
}

export const noContext: Context = {
  terms: [],
  units: [],
  speakers: [],
  documents: [],
  preferred: [],
  entities: [],
  words: [],
};

/** Who gives an account of things; a group or a unit is asked about rather than heard. */
const heard: ReadonlySet<string> = new Set(['person', 'body', 'state', 'publication']);

/** How much of a term's weight a question takes over from the turn before. */
const FACTOR = { elliptical: 0.8, pointing: 0.5, loose: 0.15 } as const;
/** What is taken over weighs at most this much of what the question itself says. */
const SHARE = { elliptical: 1.2, pointing: 0.45, loose: 0.2 } as const;

/** Whether a question leans on the turn before: points back, opens as a follow-up, or holds too little to stand alone. */
export function leansBack(question: Question): 'elliptical' | 'pointing' | 'loose' {
  // "According to Kyiv?" says nothing but who is to be heard.
  const isHeard = ({ entity }: Term): boolean => entity !== undefined && question.speakers.includes(entity);
  const heavy = question.terms.filter(isHeavy);
  if (question.wants === undefined && heavy.every(isHeard)) return 'elliptical';
  const points = anaphora.test(question.folded);
  const opens = followUpOpenings.test(question.folded);
  if (heavy.length === 0 || (heavy.length <= 1 && (points || opens))) return 'elliptical';
  if (points || (opens && heavy.length <= 2 && question.entities.length === 0)) return 'pointing';
  if (heavy.length <= 3 && question.entities.length === 0) return 'pointing';
  return 'loose';
}

/**
 * Whether a question says all that it needs: it asks for something by name (how many, who, where), of two things or more or
 * of one in a whole clause, and points back to nothing. What was asked before would only mislead it.
 */
function isComplete(question: Question): boolean {
  if (question.wants === undefined || anaphora.test(question.folded)) return false;
  if (joiningOpenings.test(question.folded)) return false;
  return question.terms.filter(isHeavy).length >= (wholeClause.test(question.folded) ? 1 : 2);
}

/** The reply names this much of what was taken over, and no word that weighs less. */
const MOST_WORDS = 8;
const TELLING = 0.2;

/** What `question` takes over from `before`, whose own context was `earlier`. */
export function contextFor(
  question: Question,
  before: Question,
  earlier: Context,
  typeOf: (entity: string) => string | undefined,
): Context {
  if (isComplete(question)) return { ...noContext, entities: before.entities };
  const leaning = leansBack(question);
  if (leaning === 'loose' && question.entities.length > 0) return { ...noContext, entities: before.entities };
  const isSilentOnSpeakers = question.speakers.length === 0;
  // "And the ministry?" after "according to the coastguard …": somebody else is to be heard on the same thing.
  const isNextSpeaker =
    before.speakers.length > 0 &&
    isSilentOnSpeakers &&
    question.terms.length > 0 &&
    question.terms.every((term) => term.entity !== undefined && heard.has(typeOf(term.entity) ?? ''));
  const factor = FACTOR[leaning];
  const own = new Set(question.terms.flatMap((term) => term.keys.map(({ key }) => key)));
  const replacesUnit = question.units.length > 0 && before.units.length > 0;
  const replacesDate = question.dates.length > 0;
  const isReplaced = (keys: readonly { readonly key: string }[]): boolean =>
    (replacesUnit && keys.some(({ key }) => key.startsWith('unit:'))) ||
    (replacesDate && keys.some(({ key }) => /^(?:day|month|year):/.test(key)));
  const taken: WeightedTerm[] = [];
  for (const term of before.terms) {
    const [first] = term.keys;
    if (first === undefined || own.has(first.key) || isReplaced(term.keys)) continue;
    if (
      (question.speakers.length > 0 || isNextSpeaker) &&
      term.entity !== undefined &&
      before.speakers.includes(term.entity)
    )
      continue;
    taken.push({ term, factor });
  }
  // What was done two turns ago is over where another deed was asked about since; who it was about may still be meant.
  const hasDeed = before.terms.some((term) => isHeavy(term) && term.entity === undefined);
  for (const { term, factor: older } of earlier.terms) {
    const [first] = term.keys;
    if (hasDeed && term.entity === undefined) continue;
    if (first !== undefined && !own.has(first.key) && !isReplaced(term.keys))
      taken.push({ term, factor: older * factor * 0.6 });
  }
  const ownWeight = question.terms.reduce((sum, term) => sum + term.weight, 0);
  const over = taken.reduce((sum, { term, factor: f }) => sum + f * term.weight, 0);
  const scale = ownWeight === 0 || over === 0 ? 1 : Math.min(1, (SHARE[leaning] * ownWeight) / over);
  const inherited = before.speakers.length > 0 ? before.speakers : earlier.speakers;
  const isOnePerson = /\b(?:he|she)\b/.test(question.folded);
  const spokenOf = inherited.filter((id) => (isOnePerson ? typeOf(id) === 'person' : true));
  // "And wounded?" after "according to Seoul" still asks Seoul.
  const staysWithSpeaker = leaning === 'elliptical' && question.wants !== 'who';
  return {
    terms: taken.map(({ term, factor: f }) => ({ term, factor: f * scale })),
    units: question.units.length > 0 ? [] : before.units.length > 0 ? before.units : earlier.units,
    speakers: isNextSpeaker
      ? question.entities
      : isSilentOnSpeakers && (question.hasSpeakingPronoun || staysWithSpeaker)
        ? spokenOf
        : [],
    documents: question.documents.length === 0 ? before.documents : [],
    preferred: isSilentOnSpeakers && !isNextSpeaker ? inherited : [],
    entities: [...before.entities, ...earlier.entities],
    words: unique(
      taken.filter(({ term, factor: f }) => f >= 0.3 && term.weight >= TELLING).map(({ term }) => term.words),
    ).slice(0, MOST_WORDS),
  };
}
