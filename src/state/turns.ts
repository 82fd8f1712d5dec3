// What a thread last talked about, so that "and by whom?" can be answered. Kept for a day, then forgotten.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

const KEPT_MS = 24 * 60 * 60 * 1000;

export interface Turns {
  /** Replaces what the thread (see threadKey) remembered. `context` is any JSON value. */
  readonly remember: (thread: string, context: unknown) => Promise<void>;
  /** The thread's last context; undefined when there is none or it is older than a day. */
  readonly recall: (thread: string) => Promise<unknown>;
  readonly clear: (thread: string) => Promise<void>;
  /** Deletes what is older than a day; returns how many threads that were. */
  readonly expire: () => Promise<number>;
}

/** The key of a thread; what belongs to one space shares the beginning, so that it can be deleted together. */
export function threadKey(...parts: readonly [platform: string, space: string, ...inner: string[]]): string {
  return parts.map((part) => encodeURIComponent(part)).join('|');
}

export function createTurns(db: Kysely<Tables>, clock: Clock): Turns {
  return {
    async remember(thread, context) {
      const row = { thread, at: clock(), context: JSON.stringify(context) };
      await db
        .insertInto('turns')
        .values(row)
        .onConflict((conflict) => conflict.column('thread').doUpdateSet({ at: row.at, context: row.context }))
        .execute();
    },
    async recall(thread) {
      const row = await db
        .selectFrom('turns')
        .select('context')
        .where('thread', '=', thread)
        .where('at', '>', clock() - KEPT_MS)
        .executeTakeFirst();
      return row === undefined ? undefined : JSON.parse(row.context);
    },
    async clear(thread) {
      await db.deleteFrom('turns').where('thread', '=', thread).execute();
    },
    async expire() {
      const result = await db
        .deleteFrom('turns')
        .where('at', '<=', clock() - KEPT_MS)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
