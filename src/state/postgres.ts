// Kysely over PostgreSQL. Whoever sets DATABASE_URL decides about TLS there (sslmode=…).

import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

export interface PostgresOptions {
  readonly url: string;
  /** Called when a connection dies, idle or in use; without a listener, Node would end the process. */
  readonly onError: (error: Error) => void;
}

export function createPostgresDialect({ url, onError }: PostgresOptions): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    keepAlive: true,
    application_name: 'sitrep',
    types: { getTypeParser },
  });
  pool.on('error', onError);
  // The pool listens to idle connections only; one that dies between two statements of ours needs a listener too.
  pool.on('connect', (client) => client.on('error', onError));
  return new PostgresDialect({ pool });
}

/** bigint holds epoch milliseconds and counts here, all far below 2^53; pg would hand them over as strings. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8 && format !== 'binary') return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}
