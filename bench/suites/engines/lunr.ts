/** lunr, stored as its JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunrLibrary from 'lunr';
import { contentWords } from './content-words.ts';
import type { Engine } from './engine.ts';

export const lunr: Engine = {
  build(passages, folder) {
    const engine = lunrLibrary(function () {
      this.ref('id');
      this.field('text');
      for (const { id, text } of passages) this.add({ id, text });
    });
    writeFileSync(join(folder, 'lunr.json'), JSON.stringify(engine));
  },
  open(folder) {
    const engine = lunrLibrary.Index.load(JSON.parse(readFileSync(join(folder, 'lunr.json'), 'utf8')));
    return {
      search: (question, k) =>
        engine
          .search(contentWords(question).join(' '))
          .slice(0, k)
          .map((hit) => hit.ref),
    };
  },
};
