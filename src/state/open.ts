// Opens the one store for everything Sitrep remembers: a SQLite file by default, PostgreSQL when a URL is given.
// The schema is checked and brought forward before anything else is done with it.
//
//   const state = await openState({ file: '/var/lib/sitrep/sitrep.db', clock: Date.now });
//   const turns = createTurns(state.db, Date.now);
//   …
//   await state.close();

import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type Dialect, Kysely, type Logger } from 'kysely';
import { makeFolder } from '../make-folder.ts';
import { UserError } from '../user-error.ts';
import { backUpBeforeMigration } from './backup-before-migration.ts';
import type { Clock } from './clock.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { refuseNetworkFileSystem } from './network-file-system.ts';
import { createNodeSqliteDialect } from './node-sqlite.ts';
import { damaged, explainDirectory, explainFile, explainPostgres } from './open-failures.ts';
import type { PostgresLimits } from './postgres.ts';
import { openSqliteFile } from './sqlite-file.ts';
import type { Tables } from './tables.ts';
import { createThreadedSqliteDialect, openSqliteThread } from './threaded-sqlite.ts';

export interface State {
  readonly db: Kysely<Tables>;
  /** Statements that the database has answered so far: whether it is silent or slow. */
  readonly answered: () => number;
  readonly close: () => Promise<void>;
}

export interface StateOptions {
  /** DATABASE_URL: postgres://… ; wins over `file`. */
  readonly url?: string | undefined;
  /** The SQLite file; its directory is made if it is missing. */
  readonly file?: string | undefined;
  readonly clock: Clock;
  /** SQLite in a thread of its own, for a process that must not wait for the disk: a service. */
  readonly isThreaded?: boolean;
  /** Told when a PostgreSQL connection dies; the pool replaces it by itself. */
  readonly onConnectionError?: (error: Error) => void;
  /** SQLite: looks through the file for damage first, a second a gigabyte or so. */
  readonly isChecked?: boolean;
  /** PostgreSQL: how long a connection and a statement may take. */
  readonly limits?: PostgresLimits;
  /** Sees every query, before it is forgotten: slow-query logs, fault injection. */
  readonly log?: Logger;
}

export async function openState(options: StateOptions): Promise<State> {
  if (options.url !== undefined && options.url !== '') {
    if (!/^postgres(?:ql)?:\/\//.test(options.url)) {
      throw new UserError('DATABASE_URL must begin with postgres:// or postgresql://.');
    }
    return openPostgres(options.url, options);
  }
  if (options.file === undefined) {
    throw new UserError('Sitrep needs a place for its state: set SITREP_DATA_DIR or DATABASE_URL.');
  }
  return openFile(path.resolve(options.file), options);
}

async function openPostgres(url: string, options: StateOptions): Promise<State> {
  const { createPostgresDialect } = await import('./postgres.ts');
  const onError = options.onConnectionError ?? (() => {});
  try {
    return await openStateOn(
      createPostgresDialect({
        url,
        onError,
        ...(options.limits === undefined ? {} : { limits: options.limits }),
      }),
      options,
    );
  } catch (error) {
    throw explainPostgres(error, url);
  }
}

async function openFile(file: string, options: StateOptions): Promise<State> {
  const directory = path.dirname(file);
  try {
    // Questions are kept here: for the owner's eyes only.
    makeFolder(directory, 0o700);
  } catch (error) {
    throw explainDirectory(error, directory);
  }
  refuseNetworkFileSystem(directory);
  try {
    const database = openSqliteFile(file);
    try {
      if (options.isChecked === true) refuseDamage(database, file);
      backUpBeforeMigration(database, file, migrations);
    } catch (error) {
      database.close();
      throw error;
    }
    if (options.isThreaded !== true) {
      return await openStateOn(createNodeSqliteDialect(database), options);
    }
    database.close();
    return await openStateOn(createThreadedSqliteDialect(await openSqliteThread(file)), options);
  } catch (error) {
    throw explainFile(error, file);
  }
}

function refuseDamage(database: DatabaseSync, file: string): void {
  const found = database.prepare('pragma quick_check(1)').get()?.quick_check;
  if (found !== 'ok') throw damaged(file, String(found));
}

/** Forgotten when it is closed. */
export async function openInMemory(clock: Clock): Promise<State> {
  return openStateOn(createNodeSqliteDialect(openSqliteFile(':memory:')), { clock });
}

/** The same for a dialect made elsewhere (PGlite in tests). */
export async function openStateOn(
  dialect: Dialect,
  { clock, log }: Pick<StateOptions, 'clock' | 'log'>,
): Promise<State> {
  let answered = 0;
  const db = new Kysely<Tables>({
    dialect,
    log(event) {
      if (event.level === 'query') answered += 1;
      return log?.(event);
    },
  });
  try {
    await migrate(db, clock);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, answered: () => answered, close: () => db.destroy() };
}
