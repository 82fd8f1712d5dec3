// Scores claims and known unknowns against a question: how much of the question the record's words, names and
// surroundings cover, and how near the question is to one of the record's own asks, both weighted by rarity.

import type { Wants } from '../language/en/lexicon.ts';
import { type Profile, type Profiles, rarityOfTerm, wantsAt } from '../store/profile.ts';
import { isHeavy, type Term, type WeightedTerm } from '../store/terms.ts';
import type { Likeliness } from './likeliness.ts';

export interface Match {
  readonly item: Profile;
  /** Place among the items of Profiles. */
  readonly ordinal: number;
  /** 0–1. */
  readonly score: number;
  /** Share of the question, by rarity, that the record covers. */
  readonly coverage: number;
  /** Nearness to the nearest ask. */
  readonly ask: number;
  /** Whether an ask says just what the question says. */
  readonly isAsked: boolean;
  /** Question word of the nearest ask. */
  readonly askWants: Wants | undefined;
  /** Measures of a claim near the top, by which it was put in its place (rerank.ts). */
  readonly likeliness?: Likeliness;
  /** 0–1 for each term of the question: how well the record holds it. */
  readonly held: Float32Array;
}

export interface Query {
  readonly terms: readonly WeightedTerm[];
  readonly wants: Wants | undefined;
}

/** A term counts as held from here on; a mention in the same paragraph alone is less, and so is the whole for its part. */
export const HELD = 0.5;

export const isHeld = (held: Match['held'], at: number): boolean => (held[at] ?? 0) >= HELD;

/** A term of the question that says something, and that the record does not hold. */
export function isMissed({ held }: Match, terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  return term !== undefined && isHeavy(term) && !isHeld(held, at);
}

/** An ask this near to the question differs from it by nothing that matters. */
const SAME = 0.98;

/** Of how many records, those that cover the question best, the asks are looked at: no other can come out ahead. */
const ASKED = 80;

/** Scores the records at these ordinals of Profiles; those that hold nothing of the question are left out. */
export function matchAll(profiles: Profiles, query: Query, ordinals: readonly number[]): readonly Match[] {
  const weights = Float32Array.from(
    query.terms,
    ({ term, factor }) =>
      factor * term.weight * rarityOfTerm(term, profiles.keyIds, profiles.idf, profiles.unseen),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const keys = keysOfQuery(profiles, query.terms);
  const { slots } = profiles;
  for (const [at, key] of keys.ids.entries()) slots[key] = at + 1;
  const covered = coverAll(profiles, keys, weights, total, ordinals);
  covered.sort((a, b) => b.coverage - a.coverage || a.ordinal - b.ordinal);
  const asked = new Float32Array(weights.length);
  const matches = covered
    .slice(0, ASKED)
    .map((one) => matchOne(profiles, one, query, keys, weights, total, asked));
  for (const key of keys.ids) slots[key] = 0;
  return matches;
}

/** The keys of the question, and for each – entries [starts[n], starts[n + 1]) – the terms that it stands for. */
interface QueryKeys {
  readonly ids: readonly number[];
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly strengths: Float64Array;
  /** Less than 1 for a term taken over from the turn before: it makes an ask no more like what was asked. */
  readonly factors: Float64Array;
}

interface Covered {
  readonly ordinal: number;
  readonly coverage: number;
  readonly held: Float32Array;
}

function keysOfQuery(profiles: Profiles, terms: readonly WeightedTerm[]): QueryKeys {
  const byKey = new Map<number, { term: number; strength: number; factor: number }[]>();
  for (const [term, { term: own, factor }] of terms.entries()) {
    for (const { key, strength } of own.keys) {
      const id = profiles.keyIds.get(key);
      if (id === undefined) continue;
      const entry = { term, strength, factor: Math.min(1, factor) };
      const list = byKey.get(id);
      if (list === undefined) byKey.set(id, [entry]);
      else list.push(entry);
    }
  }
  const lists = [...byKey.values()];
  const entries = lists.flat();
  const starts = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  return {
    ids: [...byKey.keys()],
    starts,
    terms: Int32Array.from(entries, ({ term }) => term),
    strengths: Float64Array.from(entries, ({ strength }) => strength),
    factors: Float64Array.from(entries, ({ factor }) => factor),
  };
}

/** How much of the question each record's words, names and surroundings hold: each term by its best key. */
function coverAll(
  { slots, itemCount, arrays: { rowStarts, rowKeys } }: Profiles,
  keys: QueryKeys,
  weights: Float32Array,
  total: number,
  ordinals: readonly number[],
): Covered[] {
  const width = weights.length;
  // One block for all records: most of them are never looked at again.
  const block = new Float32Array(ordinals.length * width);
  const found: Covered[] = [];
  for (let place = 0; place < ordinals.length; place++) {
    const ordinal = ordinals[place] as number;
    if (ordinal >= itemCount) continue;
    const base = place * width;
    const end = rowStarts[ordinal + 1] as number;
    for (let at = rowStarts[ordinal] as number; at < end; at++) {
      const packed = rowKeys[at] as number;
      const slot = slots[packed >>> 8] as number;
      if (slot === 0) continue;
      const strength = (packed & 255) / 255;
      const last = keys.starts[slot] as number;
      for (let entry = keys.starts[slot - 1] as number; entry < last; entry++) {
        const value = strength * (keys.strengths[entry] as number);
        const term = base + (keys.terms[entry] as number);
        if (value > (block[term] as number)) block[term] = value;
      }
    }
    let covered = 0;
    for (let term = 0; term < width; term++)
      covered += (weights[term] as number) * (block[base + term] as number);
    if (covered > 0)
      found.push({ ordinal, coverage: covered / total, held: block.subarray(base, base + width) });
  }
  return found;
}

function matchOne(
  profiles: Profiles,
  { ordinal, coverage, held }: Covered,
  query: Query,
  keys: QueryKeys,
  weights: Float32Array,
  total: number,
  asked: Float32Array,
): Match {
  const { askStarts } = profiles.arrays;
  let ask = 0;
  let askWants: Wants | undefined;
  const end = askStarts[ordinal + 1] as number;
  for (let own = askStarts[ordinal] as number; own < end; own++) {
    const wants = wantsAt(profiles.arrays, own);
    const score = askNearness(profiles, own, keys, weights, total, asked) * wantsFit(query.wants, wants);
    if (score > ask) {
      ask = score;
      askWants = wants;
    }
  }
  const item = profiles.item(ordinal);
  const kind =
    item.unknown !== undefined || query.wants === undefined || item.gives.has(query.wants) ? 1 : 0.8;
  const score = (0.5 * ask + 0.5 * coverage) * kind;
  return { item, ordinal, score, coverage, ask, isAsked: ask >= SAME, askWants, held };
}

/** Weighted share of the question that the ask holds, and of the ask that the question holds: their mean by weight. */
function askNearness(
  { slots, arrays: { askTermStarts, askKeyStarts, askKeys, askWeights } }: Profiles,
  ask: number,
  keys: QueryKeys,
  weights: Float32Array,
  total: number,
  asked: Float32Array,
): number {
  asked.fill(0);
  let inAsk = 0;
  let askTotal = 0;
  const lastTerm = askTermStarts[ask + 1] as number;
  for (let term = askTermStarts[ask] as number; term < lastTerm; term++) {
    let answered = 0;
    const lastKey = askKeyStarts[term + 1] as number;
    for (let at = askKeyStarts[term] as number; at < lastKey; at++) {
      const packed = askKeys[at] as number;
      const slot = slots[packed >>> 8] as number;
      if (slot === 0) continue;
      const strength = (packed & 255) / 255;
      const last = keys.starts[slot] as number;
      for (let entry = keys.starts[slot - 1] as number; entry < last; entry++) {
        const found = strength * (keys.strengths[entry] as number);
        const own = keys.terms[entry] as number;
        if (found > (asked[own] as number)) asked[own] = found;
        const alike = found * (keys.factors[entry] as number);
        if (alike > answered) answered = Math.fround(alike);
      }
    }
    const weight = askWeights[term] as number;
    askTotal += weight;
    inAsk += weight * answered;
  }
  if (askTotal === 0) return 0;
  let inQuestion = 0;
  for (let term = 0; term < weights.length; term++)
    inQuestion += (weights[term] as number) * (asked[term] as number);
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

/** "killed" and "killed-or-wounded" overlap: both stand in an answer to either. */
export function shareAPart(a: string, b: string): boolean {
  const parts = new Set(a.split('-or-'));
  return b.split('-or-').some((part) => parts.has(part));
}
