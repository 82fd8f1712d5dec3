/** MiniSearch, stored as its JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { contentWords } from './content-words.ts';
import type { Engine } from './engine.ts';

const OPTIONS = { fields: ['text'], idField: 'id' };

export const minisearch: Engine = {
  build(passages, folder) {
    const engine = new MiniSearch(OPTIONS);
    for (const { id, text } of passages) engine.add({ id, text });
    writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(engine));
  },
  open(folder) {
    const engine = MiniSearch.loadJSON(readFileSync(join(folder, 'minisearch.json'), 'utf8'), OPTIONS);
    return {
      search: (question, k) =>
        engine
          .search(contentWords(question).join(' '))
          .slice(0, k)
          .map((hit) => String(hit.id)),
    };
  },
};
