// Platforms deliver an event again when they think we missed it (Slack at once, after 1 minute, after 5). An event
// has one effect: the first to mark its id handles it, whichever process that is.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

/** Slack asks for at least 24 hours; an hour more covers clocks that differ. */
const KEPT_MS = 25 * 60 * 60 * 1000;

export interface SeenEvents {
  /** True for the first caller with this id ("slack|Ev123"), false for every later one. */
  readonly markFirst: (id: string) => Promise<boolean>;
  /** Deletes ids older than 25 hours; returns how many. */
  readonly expire: () => Promise<number>;
}

export function createSeenEvents(db: Kysely<Tables>, clock: Clock): SeenEvents {
  return {
    async markFirst(id) {
      const result = await db
        .insertInto('seen_events')
        .values({ id, at: clock() })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
    async expire() {
      const result = await db
        .deleteFrom('seen_events')
        .where('at', '<=', clock() - KEPT_MS)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
