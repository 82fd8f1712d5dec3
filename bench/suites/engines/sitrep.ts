/** Sitrep's own index, with the paragraph as a second field or without. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex, type IndexOptions, type Passage } from '../../../src/store/search/build.ts';
import { openIndex, saveIndex } from '../../../src/store/search/index.ts';
import type { Engine } from './engine.ts';

function* withoutContext(passages: Iterable<Passage>): Generator<Passage> {
  for (const { id, text } of passages) yield { id, text };
}

function createEngine(contexts: boolean, options: IndexOptions = {}): Engine {
  return {
    build(passages, folder) {
      const index = buildIndex(contexts ? passages : withoutContext(passages), options);
      writeFileSync(join(folder, 'index'), saveIndex(index));
    },
    open(folder) {
      const index = openIndex(readFileSync(join(folder, 'index')));
      return { search: (question, k) => index.search(question, k).map((hit) => hit.id) };
    },
  };
}

export const sitrep = createEngine(true);
export const sitrepTextOnly = createEngine(false);
/** BM25 with Lucene's default parameters over our own analysis. */
export const luceneDefault = createEngine(false, { text: { k1: 1.2, b: 0.75 } });
