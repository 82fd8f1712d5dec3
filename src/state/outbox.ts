// The outbox: what is to be posted, and how far each posting has come. A row goes
//
//   pending → sending → sent | missed | failed
//
// and is worked on under a lease, by whichever process holds it. `sending` means: an attempt was committed before
// its request went out, so the platform may or may not have the message; it has to be looked for before anything is
// posted again. A request that was certainly refused (429) puts the row back to `pending`.
//
// Rows of one lane (a subscription; a posted message) go out one after the other: only a lane's oldest open row can
// be claimed. Every change is a compare-and-set on the lease, so a process that slept through its lease changes
// nothing. `createOutbox(trx, clock)` works inside a transaction.

import { type Kysely, sql } from 'kysely';
import type { Clock } from './clock.ts';
import { createLeases, type Leases } from './leases.ts';
import { isSqlite } from './lock.ts';
import { type Place, readPlace, toPlaceColumns } from './place.ts';
import type { Tables } from './tables.ts';

export type OutboxKind = 'digest' | 'correction' | 'notice' | 'reply';
export type OutboxState = 'pending' | 'sending' | 'sent' | 'missed' | 'failed';

export interface OutboxDraft extends Place {
  /** Says what the row is about; a second row with this id is never made. */
  readonly id: string;
  readonly lane: string;
  readonly kind: OutboxKind;
  /** For a private notice: the user to tell; '' otherwise. */
  readonly recipient: string;
  readonly subscription: string | null;
  readonly ledger: string | null;
  /** What the composer needs to know; JSON by kind. */
  readonly subject: unknown;
  readonly dueAt: number;
  /** After this instant it is too late for a first attempt. */
  readonly deadline: number;
  /** `missed` records a posting that never could be made; `pending` by default. */
  readonly state?: 'pending' | 'missed';
  readonly error?: string;
}

export interface OutboxRow extends Omit<OutboxDraft, 'state' | 'error'> {
  /** How to reach whoever asked, where somebody did: the adapter's own JSON, in the subject. */
  readonly address: unknown;
  readonly state: OutboxState;
  /** Attempts that did not succeed. */
  readonly attempts: number;
  readonly firstAttemptAt: number | null;
  readonly leaseUntil: number | null;
  readonly notBefore: number;
  /** What was decided to be posted, one payload a message; undefined before the first attempt. */
  readonly payloads: readonly unknown[] | undefined;
  /** What is to be noted once everything is posted; frozen with the payloads. */
  readonly effect: unknown;
  readonly messageIds: readonly string[];
  readonly error: string | null;
  readonly updatedAt: number;
}

export interface Claiming {
  /** Unique to this process. */
  readonly owner: string;
  readonly leaseMs: number;
  readonly limit: number;
  /** Only rows of platforms that this process can post to. */
  readonly platforms: readonly string[];
  readonly kinds: readonly OutboxKind[];
  /** False right after a clock jump: an expired lease proves nothing then. */
  readonly takeExpired: boolean;
}

/** Where it stopped nothing was ever tried, and it goes on in another way. */
export interface Reopening {
  readonly subject: unknown;
}

export interface Outbox extends Pick<Leases, 'owners'> {
  /**
   * The rows of processes that are known to be gone are free, an attempt under way `inFlightMs` after it was begun: the
   * platform may still act on a request whose sender has died.
   */
  readonly releaseOwners: (owners: readonly string[], inFlightMs: number) => Promise<void>;
  /** True when the row is new. */
  readonly enqueue: (draft: OutboxDraft) => Promise<boolean>;
  /** A new row whose maker makes its first attempt at once: `sending`, with what it says. Undefined when there is one. */
  readonly enqueueHeld: (
    draft: OutboxDraft,
    held: {
      readonly owner: string;
      readonly leaseMs: number;
      readonly payloads: readonly unknown[];
      readonly effect: unknown;
      /** Since when another may have attempted it; absent = this is the first attempt. */
      readonly since?: number;
    },
  ) => Promise<OutboxRow | undefined>;
  /** Marks the lane's rows that were never attempted and are due earlier as missed: a newer one says it all. */
  readonly supersede: (lane: string, dueBefore: number, why: string) => Promise<number>;
  readonly claim: (claiming: Claiming) => Promise<readonly OutboxRow[]>;
  /** Commits that an attempt is about to be made, and what it will say. False: the lease is lost, do nothing. */
  readonly begin: (
    id: string,
    owner: string,
    leaseMs: number,
    frozen?: { readonly payloads: readonly unknown[]; readonly effect: unknown },
  ) => Promise<boolean>;
  /** Notes the messages that are out so far and keeps the lease for the next one. */
  readonly progress: (
    id: string,
    owner: string,
    leaseMs: number,
    messageIds: readonly string[],
  ) => Promise<boolean>;
  /** Gives the row back: `sending` when the attempt's outcome is unknown, `pending` when nothing was created. */
  readonly release: (
    id: string,
    owner: string,
    back: {
      readonly state: 'pending' | 'sending';
      readonly notBefore: number;
      readonly why: string;
      /** False: we were only asked to wait. */
      readonly isAttempt: boolean;
    },
  ) => Promise<boolean>;
  readonly finish: (
    id: string,
    owner: string,
    end: {
      readonly state: 'sent' | 'missed' | 'failed';
      readonly messageIds?: readonly string[];
      readonly why?: string;
    },
  ) => Promise<boolean>;
  readonly find: (id: string) => Promise<OutboxRow | undefined>;
  /** The subscription's newest digest, whatever became of it. */
  readonly latestDigest: (subscription: string) => Promise<OutboxRow | undefined>;
  /** The subscription's digests that were not (or perhaps not) posted since its last posted one, oldest first. */
  readonly missedSince: (subscription: string) => Promise<readonly OutboxRow[]>;
  /** Latest first. */
  readonly list: (filter?: {
    readonly states?: readonly OutboxState[];
    readonly kinds?: readonly OutboxKind[];
    readonly limit?: number;
  }) => Promise<readonly OutboxRow[]>;
  /** A failed row is taken up where it stopped; false when it is not failed (any more). */
  readonly reopen: (id: string, deadline: number, anew?: Reopening) => Promise<boolean>;
  /** What a row said is forgotten (private replies); where its messages are stays. */
  readonly forgetContent: (id: string) => Promise<void>;
  /** After the clock was set back: no lease or back-off lasts longer from now than it ever could. */
  readonly clamp: (leaseMs: number, backOffMs: number) => Promise<void>;
  /** An open row that is not to be posted any more. */
  readonly cancel: (id: string, why: string) => Promise<void>;
  /** Deletes finished rows due before the instant; returns how many. */
  readonly prune: (dueBefore: number, kinds?: readonly OutboxKind[]) => Promise<number>;
}

const OPEN: readonly OutboxState[] = ['pending', 'sending'];

export function isOpen(state: OutboxState): boolean {
  return OPEN.includes(state);
}

export function createOutbox(db: Kysely<Tables>, clock: Clock): Outbox {
  const held = (id: string, owner: string) =>
    db.updateTable('outbox').where('id', '=', id).where('lease_owner', '=', owner).where('state', 'in', OPEN);

  const leases = createLeases(db, 'outbox', OPEN);

  return {
    owners: leases.owners,

    releaseOwners(owners, inFlightMs) {
      const now = sql<number>`cast(${clock()} as bigint)`;
      const settled = sql<number>`updated_at + cast(${inFlightMs} as bigint)`;
      const until = sql<number>`case when state = 'sending' and ${settled} > ${now} then ${settled} else ${now} end`;
      return leases.releaseOwners(owners, until);
    },

    async enqueue(draft) {
      const result = await db
        .insertInto('outbox')
        .values(toRow(draft, clock()))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    async enqueueHeld(draft, { owner, leaseMs, payloads, effect, since }) {
      const now = clock();
      const row = await db
        .insertInto('outbox')
        .values({
          ...toRow(draft, now),
          state: 'sending',
          first_attempt_at: since ?? now,
          payloads: JSON.stringify(payloads),
          effect: JSON.stringify(effect ?? null),
          lease_owner: owner,
          lease_until: now + leaseMs,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? undefined : readRow(row);
    },

    async supersede(lane, dueBefore, why) {
      const result = await db
        .updateTable('outbox')
        .set({ state: 'missed', error: why, lease_owner: null, lease_until: null, updated_at: clock() })
        .where('lane', '=', lane)
        .where('state', '=', 'pending')
        .where('first_attempt_at', 'is', null)
        .where('due_at', '<', dueBefore)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },

    async claim({ owner, leaseMs, limit, platforms, kinds, takeExpired }) {
      const now = clock();
      if (platforms.length === 0) return [];
      let picked = db
        .selectFrom('outbox as o')
        .select('o.id')
        .where('o.state', 'in', OPEN)
        .where('o.not_before', '<=', now)
        .where('o.platform', 'in', platforms)
        .where('o.kind', 'in', kinds)
        .where((eb) =>
          takeExpired
            ? eb.or([eb('o.lease_until', 'is', null), eb('o.lease_until', '<=', now)])
            : eb('o.lease_until', 'is', null),
        )
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('outbox as e')
                .select('e.id')
                .whereRef('e.lane', '=', 'o.lane')
                .where('e.state', 'in', OPEN)
                .where((earlier) =>
                  earlier.or([
                    earlier('e.due_at', '<', earlier.ref('o.due_at')),
                    earlier.and([
                      earlier('e.due_at', '=', earlier.ref('o.due_at')),
                      earlier('e.id', '<', earlier.ref('o.id')),
                    ]),
                  ]),
                ),
            ),
          ),
        )
        .orderBy('o.due_at')
        .orderBy('o.id')
        .limit(limit);
      if (!isSqlite(db)) picked = picked.forUpdate().skipLocked();
      const rows = await db
        .with(
          (cte) => cte('picked').materialized(),
          () => picked,
        )
        .updateTable('outbox')
        .set({ lease_owner: owner, lease_until: now + leaseMs, updated_at: now })
        .where('id', 'in', (eb) => eb.selectFrom('picked').select('picked.id'))
        .returningAll()
        .execute();
      return rows.map(readRow).sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
    },

    async begin(id, owner, leaseMs, frozen) {
      const now = clock();
      const result = await held(id, owner)
        .set((eb) => ({
          state: 'sending',
          first_attempt_at: eb.fn.coalesce('first_attempt_at', sql<number>`cast(${now} as bigint)`),
          lease_until: now + leaseMs,
          updated_at: now,
          ...(frozen === undefined
            ? {}
            : { payloads: JSON.stringify(frozen.payloads), effect: JSON.stringify(frozen.effect ?? null) }),
        }))
        .where('lease_until', '>', now)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async progress(id, owner, leaseMs, messageIds) {
      const now = clock();
      const result = await held(id, owner)
        .set({ message_ids: JSON.stringify(messageIds), lease_until: now + leaseMs, updated_at: now })
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async release(id, owner, { state, notBefore, why, isAttempt }) {
      const result = await held(id, owner)
        .set((eb) => ({
          state,
          attempts: eb('attempts', '+', isAttempt ? 1 : 0),
          not_before: notBefore,
          error: why,
          lease_owner: null,
          lease_until: null,
          updated_at: clock(),
        }))
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async finish(id, owner, { state, messageIds, why }) {
      const result = await held(id, owner)
        .set({
          state,
          error: why ?? null,
          lease_owner: null,
          lease_until: null,
          updated_at: clock(),
          ...(messageIds === undefined ? {} : { message_ids: JSON.stringify(messageIds) }),
        })
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async find(id) {
      const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : readRow(row);
    },

    async latestDigest(subscription) {
      const row = await db
        .selectFrom('outbox')
        .selectAll()
        .where('subscription', '=', subscription)
        .where('kind', '=', 'digest')
        .orderBy('due_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row === undefined ? undefined : readRow(row);
    },

    async missedSince(subscription) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('subscription', '=', subscription)
        .where('kind', '=', 'digest')
        .where('state', 'in', ['missed', 'failed'])
        .where('due_at', '>', (eb) =>
          eb
            .selectFrom('outbox as posted')
            .select((posted) => posted.fn.coalesce(posted.fn.max('posted.due_at'), sql<number>`-1`).as('at'))
            .where('posted.subscription', '=', subscription)
            .where('posted.kind', '=', 'digest')
            .where('posted.state', '=', 'sent')
            .where('posted.message_ids', '!=', '[]'),
        )
        .orderBy('due_at')
        .execute();
      return rows.map(readRow);
    },

    async list(filter = {}) {
      let query = db.selectFrom('outbox').selectAll();
      if (filter.states !== undefined) query = query.where('state', 'in', filter.states);
      if (filter.kinds !== undefined) query = query.where('kind', 'in', filter.kinds);
      const rows = await query
        .orderBy('due_at', 'desc')
        .orderBy('id')
        .limit(filter.limit ?? 100)
        .execute();
      return rows.map(readRow);
    },

    async reopen(id, deadline, anew) {
      const now = clock();
      const result = await db
        .updateTable('outbox')
        // Where it stopped, a message may be: it is looked for first.
        .set({
          state: anew === undefined ? 'sending' : 'pending',
          attempts: 0,
          not_before: now,
          deadline,
          error: null,
          updated_at: now,
          ...(anew === undefined ? {} : { subject: JSON.stringify(anew.subject) }),
        })
        .where('id', '=', id)
        .where('state', '=', 'failed')
        .where('payloads', 'is not', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async forgetContent(id) {
      await db
        .updateTable('outbox')
        .set({ payloads: null, effect: null, subject: 'null' })
        .where('id', '=', id)
        .execute();
    },

    async clamp(leaseMs, backOffMs) {
      const now = clock();
      const open = () => db.updateTable('outbox').where('state', 'in', OPEN);
      await open()
        .set({ lease_until: now + leaseMs })
        .where('lease_until', '>', now + leaseMs)
        .execute();
      await open()
        .set({ not_before: now })
        .where('attempts', '>', 0)
        .where('not_before', '>', now + backOffMs)
        .execute();
    },

    async cancel(id, why) {
      await db
        .updateTable('outbox')
        .set({ state: 'missed', error: why, lease_owner: null, lease_until: null, updated_at: clock() })
        .where('id', '=', id)
        .where('state', 'in', OPEN)
        .execute();
    },

    async prune(dueBefore, kinds) {
      let old = db.deleteFrom('outbox').where('state', 'not in', OPEN).where('due_at', '<', dueBefore);
      if (kinds !== undefined) old = old.where('kind', 'in', kinds);
      const result = await old.executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

function toRow(draft: OutboxDraft, now: number) {
  return {
    id: draft.id,
    lane: draft.lane,
    kind: draft.kind,
    ...toPlaceColumns(draft),
    recipient: draft.recipient,
    subscription: draft.subscription,
    ledger: draft.ledger,
    subject: JSON.stringify(draft.subject),
    due_at: draft.dueAt,
    not_before: draft.dueAt,
    deadline: draft.deadline,
    state: draft.state ?? 'pending',
    attempts: 0,
    message_ids: '[]',
    error: draft.error ?? null,
    created_at: now,
    updated_at: now,
  };
}

function readRow(row: Tables['outbox']): OutboxRow {
  return {
    id: row.id,
    lane: row.lane,
    kind: row.kind as OutboxKind,
    ...readPlace(row),
    recipient: row.recipient,
    subscription: row.subscription,
    ledger: row.ledger,
    ...readSubject(row.subject),
    dueAt: row.due_at,
    deadline: row.deadline,
    state: row.state as OutboxState,
    attempts: row.attempts,
    firstAttemptAt: row.first_attempt_at,
    leaseUntil: row.lease_until,
    notBefore: row.not_before,
    payloads: row.payloads === null ? undefined : JSON.parse(row.payloads),
    effect: row.effect === null ? null : JSON.parse(row.effect),
    messageIds: JSON.parse(row.message_ids),
    error: row.error,
    updatedAt: row.updated_at,
  };
}

function readSubject(text: string): { readonly subject: unknown; readonly address: unknown } {
  const subject: unknown = JSON.parse(text);
  const address =
    typeof subject === 'object' && subject !== null ? Reflect.get(subject, 'address') : undefined;
  return { subject, address };
}
