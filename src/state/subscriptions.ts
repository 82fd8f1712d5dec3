// Who gets which digest, when, and up to which store version it was told. Due times are stored instants; the zone and
// the expression they come from stand beside them. `createSubscriptions(trx, clock)` works inside a transaction.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import { type Place, readPlace, toPlaceColumns } from './place.ts';
import type { Tables } from './tables.ts';

export type Cadence = 'daily' | 'weekdays' | 'weekly' | 'cron';

export interface Subscription extends Place {
  readonly id: string;
  /** User who is told when the subscription has to be paused. */
  readonly owner: string;
  readonly briefing: string;
  /** Topic commands; [] = every topic. */
  readonly topics: readonly string[];
  readonly cadence: Cadence;
  /** Five-field cron expression, in `zone`. */
  readonly cron: string;
  /** HH:MM, for people; '' with cadence cron. */
  readonly time: string;
  readonly zone: string;
  /** BCP 47 tag in which dates are written. */
  readonly language: string;
  /** True: silent when nothing changed. False: one line says so. */
  readonly quiet: boolean;
  /** A digest later than this is recorded as missed instead of posted. */
  readonly latenessMs: number;
  readonly status: 'active' | 'paused';
  readonly pauseReason: string | null;
  /** Null while paused. */
  readonly nextRun: number | null;
  /** Store version that the last digest told; null before the first. */
  readonly toldVersion: string | null;
  /** When the channel was last posted to. */
  readonly toldAt: number | null;
  readonly createdAt: number;
}

export interface Subscriptions {
  readonly insert: (subscription: Subscription) => Promise<void>;
  readonly find: (id: string) => Promise<Subscription | undefined>;
  /** Oldest first; every channel of the space, or all, when left out. */
  readonly list: (filter?: Partial<Place>) => Promise<readonly Subscription[]>;
  readonly countIn: (place: Place) => Promise<number>;
  /** Its digests in the outbox go with it. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Active subscriptions due at `now`, the longest due first. */
  readonly due: (now: number, limit: number) => Promise<readonly Subscription[]>;
  /** Compare-and-set of the next run: true for the one process that moved it. */
  readonly advance: (id: string, from: number, to: number | null) => Promise<boolean>;
  /** Every schedule that an active subscription has. */
  readonly schedules: () => Promise<readonly { readonly cron: string; readonly zone: string }[]>;
  /** No active subscription with this schedule waits longer than until `next`. */
  readonly pullForward: (
    schedule: { readonly cron: string; readonly zone: string },
    next: number,
  ) => Promise<void>;
  /** True when this call paused it (so its owner is told once). */
  readonly pause: (id: string, reason: string) => Promise<boolean>;
  readonly resume: (id: string, nextRun: number) => Promise<boolean>;
  /** `at` = when the channel was told; undefined when there was nothing to say. */
  readonly told: (id: string, version: string, at: number | undefined) => Promise<void>;
}

export function createSubscriptions(db: Kysely<Tables>, clock: Clock): Subscriptions {
  const change = async (
    id: string,
    from: 'active' | 'paused',
    set: { status: string; pause_reason: string | null; next_run: number | null },
  ) => {
    const result = await db
      .updateTable('subscriptions')
      .set({ ...set, updated_at: clock() })
      .where('id', '=', id)
      .where('status', '=', from)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  };
  return {
    async insert(subscription) {
      await db
        .insertInto('subscriptions')
        .values({
          id: subscription.id,
          ...toPlaceColumns(subscription),
          owner: subscription.owner,
          briefing: subscription.briefing,
          topics: JSON.stringify(subscription.topics),
          cadence: subscription.cadence,
          cron: subscription.cron,
          time: subscription.time,
          zone: subscription.zone,
          language: subscription.language,
          quiet: subscription.quiet ? 1 : 0,
          lateness_ms: subscription.latenessMs,
          status: subscription.status,
          pause_reason: subscription.pauseReason,
          next_run: subscription.nextRun,
          told_version: subscription.toldVersion,
          told_at: subscription.toldAt,
          created_at: subscription.createdAt,
          updated_at: subscription.createdAt,
        })
        .execute();
    },
    async find(id) {
      const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : readSubscription(row);
    },
    async list(filter = {}) {
      let query = db.selectFrom('subscriptions').selectAll();
      if (filter.platform !== undefined) query = query.where('platform', '=', filter.platform);
      if (filter.space !== undefined) query = query.where('space', '=', filter.space);
      if (filter.channel !== undefined) query = query.where('channel', '=', filter.channel);
      if (filter.thread !== undefined) query = query.where('thread', '=', filter.thread);
      const rows = await query.orderBy('created_at').orderBy('id').execute();
      return rows.map(readSubscription);
    },
    async countIn(place) {
      const row = await db
        .selectFrom('subscriptions')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('platform', '=', place.platform)
        .where('space', '=', place.space)
        .where('channel', '=', place.channel)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async remove(id) {
      const result = await db.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows === 1n;
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('status', '=', 'active')
        .where('next_run', '<=', now)
        .orderBy('next_run')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(readSubscription);
    },
    async advance(id, from, to) {
      const result = await db
        .updateTable('subscriptions')
        .set({ next_run: to, updated_at: clock() })
        .where('id', '=', id)
        .where('status', '=', 'active')
        .where('next_run', '=', from)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
    schedules: () =>
      db
        .selectFrom('subscriptions')
        .select(['cron', 'zone'])
        .where('status', '=', 'active')
        .distinct()
        .execute(),
    async pullForward({ cron, zone }, next) {
      await db
        .updateTable('subscriptions')
        .set({ next_run: next, updated_at: clock() })
        .where('status', '=', 'active')
        .where('cron', '=', cron)
        .where('zone', '=', zone)
        .where('next_run', '>', next)
        .execute();
    },
    pause: (id, reason) => change(id, 'active', { status: 'paused', pause_reason: reason, next_run: null }),
    resume: (id, nextRun) =>
      change(id, 'paused', { status: 'active', pause_reason: null, next_run: nextRun }),
    async told(id, version, at) {
      await db
        .updateTable('subscriptions')
        .set({ told_version: version, updated_at: clock(), ...(at === undefined ? {} : { told_at: at }) })
        .where('id', '=', id)
        .execute();
    },
  };
}

function readSubscription(row: Tables['subscriptions']): Subscription {
  return {
    id: row.id,
    ...readPlace(row),
    owner: row.owner,
    briefing: row.briefing,
    topics: JSON.parse(row.topics),
    cadence: row.cadence as Cadence,
    cron: row.cron,
    time: row.time,
    zone: row.zone,
    language: row.language,
    quiet: row.quiet === 1,
    latenessMs: row.lateness_ms,
    status: row.status === 'paused' ? 'paused' : 'active',
    pauseReason: row.pause_reason,
    nextRun: row.next_run,
    toldVersion: row.told_version,
    toldAt: row.told_at,
    createdAt: row.created_at,
  };
}
