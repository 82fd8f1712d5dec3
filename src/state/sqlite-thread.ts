// The SQLite file in a thread of its own: here a write may wait for the disk without anybody else waiting for it.
// threaded-sqlite.ts is its other end.

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { keepNewest } from '../keep-newest.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { CLOSE, type Failure, OPENED, type Outcome, ROLL_BACK, type Statement } from './sqlite-messages.ts';

const STATEMENTS_KEPT = 200;
const kept = new Map<string, StatementSync>();

const port = parentPort;
const database = open();
port?.on('message', (statement: Statement) => {
  if (database === undefined) return;
  port.postMessage(run(database, statement));
  if (statement.sql === CLOSE) port.close();
});

function open(): DatabaseSync | undefined {
  try {
    const opened = openSqliteFile(String(workerData));
    port?.postMessage({ id: OPENED, rows: [] } satisfies Outcome);
    return opened;
  } catch (error) {
    port?.postMessage({ id: OPENED, failed: toFailure(error) } satisfies Outcome);
    port?.close();
    return undefined;
  }
}

function run(on: DatabaseSync, { id, sql, parameters }: Statement): Outcome {
  try {
    if (sql === CLOSE) {
      on.close();
      return { id, rows: [] };
    }
    if (sql === ROLL_BACK) {
      if (on.isTransaction) on.exec('rollback');
      return { id, rows: [] };
    }
    const statement = prepare(on, sql);
    if (statement.columns().length > 0) return { id, rows: statement.all(...parameters) };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { id, rows: [], changes, insertId: lastInsertRowid };
  } catch (error) {
    return { id, failed: toFailure(error) };
  }
}

function prepare(on: DatabaseSync, sql: string): StatementSync {
  const known = kept.get(sql);
  if (known !== undefined) return known;
  const statement = on.prepare(sql);
  keepNewest(kept, sql, statement, STATEMENTS_KEPT);
  return statement;
}

function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    message: error.message,
    code: Reflect.get(error, 'code'),
    errcode: Reflect.get(error, 'errcode'),
  };
}
