// Turns due subscriptions into outbox rows. One transaction moves the subscription to its next run and makes the row,
// keyed by subscription and instant: two processes, a crash, or a clock that is set back make no second one.
//
// After downtime the latest due instant stands for all before it: it is posted if it is within the subscription's
// lateness; what was not, or no longer is, stays as one `missed` record, which the next digest mentions.

import type { Kysely } from 'kysely';
import type { Clock } from '../../state/clock.ts';
import { createOutbox, type OutboxDraft } from '../../state/outbox.ts';
import { createSubscriptions, type Subscription } from '../../state/subscriptions.ts';
import type { Tables } from '../../state/tables.ts';
import { UserError } from '../../user-error.ts';
import { createDueTimes, type DueTimes } from './due-times.ts';

/** What a digest row is about. */
export interface DigestSubject {
  /** First and last due instant that the row stands for. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** True for "now": posted even when nothing changed. */
  readonly isAsked?: boolean;
}

const BATCH = 20;
/** Due instants of one downtime that are counted one by one; a per-minute schedule has 4,320 in three days. */
const MOST_COUNTED = 10_000;

export interface Scheduling {
  /** Makes the rows for the longest due, some at a time; returns how many subscriptions this process moved. */
  readonly enqueueDue: () => Promise<number>;
  /** After the clock was moved: no subscription waits for an instant that is not its next. */
  readonly realign: () => Promise<void>;
}

export function createScheduling(
  db: Kysely<Tables>,
  clock: Clock,
  onUnusable: (trx: Kysely<Tables>, subscription: Subscription, why: string) => Promise<void>,
): Scheduling {
  async function advance(subscription: Subscription, now: number): Promise<boolean> {
    const { id, nextRun: first } = subscription;
    if (first === null) return false;
    const times = readTimes(subscription);
    return db.transaction().execute(async (trx) => {
      if (typeof times === 'string') {
        await onUnusable(trx, subscription, times);
        return true;
      }
      const next = times.next(now) ?? null;
      if (!(await createSubscriptions(trx, clock).advance(id, first, next))) return false;
      const outbox = createOutbox(trx, clock);
      for (const draft of toDrafts(subscription, listDue(times, first, now), now)) {
        await outbox.supersede(draft.lane, draft.dueAt, 'a newer digest was due');
        await outbox.enqueue(draft);
      }
      return true;
    });
  }

  return {
    async enqueueDue() {
      const now = clock();
      let moved = 0;
      for (const subscription of await createSubscriptions(db, clock).due(now, BATCH)) {
        if (await advance(subscription, now)) moved += 1;
      }
      return moved;
    },
    async realign() {
      const now = clock();
      const subscriptions = createSubscriptions(db, clock);
      for (const schedule of await subscriptions.schedules()) {
        const times = readTimes(schedule);
        const next = typeof times === 'string' ? undefined : times.next(now);
        if (next !== undefined) await subscriptions.pullForward(schedule, next);
      }
    },
  };
}

function laneOf(subscription: string): string {
  return `subscription|${subscription}`;
}

/** A subscription's row at an instant. */
export function toDigestDraft(
  subscription: Subscription,
  dueAt: number,
  subject: DigestSubject,
): OutboxDraft {
  const { id, platform, space, channel, thread, latenessMs } = subscription;
  return {
    platform,
    space,
    channel,
    ...(thread === undefined ? {} : { thread }),
    id: `digest|${id}|${dueAt}`,
    lane: laneOf(id),
    kind: 'digest',
    recipient: '',
    subscription: id,
    ledger: null,
    subject,
    dueAt,
    deadline: dueAt + latenessMs,
  };
}

/** A string says why a stored schedule cannot be read: a zone can be dropped from Node's data. */
function readTimes({ cron, zone }: Pick<Subscription, 'cron' | 'zone'>): DueTimes | string {
  try {
    return createDueTimes(cron, zone);
  } catch (error) {
    if (error instanceof UserError || error instanceof RangeError) return error.message;
    throw error;
  }
}

function listDue(times: DueTimes, first: number, now: number): readonly [number, ...number[]] {
  const due: [number, ...number[]] = [first];
  for (let at = times.next(first); at !== undefined && at <= now; at = times.next(at)) {
    due.push(at);
    if (due.length > MOST_COUNTED) break;
  }
  return due;
}

function toDrafts(
  subscription: Subscription,
  due: readonly [number, ...number[]],
  now: number,
): readonly OutboxDraft[] {
  const last = due.at(-1) ?? due[0];
  const isInTime = now <= last + subscription.latenessMs;
  const missed = isInTime ? due.slice(0, -1) : due;
  const drafts: OutboxDraft[] = [];
  const [from, to] = [missed[0], missed.at(-1)];
  if (from !== undefined && to !== undefined) {
    const record = toDigestDraft(subscription, from, { from, to, count: missed.length });
    // Not under the digest's own id: if the clock was wrong, that digest is still to come.
    drafts.push({
      ...record,
      id: `missed|${subscription.id}|${from}`,
      state: 'missed',
      error: 'Sitrep was not running',
    });
  }
  if (isInTime) drafts.push(toDigestDraft(subscription, last, { from: last, to: last, count: 1 }));
  return drafts;
}
