// Works through the outbox: claims rows, composes what has not been composed yet, posts, and notes the outcome.
// Any number of processes can do so on one database, and any of them can die at any point: nothing is lost, because
// a row stays open until its message is known to be out; nothing is doubled, because a row that may have been posted
// is looked for on the platform before anything is posted again.
//
// A lease is longer than a request's timeout and the grace in which the platform may still act on it, so whoever
// takes over a row finds what the last one's request made.

import type { Kysely } from 'kysely';
import type { Clock } from '../../state/clock.ts';
import { createOutbox, type OutboxKind, type OutboxRow } from '../../state/outbox.ts';
import type { Tables } from '../../state/tables.ts';
import { createClockGuard } from '../schedule/clock-guard.ts';
import { backOff, LONGEST_MS } from './back-off.ts';
import type { Deliveries, Delivery, Post, PostOutcome } from './delivery.ts';
import { partKey, toNonce, toShownKey } from './keys.ts';

/** One platform message of a delivery: a new one, another text for one that stands, or one that is to go away. */
export interface PlannedMessage {
  readonly payload: unknown;
  /** The message to change; absent = post a new one. */
  readonly edits?: string;
  /** The message to take back; its payload says nothing. */
  readonly withdraws?: string;
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
  /** In the transaction that notes each message but the last: what follows from these being out. */
  readonly progressed?: (trx: Kysely<Tables>, row: OutboxRow, messageIds: readonly string[]) => Promise<void>;
  /** It is tried again later. */
  readonly postponed?: (row: OutboxRow, wait: Wait) => void;
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
    reason: GivenUp,
    messageIds: readonly string[],
  ) => Promise<void>;
}

export interface Wait {
  readonly why: string;
  /** The last attempt made nothing; else it may be there already. */
  readonly isRefused: boolean;
  /** From the first attempt to the next one. */
  readonly waitMs: number;
  /** When the next attempt may be made. */
  readonly until: number;
}

export interface GivenUp {
  /** unknown = whether the message arrived could not be found out in time. */
  readonly kind: 'impossible' | 'gone' | 'late' | 'unknown';
  readonly why: string;
  /** Only this is refused; other messages can be posted there. */
  readonly ofMessage?: true | undefined;
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
  /** No wait between attempts is longer, unless the platform asks for it. */
  readonly longestBackOffMs: number;
}

const defaultDeliverSettings: DeliverSettings = {
  timeoutMs: 10_000,
  graceMs: 5000,
  leaseMs: 30_000,
  concurrency: 8,
  pursueMs: 24 * 60 * 60 * 1000,
  longestBackOffMs: LONGEST_MS,
};

/** In the place of an id: the message was posted and is deleted by now. */
const GONE = '';

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
  /** Only rows of these kinds. */
  readonly kinds: readonly OutboxKind[];
  /** Our own bugs: something threw that should not. */
  readonly onError: (error: unknown, context: Readonly<Record<string, unknown>>) => void;
  readonly settings?: Partial<DeliverSettings>;
}

export interface Deliverer {
  /** Claims a batch and works on it until each row is closed or given back; returns how many rows that were. */
  readonly deliverDue: () => Promise<number>;
  /** Makes the first attempt at a row that this process has just made (`enqueueHeld`). */
  readonly deliver: (row: OutboxRow) => Promise<void>;
  /** The same where another may have attempted it without a trace: it is looked for first, where that can be done. */
  readonly deliverDoubtful: (row: OutboxRow) => Promise<void>;
  /** This process posted it before the row was there. */
  readonly closePosted: (row: OutboxRow, messageIds: readonly string[]) => Promise<void>;
}

export function createDeliverer(options: DeliverOptions): Deliverer {
  const { db, clock, random, owner, deliveries, content, kinds, onError } = options;
  const settings = { ...defaultDeliverSettings, ...options.settings };
  if (settings.leaseMs <= settings.timeoutMs + settings.graceMs) {
    throw new Error('a lease has to be longer than timeout and grace together');
  }
  const outbox = createOutbox(db, clock);
  const guard = createClockGuard(clock, options.monotonic, settings.leaseMs);

  async function work(row: OutboxRow, held?: 'begun' | 'doubtful'): Promise<void> {
    const delivery = deliveries.get(row.platform);
    if (delivery === undefined) return;
    if (row.payloads !== undefined) {
      return send(row, delivery, readMessages(row.payloads), held ?? 'frozen');
    }
    if (row.state === 'sending') throw new Error('an attempt was made, and what it said is not known');
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
      await send({ ...row, effect: plan.effect }, delivery, plan.messages, 'planned');
    }
  }

  async function send(
    row: OutboxRow,
    delivery: Delivery,
    planned: readonly PlannedMessage[],
    stage: 'planned' | 'frozen' | 'begun' | 'doubtful',
  ): Promise<void> {
    let messages = planned;
    const firstAttemptAt = row.firstAttemptAt ?? clock();
    const ids = [...row.messageIds];
    // They go out in order: what the last attempts did is in doubt until one of the messages is not there.
    let isInDoubt = row.state === 'sending' && stage !== 'begun';
    // A slow state may have taken the row when its lease was nearly over.
    let hasBegun = stage === 'begun' && isLongEnough(row.leaseUntil);
    let leasedAt = clock();
    for (;;) {
      const part = ids.length;
      const message = messages[part];
      if (message === undefined) break;
      const post = toPost(row, part, message, firstAttemptAt, part === messages.length - 1);
      if (isInDoubt && isNew(message)) {
        const found = await ask(() => delivery.find(post(settings.timeoutMs)));
        if (found.outcome === 'found') {
          ids.push(found.messageId);
          leasedAt = clock();
          if (ids.length < messages.length && !(await note(row, ids))) return;
          continue;
        }
        if (found.outcome === 'impossible') {
          return abandon(row, { kind: 'impossible', why: found.why }, ids);
        }
        // Nobody is known to have attempted it: an answer that is never given would be worse.
        if (found.outcome === 'unknowable' && stage !== 'doubtful')
          return abandon(row, { kind: 'unknown', why: found.why }, ids);
        if (found.outcome === 'unknown') return postpone(row, 'sending', found, ids);
      }
      if (ids.length === 0 && stage !== 'planned' && clock() > row.deadline) {
        return abandon(row, { kind: 'late', why: row.error ?? 'too late to post' }, ids);
      }
      if (!hasBegun) {
        const frozen = stage === 'planned' ? { payloads: messages, effect: row.effect } : undefined;
        leasedAt = clock();
        if (!(await outbox.begin(row.id, owner, settings.leaseMs, frozen))) return;
        hasBegun = true;
      }
      isInDoubt = false;
      // A process that slept since it took the lease leaves the row to whoever holds it by now.
      if (clock() - leasedAt > settings.leaseMs - settings.timeoutMs - settings.graceMs) return;
      const done = isNew(message)
        ? await ask(() => delivery.post(post(settings.timeoutMs)))
        : await change(row, delivery, message);
      if (done.outcome === 'unsayable') {
        messages = messages.toSpliced(part, 1, ...done.instead.map((payload) => ({ ...message, payload })));
        leasedAt = clock();
        const frozen = { payloads: messages, effect: row.effect };
        if (!(await outbox.begin(row.id, owner, settings.leaseMs, frozen))) return;
        continue;
      }
      if (done.outcome === 'gone' && message.edits !== undefined) {
        return abandon(row, { kind: 'gone', why: 'the message was deleted' }, ids);
      }
      if (done.outcome === 'impossible') {
        const { why, ofMessage } = done;
        return abandon(row, { kind: 'impossible', why, ofMessage }, ids);
      }
      if (done.outcome === 'refused' || done.outcome === 'unknown') {
        return postpone(row, done.outcome === 'refused' ? 'pending' : 'sending', done, ids);
      }
      ids.push(done.outcome === 'posted' ? done.messageId : GONE);
      leasedAt = clock();
      if (ids.length < messages.length && !(await note(row, ids))) return;
    }
    await close(row, ids);
  }

  function isLongEnough(leaseUntil: number | null): boolean {
    return leaseUntil !== null && leaseUntil - clock() >= settings.timeoutMs + settings.graceMs;
  }

  async function note(row: OutboxRow, ids: readonly string[]): Promise<boolean> {
    const { progressed } = content;
    if (progressed === undefined) return outbox.progress(row.id, owner, settings.leaseMs, ids);
    return db.transaction().execute(async (trx) => {
      const isOurs = await createOutbox(trx, clock).progress(row.id, owner, settings.leaseMs, ids);
      if (isOurs) await progressed(trx, row, standing(ids));
      return isOurs;
    });
  }

  /** Both can be done again without harm. */
  async function change(
    row: OutboxRow,
    delivery: Delivery,
    { edits, withdraws, payload }: PlannedMessage,
  ): Promise<PostOutcome | { readonly outcome: 'gone' }> {
    const { platform, space, channel, thread } = row;
    const place = { platform, space, channel, ...(thread === undefined ? {} : { thread }) };
    const signal = AbortSignal.timeout(settings.timeoutMs);
    if (withdraws !== undefined) {
      const withdrawal = { place, messageId: withdraws, signal };
      const taken = await ask(async () => delivery.withdraw?.(withdrawal) ?? ({ outcome: 'gone' } as const));
      const isAway = taken.outcome === 'edited' || taken.outcome === 'gone';
      return isAway ? { outcome: 'posted', messageId: GONE } : taken;
    }
    const messageId = edits ?? GONE;
    const done = await ask(() => delivery.edit({ ...place, messageId, payload, signal }));
    return done.outcome === 'edited' ? { outcome: 'posted', messageId } : done;
  }

  async function close(row: OutboxRow, messageIds: readonly string[]): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const isOurs = await createOutbox(trx, clock).finish(row.id, owner, { state: 'sent', messageIds });
      if (isOurs) await content.settle(trx, row, row.effect, standing(messageIds));
    });
  }

  async function abandon(row: OutboxRow, reason: GivenUp, messageIds: readonly string[]): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const isOurs = await createOutbox(trx, clock).finish(row.id, owner, {
        state: reason.kind === 'late' ? 'missed' : 'failed',
        messageIds,
        why: reason.why,
      });
      if (isOurs) await content.giveUp(trx, row, reason, standing(messageIds));
    });
  }

  async function postpone(
    row: OutboxRow,
    state: 'pending' | 'sending',
    { why, retryAfterMs }: { readonly why: string; readonly retryAfterMs?: number },
    messageIds: readonly string[],
  ): Promise<void> {
    const now = clock();
    if (now > row.deadline + settings.pursueMs) {
      return abandon(row, { kind: 'unknown', why: `given up: ${why}` }, messageIds);
    }
    // Asked to wait, we wait as long as we were asked to; that is no failure which would make us wait longer each time.
    const isAttempt = retryAfterMs === undefined;
    const pause = isAttempt
      ? backOff(row.attempts + 1, random, settings.longestBackOffMs)
      : Math.round(retryAfterMs * (1 + random() / 10));
    const wait = Math.max(state === 'sending' ? settings.graceMs : 0, pause);
    // However long we are asked to wait: whoever waits for it is told once it is too late.
    const isUnsaid = messageIds.length === 0 && state === 'pending';
    const givenUpAt = row.deadline + (isUnsaid ? 0 : settings.pursueMs);
    const until = Math.min(now + wait, Math.max(now, givenUpAt) + 1);
    await outbox.release(row.id, owner, { state, notBefore: until, why, isAttempt });
    content.postponed?.(row, {
      why,
      isRefused: state === 'pending',
      waitMs: until - (row.firstAttemptAt ?? now),
      until,
    });
  }

  async function workSafely(row: OutboxRow, held?: 'begun' | 'doubtful'): Promise<void> {
    try {
      await work(row, held);
    } catch (error) {
      // The row keeps its lease and its state: when the lease is over, the next one reconciles.
      onError(error, { outbox: row.id, kind: row.kind, platform: row.platform });
    }
  }

  return {
    async deliverDue() {
      const { hasJumpedBack, leasesCanBeTrusted } = guard.check();
      if (hasJumpedBack) await outbox.clamp(settings.leaseMs, settings.longestBackOffMs);
      const rows = await outbox.claim({
        owner,
        leaseMs: settings.leaseMs,
        limit: settings.concurrency,
        platforms: [...deliveries.keys()],
        kinds,
        takeExpired: leasesCanBeTrusted,
      });
      await Promise.all(rows.map((row) => workSafely(row)));
      return rows.length;
    },
    deliver: (row) => workSafely(row, 'begun'),
    deliverDoubtful: (row) => workSafely(row, 'doubtful'),
    closePosted: close,
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

/** The request for one part of a row, as it is made and looked for. */
export function toPost(
  row: OutboxRow,
  part: number,
  { payload, repliesTo }: PlannedMessage,
  firstAttemptAt: number,
  isLast = false,
): (timeoutMs: number) => Post {
  const { platform, space, channel, thread, recipient, address } = row;
  const messageKey = `${row.id}#${part}`;
  return (timeoutMs) => ({
    platform,
    space,
    channel,
    ...(thread === undefined ? {} : { thread }),
    recipient,
    messageKey,
    nonce: toNonce(messageKey),
    shownKey: partKey(toShownKey(row.id), part),
    part,
    isLast,
    address,
    payload,
    ...(repliesTo === undefined ? {} : { repliesTo }),
    firstAttemptAt,
    signal: AbortSignal.timeout(timeoutMs),
  });
}

function isNew({ edits, withdraws }: PlannedMessage): boolean {
  return edits === undefined && withdraws === undefined;
}

/** Without what somebody deleted before we knew its id. */
function standing(messageIds: readonly string[]): readonly string[] {
  return messageIds.filter((id) => id !== GONE);
}

function readMessages(payloads: readonly unknown[]): readonly PlannedMessage[] {
  return payloads as readonly PlannedMessage[];
}
