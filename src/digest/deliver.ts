// Works through the outbox: claims rows, composes what has not been composed yet, posts, and notes the outcome.
// Any number of processes can do so on one database, and any of them can die at any point: nothing is lost, because
// a row stays open until its message is known to be out; nothing is doubled, because a row that may have been posted
// is looked for on the platform before anything is posted again.
//
// A lease is longer than a request's timeout and the grace in which the platform may still act on it, so whoever
// takes over a row finds what the last one's request made.

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '../state/clock.ts';
import { createOutbox, type OutboxRow } from '../state/outbox.ts';
import type { Tables } from '../state/tables.ts';
import { backOff, LONGEST_MS } from './back-off.ts';
import { createClockGuard } from './clock-guard.ts';
import type { Deliveries, Delivery, Post, PostOutcome } from './delivery.ts';

/** One platform message of a delivery: a new one, or another text for one that stands. */
export interface PlannedMessage {
  readonly payload: unknown;
  /** The message to change; absent = post a new one. */
  readonly edits?: string;
  /** The message that a new one answers. */
  readonly repliesTo?: string;
}

export type Plan =
  /** Say this. Frozen before the first attempt: a crash does not change what is said. */
  | {
      readonly action: 'say';
      readonly messages: readonly [PlannedMessage, ...PlannedMessage[]];
      readonly effect: unknown;
    }
  /** There is nothing to say; what follows from that is noted. */
  | { readonly action: 'settle'; readonly effect: unknown }
  | { readonly action: 'drop'; readonly state: 'missed' | 'failed'; readonly why: string };

/** What the rows are about; the outbox itself does not know. */
export interface DeliveryContent {
  readonly plan: (row: OutboxRow, delivery: Delivery) => Promise<Plan>;
  /** In the transaction that closes the row: what follows from everything being out. */
  readonly settle: (
    trx: Kysely<Tables>,
    row: OutboxRow,
    effect: unknown,
    messageIds: readonly string[],
  ) => Promise<void>;
  /** In the transaction that closes the row: it can never be posted. */
  readonly giveUp: (
    trx: Kysely<Tables>,
    row: OutboxRow,
    reason: { readonly kind: 'impossible' | 'gone'; readonly why: string },
  ) => Promise<void>;
}

export interface DeliverSettings {
  /** A request that takes longer is given up. */
  readonly timeoutMs: number;
  /** How long after that the platform may still act on it. */
  readonly graceMs: number;
  readonly leaseMs: number;
  /** Rows worked on at the same time. */
  readonly concurrency: number;
  /** How long past its deadline a delivery whose outcome stays unknown is pursued. */
  readonly pursueMs: number;
}

export const defaultDeliverSettings: DeliverSettings = {
  timeoutMs: 10_000,
  graceMs: 5000,
  leaseMs: 30_000,
  concurrency: 8,
  pursueMs: 24 * 60 * 60 * 1000,
};

export interface DeliverOptions {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  /** Milliseconds that pass whatever the wall clock does (performance.now). */
  readonly monotonic: Clock;
  readonly random: () => number;
  /** Unique to this process. */
  readonly owner: string;
  readonly deliveries: Deliveries;
  readonly content: DeliveryContent;
  /** Our own bugs: something threw that should not. */
  readonly onError: (error: unknown, context: Readonly<Record<string, unknown>>) => void;
  readonly settings?: Partial<DeliverSettings>;
}

export interface Deliverer {
  /** Claims a batch and works on it until each row is closed or given back; returns how many rows that were. */
  readonly deliverDue: () => Promise<number>;
}

export function createDeliverer(options: DeliverOptions): Deliverer {
  const { db, clock, random, owner, deliveries, content, onError } = options;
  const settings = { ...defaultDeliverSettings, ...options.settings };
  if (settings.leaseMs <= settings.timeoutMs + settings.graceMs) {
    throw new Error('a lease has to be longer than timeout and grace together');
  }
  const outbox = createOutbox(db, clock);
  const guard = createClockGuard(clock, options.monotonic, settings.leaseMs);

  async function work(row: OutboxRow): Promise<void> {
    const delivery = deliveries.get(row.platform);
    if (delivery === undefined) return;
    if (row.payloads !== undefined) return send(row, delivery, readMessages(row.payloads), false);
    if (clock() > row.deadline) {
      await outbox.finish(row.id, owner, { state: 'missed', why: 'too late to post' });
      return;
    }
    const plan = await content.plan(row, delivery);
    if (plan.action === 'drop') {
      await outbox.finish(row.id, owner, { state: plan.state, why: plan.why });
    } else if (plan.action === 'settle') {
      await close({ ...row, effect: plan.effect }, []);
    } else {
      await send({ ...row, effect: plan.effect }, delivery, plan.messages, true);
    }
  }

  async function send(
    row: OutboxRow,
    delivery: Delivery,
    messages: readonly PlannedMessage[],
    isFirst: boolean,
  ): Promise<void> {
    const firstAttemptAt = row.firstAttemptAt ?? clock();
    const ids = [...row.messageIds];
    // What the last attempt did is only in doubt for the message it stopped at: they go out in order.
    let isInDoubt = row.state === 'sending';
    let hasBegun = false;
    let leasedAt = clock();
    for (const [part, message] of messages.entries()) {
      if (part < ids.length) continue;
      const post = toPost(row, part, message, firstAttemptAt);
      if (isInDoubt && message.edits === undefined) {
        const found = await ask(() => delivery.find(post(settings.timeoutMs)));
        if (found.outcome === 'found') {
          ids.push(found.messageId);
          isInDoubt = false;
          leasedAt = clock();
          if (!(await outbox.progress(row.id, owner, settings.leaseMs, ids))) return;
          continue;
        }
        if (found.outcome === 'impossible') return abandon(row, { kind: 'impossible', why: found.why });
        if (found.outcome === 'unknown') return postpone(row, 'sending', found);
      }
      if (ids.length === 0 && !isFirst && clock() > row.deadline) {
        await outbox.finish(row.id, owner, { state: 'missed', why: row.error ?? 'too late to post' });
        return;
      }
      if (!hasBegun) {
        const frozen = isFirst ? { payloads: messages, effect: row.effect } : undefined;
        leasedAt = clock();
        if (!(await outbox.begin(row.id, owner, settings.leaseMs, frozen))) return;
        hasBegun = true;
      }
      isInDoubt = false;
      // A process that slept since it took the lease leaves the row to whoever holds it by now.
      if (clock() - leasedAt > settings.leaseMs - settings.timeoutMs - settings.graceMs) return;
      const done =
        message.edits === undefined
          ? await ask(() => delivery.post(post(settings.timeoutMs)))
          : await edit(row, delivery, message.edits, message.payload);
      if (done.outcome === 'gone') return abandon(row, { kind: 'gone', why: 'the message was deleted' });
      if (done.outcome === 'impossible') return abandon(row, { kind: 'impossible', why: done.why });
      if (done.outcome !== 'posted') {
        const state = done.outcome === 'refused' ? 'pending' : 'sending';
        return postpone(row, state, done);
      }
      ids.push(done.messageId);
      leasedAt = clock();
      const isLast = ids.length === messages.length;
      if (!isLast && !(await outbox.progress(row.id, owner, settings.leaseMs, ids))) return;
    }
    await close(row, ids);
  }

  async function edit(
    row: OutboxRow,
    delivery: Delivery,
    messageId: string,
    payload: unknown,
  ): Promise<PostOutcome | { readonly outcome: 'gone' }> {
    const { platform, space, channel, thread } = row;
    const place = { platform, space, channel, ...(thread === undefined ? {} : { thread }) };
    const done = await ask(() =>
      delivery.edit({ ...place, messageId, payload, signal: AbortSignal.timeout(settings.timeoutMs) }),
    );
    return done.outcome === 'edited' ? { outcome: 'posted', messageId } : done;
  }

  async function close(row: OutboxRow, messageIds: readonly string[]): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const isOurs = await createOutbox(trx, clock).finish(row.id, owner, { state: 'sent', messageIds });
      if (isOurs) await content.settle(trx, row, row.effect, messageIds);
    });
  }

  async function abandon(
    row: OutboxRow,
    reason: { readonly kind: 'impossible' | 'gone'; readonly why: string },
  ): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const isOurs = await createOutbox(trx, clock).finish(row.id, owner, {
        state: 'failed',
        why: reason.why,
      });
      if (isOurs) await content.giveUp(trx, row, reason);
    });
  }

  async function postpone(
    row: OutboxRow,
    state: 'pending' | 'sending',
    { why, retryAfterMs }: { readonly why: string; readonly retryAfterMs?: number },
  ): Promise<void> {
    const now = clock();
    if (now > row.deadline + settings.pursueMs) {
      await outbox.finish(row.id, owner, { state: 'failed', why: `given up: ${why}` });
      return;
    }
    const grace = state === 'sending' ? settings.graceMs : 0;
    const wait = Math.max(grace, backOff(row.attempts + 1, random, retryAfterMs));
    await outbox.release(row.id, owner, { state, notBefore: now + wait, why });
  }

  return {
    async deliverDue() {
      const { hasJumpedBack, leasesCanBeTrusted } = guard.check();
      if (hasJumpedBack) await outbox.clamp(settings.leaseMs, LONGEST_MS);
      const rows = await outbox.claim({
        owner,
        leaseMs: settings.leaseMs,
        limit: settings.concurrency,
        platforms: [...deliveries.keys()],
        takeExpired: leasesCanBeTrusted,
      });
      await Promise.all(
        rows.map(async (row) => {
          try {
            await work(row);
          } catch (error) {
            // The row keeps its lease and its state: when the lease is over, the next one reconciles.
            onError(error, { outbox: row.id, kind: row.kind, platform: row.platform });
          }
        }),
      );
      return rows.length;
    },
  };

  /** A request that throws or outlives its signal has an unknown outcome, whatever it was. */
  async function ask<T>(
    request: () => Promise<T>,
  ): Promise<T | { readonly outcome: 'unknown'; readonly why: string }> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<{ readonly outcome: 'unknown'; readonly why: string }>((resolve) => {
      timer = setTimeout(() => resolve({ outcome: 'unknown', why: 'no answer in time' }), settings.timeoutMs);
    });
    try {
      return await Promise.race([request(), limit]);
    } catch (error) {
      return { outcome: 'unknown', why: error instanceof Error ? error.message : String(error) };
    } finally {
      clearTimeout(timer);
    }
  }
}

function toPost(
  row: OutboxRow,
  part: number,
  { payload, repliesTo }: PlannedMessage,
  firstAttemptAt: number,
): (timeoutMs: number) => Post {
  const { platform, space, channel, thread, recipient } = row;
  const messageKey = `${row.id}#${part}`;
  return (timeoutMs) => ({
    platform,
    space,
    channel,
    ...(thread === undefined ? {} : { thread }),
    recipient,
    messageKey,
    nonce: toNonce(messageKey),
    payload,
    ...(repliesTo === undefined ? {} : { repliesTo }),
    firstAttemptAt,
    signal: AbortSignal.timeout(timeoutMs),
  });
}

/** 25 characters, as many as Discord's nonce takes: 129 bits of the key's hash. */
export function toNonce(messageKey: string): string {
  const hash = BigInt(`0x${createHash('sha256').update(messageKey).digest('hex')}`);
  return hash.toString(36).padStart(50, '0').slice(-25);
}

function readMessages(payloads: readonly unknown[]): readonly PlannedMessage[] {
  return payloads as readonly PlannedMessage[];
}
