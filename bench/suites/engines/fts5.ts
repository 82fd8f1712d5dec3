/** SQLite's full-text search through node:sqlite, with its Porter stemmer. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { contentWords } from './content-words.ts';
import type { Engine } from './engine.ts';

export const fts5: Engine = {
  build(passages, folder) {
    const database = new DatabaseSync(join(folder, 'fts5.sqlite'));
    database.exec('pragma journal_mode = off; pragma synchronous = off');
    database.exec(
      "create virtual table passage using fts5(id unindexed, text, tokenize = 'porter unicode61')",
    );
    const insert = database.prepare('insert into passage (id, text) values (?, ?)');
    database.exec('begin');
    for (const { id, text } of passages) insert.run(id, text);
    database.exec('commit');
    database.exec("insert into passage (passage) values ('optimize')");
    database.close();
  },
  open(folder) {
    const database = new DatabaseSync(join(folder, 'fts5.sqlite'), { readOnly: true });
    const find = database.prepare('select id from passage where passage match ? order by rank limit ?');
    return {
      search(question, k) {
        const words = contentWords(question);
        if (words.length === 0) return [];
        return find.all(words.map((word) => `"${word}"`).join(' OR '), k).map((row) => String(row.id));
      },
    };
  },
};
