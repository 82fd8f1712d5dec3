// What people asked and the bot has not finished with: an event of a platform goes
//
//   received → answering → done
//
// and is worked on under a lease. `received`: known, nothing was said. `answering`: its reply stands in the outbox,
// which sees to the rest. `done`: only its id is kept, so that a redelivery has no effect. After a restart what is open
// is taken up again.

import { type Kysely, sql } from 'kysely';
import type { Clock } from './clock.ts';
import { createLeases, type Leases } from './leases.ts';
import { type Place, readPlace, toPlaceColumns } from './place.ts';
import { askerOf } from './questions.ts';
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
  /** The platform's id of whoever asks; '' = unknown. Kept as a hash. */
  readonly user: string;
  /** Counts against the budgets. */
  readonly isSpent: boolean;
  /** When it was heard, if that is not now. */
  readonly at?: number;
}

/** Of the questions before one, those in the window that count, and when the earliest of them came. */
export interface Spent {
  readonly count: number;
  readonly since: number | undefined;
}

export interface IncomingRow extends Omit<ArrivedEvent, 'user' | 'isSpent' | 'at'> {
  readonly at: number;
  readonly state: IncomingState;
}

export interface IncomingEvents extends Leases {
  /** Writes what is new, held by `owner`; returns the ids that were new. */
  readonly receive: (
    events: readonly ArrivedEvent[],
    owner: string,
    leaseMs: number,
  ) => Promise<ReadonlySet<string>>;
  /** What was spent by its asker, in its channel and in its space in the window before it, by whichever process. */
  readonly spentBefore: (
    id: string,
    windowMs: number,
  ) => Promise<{ readonly person: Spent; readonly channel: Spent; readonly space: Spent }>;
  /** It is refused, so it counts no more. */
  readonly refund: (id: string) => Promise<void>;
  /**
   * Its reply goes into the outbox, in this transaction. False: it is done; the question was deleted, or it is a message whose
   * edit arrived before it.
   */
  readonly begin: (id: string, isEdit?: boolean) => Promise<boolean>;
  /** The message is deleted: what arrives of it, even if that comes later and to another process, is not answered. */
  readonly markGone: (place: Place, message: string) => Promise<void>;
  /** Done: its content is forgotten. */
  readonly finish: (id: string) => Promise<void>;
  /** What nobody works on any more, received since the instant, oldest first; held by `owner` from now on. */
  readonly takeOpen: (taking: {
    readonly owner: string;
    readonly leaseMs: number;
    readonly since: number;
    readonly platforms: readonly string[];
    readonly limit: number;
  }) => Promise<readonly IncomingRow[]>;
  /** Those that `owner` still holds are kept from others for so long again. */
  readonly renew: (ids: readonly string[], owner: string, leaseMs: number) => Promise<void>;
  /** What came of a message: it first, then its edits. */
  readonly findMessage: (place: Place, message: string) => Promise<readonly IncomingRow[]>;
  readonly setTextHash: (id: string, textHash: string) => Promise<void>;
  /** Where something arrived since the instant, the latest first. */
  readonly places: (platform: string, since: number) => Promise<readonly Place[]>;
  /** Deletes what was received before the instant, done or not. */
  readonly deleteBefore: (instant: number) => Promise<number>;
}

const GONE = 'gone';
const OPEN: readonly IncomingState[] = ['received', 'answering'];

export function createIncomingEvents(db: Kysely<Tables>, clock: Clock): IncomingEvents {
  async function finish(id: string): Promise<void> {
    await db
      .updateTable('incoming')
      .set({ state: 'done', event: 'null', lease_owner: null, lease_until: null })
      .where('id', '=', id)
      .execute();
  }

  /** Its message is deleted; or it is that message, and an edit of it arrived first. */
  async function isOvertaken(row: Tables['incoming'], isEdit: boolean): Promise<boolean> {
    const before = await ofMessage(row, row.message)
      .where((eb) =>
        eb.or([
          eb('id', '=', goneId(row, row.message)),
          ...(isEdit ? [] : [eb.and([eb('at', '<', row.at), eb('id', '!=', row.id)])]),
        ]),
      )
      .executeTakeFirst();
    return before !== undefined;
  }

  const ofMessage = ({ platform, space, channel }: Omit<Place, 'thread'>, message: string) =>
    db
      .selectFrom('incoming')
      .selectAll()
      .where('message', '=', message)
      .where('platform', '=', platform)
      .where('space', '=', space)
      .where('channel', '=', channel);

  return {
    ...createLeases(db, 'incoming', OPEN),

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
            at: arrived.at ?? now,
            state: 'received',
            event: JSON.stringify(arrived.event),
            text_hash: arrived.textHash,
            lease_owner: owner,
            lease_until: now + leaseMs,
            person: askerOf(arrived.platform, arrived.user),
            spent: arrived.isSpent ? 1 : 0,
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      return new Set(rows.map(({ id }) => id));
    },

    async spentBefore(id, windowMs) {
      const { rows } = await sql<
        Record<'person' | 'channel' | 'space' | `${'person' | 'channel' | 'space'}_at`, number | null>
      >`
        select
          sum(case when e.person = me.person then 1 else 0 end) as person,
          min(case when e.person = me.person then e.at end) as person_at,
          sum(case when e.channel = me.channel then 1 else 0 end) as channel,
          min(case when e.channel = me.channel then e.at end) as channel_at,
          count(*) as space,
          min(e.at) as space_at
        from incoming as me, incoming as e
        where me.id = ${id} and e.platform = me.platform and e.space = me.space and e.spent = 1
          and e.at > me.at - cast(${windowMs} as bigint)
          and (e.at < me.at or (e.at = me.at and e.id < me.id))`.execute(db);
      const [row] = rows;
      const read = (of: 'person' | 'channel' | 'space'): Spent => {
        const since = row?.[`${of}_at`] ?? undefined;
        return { count: Number(row?.[of] ?? 0), since: since === undefined ? undefined : Number(since) };
      };
      return { person: read('person'), channel: read('channel'), space: read('space') };
    },

    async refund(id) {
      await db.updateTable('incoming').set({ spent: 0 }).where('id', '=', id).execute();
    },

    async begin(id, isEdit = false) {
      const { numUpdatedRows } = await db
        .updateTable('incoming')
        .set({ state: 'answering' })
        .where('id', '=', id)
        .where('state', '!=', 'done')
        .executeTakeFirst();
      const row = await db.selectFrom('incoming').selectAll().where('id', '=', id).executeTakeFirst();
      // What could not be written down when it arrived is answered all the same.
      if (row === undefined) return true;
      if (numUpdatedRows === 0n) return false;
      if (row.message === '' || !(await isOvertaken(row, isEdit))) return true;
      await finish(id);
      return false;
    },

    async markGone(place, message) {
      await db
        .insertInto('incoming')
        .values({
          id: goneId(place, message),
          ...toPlaceColumns(place),
          message,
          at: clock(),
          state: 'done',
          event: 'null',
          text_hash: '',
          lease_owner: null,
          lease_until: null,
          person: '',
          spent: 0,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    finish,

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

    async renew(ids, owner, leaseMs) {
      await db
        .updateTable('incoming')
        .set({ lease_until: clock() + leaseMs })
        .where('id', 'in', ids)
        .where('lease_owner', '=', owner)
        .where('state', '=', 'received')
        .execute();
    },

    async findMessage(place, message) {
      const rows = await ofMessage(place, message)
        .where('id', '!=', goneId(place, message))
        .orderBy('at')
        .execute();
      return rows.map(readRow);
    },

    async setTextHash(id, textHash) {
      await db.updateTable('incoming').set({ text_hash: textHash }).where('id', '=', id).execute();
    },

    async places(platform, since) {
      const rows = await db
        .selectFrom('incoming')
        .select(['platform', 'space', 'channel', 'thread', (eb) => eb.fn.max('at').as('latest')])
        .where('platform', '=', platform)
        .where('at', '>=', since)
        .where('id', 'not like', `${GONE}|%`)
        // What is forgotten was nowhere.
        .where('channel', '!=', '')
        .groupBy(['platform', 'space', 'channel', 'thread'])
        .orderBy('latest', 'desc')
        .execute();
      return rows.map(readPlace);
    },

    async deleteBefore(instant) {
      const result = await db.deleteFrom('incoming').where('at', '<', instant).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

/** Of the row that says that a message is deleted. */
function goneId({ platform, space, channel }: Omit<Place, 'thread'>, message: string): string {
  return `${GONE}|${platform}|${space}|${channel}|${message}`;
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
