// What a bot has still to do, read from its SQLite file or its PostgreSQL beside it: when there is nothing, what stands is what
// stays.

import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { until } from './until.ts';

/** Resolves when every event that arrived is dealt with and every reply is posted or given up. */
export function nothingOpen(file: string, ms?: number): Promise<true> {
  return until(
    async () => (countOpen(file) === 0 ? true : undefined),
    'the bot to have nothing left to do',
    ms,
  );
}

export interface OpenWork {
  /** Resolves when there is none. */
  nothing(): Promise<true>;
  close(): Promise<void>;
}

/** The same on PostgreSQL, for all processes together; over one connection, to be asked often. */
export async function watchOpen(url: string): Promise<OpenWork> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const look = async () => (Number((await client.query(OPEN)).rows[0]?.open) === 0 ? true : undefined);
  return {
    nothing: () => until(look, 'the bots to have nothing left to do'),
    close: () => client.end(),
  };
}

const OPEN = `select (select count(*) from incoming where state <> 'done')
                   + (select count(*) from outbox where kind = 'reply' and state in ('pending', 'sending')) as open`;

function countOpen(file: string): number {
  if (!existsSync(file)) return 1;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(db.prepare(OPEN).get()?.open);
  } finally {
    db.close();
  }
}
