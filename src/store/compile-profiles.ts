// Compiles a store for questions: for every claim the keys it holds and how strongly, its asks, and the kinds of answer
// it gives; the same for known unknowns. Flat typed arrays, which profile.ts opens as they are, from memory or from disk.

import { boundsOf } from '../briefing/edtf.ts';
import type { Dated } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import { mendChatSpelling } from '../language/en/chat-spelling.ts';
import { derivationOf, functionWords, lexiconWords, type Wants } from '../language/en/lexicon.ts';
import { plainly } from '../language/en/plain-forms.ts';
import { wantsOf } from '../language/en/wants.ts';
import { foldText, readWords } from '../language/words.ts';
import { type CompiledPhrases, compilePhrases, ofKind, openPhrases, type Phrases } from './phrases.ts';
import { buildIndex } from './search/build.ts';
import { buildDictionary, type DictionaryArrays } from './search/dictionary.ts';
import { createGrowingNumbers } from './search/growing.ts';
import { saveIndex } from './search/index.ts';
import { hashTerm } from './search/term-hash.ts';
import type { CompiledSpelling } from './spelling.ts';
import { framesOf } from './statements.ts';
import type { Store } from './store.ts';
import { tellsReason } from './tells-reason.ts';
import { type Term, termsOf } from './terms.ts';

/** Rows lie one after the other: row n is [starts[n], starts[n + 1]) of its array. Items are claims, then unknowns. */
export interface CompiledProfiles {
  readonly phrases: CompiledPhrases;
  readonly spelling: CompiledSpelling;
  /** The saved search index over items. */
  readonly index: Uint8Array;
  readonly keys: DictionaryArrays;
  /** Rarity of a key among claims, ≥ 0, by key. */
  readonly idf: Float32Array;
  /** Rarity of a word that no claim holds. */
  readonly unseen: number;
  /** Item → the keys it holds, each with its strength: see `packKey`. */
  readonly rowStarts: Uint32Array;
  readonly rowKeys: Uint32Array;
  /** Item → kinds of answer it gives, a bit each: see `wantsNumber`. */
  readonly gives: Uint16Array;
  /** Item → its asks. */
  readonly askStarts: Uint32Array;
  /** Ask → hash of its text as `foldAsk` has it. */
  readonly askHashes: Uint32Array;
  /** Ask → its question word's number + 1, or 0. */
  readonly askWants: Uint8Array;
  /** Ask → place of what it asks to have computed in `derivations` + 1, or 0. */
  readonly askDerivations: Uint8Array;
  readonly derivations: readonly string[];
  /** Ask → its terms. */
  readonly askTermStarts: Uint32Array;
  /** Term of an ask → weight × rarity. */
  readonly askWeights: Float32Array;
  /** Term of an ask → its keys, as in `rowKeys`. */
  readonly askKeyStarts: Uint32Array;
  readonly askKeys: Uint32Array;
  /** Entity, by its place in the briefing → the claims (by their place) that are about it or name it. */
  readonly concernStarts: Uint32Array;
  readonly concernClaims: Uint32Array;
  /** Act, by its place in `actNames` → the claims (by their place) whose statements have it. */
  readonly actNames: readonly string[];
  readonly actStarts: Uint32Array;
  readonly actClaims: Uint32Array;
}

/** The question words' bits and bytes in compiled profiles. */
export const wantsNumber = {
  who: 0,
  when: 1,
  where: 2,
  why: 3,
  'how-many': 4,
  how: 5,
  what: 6,
  'yes-no': 7,
} as const satisfies Readonly<Record<Wants, number>>;

const MOST_KEYS = 2 ** 24;

/** A key's number in the upper 24 bits, its strength (0–1) in the lower 8. */
function packKey(key: number, strength: number): number {
  if (key >= MOST_KEYS) throw new Error(`more than ${MOST_KEYS} keys`);
  return key * 256 + Math.round(strength * 255);
}

/** In how many claims a word that none holds is taken to stand. */
const UNSEEN_AS = 4;

const STRENGTH = {
  text: 1,
  ask: 0.92,
  about: 1,
  mentioned: 0.9,
  speaker: 0.9,
  role: 0.5,
  whole: 0.7,
  wholeOfWhole: 0.45,
  side: 0.75,
  date: 1,
  nearby: 0.4,
  part: 0.8,
  partOfUnit: 0.8,
} as const;

export function compileProfiles(store: Store): CompiledProfiles {
  const { briefing } = store;
  const compiledPhrases = compilePhrases(store);
  const phrases = openPhrases(compiledPhrases);
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

  const derivations: string[] = [];
  const derivationNumber = (derivation: string | undefined): number => {
    if (derivation === undefined) return 0;
    if (!derivations.includes(derivation)) derivations.push(derivation);
    return derivations.indexOf(derivation) + 1;
  };
  const askStarts = createGrowingNumbers();
  const askHashes = createGrowingNumbers();
  const askWants = createGrowingNumbers();
  const askDerivations = createGrowingNumbers();
  const askTermStarts = createGrowingNumbers();
  const askKeyStarts = createGrowingNumbers();
  const askKeys = createGrowingNumbers();
  const askTermWeights: number[] = [];
  /** Notes the asks of one item; returns the question words that they have. */
  const addAsks = (asks: readonly string[]): readonly Wants[] => {
    const wanted: Wants[] = [];
    askStarts.push(askWants.length);
    for (const ask of asks) {
      const folded = foldText(ask);
      askHashes.push(hashTerm(foldAsk(ask)));
      const wants = wantsOf(folded);
      if (wants !== undefined) wanted.push(wants);
      askWants.push(wants === undefined ? 0 : wantsNumber[wants] + 1);
      askDerivations.push(derivationNumber(derivationOf(folded)));
      askTermStarts.push(askTermWeights.length);
      for (const term of read(ask).map(withoutKinds).slice(0, MOST_ASK_TERMS)) {
        askKeyStarts.push(askKeys.length);
        askTermWeights.push(term.weight);
        for (const { key, strength } of term.keys) askKeys.push(packKey(idOf(key), strength));
      }
    }
    return wanted;
  };

  const rowStarts = createGrowingNumbers();
  const rowKeys = createGrowingNumbers();
  const addRow = (strengths: ReadonlyMap<string, number>): void => {
    rowStarts.push(rowKeys.length);
    for (const [key, strength] of strengths) rowKeys.push(packKey(idOf(key), strength));
  };

  // Claims stand in text order: those of one paragraph are neighbours.
  let paragraph: { readonly text: string; readonly terms: readonly Term[] } | undefined;
  const termsNear = (text: string): readonly Term[] => {
    if (paragraph?.text !== text) paragraph = { text, terms: read(text) };
    return paragraph.terms;
  };

  const counts: number[] = [];
  const gives = createGrowingNumbers();
  for (const claim of briefing.claims) {
    const strengths = claimKeys(claim, store, read, termsNear);
    addRow(strengths);
    for (const [key, strength] of strengths) {
      const id = idOf(key);
      if (strength > 0.5) counts[id] = (counts[id] ?? 0) + 1;
    }
    gives.push(givesBits(claim, addAsks(claim.asks)));
  }
  for (const unknown of briefing.unknowns) {
    const strengths = new Map<string, number>();
    for (const text of [unknown.what, ...unknown.asks])
      addTerms(strengths, read(text).map(withoutKinds), STRENGTH.text);
    for (const id of unknown.about) addEntity(strengths, id, STRENGTH.about, store);
    addRow(strengths);
    addAsks(unknown.asks);
    gives.push(0);
  }
  rowStarts.push(rowKeys.length);
  askStarts.push(askWants.length);
  askTermStarts.push(askTermWeights.length);
  askKeyStarts.push(askKeys.length);

  const claimCount = briefing.claims.length;
  const idf = Float32Array.from({ length: keyIds.size }, (_, id) => rarity(claimCount, counts[id] ?? 0));
  const unseen = rarity(claimCount, 0);
  const keyStarts = askKeyStarts.view();
  const keysOfAsks = askKeys.view();
  const askWeights = Float32Array.from(askTermWeights, (weight, term) => {
    const ids = keysOfAsks.subarray(keyStarts[term], keyStarts[term + 1]);
    return (
      weight *
      rarityOfKeys(
        Array.from(ids, (packed) => packed >>> 8),
        idf,
        unseen,
      )
    );
  });

  return {
    phrases: compiledPhrases,
    spelling: compileSpelling(store),
    index: saveIndex(buildIndex(passagesOf(store))),
    keys: buildDictionary([...keyIds.keys()]),
    idf,
    unseen,
    rowStarts: rowStarts.view().slice(),
    rowKeys: rowKeys.view().slice(),
    gives: Uint16Array.from(gives.view()),
    askStarts: askStarts.view().slice(),
    askHashes: askHashes.view().slice(),
    askWants: Uint8Array.from(askWants.view()),
    askDerivations: Uint8Array.from(askDerivations.view()),
    derivations,
    askTermStarts: askTermStarts.view().slice(),
    askWeights,
    askKeyStarts: askKeyStarts.view().slice(),
    askKeys: askKeys.view().slice(),
    ...compileConcerns(store, phrases),
    ...compileActs(store, phrases),
  };
}

/** An ask as a question is folded that is typed letter by letter like it. */
export const foldAsk = (ask: string): string => foldText(plainly(mendChatSpelling(ask)));

/** Longer asks are cut. */
const MOST_ASK_TERMS = 255;

function compileSpelling(store: Store): CompiledSpelling {
  const seen = new Map<string, number>();
  const count = (text: string): void => {
    for (const word of readWords(text)) seen.set(word.text, (seen.get(word.text) ?? 0) + 1);
  };
  for (const text of printedTexts(store)) count(text);
  const printed = new Set(seen.keys());
  for (const text of otherTexts(store)) count(text);
  const words = [...seen.keys()].sort();
  return {
    words: buildDictionary(words),
    counts: Uint32Array.from(words, (word) => seen.get(word) ?? 0),
    printed: Uint8Array.from(words, (word) => (printed.has(word) ? 1 : 0)),
  };
}

function* passagesOf(store: Store) {
  for (const claim of store.briefing.claims)
    yield { id: claim.id, text: searchText(claim, store), context: claim.paragraph };
  for (const unknown of store.briefing.unknowns)
    yield { id: unknown.id, text: [unknown.what, ...unknown.asks].join('\n') };
}

function compileConcerns(
  { briefing }: Store,
  phrases: Phrases,
): Pick<CompiledProfiles, 'concernStarts' | 'concernClaims'> {
  const claims = new Map<string, number[]>(briefing.entities.map((entity) => [entity.id, []]));
  for (const [place, claim] of briefing.claims.entries()) {
    const named = ofKind(phrases.find(readWords(claim.statement)), 'entity').map(({ meaning }) => meaning.id);
    for (const entity of new Set([...claim.about, ...named])) claims.get(entity)?.push(place);
  }
  const [concernStarts, concernClaims] = inRows(claims.values());
  return { concernStarts, concernClaims };
}

/** Where each row starts, one more at the end; and all rows in one. */
function inRows(rows: Iterable<readonly number[]>) {
  const starts = createGrowingNumbers();
  const places = createGrowingNumbers();
  for (const row of rows) {
    starts.push(places.length);
    for (const place of row) places.push(place);
  }
  starts.push(places.length);
  return [starts.view().slice(), places.view().slice()] as const;
}

function compileActs(
  store: Store,
  phrases: Phrases,
): Pick<CompiledProfiles, 'actNames' | 'actStarts' | 'actClaims'> {
  const claims = new Map<string, number[]>();
  for (const [place, claim] of store.briefing.claims.entries()) {
    const acts = new Set(framesOf(claim, phrases, store).flatMap((frame) => frame.acts));
    for (const act of acts) {
      const row = claims.get(act);
      if (row === undefined) claims.set(act, [place]);
      else row.push(place);
    }
  }
  const [actStarts, actClaims] = inRows(claims.values());
  return { actNames: [...claims.keys()], actStarts, actClaims };
}

/**
 * BM25's idf. A word that no claim holds counts like one that a few do: it is more often another way to say something
 * than a thing that the documents leave out.
 */
function rarity(claims: number, containing: number): number {
  return Math.log(1 + (claims - containing + 0.5) / ((containing === 0 ? UNSEEN_AS : containing) + 0.5));
}

/** The first key's rarity; that of its best-known other key when no claim holds it. An undefined key is unknown. */
export function rarityOfKeys(
  keys: readonly (number | undefined)[],
  idf: Float32Array,
  unseen: number,
): number {
  let lowest = unseen;
  for (const [position, id] of keys.entries()) {
    const found = id === undefined ? unseen : (idf[id] ?? unseen);
    if (position === 0 && found < unseen) return found;
    lowest = Math.min(lowest, found);
  }
  return lowest;
}

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
    if (link.as !== undefined) addTerms(strengths, read(link.as), STRENGTH.role);
    for (const { role } of store.entity(link.by)?.roles ?? []) addTerms(strengths, read(role), STRENGTH.role);
    const side = store.entity(link.by)?.side;
    if (side !== undefined) raise(strengths, `entity:${side}`, STRENGTH.side);
  }
  for (const stance of claim.stance) raise(strengths, `issue:${stance.on}`, STRENGTH.about);
  for (const quantity of claim.quantity) {
    raise(strengths, `unit:${quantity.unit}`, STRENGTH.about);
    // "Killed or wounded" is something of an answer to how many were killed; it is shown in its own words.
    for (const part of quantity.unit.split('-or-')) raise(strengths, `unit:${part}`, STRENGTH.partOfUnit);
    addEntity(strengths, quantity.of, STRENGTH.about, store);
  }
  for (const dated of [claim.asOf, claim.said])
    for (const key of dateKeys(dated)) raise(strengths, key, STRENGTH.date);
  addTerms(strengths, termsNear(claim.paragraph), STRENGTH.nearby);
  return strengths;
}

/** A known unknown is of one missing detail: a general word asks for more. */
const withoutKinds = (term: Term): Term => ({
  ...term,
  keys: term.keys.filter(({ key }) => !key.startsWith('kind:')),
});

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
  const bounds = boundsOf(dated?.date);
  if (bounds.from === null || bounds.to === null) return [];
  const keys = new Set<string>();
  if (bounds.from === bounds.to) keys.add(`day:${bounds.from}`);
  const month = (day: string): string => `month:${day.slice(0, 7)}`;
  if (month(bounds.from) === month(bounds.to)) keys.add(month(bounds.from));
  if (bounds.from.slice(0, 4) === bounds.to.slice(0, 4)) keys.add(`year:${bounds.from.slice(0, 4)}`);
  return [...keys];
}

/** The kinds of answer a claim gives: what its asks ask for, and what its record holds. */
function givesBits(claim: Claim, wanted: readonly Wants[]): number {
  const kinds: readonly Wants[] = [
    'what',
    'yes-no',
    ...wanted,
    ...(claim.quantity.length > 0 ? ['how-many' as const] : []),
    ...(tellsReason(claim) ? ['why' as const] : []),
  ];
  return kinds.reduce((bits, kind) => bits | (1 << wantsNumber[kind]), 0);
}

function searchText(claim: Claim, store: Store): string {
  const names = [...claim.about, ...claim.attribution.map((link) => link.by)].flatMap((id) => {
    const entity = store.entity(id);
    return entity === undefined ? [] : [entity.name, ...entity.aliases];
  });
  return [claim.statement, ...claim.quotes.map((quote) => quote.exact), ...claim.asks, ...names].join('\n');
}

/** What the documents print and editors ask. */
function* printedTexts({ briefing }: Store): Generator<string> {
  for (const document of briefing.documents) yield document.text;
  for (const claim of briefing.claims) yield claim.asks.join('\n');
}

/** Every other text whose spelling counts as right. */
function* otherTexts({ briefing }: Store): Generator<string> {
  yield [...functionWords].join(' ');
  yield lexiconWords.join(' ');
  for (const claim of briefing.claims) yield claim.statement;
  for (const unknown of briefing.unknowns) yield [unknown.what, ...unknown.asks].join('\n');
  for (const entity of briefing.entities) yield [entity.name, ...entity.aliases].join('\n');
  for (const { words } of [
    ...Object.values(briefing.units),
    ...Object.values(briefing.issues),
    ...briefing.topics,
  ])
    yield words.join('\n');
}
