// The web chat's inbox: what was posted there, kept under the key of its posting, so that a repeated posting is found
// instead of doubled.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

export interface InboxMessage {
  readonly id: string;
  readonly at: number;
  /** When it was last changed; null = as posted. */
  readonly editedAt: number | null;
  /** The reply as posted; any JSON value. */
  readonly payload: unknown;
}

export interface Inbox {
  /** Posting under the same id again changes nothing. */
  readonly add: (id: string, payload: unknown) => Promise<void>;
  readonly has: (id: string) => Promise<boolean>;
  /** False when the message is not there any more. */
  readonly change: (id: string, payload: unknown) => Promise<boolean>;
  /** Latest first. */
  readonly list: (limit: number) => Promise<readonly InboxMessage[]>;
  /** Retention: deletes what was posted before the instant. */
  readonly deleteBefore: (instant: number) => Promise<void>;
}

export function createInbox(db: Kysely<Tables>, clock: Clock): Inbox {
  return {
    async add(id, payload) {
      await db
        .insertInto('inbox')
        .values({ id, at: clock(), edited_at: null, payload: JSON.stringify(payload) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    async has(id) {
      const row = await db.selectFrom('inbox').select('id').where('id', '=', id).executeTakeFirst();
      return row !== undefined;
    },
    async change(id, payload) {
      const result = await db
        .updateTable('inbox')
        .set({ payload: JSON.stringify(payload), edited_at: clock() })
        .where('id', '=', id)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
    async list(limit) {
      const rows = await db
        .selectFrom('inbox')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        at: row.at,
        editedAt: row.edited_at,
        payload: JSON.parse(row.payload),
      }));
    },
    async deleteBefore(instant) {
      await db.deleteFrom('inbox').where('at', '<', instant).execute();
    },
  };
}
