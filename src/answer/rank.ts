// All claims and known unknowns in the order in which they match a question: by their words, then by what the structure
// of question and record says beside the words.

import type { Unknown } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import { theOtherOne } from '../language/en/lexicon.ts';
import { subgroupStems } from '../language/en/subgroups.ts';
import { readWords } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import { foldAsk } from '../store/compile-profiles.ts';
import type { Profiles } from '../store/profile.ts';
import { hashTerm } from '../store/search/term-hash.ts';
import { type Store, speakersFor } from '../store/store.ts';
import { isHeavy, type Term, type WeightedTerm } from '../store/terms.ts';
import { type Filters, passes } from './filters.ts';
import { countsOthers } from './fit.ts';
import { rerank } from './likeliness.ts';
import { isHeld, type Match, matchAll, shareAPart } from './match.ts';
import type { Weights } from './weights.ts';

export interface Ranked {
  readonly terms: readonly WeightedTerm[];
  /** Best first, as all lists here. */
  readonly claims: readonly Match[];
  /** The claims that pass the filters. */
  readonly allowed: readonly Match[];
  /** By nearness to their asks. */
  readonly unknowns: readonly Match[];
}

/** `shown` are the claims of the reply before, where the question is about just these. */
export function rank(
  profiles: Profiles,
  turn: Turn,
  before: Turn | undefined,
  shown: ReadonlySet<Claim>,
  filters: Filters,
  weights: Weights,
): Ranked {
  const { question } = turn;
  const terms: readonly WeightedTerm[] = [
    ...question.terms.map((term) => ({ term, factor: 1 })),
    ...inherited(profiles, turn, before),
  ];
  const all = matchAll(profiles, { terms, wants: question.wants }, candidates(profiles, terms));
  const hash = hashTerm(question.folded);
  const about = aboutOf(turn, shown, profiles.store);
  const scored = all
    .map((match) => adjust(asWritten(match, question, hash, profiles), about, profiles))
    .sort(byScore);
  const matching = scored.filter((match) => match.item.claim !== undefined);
  // What is compared has several right answers: their order says little.
  const claims = question.isComparison ? matching : rerank(matching, turn, profiles, weights);
  const counted = question.wants === 'how-many' ? subgroupsIn(question) : [];
  return {
    terms,
    claims,
    allowed: claims.filter(
      ({ item, isAsked, held }) =>
        item.claim !== undefined &&
        isAllowed(item.claim, isAsked, filters, profiles.store) &&
        !countsOthers(item.claim, countedBy(turn), profiles.store) &&
        !(counted.some((at) => !isHeld(held, at)) && item.claim.quantity.length > 0),
    ),
    unknowns: scored
      .filter((match) => match.item.unknown !== undefined)
      .sort((a, b) => Number(b.isAsked) - Number(a.isAsked) || b.ask - a.ask || byScore(a, b)),
  };
}

/** Whose number is asked for; where none is, those whose losses are named: "Ukrainian dead in the fighting". */
const countedBy = ({ question, query }: Turn): readonly string[] => query.wanted?.counted ?? question.losers;

/** Positions of the terms that ask for a figure of some of a group: "how many North Korean *officers*". */
function subgroupsIn({ terms, words }: Question): readonly number[] {
  return terms.flatMap(({ at, entity }, position) =>
    entity === undefined && subgroupStems.has(words[at]?.stem ?? '') ? [position] : [],
  );
}

/** "What does the constitution consider …" names no speaker where a curator wrote down this very question. */
function isAllowed(claim: Claim, isAsked: boolean, filters: Filters, store: Store): boolean {
  const isAnybodys = isAsked && !filters.isSpeakerCertain;
  return passes(claim, isAnybodys ? { ...filters, speakers: undefined } : filters, store);
}

const byScore = (a: Match, b: Match): number =>
  Number(b.isAsked) - Number(a.isAsked) || b.score - a.score || a.ordinal - b.ordinal;

/** An ask this near may be the question letter by letter, though its date or its chat spelling is read otherwise. */
const NEARLY = 0.3;

function asWritten(match: Match, { folded }: Question, hash: number, profiles: Profiles): Match {
  if (match.isAsked || match.ask < NEARLY) return match;
  const { askHashes, askStarts } = profiles.arrays;
  const own = askHashes.subarray(askStarts[match.ordinal], askStarts[match.ordinal + 1]);
  if (!own.includes(hash)) return match;
  const asks = match.item.claim?.asks ?? match.item.unknown?.asks ?? [];
  return asks.some((ask) => foldAsk(ask) === folded) ? { ...match, isAsked: true } : match;
}

/** "What about the other one?": what is taken over, with the entity that shares a whole with the one named before in its place. */
function inherited(profiles: Profiles, turn: Turn, before: Turn | undefined): readonly WeightedTerm[] {
  const { terms, entities } = turn.context;
  if (before === undefined || !theOtherOne.test(turn.question.folded)) return terms;
  for (const id of entities) {
    const sibling = siblingOf(id, profiles.store);
    if (sibling !== undefined)
      return [{ term: termFor(sibling), factor: 2 }, ...terms.filter(({ term }) => term.entity !== id)];
  }
  return terms;
}

function siblingOf(id: string, store: Store): string | undefined {
  const entity = store.entity(id);
  return entity?.partOf
    .flatMap((whole) => [...store.partsOf(whole)].filter((part) => part !== whole && part !== id))
    .find((part) => store.entity(part)?.type === entity.type);
}

function termFor(entity: string): Term {
  return {
    keys: [{ key: `entity:${entity}`, strength: 1 }],
    parts: [],
    weight: 1,
    words: entity,
    entity,
    at: 0,
    isName: false,
  };
}

/** How many candidates the index hands to the matcher. */
const CANDIDATES = 400;

/** Ordinals worth matching: the best of the index for the question's words, and all that an entity's names lead to. */
function candidates(profiles: Profiles, terms: readonly WeightedTerm[]): readonly number[] {
  if (profiles.itemCount <= CANDIDATES)
    return Array.from({ length: profiles.itemCount }, (_, ordinal) => ordinal);
  const words = terms.flatMap(({ term }) => {
    const entity = term.entity === undefined ? undefined : profiles.store.entity(term.entity);
    return entity === undefined ? [term.keys[0]?.key ?? ''] : readWords(entity.name).map((word) => word.stem);
  });
  return profiles.index.search(words, CANDIDATES).map((hit) => hit.ordinal);
}

/** What of a question's structure stands beside every match. */
interface About {
  readonly turn: Turn;
  readonly shown: ReadonlySet<Claim>;
  readonly named: readonly string[];
  /** Who is preferred to be heard. */
  readonly voices: ReadonlySet<string> | undefined;
}

function aboutOf(turn: Turn, shown: ReadonlySet<Claim>, store: Store): About {
  const { preferred } = turn.context;
  const voices = preferred.length > 0 ? speakersFor(store, preferred) : undefined;
  return { turn, shown, named: namedIn(turn), voices };
}

/** What the structure of question and claim says beside their words. */
function adjust(match: Match, { turn, shown, named, voices }: About, profiles: Profiles): Match {
  const { claim, unknown } = match.item;
  const { question, context } = turn;
  if (unknown !== undefined) {
    const factor =
      (isOfOthers(unknown, named, profiles.store) ? DISCOUNT.ofOthers : 1) *
      (asksVoice(unknown, question, profiles.store) ? DISCOUNT.voice : 1);
    return { ...match, score: match.score * factor, ask: match.ask * factor };
  }
  if (claim === undefined) return match;
  let factor = 1;
  const units = question.units.length > 0 ? question.units : context.units;
  if (question.wants === 'how-many' && units.length > 0) {
    const held = claim.quantity.map((quantity) => quantity.unit);
    if (held.some((unit) => units.includes(unit))) factor *= 1.12;
    else if (held.some((unit) => units.some((asked) => shareAPart(unit, asked)))) factor *= 1;
    else factor *= 0.82;
  }
  if (voices !== undefined) factor *= profiles.store.isSaidBy(claim, voices) ? 1.06 : 0.94;
  if (shown.has(claim)) factor *= SHOWN_BEFORE;
  if (isBeside(claim, profiles.store) && !namesAnyOf(claim, turn)) factor *= BESIDE;
  factor *= MISSED_NAME ** missedNames(match, question);
  return { ...match, score: Math.min(1, match.score * factor), ask: Math.min(1, match.ask * factor) };
}

/** "Since when?" asks about what was just shown rather than about something like it. */
const SHOWN_BEFORE = 1.2;

/** "How many died?" asks about the story, not about the other news in a newsletter, unless it names what is in those. */
const BESIDE = 0.8;

function isBeside(claim: Claim, store: Store): boolean {
  return claim.topics.length > 0 && claim.topics.every((command) => store.topic(command)?.outside === true);
}

function namesAnyOf(claim: Claim, { question, context }: Turn): boolean {
  return [...question.entities, ...context.entities].some((id) => claim.about.includes(id));
}

/** A claim that does not hold somebody or something named in the question falls behind one that does. */
const MISSED_NAME = 0.85;

function missedNames(match: Match, question: Question): number {
  return question.terms.filter(
    (term, at) => term.entity !== undefined && isHeavy(term) && (match.held[at] ?? 0) < 0.3,
  ).length;
}

/** How much less near a known unknown is that is about others, or that only shares the name of whoever is to be heard. */
const DISCOUNT = { ofOthers: 0.75, voice: 0.85 } as const;

/** The question names somebody to hear him, not to ask about him: a likeness by that name alone says little. */
function asksVoice(unknown: Unknown, question: Question, store: Store): boolean {
  return question.speakers.some((id) => !unknown.about.includes(id) && store.entity(id)?.type === 'state');
}

/** Whom and what the question, or else its thread, names; those whose words are asked for are not what it is about. */
function namedIn({ question, context }: Turn): readonly string[] {
  const speakers = new Set([...question.speakers, ...context.speakers, ...context.preferred]);
  const named = question.entities.length > 0 ? question.entities : context.entities;
  return named.filter((id) => !speakers.has(id));
}

function isOfOtherStates(about: readonly string[], named: readonly string[]): boolean {
  return named.length > 0 && about.length > 0 && !named.some((id) => about.includes(id));
}

/** The unknown is about somebody or something else than what the question names; states are named too loosely to tell. */
function isOfOthers(unknown: Unknown, named: readonly string[], store: Store): boolean {
  const telling = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => store.entity(id)?.type !== 'state');
  const [asked, about] = [telling(named), telling(unknown.about)];
  if (asked.length === 0 && about.length === 0) return isOfOtherStates(unknown.about, named);
  if (asked.length === 0 || about.length === 0) return false;
  return !asked.some((id) =>
    about.some((other) => store.partsOf(id).has(other) || store.partsOf(other).has(id)),
  );
}
