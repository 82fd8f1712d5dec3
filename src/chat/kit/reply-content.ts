// What replies are to the outbox: what follows when a message is out, when all are, and when one never will be.

import type { Kysely } from 'kysely';
import type { DeliveryContent, GivenUp } from '../../digest/delivery/deliver.ts';
import type { Reply } from '../../reply/blocks.ts';
import type { Clock } from '../../state/clock.ts';
import { createIncomingEvents } from '../../state/incoming.ts';
import { createLedger } from '../../state/ledger.ts';
import { createOutbox, type OutboxRow } from '../../state/outbox.ts';
import type { Place } from '../../state/place.ts';
import type { Tables } from '../../state/tables.ts';
import { createTurns } from '../../state/turns.ts';
import { messageConversation } from './conversations.ts';

/** Frozen with what is said. */
export interface ReplyEffect {
  /** The event that is answered; '' for what is said of our own accord. */
  readonly event: string;
  readonly user: string;
  readonly isPrivate: boolean;
  /** The ledger's entry: the first answer to this question. */
  readonly ledger: string;
  /** True when an edited question's answer replaces the one before. */
  readonly isEdit: boolean;
  /** Undefined for what cites nothing. */
  readonly reply?: Reply;
  readonly context?: unknown;
  /** Of our words about it, whoever delivers it; absent = English. */
  readonly language?: string;
}

/** The subject of a reply's row; JSON. */
export interface ReplySubject {
  readonly address: unknown;
  /** It is posted the way everything in that place is, not by a way of its own as a command's answer. */
  readonly isOpenly: boolean;
  readonly messages: number;
}

export interface ReplyContentParts {
  readonly clock: Clock;
  /** Told after a reply was given up, outside the transaction. */
  readonly onGivenUp: (
    row: OutboxRow,
    effect: ReplyEffect,
    reason: GivenUp,
    messageIds: readonly string[],
  ) => void;
  /** Told when everything is out. */
  readonly onSent: (row: OutboxRow) => void;
  readonly onPostponed: NonNullable<DeliveryContent['postponed']>;
}

export function createReplyContent(parts: ReplyContentParts): DeliveryContent {
  const { clock } = parts;

  async function note(
    trx: Kysely<Tables>,
    row: OutboxRow,
    effect: ReplyEffect,
    messageIds: readonly string[],
  ): Promise<void> {
    const { reply, isPrivate } = effect;
    if (reply === undefined || isPrivate || messageIds.length === 0) return;
    const { platform, space, channel, thread } = row;
    const ledger = createLedger(trx, clock);
    const entry = {
      platform,
      space,
      channel,
      ...(thread === undefined ? {} : { thread }),
      id: effect.ledger,
      messageIds,
      at: clock(),
      briefing: reply.briefing,
      storeVersion: reply.version,
      kind: reply.kind,
      claims: reply.cites,
      reply,
    };
    await (effect.isEdit ? ledger.replace(entry) : ledger.extend(entry));
    if (effect.context === undefined) return;
    const turns = createTurns(trx, clock);
    const place = { platform, space, channel } as Place;
    for (const id of messageIds) await turns.remember(messageConversation(place, id), effect.context);
  }

  return {
    async plan() {
      throw new Error('a reply is frozen when it is enqueued');
    },
    postponed: parts.onPostponed,
    async progressed(trx, row, messageIds) {
      await note(trx, row, readEffect(row), messageIds);
    },
    async settle(trx, row, _effect, messageIds) {
      const effect = readEffect(row);
      await note(trx, row, effect, messageIds);
      if (effect.reply !== undefined && effect.isPrivate) {
        const { platform, space } = row;
        await createLedger(trx, clock).countPrivate({ platform, space, kind: effect.reply.kind });
      }
      if (effect.event !== '') await createIncomingEvents(trx, clock).finish(effect.event);
      await createOutbox(trx, clock).forgetContent(row.id);
      parts.onSent(row);
    },
    async giveUp(trx, row, reason, messageIds) {
      const effect = readEffect(row);
      await note(trx, row, effect, messageIds);
      if (effect.event !== '') await createIncomingEvents(trx, clock).finish(effect.event);
      parts.onGivenUp(row, effect, reason, messageIds);
    },
  };
}

export function readEffect(row: OutboxRow): ReplyEffect {
  return row.effect as ReplyEffect;
}
