// Kysely over PostgreSQL. Whoever sets DATABASE_URL decides about TLS there (sslmode=…).
//
// A server that takes what is sent and never answers (a broken route, a frozen machine) must not hold anybody: connecting
// and every statement have a limit, and a connection on which one ran out is thrown away – it would answer the next
// statement with silence too.

import { type Dialect, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';

const INT8 = 20;

export interface PostgresLimits {
  readonly connectMs: number;
  readonly statementMs: number;
}

const LIMITS: PostgresLimits = { connectMs: 2000, statementMs: 10_000 };

export interface PostgresOptions {
  readonly url: string;
  /** Called when a connection dies, idle or in use; without a listener, Node would end the process. */
  readonly onError: (error: Error) => void;
  readonly limits?: PostgresLimits;
}

export function createPostgresDialect({ url, onError, limits = LIMITS }: PostgresOptions): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: limits.connectMs,
    statement_timeout: limits.statementMs,
    // The server gives up first where it is there at all.
    query_timeout: limits.statementMs + 500,
    keepAlive: true,
    application_name: 'sitrep',
    types: { getTypeParser },
  });
  pool.on('error', onError);
  // The pool listens to idle connections only; one that dies between two statements of ours needs a listener too.
  pool.on('connect', (client) => client.on('error', onError));
  return new PostgresDialect({ pool: withoutHungConnections(pool) });
}

/** The pool, but a connection whose statement was not answered is closed instead of being lent again. */
function withoutHungConnections(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      let hung: Error | undefined;
      const query = async (text: string, values: readonly unknown[]) => {
        if (hung !== undefined) throw hung;
        try {
          return await client.query(text, [...values]);
        } catch (error) {
          if (error instanceof Error && error.message === 'Query read timeout') hung = error;
          throw error;
        }
      };
      // Kysely also knows cursors, which need a library that we do not have.
      return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(hung) };
    },
  };
}

/** bigint holds epoch milliseconds and counts here, all far below 2^53; pg would hand them over as strings. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8 && format !== 'binary') return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}
