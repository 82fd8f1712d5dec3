// The SQLite file as Sitrep relies on it: WAL with synchronous=FULL, so that a row that was acknowledged survives kill -9 and
// a power cut. By itself, because the thread that writes (sqlite-thread.ts) needs nothing else and starts with it.

import { DatabaseSync } from 'node:sqlite';

/** How long a statement waits for another process's write before it fails. */
const BUSY_TIMEOUT_MS = 5000;

/** Opens (or creates) the file with the durability that Sitrep relies on. */
export function openSqliteFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    // What was deleted is not to be found in the file.
    database.exec('pragma secure_delete = on');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}
