// Which of the matching claims a reply shows, and which relations it must show so that no conflict is one-sided.

import type { RelationType } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import type { TypedQuery } from '../question/query.ts';
import type { Question } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import { type Profiles, rarityOfTerm } from '../store/profile.ts';
import { type Store, speakersFor } from '../store/store.ts';
import { isHeavy } from '../store/terms.ts';
import { type Filters, passes } from './filters.ts';
import { hasAct, isTold, sureLikeness } from './fit.ts';
import type { Match } from './match.ts';
import type { Ranked } from './rank.ts';

/** Relations in which the other side must be heard. */
export const conflictTypes: ReadonlySet<RelationType> = new Set([
  'contradicts',
  'same-total-different-breakdown',
  'other-quantity',
  'other-scope',
  'other-date',
  'other-wording',
  'opinion-vs-opinion',
  'supersedes',
  'retracts',
]);

const NEAR = {
  single: 0.91,
  comparison: 0.8,
  otherDocument: 0.72,
  sibling: 0.6,
  unheard: 0.35,
  sameDocument: 0.88,
  adds: 0.72,
} as const;
const MOST = { single: 3, comparison: 5 } as const;
/** A further claim is shown when it holds this share of the question that those before it do not. */
const WORTH = 0.15;
/** One that holds no more than the best must not lack what the best holds of the question's own words. */
const LACKS = { held: 0.6, lacking: 0.3 } as const;

/** The claims that answer, best first: no padding, but every part of the question that some good match holds. */
export function selectClaims(
  ranked: Ranked,
  { question, query }: Pick<Turn, 'question' | 'query'>,
  profiles: Profiles,
  filters: Filters,
): readonly [Claim, ...Claim[]] {
  const { allowed: matches, terms } = ranked;
  const [best, ...others] = matches;
  const first = best?.item.claim;
  if (best === undefined || first === undefined) throw new Error('nothing to select from');
  const weights = terms.map(
    ({ term, factor }) =>
      factor * term.weight * rarityOfTerm(term, profiles.keyIds, profiles.idf, profiles.unseen),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const held = Float32Array.from(best.held);
  const chosen: [Claim, ...Claim[]] = [first];
  const most = question.isComparison ? MOST.comparison : MOST.single;
  const nearFor = (claim: Claim): number => {
    if (!question.isComparison) return NEAR.single;
    return chosen.some((one) => one.document === claim.document) ? NEAR.comparison : NEAR.otherDocument;
  };
  if (question.isComparison) addOtherSides(chosen, first, matches, question, profiles.store);
  for (const match of others) {
    const { claim } = match.item;
    if (claim === undefined || chosen.length >= most) continue;
    if (chosen.some((one) => repeats(one, claim))) continue;
    let gain = 0;
    for (const [term, weight] of weights.entries())
      gain += weight * Math.max(0, (match.held[term] ?? 0) - (held[term] ?? 0));
    const lacks = question.terms.some(
      (term, at) =>
        isHeavy(term) && (best.held[at] ?? 0) >= LACKS.held && (match.held[at] ?? 0) < LACKS.lacking,
    );
    const isNear = match.score >= best.score * nearFor(claim) && !lacks;
    const adds = gain / total >= WORTH && match.score >= best.score * NEAR.adds;
    if (!isNear && !adds) continue;
    chosen.push(claim);
    for (const [term, value] of match.held.entries()) held[term] = Math.max(held[term] ?? 0, value);
  }
  if (question.wants === 'why') addReasons(chosen, first, filters, profiles.store);
  if (question.wants === 'yes-no') addContrary(chosen, ranked.claims, query, profiles, filters);
  addSiblings(chosen, best, matches, question, profiles.store);
  if (question.isComparison || question.speakers.length > 1)
    addUnheard(chosen, best, matches, question, profiles.store);
  return chosen;
}

/** At most so many further accounts of the same deed. */
const MOST_CONTRARY = 2;

/**
 * "Has Pyongyang denied it?": where one claim has it do so and another has it not do so, both stand in the reply, whoever
 * says them; told of those whom the question has in a sure role.
 */
function addContrary(
  chosen: [Claim, ...Claim[]],
  matches: readonly Match[],
  query: TypedQuery,
  profiles: Profiles,
  filters: Filters,
): void {
  const anybodys = { ...filters, speakers: undefined };
  for (const asked of query.acts) {
    if (asked.by?.isSure !== true || asked.isInner) continue;
    const polaritiesOf = (claim: Claim): readonly boolean[] =>
      profiles
        .frames(claim)
        .filter(
          (frame) => hasAct(asked, frame) && isTold(sureLikeness(asked.by, frame.roles.by, profiles.store)),
        )
        .map(({ isNegated }) => isNegated);
    const told = new Set(chosen.flatMap(polaritiesOf));
    let left = MOST_CONTRARY;
    for (const { item } of matches) {
      const { claim } = item;
      if (claim === undefined || left === 0 || chosen.includes(claim)) continue;
      if (!passes(claim, anybodys, profiles.store)) continue;
      const own = polaritiesOf(claim);
      if (!own.some((isNegated) => !told.has(isNegated) && (isNegated || told.has(true)))) continue;
      for (const isNegated of own) told.add(isNegated);
      chosen.push(claim);
      left--;
    }
  }
}

/** What the document gives as the reason for the claim that answers, right behind it, whoever says it. */
function addReasons(chosen: [Claim, ...Claim[]], first: Claim, filters: Filters, store: Store): void {
  const reasons = first.because
    .flatMap((id) => store.claim(id) ?? [])
    .filter((claim) => passes(claim, { ...filters, speakers: undefined }, store));
  const isKept = (claim: Claim): boolean => !reasons.includes(claim);
  chosen.splice(1, chosen.length, ...reasons, ...chosen.slice(1).filter(isKept));
}

/** Asked about a group and answered for one of it: the others' claims, when they answer about as well. A state's parts are no group. */
function addSiblings(
  chosen: [Claim, ...Claim[]],
  best: Match,
  matches: readonly Match[],
  question: Question,
  store: Store,
): void {
  const isNamed = (id: string): boolean =>
    question.entities.includes(id) && store.entity(id)?.type !== 'state';
  for (const part of best.item.claim?.about ?? []) {
    const wholes = store.entity(part)?.partOf.filter(isNamed) ?? [];
    if (wholes.length === 0 || isNamed(part)) continue;
    for (const sibling of wholes.flatMap((whole) => [...store.partsOf(whole)])) {
      if (
        sibling === part ||
        wholes.includes(sibling) ||
        chosen.some((claim) => claim.about.includes(sibling))
      )
        continue;
      const own = matches.find(
        (match) => match.item.claim?.about.includes(sibling) && match.score >= best.score * NEAR.sibling,
      )?.item.claim;
      if (own !== undefined && !chosen.some((claim) => repeats(claim, own))) chosen.push(own);
    }
  }
}

/** What the desk has noted as differing from the first, of those who are compared. */
function addOtherSides(
  chosen: [Claim, ...Claim[]],
  first: Claim,
  matches: readonly Match[],
  { speakers }: Question,
  store: Store,
): void {
  const sides = speakers.map((speaker) => speakersFor(store, [speaker]));
  const others = sides.filter((side) => !isOf(first, side, store));
  if (sides.length < 2) return;
  const partners = new Set(
    store
      .relationsOf(first.id)
      .filter(({ type }) => conflictTypes.has(type))
      .flatMap(({ claims }) => claims),
  );
  for (const side of others) {
    const own = matches.find(
      ({ item: { claim } }) => claim !== undefined && partners.has(claim.id) && isOf(claim, side, store),
    )?.item.claim;
    if (own !== undefined && !chosen.includes(own)) chosen.push(own);
  }
}

/** Said by one of them, or telling what one of them holds. */
function isOf(claim: Claim, voices: ReadonlySet<string>, store: Store): boolean {
  return store.isSaidBy(claim, voices) || claim.stance.some(({ holder }) => voices.has(holder));
}

/** Of those whose words are compared, whoever is not heard yet: by the best of his own claims. */
function addUnheard(
  chosen: [Claim, ...Claim[]],
  best: Match,
  matches: readonly Match[],
  question: Question,
  store: Store,
): void {
  for (const speaker of question.speakers) {
    const voices = speakersFor(store, [speaker]);
    if (chosen.some((claim) => isOf(claim, voices, store))) continue;
    const own = matches.filter(
      ({ score, item: { claim } }) =>
        score >= best.score * NEAR.unheard && claim !== undefined && isOf(claim, voices, store),
    );
    // A text that has both sets one against the other.
    const nearest = own.find(
      ({ score, item: { claim } }) =>
        claim?.document === best.item.claim?.document && score >= (own[0]?.score ?? 0) * NEAR.sameDocument,
    );
    const claim = (nearest ?? own[0])?.item.claim;
    if (claim !== undefined) chosen.push(claim);
  }
}

/** The same words of the same document again. */
function repeats(a: Claim, b: Claim): boolean {
  if (a.document !== b.document) return false;
  const [x] = a.quotes;
  const [y] = b.quotes;
  return (x.start <= y.start && x.end >= y.end) || (y.start <= x.start && y.end >= x.end);
}

/** Differences of scope and wording are shown when the other side is itself near an answer; real conflicts always. */
const LOOSE: ReadonlySet<RelationType> = new Set(['other-scope', 'other-wording']);
const LOOSE_NEAR = 0.8;

const MOST_RELATIONS = 3;

/**
 * Ids of the conflict relations of the chosen claims, those whose other side matches the question best first. Under a
 * filter only relations whose every side passes it: the asker wanted to hear that side alone.
 */
export function decidingRelations(
  chosen: readonly Claim[],
  matches: readonly Match[],
  filters: Filters,
  store: Store,
): readonly string[] {
  const score = new Map(matches.map((match) => [match.item.claim?.id, match.score]));
  const found = new Map<string, number>();
  for (const claim of chosen) {
    for (const relation of store.relationsOf(claim.id)) {
      if (!conflictTypes.has(relation.type) || found.has(relation.id)) continue;
      const sides = relation.claims.flatMap((id) => store.claim(id) ?? []);
      if (!sides.every((side) => passes(side, filters, store))) continue;
      const other = Math.max(
        ...sides.filter((side) => side !== claim).map((side) => score.get(side.id) ?? 0),
      );
      if (LOOSE.has(relation.type) && other < LOOSE_NEAR * (score.get(claim.id) ?? 0)) continue;
      found.set(relation.id, other);
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_RELATIONS)
    .map(([id]) => id);
}
