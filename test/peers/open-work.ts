// What a bot on SQLite has still to do, read from its file beside it: when there is nothing, what stands is what stays.

import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { until } from './until.ts';

/** Resolves when every event that arrived is dealt with and every reply is posted or given up. */
export function nothingOpen(file: string, ms?: number): Promise<true> {
  return until(
    async () => (countOpen(file) === 0 ? true : undefined),
    'the bot to have nothing left to do',
    ms,
  );
}

function countOpen(file: string): number {
  if (!existsSync(file)) return 1;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const row = db
      .prepare(
        `select (select count(*) from incoming where state <> 'done')
              + (select count(*) from outbox where kind = 'reply' and state in ('pending', 'sending')) as open`,
      )
      .get();
    return Number(row?.open);
  } finally {
    db.close();
  }
}
