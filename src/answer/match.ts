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

/** Of how many records, those that cover the question best, the asks are looked at: no other can come out ahead. */
const ASKED = 80;

/** Scores the records at these ordinals of Profiles.items; those that hold nothing of the question are left out. */
export function matchAll(profiles: Profiles, query: Query, ordinals: Iterable<number>): readonly Match[] {
  const weights = Float32Array.from(
    query.terms,
    ({ term, factor }) =>
      factor * term.weight * rarityOfTerm(term, profiles.keyIds, profiles.idf, profiles.unseen),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const lists = postingsByKey(profiles, query.terms);
  const { slots } = profiles;
  for (const [at, { key }] of lists.entries()) slots[key] = at + 1;
  const covered: Covered[] = [];
  for (const ordinal of ordinals) {
    const item = profiles.items[ordinal];
    if (item === undefined) continue;
    const one = coverageOf(profiles, item, ordinal, lists, weights, total);
    if (one.coverage > 0) covered.push(one);
  }
  covered.sort((a, b) => b.coverage - a.coverage || a.ordinal - b.ordinal);
  const asked = new Float32Array(query.terms.length);
  const matches = covered
    .slice(0, ASKED)
    .map((one) => matchOne(profiles, one, query, lists, weights, total, asked));
  for (const { key } of lists) slots[key] = 0;
  return matches;
}

interface Posting {
  readonly term: number;
  readonly strength: number;
  /** Less than 1 for a term taken over from the turn before: it makes an ask no more like what was asked. */
  readonly factor: number;
}

/** The terms of the question that a key stands for. */
interface PostingList {
  readonly key: number;
  readonly postings: readonly Posting[];
}

interface Covered {
  readonly item: Profile;
  readonly ordinal: number;
  readonly coverage: number;
  readonly held: Float32Array;
}

function postingsByKey(profiles: Profiles, terms: readonly WeightedTerm[]): readonly PostingList[] {
  const byKey = new Map<number, Posting[]>();
  for (const [term, { term: own, factor }] of terms.entries()) {
    for (const { key, strength } of own.keys) {
      const id = profiles.keyIds.get(key);
      if (id === undefined) continue;
      const list = byKey.get(id);
      if (list === undefined) byKey.set(id, [{ term, strength, factor: Math.min(1, factor) }]);
      else list.push({ term, strength, factor: Math.min(1, factor) });
    }
  }
  return [...byKey].map(([key, postings]) => ({ key, postings }));
}

/** How much of the question the record's words, names and surroundings hold: each term by its best key. */
function coverageOf(
  profiles: Profiles,
  item: Profile,
  ordinal: number,
  lists: readonly PostingList[],
  weights: Float32Array,
  total: number,
): Covered {
  const { slots, rowKeys, rowStrengths } = profiles;
  const held = new Float32Array(weights.length);
  for (let at = item.keys.from; at < item.keys.to; at++) {
    const slot = slots[rowKeys[at] ?? 0] ?? 0;
    if (slot === 0) continue;
    const strength = (rowStrengths[at] ?? 0) / 255;
    for (const posting of lists[slot - 1]?.postings ?? []) {
      const found = strength * posting.strength;
      if (found > (held[posting.term] ?? 0)) held[posting.term] = found;
    }
  }
  let covered = 0;
  for (let term = 0; term < weights.length; term++) covered += (weights[term] ?? 0) * (held[term] ?? 0);
  return { item, ordinal, held, coverage: covered / total };
}

function matchOne(
  profiles: Profiles,
  { item, ordinal, coverage, held }: Covered,
  query: Query,
  lists: readonly PostingList[],
  weights: Float32Array,
  total: number,
  asked: Float32Array,
): Match {
  let ask = 0;
  let askWants: Wants | undefined;
  for (const profile of item.asks) {
    const score =
      askNearness(profiles, profile, lists, weights, total, asked) * wantsFit(query.wants, profile.wants);
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
  lists: readonly PostingList[],
  weights: Float32Array,
  total: number,
  asked: Float32Array,
): number {
  const { slots, askKeys, askStrengths, askTermOf } = profiles;
  asked.fill(0);
  const count = ask.terms.to - ask.terms.from;
  const answered = new Float32Array(count);
  for (let at = ask.row.from; at < ask.row.to; at++) {
    const slot = slots[askKeys[at] ?? 0] ?? 0;
    if (slot === 0) continue;
    const strength = (askStrengths[at] ?? 0) / 255;
    const term = askTermOf[at] ?? 0;
    for (const posting of lists[slot - 1]?.postings ?? []) {
      const found = strength * posting.strength;
      if (found > (asked[posting.term] ?? 0)) asked[posting.term] = found;
      const alike = found * posting.factor;
      if (alike > (answered[term] ?? 0)) answered[term] = alike;
    }
  }
  let inQuestion = 0;
  for (let term = 0; term < weights.length; term++) inQuestion += (weights[term] ?? 0) * (asked[term] ?? 0);
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

const LOOSE: ReadonlySet<Wants> = new Set(['what', 'yes-no', 'how']);

/** A question and an ask that want different things are less alike; keywords fit anything. */
function wantsFit(asked: Wants | undefined, offered: Wants | undefined): number {
  if (asked === undefined || offered === undefined || asked === offered) return 1;
  if (LOOSE.has(asked) && LOOSE.has(offered)) return 0.97;
  if (offered === 'how' && !LOOSE.has(asked)) return 0.75;
  if (LOOSE.has(asked) || LOOSE.has(offered)) return 0.9;
  return 0.65;
}
