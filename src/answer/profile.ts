// A store made ready for questions: for every claim the keys it holds and how strongly, its asks, and the kinds of
// answer it gives; the same for known unknowns. Flat typed arrays, built once at load, so that a query allocates little.

import { parseEdtf } from '../briefing/edtf.ts';
import type { Dated, Unknown } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import { buildIndex } from '../store/search/build.ts';
import type { SearchIndex } from '../store/search/index.ts';
import type { Store } from '../store/store.ts';
import { derivationOf, functionWords, lexiconWords, type Wants } from './lexicon.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { type Term, termsOf } from './terms.ts';
import { wantsOf } from './wants.ts';
import { foldText, readWords } from './words.ts';

/** A row of keys with strengths (0–255): entries [from, to) of the flat arrays. */
export interface Row {
  readonly from: number;
  readonly to: number;
}

/** One ask: its terms' keys, each entry naming its term, and the terms' weights. */
export interface AskProfile {
  readonly row: Row;
  readonly terms: Row;
  readonly wants: Wants | undefined;
  /** What it asks to have computed, should it do so: then the claim states it. */
  readonly derivation: string | undefined;
}

/** A claim or a known unknown as the matcher sees it. */
export interface Profile {
  readonly claim: Claim | undefined;
  readonly unknown: Unknown | undefined;
  readonly keys: Row;
  readonly asks: readonly AskProfile[];
  readonly gives: ReadonlySet<Wants>;
}

export interface Profiles {
  readonly store: Store;
  readonly phrases: Phrases;
  /** Every spelling that the briefing and the lexicon use, for putting typing errors right. */
  readonly spelling: Spelling;
  /** Claims and unknowns, in the order of `items`. */
  readonly index: SearchIndex;
  /** Claims in briefing order, then unknowns. */
  readonly items: readonly Profile[];
  readonly claimCount: number;
  readonly keyIds: ReadonlyMap<string, number>;
  /** Rarity of a key among claims, ≥ 0, by key id. */
  readonly idf: Float32Array;
  /** Rarity of a word that no claim holds. */
  readonly unseen: number;
  /** Scratch of the matcher, by key id: which of the question's keys it is; all 0 between questions. */
  readonly slots: Int32Array;
  readonly rowKeys: Int32Array;
  readonly rowStrengths: Uint8Array;
  readonly askKeys: Int32Array;
  readonly askTermOf: Uint8Array;
  readonly askStrengths: Uint8Array;
  readonly askWeights: Float32Array;
}

/** In how many claims a word that none holds is taken to stand. */
const UNSEEN_AS = 4;

const STRENGTH = {
  text: 1,
  ask: 0.92,
  about: 1,
  mentioned: 0.9,
  speaker: 0.9,
  whole: 0.7,
  wholeOfWhole: 0.45,
  side: 0.75,
  date: 1,
  nearby: 0.4,
  part: 0.8,
} as const;

export function createProfiles(store: Store): Profiles {
  const phrases = createPhrases(store);
  const keyIds = new Map<string, number>();
  const idOf = (key: string): number => {
    const known = keyIds.get(key);
    if (known !== undefined) return known;
    keyIds.set(key, keyIds.size);
    return keyIds.size - 1;
  };
  const read = (text: string): readonly Term[] => {
    const words = readWords(text);
    return termsOf(words, phrases.find(words), store);
  };

  const rowKeys: number[] = [];
  const rowStrengths: number[] = [];
  const askKeys: number[] = [];
  const askTermOf: number[] = [];
  const askStrengths: number[] = [];
  const askTerms: Term[] = [];
  const asksOf = (asks: readonly string[]): AskProfile[] =>
    asks.map((ask) => {
      const terms = read(ask).slice(0, 255);
      const from = askKeys.length;
      for (const [position, term] of terms.entries()) {
        for (const { key, strength } of term.keys) {
          askKeys.push(idOf(key));
          askTermOf.push(position);
          askStrengths.push(toByte(strength));
        }
      }
      const firstTerm = askTerms.length;
      askTerms.push(...terms);
      return {
        row: { from, to: askKeys.length },
        terms: { from: firstTerm, to: askTerms.length },
        wants: wantsOf(foldText(ask)),
        derivation: derivationOf(foldText(ask)),
      };
    });
  const rowOf = (strengths: ReadonlyMap<string, number>): Row => {
    const from = rowKeys.length;
    for (const [key, strength] of strengths) {
      rowKeys.push(idOf(key));
      rowStrengths.push(toByte(strength));
    }
    return { from, to: rowKeys.length };
  };

  const seen = new Map<string, number>();
  const noteWords = (text: string): void => {
    for (const word of readWords(text)) seen.set(word.text, (seen.get(word.text) ?? 0) + 1);
  };
  for (const text of knownTexts(store)) noteWords(text);

  const nearby = new Map<string, readonly Term[]>();
  const termsNear = (paragraph: string): readonly Term[] => {
    const known = nearby.get(paragraph) ?? read(paragraph);
    nearby.set(paragraph, known);
    return known;
  };

  const items: Profile[] = [];
  const counts = new Map<string, number>();
  for (const claim of store.briefing.claims) {
    const strengths = claimKeys(claim, store, read, termsNear);
    for (const [key, strength] of strengths) if (strength > 0.5) counts.set(key, (counts.get(key) ?? 0) + 1);
    const asks = asksOf(claim.asks);
    items.push({
      claim,
      unknown: undefined,
      keys: rowOf(strengths),
      asks,
      gives: kindsOfAnswer(claim, asks),
    });
  }
  for (const unknown of store.briefing.unknowns) {
    const strengths = new Map<string, number>();
    for (const text of [unknown.what, ...unknown.asks]) addTerms(strengths, read(text), STRENGTH.text);
    for (const id of unknown.about) addEntity(strengths, id, STRENGTH.about, store);
    const asks = asksOf(unknown.asks);
    items.push({ claim: undefined, unknown, keys: rowOf(strengths), asks, gives: new Set() });
  }

  const claimCount = store.briefing.claims.length;
  const idf = new Float32Array(keyIds.size);
  for (const [key, id] of keyIds) idf[id] = rarity(claimCount, counts.get(key) ?? 0);
  const unseen = rarity(claimCount, 0);
  const askWeights = Float32Array.from(
    askTerms,
    (term) => term.weight * rarityOfTerm(term, keyIds, idf, unseen),
  );

  return {
    store,
    phrases,
    spelling: createSpelling(seen),
    index: buildIndex([
      ...store.briefing.claims.map((claim) => ({
        id: claim.id,
        text: searchText(claim, store),
        context: claim.paragraph,
      })),
      ...store.briefing.unknowns.map((unknown) => ({
        id: unknown.id,
        text: [unknown.what, ...unknown.asks].join('\n'),
      })),
    ]),
    items,
    claimCount,
    keyIds,
    idf,
    unseen,
    slots: new Int32Array(keyIds.size),
    rowKeys: Int32Array.from(rowKeys),
    rowStrengths: Uint8Array.from(rowStrengths),
    askKeys: Int32Array.from(askKeys),
    askTermOf: Uint8Array.from(askTermOf),
    askStrengths: Uint8Array.from(askStrengths),
    askWeights,
  };
}

/**
 * BM25's idf. A word that no claim holds counts like one that a few do: it is more often another way to say something
 * than a thing that the documents leave out.
 */
function rarity(claims: number, containing: number): number {
  return Math.log(1 + (claims - containing + 0.5) / ((containing === 0 ? UNSEEN_AS : containing) + 0.5));
}

/** Rarity of the term itself; of its best-known other key when no claim holds it. */
export function rarityOfTerm(
  term: Term,
  keyIds: ReadonlyMap<string, number>,
  idf: Float32Array,
  unseen: number,
): number {
  let lowest = unseen;
  for (const [position, { key }] of term.keys.entries()) {
    const id = keyIds.get(key);
    const found = id === undefined ? unseen : (idf[id] ?? unseen);
    if (position === 0 && found < unseen) return found;
    lowest = Math.min(lowest, found);
  }
  return lowest;
}

const toByte = (strength: number): number => Math.round(strength * 255);

function claimKeys(
  claim: Claim,
  store: Store,
  read: (text: string) => readonly Term[],
  termsNear: (paragraph: string) => readonly Term[],
): ReadonlyMap<string, number> {
  const strengths = new Map<string, number>();
  addTerms(strengths, read(claim.statement), STRENGTH.text);
  for (const quote of claim.quotes) addTerms(strengths, read(quote.exact), STRENGTH.text);
  for (const ask of claim.asks) addTerms(strengths, read(ask), STRENGTH.ask);
  for (const id of claim.about) addEntity(strengths, id, STRENGTH.about, store);
  for (const id of claim.places) addEntity(strengths, id, STRENGTH.mentioned, store);
  for (const link of claim.attribution) {
    addEntity(strengths, link.by, STRENGTH.speaker, store);
    const side = store.entity(link.by)?.side;
    if (side !== undefined) raise(strengths, `entity:${side}`, STRENGTH.side);
  }
  for (const stance of claim.stance) raise(strengths, `issue:${stance.on}`, STRENGTH.about);
  for (const quantity of claim.quantity) {
    raise(strengths, `unit:${quantity.unit}`, STRENGTH.about);
    addEntity(strengths, quantity.of, STRENGTH.about, store);
  }
  for (const dated of [claim.asOf, claim.said])
    for (const key of dateKeys(dated)) raise(strengths, key, STRENGTH.date);
  addTerms(strengths, termsNear(claim.paragraph), STRENGTH.nearby);
  return strengths;
}

function raise(strengths: Map<string, number>, key: string, strength: number): void {
  if ((strengths.get(key) ?? 0) < strength) strengths.set(key, strength);
}

function addTerms(strengths: Map<string, number>, terms: readonly Term[], strength: number): void {
  for (const term of terms) {
    for (const key of term.keys) raise(strengths, key.key, strength * key.strength);
    for (const part of term.parts) raise(strengths, part, strength * STRENGTH.part);
  }
}

function addEntity(strengths: Map<string, number>, id: string, strength: number, store: Store): void {
  raise(strengths, `entity:${id}`, strength);
  for (const whole of store.entity(id)?.partOf ?? []) {
    raise(strengths, `entity:${whole}`, strength * STRENGTH.whole);
    for (const wider of store.entity(whole)?.partOf ?? [])
      raise(strengths, `entity:${wider}`, strength * STRENGTH.wholeOfWhole);
  }
}

/** Keys of the days, months and years that a date covers, as long as it is not open or wider than a year. */
function dateKeys(dated: Dated | undefined): readonly string[] {
  const bounds = dated?.date == null ? undefined : parseEdtf(dated.date);
  if (bounds === undefined || bounds.from === null || bounds.to === null) return [];
  const keys = new Set<string>();
  if (bounds.from === bounds.to) keys.add(`day:${bounds.from}`);
  const month = (day: string): string => `month:${day.slice(0, 7)}`;
  if (month(bounds.from) === month(bounds.to)) keys.add(month(bounds.from));
  if (bounds.from.slice(0, 4) === bounds.to.slice(0, 4)) keys.add(`year:${bounds.from.slice(0, 4)}`);
  return [...keys];
}

/** The kinds of answer a claim gives: what its asks ask for, and what its record holds. */
function kindsOfAnswer(claim: Claim, asks: readonly AskProfile[]): ReadonlySet<Wants> {
  const gives = new Set<Wants>(['what', 'yes-no']);
  for (const ask of asks) if (ask.wants !== undefined) gives.add(ask.wants);
  if (claim.quantity.length > 0) gives.add('how-many');
  return gives;
}

function searchText(claim: Claim, store: Store): string {
  const names = [...claim.about, ...claim.attribution.map((link) => link.by)].flatMap((id) => {
    const entity = store.entity(id);
    return entity === undefined ? [] : [entity.name, ...entity.aliases];
  });
  return [claim.statement, ...claim.quotes.map((quote) => quote.exact), ...claim.asks, ...names].join('\n');
}

/** Every text whose spelling counts as right. */
function* knownTexts(store: Store): Generator<string> {
  const { briefing } = store;
  yield [...functionWords].join(' ');
  yield lexiconWords.join(' ');
  for (const document of briefing.documents) yield document.text;
  for (const claim of briefing.claims) yield [claim.statement, ...claim.asks].join('\n');
  for (const unknown of briefing.unknowns) yield [unknown.what, ...unknown.asks].join('\n');
  for (const entity of briefing.entities) yield [entity.name, ...entity.aliases].join('\n');
  for (const { words } of [
    ...Object.values(briefing.units),
    ...Object.values(briefing.issues),
    ...briefing.topics,
  ])
    yield words.join('\n');
}
