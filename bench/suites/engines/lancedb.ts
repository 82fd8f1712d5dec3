/** LanceDB's full-text index (stemming and stop words on). */
import { connect, Index } from '@lancedb/lancedb';
import type { Engine } from './engine.ts';

const BATCH = 50_000;

export const lancedb: Engine = {
  async build(passages, folder) {
    const database = await connect(`${folder}/lancedb`);
    let table: Awaited<ReturnType<typeof database.createTable>> | null = null;
    let batch: { id: string; text: string }[] = [];
    const write = async () => {
      if (batch.length === 0) return;
      if (table === null) table = await database.createTable('passage', batch);
      else await table.add(batch);
      batch = [];
    };
    for (const { id, text } of passages) {
      batch.push({ id, text });
      if (batch.length === BATCH) await write();
    }
    await write();
    const config = Index.fts({ stem: true, removeStopWords: true, lowercase: true, withPosition: false });
    await (table as unknown as Awaited<ReturnType<typeof database.createTable>>).createIndex('text', {
      config,
    });
    database.close();
  },
  async open(folder) {
    const database = await connect(`${folder}/lancedb`);
    const table = await database.openTable('passage');
    return {
      async search(question, k) {
        const rows = await table.query().fullTextSearch(question).select(['id']).limit(k).toArray();
        return rows.map((row: { id: string }) => row.id);
      },
    };
  },
};
