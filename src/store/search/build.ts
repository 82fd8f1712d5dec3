/**
 * Passages → search index. The index knows nothing of what its passages are: each has an id, a text, and
 * perhaps a context, the paragraph or section that it stands in. Equal contexts are indexed once.
 */
import { type Arrangement, arrangePassages } from './arrange.ts';
import type { Bm25 } from './bm25.ts';
import { countChars, slotCount, writeSlots, writeStrings } from './dictionary.ts';
import { createDictionary, createForwardField, type ForwardField } from './forward.ts';
import { createGrowingNumbers } from './growing.ts';
import { createImpacts } from './impacts.ts';
import { createIndex, type SearchIndex } from './index.ts';
import { allocateIndex, BYTE_WINDOWS, type IndexData, windowSize } from './layout.ts';
import { fillPostings, planPostings } from './postings.ts';

export interface Passage {
  /** Unique; ties in score are broken by it, ascending in UTF-16 order. */
  readonly id: string;
  readonly text: string;
  /** The paragraph or section that the passage stands in; the same string for all passages of one parent. */
  readonly context?: string | undefined;
}

export interface IndexOptions {
  readonly text?: Bm25;
  readonly context?: Bm25;
  /** λ in score = BM25(text) + λ · BM25(context). */
  readonly contextWeight?: number;
  /** Passages per block of postings, at most 65,536; small values are for tests of the block logic. */
  readonly window?: number;
}

/** Lucene's usual choice for passages. */
const DEFAULT_TEXT: Bm25 = { k1: 0.9, b: 0.4 };
const DEFAULT_CONTEXT: Bm25 = { k1: 0.9, b: 0.4 };
/**
 * Chosen on questions made from the Brown corpus (57,340 sentences in 14,580 paragraphs; words of the sentence, of its
 * paragraph and unrelated ones), where nDCG@10 rises steeply up to 0.5 and is flat around 0.8, and on the question sets
 * of three briefings (`npm run bench -- --suites relevance`), where it still rises up to 1.
 */
const DEFAULT_CONTEXT_WEIGHT = 1;

interface Collected {
  readonly ids: readonly string[];
  readonly contextOf: Uint32Array;
  readonly text: ForwardField;
  readonly context: ForwardField;
  readonly terms: readonly string[];
  /** Number of a term as met → its number in sorted order. */
  readonly termNumber: Uint32Array;
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function collect(passages: Iterable<Passage>): Collected {
  const dictionary = createDictionary();
  const text = createForwardField(dictionary);
  const context = createForwardField(dictionary);
  const ids: string[] = [];
  const contextOf = createGrowingNumbers();
  const contexts = new Map<string, number>();
  for (const passage of passages) {
    ids.push(passage.id);
    text.add(passage.text);
    const own = passage.context ?? '';
    let number = contexts.get(own);
    if (number === undefined) {
      number = contexts.size;
      contexts.set(own, number);
      context.add(own);
    }
    contextOf.push(number);
  }
  const met = [...dictionary.numbers.keys()];
  const order = met.map((_, number) => number).sort((a, b) => byUnits(met[a] ?? '', met[b] ?? ''));
  const termNumber = new Uint32Array(met.length);
  for (const [sorted, number] of order.entries()) termNumber[number] = sorted;
  const terms = order.map((number) => met[number] ?? '');
  return { ids, contextOf: contextOf.view(), text, context, terms, termNumber };
}

/** Inside number → place among the ids, or null where the inside order is the order of ids. */
function rankIds(ids: readonly string[], order: Uint32Array): Uint32Array | null {
  let sorted = true;
  for (let at = 1; at < order.length && sorted; at++) {
    sorted = (ids[order[at - 1] as number] ?? '') < (ids[order[at] as number] ?? '');
  }
  if (sorted) return null;
  const inside = Uint32Array.from(order, (_, at) => at);
  inside.sort((a, b) => byUnits(ids[order[a] as number] ?? '', ids[order[b] as number] ?? '') || a - b);
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < inside.length; rank++) ranks[inside[rank] as number] = rank;
  return ranks;
}

interface Statistics {
  readonly documents: number;
  readonly averageLength: number;
}

/** Texts without a single term count for nothing, as in Lucene. */
function measure(field: ForwardField): Statistics {
  let documents = 0;
  let total = 0;
  for (const length of field.lengths.view()) {
    if (length === 0) continue;
    documents++;
    total += length;
  }
  return { documents, averageLength: documents === 0 ? 1 : total / documents };
}

const isIdentity = (order: Uint32Array): boolean => order.every((value, at) => value === at);

function isLatin1(strings: readonly string[]): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is the one that fits a byte
  return strings.every((string) => /^[\u0000-\u00ff]*$/.test(string));
}

/** How many contexts hold each term, or null where every posting of a context is another context. */
function countContexts(collected: Collected, arrangement: Arrangement): Uint32Array | null {
  if (arrangement.parentContext.length === collected.context.lengths.length) return null;
  const counts = new Uint32Array(collected.terms.length);
  for (const term of collected.context.terms.view()) {
    const number = collected.termNumber[term] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  return counts;
}

function locateParents(arrangement: Arrangement, parentOf: Uint16Array): void {
  const { windowParents, parentPassages } = arrangement;
  for (let window = 0; window + 1 < windowParents.length; window++) {
    const first = windowParents[window] as number;
    for (let parent = first; parent < (windowParents[window + 1] as number); parent++) {
      parentOf.fill(parent - first, parentPassages[parent] as number, parentPassages[parent + 1] as number);
    }
  }
}

function buildData(passages: Iterable<Passage>, options: IndexOptions): IndexData {
  const collected = collect(passages);
  const { ids, terms, termNumber, text, context } = collected;
  const arrangement = arrangePassages(
    collected.contextOf,
    context.lengths.length,
    Math.max(1, Math.min(0x10000, options.window ?? windowSize(ids.length))),
  );
  const { order, parentContext, windowPassages, windowParents } = arrangement;
  const windows = windowPassages.length - 1;
  const bytes = windows <= BYTE_WINDOWS;
  const textStatistics = measure(text);
  const contextStatistics = measure(context);
  const textImpacts = createImpacts(text, options.text ?? DEFAULT_TEXT, textStatistics.averageLength);
  const contextImpacts = createImpacts(
    context,
    options.context ?? DEFAULT_CONTEXT,
    contextStatistics.averageLength,
  );
  const textPlan = planPostings(text, order, termNumber, windows);
  const contextPlan = planPostings(context, parentContext, termNumber, windows);
  const ranks = rankIds(ids, order);
  const contextCounts = countContexts(collected, arrangement);
  const latin1 = isLatin1(ids);
  const idChars = countChars(ids);
  const ordered = isIdentity(order);

  const data = allocateIndex(
    {
      passages: ids.length,
      textDocuments: textStatistics.documents,
      contextDocuments: contextStatistics.documents,
      contextWeight: options.contextWeight ?? DEFAULT_CONTEXT_WEIGHT,
    },
    {
      termChars: countChars(terms),
      termStarts: terms.length + 1,
      termSlots: slotCount(terms.length),
      idChars: latin1 ? 0 : idChars,
      idBytes: latin1 ? idChars : 0,
      idStarts: ids.length + 1,
      ordinals: ordered ? 0 : order.length,
      ranks: ranks?.length ?? 0,
      windowPassages: windowPassages.length,
      windowParents: windowParents.length,
      parentPassages: arrangement.parentPassages.length,
      parentOf: contextStatistics.documents === 0 ? 0 : ids.length,
      textStarts: textPlan.starts.length,
      textRows: textPlan.rows.length,
      textWindowStarts: textPlan.denseTerms * (windows + 1),
      textWindowHighest: textPlan.denseTerms * windows,
      textLow: textPlan.postings,
      textWindows8: bytes ? textPlan.sparsePostings : 0,
      textWindows16: bytes ? 0 : textPlan.sparsePostings,
      textCodes: textPlan.postings,
      textImpacts: textImpacts.table.length,
      contextStarts: contextPlan.starts.length,
      contextRows: contextPlan.rows.length,
      contextWindowStarts: contextPlan.denseTerms * (windows + 1),
      contextWindowHighest: contextPlan.denseTerms * windows,
      contextLow: contextPlan.postings,
      contextWindows8: bytes ? contextPlan.sparsePostings : 0,
      contextWindows16: bytes ? 0 : contextPlan.sparsePostings,
      contextCodes: contextPlan.postings,
      contextImpacts: contextImpacts.table.length,
      contextCounts: contextCounts?.length ?? 0,
    },
  );
  const { sections } = data;
  writeStrings(terms, sections.termChars, sections.termStarts);
  writeSlots(terms, sections.termSlots);
  writeStrings(ids, latin1 ? sections.idBytes : sections.idChars, sections.idStarts);
  if (!ordered) sections.ordinals.set(order);
  if (ranks !== null) sections.ranks.set(ranks);
  sections.windowPassages.set(windowPassages);
  sections.windowParents.set(windowParents);
  sections.parentPassages.set(arrangement.parentPassages);
  if (sections.parentOf.length > 0) locateParents(arrangement, sections.parentOf);
  sections.textStarts.set(textPlan.starts);
  sections.textRows.set(textPlan.rows);
  sections.textImpacts.set(textImpacts.table);
  fillPostings(text, order, termNumber, windowPassages, textPlan, textImpacts, {
    windowStarts: sections.textWindowStarts,
    windowHighest: sections.textWindowHighest,
    low: sections.textLow,
    windows: bytes ? sections.textWindows8 : sections.textWindows16,
    codes: sections.textCodes,
  });
  sections.contextStarts.set(contextPlan.starts);
  sections.contextRows.set(contextPlan.rows);
  sections.contextImpacts.set(contextImpacts.table);
  fillPostings(context, parentContext, termNumber, windowParents, contextPlan, contextImpacts, {
    windowStarts: sections.contextWindowStarts,
    windowHighest: sections.contextWindowHighest,
    low: sections.contextLow,
    windows: bytes ? sections.contextWindows8 : sections.contextWindows16,
    codes: sections.contextCodes,
  });
  if (contextCounts !== null) sections.contextCounts.set(contextCounts);
  return data;
}

/** Builds an index; the same passages in the same order give the same bytes. */
export function buildIndex(passages: Iterable<Passage>, options: IndexOptions = {}): SearchIndex {
  return createIndex(buildData(passages, options));
}
