// What people asked and the bot has not finished with: an event of a platform goes
//
//   received → answering → done
//
// and is worked on under a lease. `received`: known, nothing was said. `answering`: its reply stands in the outbox,
// which sees to the rest. `done`: only its id is kept, so that a redelivery has no effect. After a restart what is open
// is taken up again.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import { type Place, readPlace, toPlaceColumns } from './place.ts';
import type { Tables } from './tables.ts';

export type IncomingState = 'received' | 'answering' | 'done';

export interface ArrivedEvent extends Place {
  /** The platform's id for it, the same in every delivery. */
  readonly id: string;
  /** The person's message, which an edit or a deletion names again; '' where there is none. */
  readonly message: string;
  /** JSON value of the kit; forgotten when the event is done. */
  readonly event: unknown;
  /** What the message said, hashed: an edit that changes nothing is none. */
  readonly textHash: string;
}

export interface IncomingRow extends ArrivedEvent {
  readonly at: number;
  readonly state: IncomingState;
}

export interface IncomingEvents {
  /** Writes what is new, held by `owner`; returns the ids that were new. */
  readonly receive: (
    events: readonly ArrivedEvent[],
    owner: string,
    leaseMs: number,
  ) => Promise<ReadonlySet<string>>;
  /** `answering`: the outbox has its reply. `done`: the event's content is forgotten. */
  readonly advance: (id: string, state: 'answering' | 'done') => Promise<void>;
  /** What nobody works on any more, received since the instant, oldest first; held by `owner` from now on. */
  readonly takeOpen: (taking: {
    readonly owner: string;
    readonly leaseMs: number;
    readonly since: number;
    readonly platforms: readonly string[];
    readonly limit: number;
  }) => Promise<readonly IncomingRow[]>;
  readonly findMessage: (place: Place, message: string) => Promise<IncomingRow | undefined>;
  readonly setTextHash: (id: string, textHash: string) => Promise<void>;
  /** Ends the leases of processes that are known to be gone. */
  readonly releaseOwners: (owners: readonly string[]) => Promise<void>;
  readonly owners: () => Promise<readonly string[]>;
  /** Deletes what was received before the instant, done or not. */
  readonly deleteBefore: (instant: number) => Promise<number>;
}

const OPEN: readonly IncomingState[] = ['received', 'answering'];

export function createIncomingEvents(db: Kysely<Tables>, clock: Clock): IncomingEvents {
  return {
    async receive(events, owner, leaseMs) {
      if (events.length === 0) return new Set();
      const now = clock();
      const rows = await db
        .insertInto('incoming')
        .values(
          events.map((arrived) => ({
            id: arrived.id,
            ...toPlaceColumns(arrived),
            message: arrived.message,
            at: now,
            state: 'received',
            event: JSON.stringify(arrived.event),
            text_hash: arrived.textHash,
            lease_owner: owner,
            lease_until: now + leaseMs,
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      return new Set(rows.map(({ id }) => id));
    },

    async advance(id, state) {
      await db
        .updateTable('incoming')
        .set({
          state,
          ...(state === 'done' ? { event: 'null', lease_owner: null, lease_until: null } : {}),
        })
        .where('id', '=', id)
        .execute();
    },

    async takeOpen({ owner, leaseMs, since, platforms, limit }) {
      const now = clock();
      if (platforms.length === 0) return [];
      return db.transaction().execute(async (trx) => {
        const open = await trx
          .selectFrom('incoming')
          .select('id')
          .where('state', '=', 'received')
          .where('at', '>=', since)
          .where('platform', 'in', platforms)
          .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
          .orderBy('at')
          .orderBy('id')
          .limit(limit)
          .execute();
        if (open.length === 0) return [];
        const rows = await trx
          .updateTable('incoming')
          .set({ lease_owner: owner, lease_until: now + leaseMs })
          .where(
            'id',
            'in',
            open.map(({ id }) => id),
          )
          // Another process may have taken it between the two statements.
          .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
          .returningAll()
          .execute();
        return rows.map(readRow).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
      });
    },

    async findMessage({ platform, space, channel }, message) {
      const row = await db
        .selectFrom('incoming')
        .selectAll()
        .where('message', '=', message)
        .where('platform', '=', platform)
        .where('space', '=', space)
        .where('channel', '=', channel)
        .orderBy('at')
        .executeTakeFirst();
      return row === undefined ? undefined : readRow(row);
    },

    async setTextHash(id, textHash) {
      await db.updateTable('incoming').set({ text_hash: textHash }).where('id', '=', id).execute();
    },

    async owners() {
      const rows = await db
        .selectFrom('incoming')
        .select('lease_owner')
        .distinct()
        .where('state', 'in', OPEN)
        .where('lease_owner', 'is not', null)
        .execute();
      return rows.flatMap(({ lease_owner: owner }) => (owner === null ? [] : [owner]));
    },

    async releaseOwners(owners) {
      if (owners.length === 0) return;
      await db
        .updateTable('incoming')
        .set({ lease_owner: null, lease_until: null })
        .where('state', 'in', OPEN)
        .where('lease_owner', 'in', owners)
        .execute();
    },

    async deleteBefore(instant) {
      const result = await db.deleteFrom('incoming').where('at', '<', instant).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

function readRow(row: Tables['incoming']): IncomingRow {
  return {
    ...readPlace(row),
    id: row.id,
    message: row.message,
    event: JSON.parse(row.event),
    textHash: row.text_hash,
    at: row.at,
    state: row.state as IncomingState,
  };
}
