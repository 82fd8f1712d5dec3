// Scores claims and known unknowns against a question: how much of the question the record's words, names and
// surroundings cover, and how near the question is to one of the record's own asks, both weighted by rarity.

import type { Wants } from './lexicon.ts';
import { type Profile, type Profiles, rarityOfTerm } from './profile.ts';
import type { Term } from './terms.ts';

/** A term of the question, or one taken over from the turn before at a part of its weight. */
export interface WeightedTerm {
  readonly term: Term;
  readonly factor: number;
}

export interface Match {
  readonly item: Profile;
  /** Place in Profiles.items. */
  readonly ordinal: number;
  /** 0–1. */
  readonly score: number;
  /** Share of the question, by rarity, that the record covers. */
  readonly coverage: number;
  /** Nearness to the nearest ask. */
  readonly ask: number;
  /** Question word of the nearest ask. */
  readonly askWants: Wants | undefined;
  /** 0–1 for each term of the question: how well the record holds it. */
  readonly held: Float32Array;
}

export interface Query {
  readonly terms: readonly WeightedTerm[];
  readonly wants: Wants | undefined;
}

/** What is scored: ordinals in Profiles.items. */
export function matchAll(profiles: Profiles, query: Query, ordinals: Iterable<number>): readonly Match[] {
  const weights = Float32Array.from(
    query.terms,
    ({ term, factor }) =>
      factor * term.weight * rarityOfTerm(term, profiles.keyIds, profiles.idf, profiles.unseen),
  );
  let total = 0;
  for (const weight of weights) total += weight;
  if (total === 0) return [];
  const byKey = termsByKey(profiles, query.terms);
  const matches: Match[] = [];
  for (const ordinal of ordinals) {
    const item = profiles.items[ordinal];
    if (item !== undefined) matches.push(matchOne(profiles, item, ordinal, query, byKey, weights, total));
  }
  return matches;
}

interface Posting {
  readonly term: number;
  readonly strength: number;
}

function termsByKey(
  profiles: Profiles,
  terms: readonly WeightedTerm[],
): ReadonlyMap<number, readonly Posting[]> {
  const byKey = new Map<number, Posting[]>();
  for (const [term, { term: own }] of terms.entries()) {
    for (const { key, strength } of own.keys) {
      const id = profiles.keyIds.get(key);
      if (id === undefined) continue;
      const list = byKey.get(id);
      if (list === undefined) byKey.set(id, [{ term, strength }]);
      else list.push({ term, strength });
    }
  }
  return byKey;
}

/** How a question's terms are taken: names whose words only partly match add up, other keys count by their best. */
function matchOne(
  profiles: Profiles,
  item: Profile,
  ordinal: number,
  query: Query,
  byKey: ReadonlyMap<number, readonly Posting[]>,
  weights: Float32Array,
  total: number,
): Match {
  const held = new Float32Array(query.terms.length);
  for (let at = item.keys.from; at < item.keys.to; at++) {
    const postings = byKey.get(profiles.rowKeys[at] ?? -1);
    if (postings === undefined) continue;
    const strength = (profiles.rowStrengths[at] ?? 0) / 255;
    for (const posting of postings) {
      const found = strength * posting.strength;
      if (found > (held[posting.term] ?? 0)) held[posting.term] = found;
    }
  }
  let covered = 0;
  for (const [term, weight] of weights.entries()) covered += weight * (held[term] ?? 0);
  const coverage = covered / total;

  let ask = 0;
  let askWants: Wants | undefined;
  const asked = new Float32Array(query.terms.length);
  for (const profile of item.asks) {
    const score =
      askNearness(profiles, profile, byKey, weights, total, asked) * wantsFit(query.wants, profile.wants);
    if (score > ask) {
      ask = score;
      askWants = profile.wants;
    }
  }
  const kind =
    item.unknown !== undefined || query.wants === undefined || item.gives.has(query.wants) ? 1 : 0.8;
  return { item, ordinal, score: (0.5 * ask + 0.5 * coverage) * kind, coverage, ask, askWants, held };
}

/** Weighted share of the question that the ask holds, and of the ask that the question holds: their mean by weight. */
function askNearness(
  profiles: Profiles,
  ask: Profile['asks'][number],
  byKey: ReadonlyMap<number, readonly Posting[]>,
  weights: Float32Array,
  total: number,
  asked: Float32Array,
): number {
  asked.fill(0);
  const count = ask.terms.to - ask.terms.from;
  const answered = new Float32Array(count);
  for (let at = ask.row.from; at < ask.row.to; at++) {
    const postings = byKey.get(profiles.askKeys[at] ?? -1);
    if (postings === undefined) continue;
    const strength = (profiles.askStrengths[at] ?? 0) / 255;
    const term = profiles.askTermOf[at] ?? 0;
    for (const posting of postings) {
      const found = strength * posting.strength;
      if (found > (asked[posting.term] ?? 0)) asked[posting.term] = found;
      if (found > (answered[term] ?? 0)) answered[term] = found;
    }
  }
  let inQuestion = 0;
  for (const [term, weight] of weights.entries()) inQuestion += weight * (asked[term] ?? 0);
  let inAsk = 0;
  let askTotal = 0;
  for (let term = 0; term < count; term++) {
    const weight = profiles.askWeights[ask.terms.from + term] ?? 0;
    askTotal += weight;
    inAsk += weight * (answered[term] ?? 0);
  }
  if (askTotal === 0) return 0;
  return 0.6 * (inQuestion / total) + 0.4 * (inAsk / askTotal);
}

/** A question and an ask that want different things are less alike; keywords fit anything. */
function wantsFit(asked: Wants | undefined, offered: Wants | undefined): number {
  if (asked === undefined || offered === undefined || asked === offered) return 1;
  const loose = new Set<Wants>(['what', 'yes-no', 'how']);
  if (loose.has(asked) && loose.has(offered)) return 0.97;
  if (loose.has(asked) || loose.has(offered)) return 0.9;
  return 0.65;
}
