/**
 * The search index as its users see it: ranked search, and what the index knows about terms. `saveIndex`
 * and `openIndex` turn it into bytes and back; reading and writing files is the caller's.
 */

import { tokenize } from '../../language/tokens.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { createTermDictionary, readString } from './dictionary.ts';
import { type IndexData, viewIndex } from './layout.ts';
import { contextArrays, createPostingList, loadPostings, SCORE_UNIT, textArrays } from './posting-list.ts';
import { createTopHits } from './top-hits.ts';
import { type Admits, createTopK } from './top-k.ts';

export interface Hit {
  /** The passage's place in the order in which the index was given its passages. */
  readonly ordinal: number;
  readonly id: string;
  readonly score: number;
}

export interface SearchOptions {
  /** Passages that may be returned: 1 at the ordinal, or a function of it (which must not search). */
  readonly filter?: Uint8Array | ((ordinal: number) => boolean) | undefined;
  /** λ for this search in place of the index's own; 0 searches texts alone. */
  readonly contextWeight?: number | undefined;
}

export interface Term {
  readonly term: string;
  /** Passages, and contexts, that hold it. */
  readonly passages: number;
  readonly contexts: number;
}

export interface SearchIndex {
  readonly size: number;
  readonly termCount: number;
  /**
   * The k best passages, best first, equal scores in ascending order of id. Only passages that share a term
   * with the query are returned. A string is tokenised; a list is taken as terms, weighted by repetition.
   */
  search(query: string | readonly string[], k: number, options?: SearchOptions): Hit[];
  idAt(ordinal: number): string;
  /** Whether a term (as `tokenize` gives it) occurs in a passage or a context. */
  has(term: string): boolean;
  /** How rare a term is among passages, ≥ 0; an unknown term is as rare as can be. */
  idf(term: string): number;
  /** All terms in UTF-16 order. */
  terms(): Iterable<Term>;
  readonly data: IndexData;
}

/** Each distinct term with the number of times that it stands in the query. */
function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function admitter(filter: SearchOptions['filter']): Admits | null {
  if (filter === undefined) return null;
  return typeof filter === 'function' ? filter : (ordinal) => (filter[ordinal] ?? 0) !== 0;
}

export function createIndex(data: IndexData): SearchIndex {
  const { numbers, sections } = data;
  const dictionary = createTermDictionary(sections);
  const text = textArrays(sections);
  const context = contextArrays(sections);
  const windows = sections.windowPassages.length - 1;
  const topK = createTopK(sections);
  const hits = createTopHits();
  const pool = [createPostingList(windows)];

  const passagesWith = (term: number): number =>
    (text.starts[term + 1] as number) - (text.starts[term] as number);
  const contextsWith = (term: number): number =>
    sections.contextCounts.length > 0
      ? (sections.contextCounts[term] as number)
      : (context.starts[term + 1] as number) - (context.starts[term] as number);

  const idAt = (ordinal: number): string => {
    const start = sections.idStarts[ordinal] as number;
    const end = sections.idStarts[ordinal + 1] as number;
    return readString(sections.idBytes.length > 0 ? sections.idBytes : sections.idChars, start, end);
  };

  function loadLists(terms: readonly string[], contextWeight: number): number {
    let count = 0;
    const next = () => {
      const list = pool[count] ?? createPostingList(windows);
      pool[count++] = list;
      return list;
    };
    for (const [name, times] of countTerms(terms)) {
      const term = dictionary.find(name);
      if (term < 0) continue;
      const passages = passagesWith(term);
      if (passages > 0) {
        const idf = inverseDocumentFrequency(numbers.textDocuments, passages);
        loadPostings(next(), text, false, term, idf * times);
      }
      const contexts = contextWeight > 0 ? contextsWith(term) : 0;
      if (contexts > 0) {
        const idf = inverseDocumentFrequency(numbers.contextDocuments, contexts);
        loadPostings(next(), context, true, term, idf * times * contextWeight);
      }
    }
    return count;
  }

  return {
    data,
    size: numbers.passages,
    termCount: dictionary.size,
    idAt,
    has: (term) => dictionary.find(term) >= 0,
    idf(name) {
      const term = dictionary.find(name);
      return inverseDocumentFrequency(numbers.textDocuments, term < 0 ? 0 : passagesWith(term));
    },
    *terms() {
      for (let term = 0; term < dictionary.size; term++) {
        yield {
          term: dictionary.termAt(term),
          passages: passagesWith(term),
          contexts: contextsWith(term),
        };
      }
    },
    search(query, k, options = {}) {
      const wanted = Math.min(Math.floor(k), numbers.passages);
      if (!(wanted > 0)) return [];
      const terms = typeof query === 'string' ? tokenize(query) : query;
      const count = loadLists(terms, options.contextWeight ?? numbers.contextWeight);
      if (count === 0) return [];
      const lists = pool.slice(0, count).sort((a, b) => a.highest - b.highest);
      hits.reset(wanted);
      topK.run(lists, count, hits, admitter(options.filter));
      const found = new Array<Hit>(hits.size);
      let place = hits.size;
      hits.drain((score, inside) => {
        const ordinal = sections.ordinals.length === 0 ? inside : (sections.ordinals[inside] as number);
        found[--place] = { ordinal, id: idAt(ordinal), score: score / SCORE_UNIT };
      });
      return found;
    },
  };
}

/** The index as bytes, to be written to a file as they are. */
export function saveIndex(index: SearchIndex): Uint8Array {
  return index.data.bytes;
}

/** Opens saved bytes in place. Throws an Error that says why when they are no whole index of this format. */
export function openIndex(bytes: Uint8Array): SearchIndex {
  return createIndex(viewIndex(bytes));
}
