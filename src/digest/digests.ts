// Digests and corrections, as the entry points and chat commands use them:
//
//   const digests = createDigests({ db: state.db, clock: Date.now, monotonic: () => performance.now(),
//     random: Math.random, newId, owner, deliveries, stores: () => [...], onError });
//   for (const store of stores) await digests.loaded(store);   // at start and after every reload
//   const ticking = startTicking(digests, onError);            // ticker.ts; every five seconds
//   …
//   await ticking.stop();                                      // finishes what is under way
//
// Everything a person can get wrong is a UserError with a message for them; nothing is half-written then. Who may
// manage a channel is the adapter's business. Rows survive any crash; several processes share one database.

import type { Kysely } from 'kysely';
import { mistake } from '../mistakes.ts';
import type { Reply } from '../reply/blocks.ts';
import type { Clock } from '../state/clock.ts';
import { createLedger } from '../state/ledger.ts';
import { holdLock } from '../state/lock.ts';
import { createOutbox, isOpen } from '../state/outbox.ts';
import type { Place } from '../state/place.ts';
import { createQuestions } from '../state/questions.ts';
import { createStoreVersions, type StoreVersion } from '../state/store-versions.ts';
import { createSubscriptions, type Subscription } from '../state/subscriptions.ts';
import type { Tables } from '../state/tables.ts';
import { createTurns } from '../state/turns.ts';
import { createViews } from '../state/views.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { type Changes, findChanges } from './changes/changes.ts';
import { composeDigest } from './changes/compose.ts';
import type { RecordedChanges } from './changes/compose-changes.ts';
import { createContents, readChanges } from './changes/content.ts';
import { createDigestContent, listMissed, pauseWithNotice, readTold } from './changes/digest-content.ts';
import { chooseStore } from './choose-store.ts';
import { createCorrections, type PlannedCorrection } from './corrections/corrections.ts';
import { createDeliverer, type DeliverSettings } from './delivery/deliver.ts';
import type { Deliveries } from './delivery/delivery.ts';
import { createPressableCards } from './pressable-cards.ts';
import { createClockGuard } from './schedule/clock-guard.ts';
import { createDueTimes } from './schedule/due-times.ts';
import { createScheduling, toDigestDraft } from './schedule/schedule.ts';
import { readSubscribeOptions, type SubscribeOptions } from './schedule/subscribe-request.ts';

export interface DigestsOptions {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  /** Milliseconds that pass whatever the wall clock does (performance.now). */
  readonly monotonic: Clock;
  /** 0–1, to spread retries. */
  readonly random: () => number;
  /** A new short id that people can type. */
  readonly newId: () => string;
  /** Unique to this process. */
  readonly owner: string;
  /** Where readers reach our pages. */
  readonly publicUrl?: string;
  readonly deliveries: Deliveries;
  /** The stores in use now; asked each time, because a reload replaces them. */
  readonly stores: () => readonly Store[];
  /** Our own bugs, with what was being done. */
  readonly onError: (error: unknown, context: Readonly<Record<string, unknown>>) => void;
  readonly settings?: Partial<DigestSettings>;
}

export interface DigestSettings {
  /** How long ledger and questions are kept, and corrections reach back. */
  readonly retentionMs: number;
  readonly limitPerChannel: number;
  readonly delivery: Partial<DeliverSettings>;
}

export interface SubscribeRequest extends SubscribeOptions {
  readonly place: Place;
  /** User who is told when the digest has to be paused; '' = nobody. */
  readonly owner: string;
  /** Needed when several briefings are loaded. */
  readonly briefing?: string;
}

export interface Digests {
  readonly subscribe: (request: SubscribeRequest) => Promise<Subscription>;
  /** Of a channel, a space, or all of them; oldest first. */
  readonly list: (filter?: Partial<Place>) => Promise<readonly Subscription[]>;
  /** The next digest as it would read now; nothing is posted or noted. `store`: as if that were loaded. */
  readonly preview: (id: string, scope?: Partial<Place>, store?: Store) => Promise<Reply>;
  /** Posts the next digest with the next tick, even when nothing changed. Returns the outbox id. */
  readonly postNow: (id: string, scope?: Partial<Place>) => Promise<string>;
  readonly pause: (id: string, scope?: Partial<Place>) => Promise<Subscription>;
  /** Due again from now on; what changed meanwhile comes with the next digest. */
  readonly resume: (id: string, scope?: Partial<Place>) => Promise<Subscription>;
  readonly remove: (id: string, scope?: Partial<Place>) => Promise<Subscription>;
  /** Notes a store's version, and plans the corrections it brings. */
  readonly loaded: (store: Store) => Promise<{ readonly version: StoreVersion; readonly isNew: boolean }>;
  /** What loading this store would correct; nothing is written. */
  readonly previewCorrections: (store: Store) => Promise<readonly PlannedCorrection[]>;
  /** What loading this store would change against the latest recorded version. */
  readonly previewChanges: (store: Store) => Promise<Changes>;
  /** The briefing's versions since the instant, oldest first, without its first; for composeChanges (/changes). */
  readonly changes: (briefing: string, since: number) => Promise<readonly RecordedChanges[]>;
  /** Makes due digests into outbox rows and works through the outbox. Returns how many rows were worked on. */
  readonly tick: () => Promise<number>;
  /** Deletes what is past its retention. */
  readonly expire: () => Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

const defaults: DigestSettings = { retentionMs: 90 * DAY, limitPerChannel: 10, delivery: {} };

/** Answers in flight at a reload enter the ledger a little later; their corrections are planned with the ticks. */
const REPLAN_EVERY_MS = 60_000;
const REPLAN_BACK_MS = 60 * 60 * 1000;
/** Nobody means a second digest that says nothing new so soon after the first. */
const JUST_POSTED_MS = 60_000;
/** Longer than any lateness, so that a key made once is remembered. */
const OUTBOX_KEPT_MS = 90 * DAY;

/** What people asked is kept for the desk's next looks, no longer. */
const QUESTIONS_KEPT_MS = 30 * DAY;

export function createDigests(options: DigestsOptions): Digests {
  const { db, clock, deliveries, stores } = options;
  const settings = { ...defaults, ...options.settings };
  const subscriptions = createSubscriptions(db, clock);
  const contents = createContents(db, clock);
  const cards = createPressableCards(createViews(db, clock), options.publicUrl);
  const corrections = createCorrections(db, clock, contents, cards, settings.retentionMs);
  const content = createDigestContent(db, clock, contents, corrections, cards);
  const deliverer = createDeliverer({
    ...options,
    content,
    kinds: ['digest', 'correction', 'notice'],
    settings: settings.delivery,
  });
  const scheduling = createScheduling(db, clock, (trx, subscription, why) =>
    pauseWithNotice(trx, clock, subscription, why),
  );
  const guard = createClockGuard(clock, options.monotonic, 0);
  let replannedAt = Number.NEGATIVE_INFINITY;
  let isFirstTick = true;
  let ticking: Promise<number> | undefined;

  async function find(id: string, scope: Partial<Place> = {}): Promise<Subscription> {
    const found = await subscriptions.find(id.trim());
    const isInScope =
      found !== undefined &&
      (['platform', 'space', 'channel'] as const).every(
        (part) => scope[part] === undefined || scope[part] === found[part],
      );
    if (!isInScope) throw mistake('noDigest', { id });
    return found;
  }

  async function replan(): Promise<void> {
    const now = clock();
    if (Math.abs(now - replannedAt) < REPLAN_EVERY_MS) return;
    replannedAt = now;
    for (const store of stores()) await corrections.plan(store.briefing.id, now - REPLAN_BACK_MS);
  }

  async function runTick(): Promise<number> {
    if (guard.check().hasJumpedBack || isFirstTick) await scheduling.realign();
    isFirstTick = false;
    await replan();
    let worked = 0;
    // In turns, so that many due at once do not keep the first of them waiting.
    for (;;) {
      const moved = await scheduling.enqueueDue();
      const batch = await deliverer.deliverDue();
      if (moved === 0 && batch === 0) return worked;
      worked += batch;
    }
  }

  return {
    async subscribe(request) {
      const store = chooseStore(stores(), request.briefing);
      const now = clock();
      const schedule = readSubscribeOptions(request, store, now);
      const { place } = request;
      const delivery = deliveries.get(place.platform);
      if (delivery === undefined) throw mistake('notConnected', { platform: place.platform });
      const refusal = await delivery.refusal(place);
      if (refusal !== undefined) throw new UserError(refusal);
      const subscription: Subscription = {
        platform: place.platform,
        space: place.space,
        channel: place.channel,
        ...(place.thread === undefined ? {} : { thread: place.thread }),
        ...schedule,
        id: options.newId(),
        owner: request.owner,
        briefing: store.briefing.id,
        status: 'active',
        pauseReason: null,
        toldVersion: null,
        toldAt: null,
        createdAt: now,
      };
      await db.transaction().execute(async (trx) => {
        await holdLock(trx, `subscriptions ${place.platform} ${place.space} ${place.channel}`);
        const there = await createSubscriptions(trx, clock).list({
          platform: place.platform,
          space: place.space,
          channel: place.channel,
        });
        if (there.length >= settings.limitPerChannel) {
          throw mistake('digestLimit', { n: there.length });
        }
        const same = there.find((other) => describes(other) === describes(subscription));
        if (same !== undefined) throw mistake('sameDigest', { id: same.id });
        await createSubscriptions(trx, clock).insert(subscription);
      });
      return subscription;
    },

    list: (filter) => subscriptions.list(filter),

    async preview(id, scope, store) {
      const subscription = await find(id, scope);
      const after =
        store ??
        (await contents.latest(subscription.briefing))?.store ??
        chooseStore(stores(), subscription.briefing);
      const reply = composeDigest({
        subscription: { ...subscription, quiet: false },
        before: await readTold(contents, subscription),
        after,
        missed: await listMissed(db, clock, subscription.id),
        now: clock(),
      });
      if (reply === undefined) throw new Error('a digest that is not quiet always says something');
      return reply;
    },

    async postNow(id, scope) {
      const subscription = await find(id, scope);
      if (subscription.status === 'paused') throw mistake('digestPaused', { id });
      const now = clock();
      const draft = toDigestDraft(subscription, now, { from: now, to: now, count: 1, isAsked: true });
      const isTold = subscription.toldVersion === (await contents.latest(subscription.briefing))?.version.id;
      return db.transaction().execute(async (trx) => {
        await holdLock(trx, `post now ${subscription.id}`);
        const outbox = createOutbox(trx, clock);
        // Pressed twice is meant once.
        const latest = await outbox.latestDigest(subscription.id);
        if (latest !== undefined && isOpen(latest.state)) return latest.id;
        const agoMs = now - (latest?.updatedAt ?? 0);
        const isPosted = latest?.state === 'sent' && latest.messageIds.length > 0;
        if (isTold && isPosted && agoMs >= 0 && agoMs < JUST_POSTED_MS) {
          throw mistake('justPosted', { id: subscription.id });
        }
        await outbox.enqueue(draft);
        return draft.id;
      });
    },

    async pause(id, scope) {
      const subscription = await find(id, scope);
      if (!(await subscriptions.pause(subscription.id, 'by command'))) {
        throw mistake('pausedAlready', { id });
      }
      return find(subscription.id);
    },

    async resume(id, scope) {
      const subscription = await find(id, scope);
      if (subscription.status === 'active') throw mistake('notPaused', { id });
      const refusal = await deliveries.get(subscription.platform)?.refusal(subscription);
      if (refusal !== undefined) throw new UserError(refusal);
      const next = createDueTimes(subscription.cron, subscription.zone).next(clock());
      if (next === undefined) throw mistake('neverAgain', { cron: subscription.cron });
      await subscriptions.resume(subscription.id, next);
      return find(subscription.id);
    },

    async remove(id, scope) {
      const subscription = await find(id, scope);
      await subscriptions.remove(subscription.id);
      return subscription;
    },

    async loaded(store) {
      const recorded = await contents.record(store);
      await corrections.plan(store.briefing.id);
      return recorded;
    },

    previewCorrections: (store) => corrections.preview(store),

    async previewChanges(store) {
      const latest = await contents.latest(store.briefing.id);
      return findChanges(latest?.store.briefing, store.briefing);
    },

    async changes(briefing, since) {
      const versions = await createStoreVersions(db, clock).since(briefing, since);
      return versions
        .filter((version) => version.number > 1)
        .map((version) => ({ version, changes: readChanges(version) }));
    },

    tick() {
      ticking ??= runTick().finally(() => {
        ticking = undefined;
      });
      return ticking;
    },

    async expire() {
      const now = clock();
      await createTurns(db, clock).expire();
      await createQuestions(db, clock).deleteBefore(now - Math.min(settings.retentionMs, QUESTIONS_KEPT_MS));
      await createLedger(db, clock).deleteBefore(now - settings.retentionMs);
      await createOutbox(db, clock).prune(now - OUTBOX_KEPT_MS);
      await createStoreVersions(db, clock).prune();
    },
  };
}

/** What makes two digests of a channel the same. */
function describes(subscription: Subscription): string {
  const { thread, briefing, topics, cron, zone } = subscription;
  return JSON.stringify([thread ?? '', briefing, [...topics].sort(), cron, zone]);
}
