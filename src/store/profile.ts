// A store made ready for questions: compiled profiles opened in place, so that a query allocates little and opening
// costs next to nothing, however large the store is.

import type { Unknown } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import type { Wants } from '../language/en/lexicon.ts';
import { readWords } from '../language/words.ts';
import { type CompiledProfiles, rarityOfKeys, wantsNumber } from './compile-profiles.ts';
import { openPhrases, type Phrases } from './phrases.ts';
import { createTermDictionary } from './search/dictionary.ts';
import { openIndex, type SearchIndex } from './search/index.ts';
import { openSpelling, type Spelling } from './spelling.ts';
import { type Frame, framesOf } from './statements.ts';
import type { Store } from './store.ts';
import type { Term } from './terms.ts';

export interface AskProfile {
  readonly wants: Wants | undefined;
  /** What it asks to have computed, should it do so: then the claim states it. */
  readonly derivation: string | undefined;
}

/** A claim or a known unknown as the matcher sees it. */
export interface Profile {
  readonly claim: Claim | undefined;
  readonly unknown: Unknown | undefined;
  readonly asks: readonly AskProfile[];
  readonly gives: ReadonlySet<Wants>;
}

export interface Profiles {
  readonly store: Store;
  readonly phrases: Phrases;
  /** Every spelling that the briefing and the lexicon use, for putting typing errors right. */
  readonly spelling: Spelling;
  /** Claims and unknowns, by ordinal. */
  readonly index: SearchIndex;
  /** Claims in briefing order, then unknowns. */
  readonly itemCount: number;
  item(ordinal: number): Profile;
  readonly keyIds: { get(key: string): number | undefined; has(key: string): boolean };
  /** Rarity of a key among claims, ≥ 0, by key id. */
  readonly idf: Float32Array;
  /** Rarity of a word that no claim holds. */
  readonly unseen: number;
  /** Claims that are about the entity or name it, in text order. */
  concerning(entity: string): readonly Claim[];
  /** The claim's acts with their roles. */
  frames(claim: Claim): readonly Frame[];
  /** Acts that the words of the claim's sentence name. */
  namedActs(claim: Claim): ReadonlySet<string>;
  /**
   * Claims whose statements have the act, in text order; where these are more than can be looked at for one question, only
   * those among `found` (ordinals).
   */
  withAct(act: string, found: ReadonlySet<number>): readonly Claim[];
  /** Scratch of the matcher, by key id: which of the question's keys it is; all 0 between questions. */
  readonly slots: Int32Array;
  readonly arrays: CompiledProfiles;
}

/** Statements of one act that are looked at for one question: more than any desk's story has of one. */
const MOST_OF_ACT = 1000;

/** `compiled` must come from this very store. */
export function openProfiles(store: Store, compiled: CompiledProfiles): Profiles {
  const { claims, unknowns, entities } = store.briefing;
  const keys = createTermDictionary(compiled.keys);
  const items: Profile[] = [];
  const phrases = openPhrases(compiled.phrases, (key) => keys.find(key) >= 0);
  const frames = new Map<Claim, readonly Frame[]>();
  const named = new Map<Claim, ReadonlySet<string>>();
  const actPlaces = new Map(compiled.actNames.map((act, place) => [act, place]));
  const places = new Map(entities.map((entity, place) => [entity.id, place]));
  const asksOf = (ordinal: number): readonly AskProfile[] => {
    const asks: AskProfile[] = [];
    for (let ask = compiled.askStarts[ordinal] ?? 0; ask < (compiled.askStarts[ordinal + 1] ?? 0); ask++) {
      asks.push({
        wants: wantsAt(compiled, ask),
        derivation: compiled.derivations[(compiled.askDerivations[ask] ?? 0) - 1],
      });
    }
    return asks;
  };
  return {
    store,
    phrases,
    spelling: openSpelling(compiled.spelling),
    index: openIndex(compiled.index),
    itemCount: claims.length + unknowns.length,
    item(ordinal) {
      const known = items[ordinal];
      if (known !== undefined) return known;
      const item = {
        claim: claims[ordinal],
        unknown: unknowns[ordinal - claims.length],
        asks: asksOf(ordinal),
        gives: wantsIn(compiled.gives[ordinal] ?? 0),
      };
      items[ordinal] = item;
      return item;
    },
    keyIds: {
      get(key) {
        const id = keys.find(key);
        return id < 0 ? undefined : id;
      },
      has: (key) => keys.find(key) >= 0,
    },
    idf: compiled.idf,
    unseen: compiled.unseen,
    concerning(entity) {
      const place = places.get(entity) ?? entities.length;
      const own = compiled.concernClaims.subarray(
        compiled.concernStarts[place],
        compiled.concernStarts[place + 1],
      );
      return Array.from(own).flatMap((claim) => claims[claim] ?? []);
    },
    frames(claim) {
      const known = frames.get(claim) ?? framesOf(claim, phrases, store);
      frames.set(claim, known);
      return known;
    },
    namedActs(claim) {
      const known =
        named.get(claim) ??
        new Set(store.acts.find(readWords(claim.statement).map(({ text }) => text)).map(({ act }) => act));
      named.set(claim, known);
      return known;
    },
    withAct(act, found) {
      const place = actPlaces.get(act);
      if (place === undefined) return [];
      const all = compiled.actClaims.subarray(compiled.actStarts[place], compiled.actStarts[place + 1]);
      const isIn = (claim: number): boolean => holds(all, claim);
      const own = all.length > MOST_OF_ACT ? [...found].filter(isIn).sort((a, b) => a - b) : all;
      return Array.from(own).flatMap((claim) => claims[claim] ?? []);
    },
    slots: new Int32Array(keys.size),
    arrays: compiled,
  };
}

/** Whether the number is one of these, which ascend. */
function holds(ascending: Uint32Array, number: number): boolean {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const one = ascending[middle] as number;
    if (one === number) return true;
    if (one < number) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

const wantsByNumber: readonly Wants[] = (Object.keys(wantsNumber) as Wants[]).sort(
  (a, b) => wantsNumber[a] - wantsNumber[b],
);

/** The question word of an ask. */
export function wantsAt(compiled: CompiledProfiles, ask: number): Wants | undefined {
  return wantsByNumber[(compiled.askWants[ask] ?? 0) - 1];
}

const setsOfWants = new Map<number, ReadonlySet<Wants>>();

/** The kinds of answer that these bits stand for; equal bits share one set. */
function wantsIn(bits: number): ReadonlySet<Wants> {
  const known = setsOfWants.get(bits) ?? new Set(wantsByNumber.filter((_, number) => (bits >> number) & 1));
  setsOfWants.set(bits, known);
  return known;
}

/** Rarity of the term itself; of its best-known other key when no claim holds it. */
export function rarityOfTerm(
  term: Term,
  keyIds: Profiles['keyIds'],
  idf: Float32Array,
  unseen: number,
): number {
  return rarityOfKeys(
    term.keys.map(({ key }) => keyIds.get(key)),
    idf,
    unseen,
  );
}
