// Kysely over PostgreSQL. Whoever sets DATABASE_URL decides about TLS there (sslmode=…).
//
// A server that takes what is sent and never answers (a broken route, a frozen machine) must not hold anybody: connecting
// and every statement have a limit, and a connection on which one ran out is thrown away – it would answer the next
// statement with silence too. Waiting for a connection that others use has none as long as the server answers them
// (waiting-line.ts).

import { type Dialect, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { isSilence } from './silence.ts';
import { createWaitingLine } from './waiting-line.ts';

const INT8 = 20;
const CONNECTIONS = 8;

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
    max: CONNECTIONS,
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
  const line = createWaitingLine(CONNECTIONS);

  async function connect(): Promise<pg.PoolClient> {
    await line.enter();
    try {
      return await pool.connect();
    } catch (error) {
      line.leave();
      if (isSilence(error)) line.sendAway(error);
      throw error;
    }
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await connect();
      let hung: Error | undefined;
      const query = async (text: string, values: readonly unknown[]) => {
        if (hung !== undefined) throw hung;
        try {
          return await client.query(text, [...values]);
        } catch (error) {
          if (isSilence(error)) {
            hung = error;
            line.sendAway(error);
          }
          throw error;
        }
      };
      const release = (): void => {
        client.release(hung);
        line.leave();
      };
      // Kysely also knows cursors, which need a library that we do not have.
      return { query: query as unknown as PostgresPoolClient['query'], release };
    },
  };
}

/** bigint holds epoch milliseconds and counts here, all far below 2^53; pg would hand them over as strings. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8 && format !== 'binary') return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}
