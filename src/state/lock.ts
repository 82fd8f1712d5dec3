// A named lock that lasts until the transaction ends. On SQLite a transaction begins IMMEDIATE and is alone anyway;
// PostgreSQL has advisory locks for this.

import { type Kysely, SqliteAdapter, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export function isSqlite(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}

export async function holdLock(trx: Transaction<Tables>, name: string): Promise<void> {
  if (isSqlite(trx)) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sitrep ${name}`}, 0))`.execute(trx);
}
