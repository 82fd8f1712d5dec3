/** FlexSearch with whole words, stored by its own export. `suggest` makes it find any of the words. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import { contentWords } from './content-words.ts';
import type { Engine } from './engine.ts';

const createEngine = () => new Index({ tokenize: 'strict' });

export const flexsearch: Engine = {
  build(passages, folder) {
    const engine = createEngine();
    for (const { id, text } of passages) engine.add(id, text);
    const parts = join(folder, 'flexsearch');
    mkdirSync(parts);
    engine.export((key, data) => writeFileSync(join(parts, key), data ?? ''));
  },
  open(folder) {
    const engine = createEngine();
    const parts = join(folder, 'flexsearch');
    for (const key of readdirSync(parts)) engine.import(key, readFileSync(join(parts, key), 'utf8'));
    return {
      search: (question, k) =>
        engine.search(contentWords(question).join(' '), { limit: k, suggest: true }).map(String),
    };
  },
};
