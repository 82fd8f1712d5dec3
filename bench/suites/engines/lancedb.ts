/** LanceDB's full-text index (stemming and stop words on). */
import { connect, Index, type Table } from '@lancedb/lancedb';
import type { Engine } from './engine.ts';

const BATCH = 50_000;

export const lancedb: Engine = {
  async build(passages, folder) {
    const database = await connect(`${folder}/lancedb`);
    let rows: { id: string; text: string }[] = [];
    let table: Table | null = null;
    const write = async (): Promise<Table> => {
      const full = rows;
      rows = [];
      if (table === null) return database.createTable('passage', full);
      await table.add(full);
      return table;
    };
    for (const { id, text } of passages) {
      rows.push({ id, text });
      if (rows.length === BATCH) table = await write();
    }
    if (rows.length > 0) table = await write();
    const config = Index.fts({ stem: true, removeStopWords: true, lowercase: true, withPosition: false });
    await table?.createIndex('text', { config });
    database.close();
  },
  async open(folder) {
    const database = await connect(`${folder}/lancedb`);
    const table = await database.openTable('passage');
    return {
      async search(question, k) {
        const rows = await table.query().fullTextSearch(question).select(['id']).limit(k).toArray();
        return rows.map((row) => row.id);
      },
    };
  },
};
