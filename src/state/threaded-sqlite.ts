// Kysely over the SQLite file in its thread (sqlite-thread.ts). node:sqlite is synchronous: a write waits for the disk
// where it is called, and beside a busy disk that is seconds in which a process answers nobody.

import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { startThread } from '../start-thread.ts';
import { CLOSE, type Failure, OPENED, type Outcome, ROLL_BACK, type Statement } from './sqlite-messages.ts';

export interface SqliteThread {
  readonly run: (sql: string, parameters?: readonly unknown[]) => Promise<QueryResult<unknown>>;
  readonly close: () => Promise<void>;
}

/** Rejects with the error of opening, as `openSqliteFile` throws it. */
export async function openSqliteThread(file: string): Promise<SqliteThread> {
  const worker = startThread('./sqlite-thread', import.meta.url, 'sqlite', file);
  const waiting = new Map<number, PromiseWithResolvers<QueryResult<unknown>>>();
  const expect = (id: number) => {
    const answer = Promise.withResolvers<QueryResult<unknown>>();
    waiting.set(id, answer);
    return answer.promise;
  };
  let lastId = OPENED;
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (outcome: Outcome) => {
    const answer = waiting.get(outcome.id);
    waiting.delete(outcome.id);
    if ('failed' in outcome) answer?.reject(toError(outcome.failed));
    else answer?.resolve(toResult(outcome));
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  exited.then(() => end(new Error('the database is closed')));
  await expect(OPENED);

  const run: SqliteThread['run'] = (sql, parameters = []) => {
    if (ended !== undefined) return Promise.reject(ended);
    lastId += 1;
    const answer = expect(lastId);
    worker.postMessage({ id: lastId, sql, parameters } as Statement);
    return answer;
  };
  return {
    run,
    async close() {
      if (ended === undefined) await run(CLOSE);
      await exited;
    },
  };
}

export function createThreadedSqliteDialect(thread: SqliteThread): Dialect {
  return {
    createDriver: () => createDriver(thread),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new InTurnAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/**
 * Kysely would let all who wait for the one connection try for it whenever it is free: beside a busy disk most of what a process
 * did was to wake them in vain. The driver below hands it on in turn.
 */
class InTurnAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** One connection, so one transaction at a time: whoever wants it waits in turn. */
function createDriver({ run, close }: SqliteThread): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery) =>
      (await run(sql, parameters)) as QueryResult<R>,
    // biome-ignore lint/correctness/useYield: nothing streams from here
    async *streamQuery() {
      throw new Error('SQLite in a thread does not stream');
    },
  };
  let last: Promise<void> = Promise.resolve();
  let release = (): void => {};
  return {
    async init() {},
    async acquireConnection() {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      release = resolve;
      return connection;
    },
    async releaseConnection() {
      release();
    },
    // IMMEDIATE, for the reason that node-sqlite.ts gives.
    async beginTransaction() {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    },
    async commitTransaction() {
      await connection.executeQuery(CompiledQuery.raw('commit'));
    },
    async rollbackTransaction() {
      await run(ROLL_BACK);
    },
    destroy: close,
  };
}

function toResult(outcome: Exclude<Outcome, { failed: Failure }>): QueryResult<unknown> {
  const { rows, changes, insertId } = outcome;
  return {
    rows: [...rows],
    ...(changes === undefined ? {} : { numAffectedRows: BigInt(changes) }),
    ...(insertId === undefined ? {} : { insertId: BigInt(insertId) }),
  };
}

function toError({ message, code, errcode }: Failure): Error {
  const extra = { ...(code === undefined ? {} : { code }), ...(errcode === undefined ? {} : { errcode }) };
  return Object.assign(new Error(message), extra);
}
