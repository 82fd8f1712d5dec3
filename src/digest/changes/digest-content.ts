// What the outbox's rows say, and what follows once they are out: digests, corrections, notices to owners.

import type { Kysely } from 'kysely';
import type { Reply } from '../../reply/blocks.ts';
import { noticeReply } from '../../reply/notice.ts';
import { inLanguageOf } from '../../reply/words.ts';
import type { Clock } from '../../state/clock.ts';
import { createLedger } from '../../state/ledger.ts';
import { createOutbox, type OutboxRow } from '../../state/outbox.ts';
import { createSubscriptions, type Subscription } from '../../state/subscriptions.ts';
import type { Tables } from '../../state/tables.ts';
import type { Corrections } from '../corrections/corrections.ts';
import type { DeliveryContent, Plan } from '../delivery/deliver.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { toShownKey } from '../delivery/keys.ts';
import { type PressableCards, pagesOf } from '../pressable-cards.ts';
import type { DigestSubject } from '../schedule/schedule.ts';
import { composeDigest, type DigestMaterial, type MissedDigests } from './compose.ts';
import type { Contents } from './content.ts';

/** Frozen with what is said; noted when it is out. */
type Effect =
  | { readonly kind: 'digest'; readonly told: string; readonly reply: Reply | null }
  | { readonly kind: 'correction'; readonly note: unknown }
  | { readonly kind: 'notice' };

const NOTICE_DEADLINE_MS = 24 * 60 * 60 * 1000;

export function createDigestContent(
  db: Kysely<Tables>,
  clock: Clock,
  contents: Contents,
  corrections: Corrections,
  cards: PressableCards,
): DeliveryContent {
  async function planDigest(row: OutboxRow, delivery: Delivery): Promise<Plan> {
    const subscription =
      row.subscription === null ? undefined : await createSubscriptions(db, clock).find(row.subscription);
    if (subscription === undefined || subscription.status === 'paused') {
      return { action: 'drop', state: 'missed', why: 'the subscription was paused' };
    }
    const latest = await contents.latest(subscription.briefing);
    if (latest === undefined) {
      return { action: 'drop', state: 'missed', why: `no briefing “${subscription.briefing}” was loaded` };
    }
    const subject = row.subject as DigestSubject;
    const material: DigestMaterial = {
      subscription: { ...subscription, quiet: subscription.quiet && subject.isAsked !== true },
      before: await readTold(contents, subscription),
      after: latest.store,
      missed: await listMissed(db, clock, subscription.id),
      now: clock(),
    };
    const made = composeDigest(material);
    const pages = pagesOf(made, (page) => composeDigest(material, page));
    const reply = made === undefined ? undefined : await cards.keep(made, row, pages);
    const effect: Effect = { kind: 'digest', told: latest.version.id, reply: reply ?? null };
    if (reply === undefined) return { action: 'settle', effect };
    return { action: 'say', messages: toMessages(reply, row, delivery, subscription.topics), effect };
  }

  return {
    async plan(row, delivery) {
      if (row.kind === 'digest') return planDigest(row, delivery);
      if (row.kind === 'correction') return corrections.compose(row, delivery);
      const { text } = row.subject as { text: string };
      return {
        action: 'say',
        messages: toMessages(noticeReply(text), row, delivery),
        effect: { kind: 'notice' },
      };
    },

    async settle(trx, row, frozen, messageIds) {
      const effect = frozen as Effect;
      const ledger = createLedger(trx, clock);
      if (effect.kind === 'correction' && row.ledger !== null) await ledger.addNote(row.ledger, effect.note);
      if (effect.kind !== 'digest' || row.subscription === null) return;
      const now = clock();
      const { reply } = effect;
      const isPosted = reply !== null && messageIds.length > 0;
      await createSubscriptions(trx, clock).told(row.subscription, effect.told, isPosted ? now : undefined);
      if (!isPosted) return;
      await ledger.record({
        platform: row.platform,
        space: row.space,
        channel: row.channel,
        ...(row.thread === undefined ? {} : { thread: row.thread }),
        id: row.id,
        messageIds,
        at: now,
        briefing: reply.briefing,
        storeVersion: reply.version,
        kind: 'digest',
        claims: reply.cites,
        reply,
      });
    },

    async giveUp(trx, row, { kind, why }) {
      if (row.kind === 'correction' && kind === 'gone' && row.ledger !== null) {
        await createLedger(trx, clock).markGone(row.ledger);
      }
      // Late or never found out is no reason to stop: the next digest names it.
      if (kind === 'late' || kind === 'unknown') return;
      if (row.kind !== 'digest' || row.subscription === null) return;
      const subscription = await createSubscriptions(trx, clock).find(row.subscription);
      if (subscription !== undefined) await pauseWithNotice(trx, clock, subscription, why);
    },
  };
}

/** Pauses a subscription that cannot work, and tells its owner, once. */
export async function pauseWithNotice(
  trx: Kysely<Tables>,
  clock: Clock,
  subscription: Subscription,
  why: string,
): Promise<void> {
  if (!(await createSubscriptions(trx, clock).pause(subscription.id, why))) return;
  if (subscription.owner === '') return;
  const now = clock();
  await createOutbox(trx, clock).enqueue({
    platform: subscription.platform,
    space: subscription.space,
    channel: subscription.channel,
    id: `notice|${subscription.id}|${now}`,
    lane: `notice|${subscription.id}`,
    kind: 'notice',
    recipient: subscription.owner,
    subscription: subscription.id,
    ledger: null,
    subject: {
      text:
        `Your digest ${subscription.id} is paused: it could not be posted (${why}). ` +
        `When that is mended, resume it with /digest resume ${subscription.id}.`,
    },
    dueAt: now,
    deadline: now + NOTICE_DEADLINE_MS,
  });
}

/** The content that the channel was last told; undefined for a channel that was told nothing yet. */
export async function readTold(contents: Contents, subscription: Subscription) {
  return subscription.toldVersion === null ? undefined : (await contents.at(subscription.toldVersion))?.store;
}

export async function listMissed(
  db: Kysely<Tables>,
  clock: Clock,
  subscription: string,
): Promise<readonly MissedDigests[]> {
  const now = clock();
  const rows = await createOutbox(db, clock).missedSince(subscription);
  return rows
    .map((row) => ({ ...(row.subject as DigestSubject), isUncertain: row.state === 'failed' }))
    .filter(({ to }) => to <= now);
}

function toMessages(reply: Reply, row: OutboxRow, delivery: Delivery, topics?: readonly string[]) {
  const [first, ...others] = inLanguageOf(reply, () =>
    delivery.render(reply, row, {
      key: toShownKey(row.id),
      hasPresses: true,
      ...(topics === undefined ? {} : { digest: { topics } }),
    }),
  );
  return [{ payload: first }, ...others.map((payload) => ({ payload }))] as const;
}
