// From an event to its reply in the channel: asked of the responder, rendered, put into the outbox, posted.

import { createHash } from 'node:crypto';
import { createDeliverer, type GivenUp } from '../../digest/deliver.ts';
import { toNonce, toShownKey } from '../../digest/keys.ts';
import type { Reply } from '../../reply/blocks.ts';
import { noticeReply } from '../../reply/notice.ts';
import { createIncomingEvents } from '../../state/incoming.ts';
import { createOutbox, type OutboxDraft, type OutboxRow } from '../../state/outbox.ts';
import type { Place, Response } from '../adapter.ts';
import { breathe } from '../breathe.ts';
import { conversationOf } from '../conversations.ts';
import { failureReply } from '../failure.ts';
import type { AskedEvent } from './event.ts';
import { createLanes } from './lanes.ts';
import type { KitParts, KitSettings } from './parts.ts';
import { createReplyContent, type ReplyEffect, type ReplySubject, readEffect } from './reply-content.ts';
import { createStops } from './stops.ts';
import type { Wire } from './wire.ts';

/** What an event gets: an answer; or a line instead of one; or nothing. */
export interface Admitted {
  readonly event: AskedEvent;
  /** A line for whoever asks, privately; 'nothing' = not even that. */
  readonly instead?: string | 'nothing';
}

export interface Answering {
  readonly answer: (admitted: Admitted) => Promise<void>;
  /** Asks the responder; the answer can be rendered. */
  readonly respond: (event: AskedEvent, wire: Wire) => Promise<Answered>;
  /** Puts what was decided into the outbox and posts it. */
  readonly say: (event: AskedEvent, row: Saying) => Promise<void>;
  /** Resolves when what is under way in the lane has been posted, or put off. */
  readonly whenIdle: (lane: string) => Promise<void>;
  /** Claims what is open and works on it. */
  readonly deliverDue: () => Promise<void>;
}

export interface Answered {
  readonly response: Pick<Response, 'reply' | 'context' | 'withdraws'>;
  readonly payloads: readonly unknown[];
}

export interface Saying {
  readonly id: string;
  readonly effect: ReplyEffect;
  /** Planned messages; see digest/deliver.ts. */
  readonly messages: readonly { readonly payload: unknown; readonly edits?: string }[];
}

const AGAIN = 'again|';
/** A refusal is said once an hour to each person. */
const REFUSED_MS = 60 * 60_000;
/** After so long nobody believes that an answer still comes. */
const LONG_WAIT_MS = 30_000;
/** Batches of open replies that are worked on at the same time. */
const BATCHES = 8;

/** The outbox row of the answer to this event. */
export function replyRow(event: string): string {
  return `reply|${event}`;
}

export function createAnswering(parts: KitParts, settings: KitSettings): Answering {
  const { db, clock, owner, wires, log, newReference } = parts;
  const outbox = createOutbox(db, clock);
  const incoming = createIncomingEvents(db, clock);
  const stops = createStops(clock);
  const conversations = createLanes();
  const lanes = createLanes();
  let batches = 0;
  const deliverer = createDeliverer({
    ...parts,
    deliveries: wires,
    kinds: ['reply'],
    content: createReplyContent({
      clock,
      onSent: (row) => {
        if (isOpenly(row)) stops.clear(placeOf(row));
      },
      onPostponed: (row, wait) => void afterwards(() => explainWait(row, wait)),
      onGivenUp: (row, effect, reason, messageIds) =>
        void afterwards(() => explain(row, effect, reason, messageIds)),
    }),
    onError: (err, context) => log.error({ ...context, err }, 'a reply could not be delivered'),
    settings: settings.delivery,
  });

  /** Not inside the transaction that told us. */
  async function afterwards(work: () => Promise<void>): Promise<void> {
    try {
      await Promise.resolve().then(work);
    } catch (err) {
      log.error({ err }, 'nobody could be told that a reply did not arrive');
    }
  }

  async function answer({ event, instead }: Admitted): Promise<void> {
    const wire = wires.get(event.asked.place.platform);
    if (wire === undefined) return;
    if (instead === 'nothing') return incoming.advance(event.id, 'done');
    if (instead !== undefined) return refuse(event, wire, instead);
    const again = event.asked.press?.id.startsWith(AGAIN)
      ? event.asked.press.id.slice(AGAIN.length)
      : undefined;
    if (again !== undefined) return tryAgain(event, wire, again);
    if (await isStopped(event, wire)) return;
    const conversation = conversationOf(event.asked);
    const { response, payloads } = await conversations.run(conversation, () => respond(event, wire));
    const { reply, context, withdraws } = response;
    if (withdraws !== undefined) await withdraw(event, wire, withdraws);
    await say(event, {
      id: replyRow(event.id),
      effect: {
        event: event.id,
        user: event.asked.user ?? '',
        isPrivate: event.asked.private,
        ledger: replyRow(event.id),
        isEdit: false,
        ...(reply.briefing === '' ? {} : { reply }),
        ...(context === undefined ? {} : { context }),
      },
      messages: payloads.map((payload) => ({ payload })),
    });
  }

  async function withdraw(event: AskedEvent, wire: Wire, messageId: string): Promise<void> {
    const signal = AbortSignal.timeout(settings.delivery.timeoutMs);
    const { outcome } = await wire.withdraw({ place: event.asked.place, messageId, signal });
    if (outcome !== 'edited' && outcome !== 'gone')
      log.warn({ event: event.id, outcome }, 'a message could not be taken back');
  }

  /** Where nothing can be said, nothing is tried; whoever asks is told once why. */
  async function isStopped(event: AskedEvent, wire: Wire): Promise<boolean> {
    const { place, user } = event.asked;
    const why = isAskedOpenly(event) ? stops.why(place) : undefined;
    if (why === undefined) return false;
    await incoming.advance(event.id, 'done');
    await tell(event, wire, describeStop(why), stopKey(place, user));
    return true;
  }

  async function respond(event: AskedEvent, wire: Wire): Promise<Answered> {
    const { asked } = event;
    try {
      const response = await parts.responder({ ...asked, conversation: conversationOf(asked) });
      await breathe();
      return { response, payloads: render(event, wire, response.reply) };
    } catch (error) {
      const context = { place: asked.place, command: asked.command?.name };
      const reply = failureReply(error, log, context, newReference);
      return { response: { reply }, payloads: render(event, wire, reply) };
    }
  }

  function render(event: AskedEvent, wire: Wire, reply: Reply): readonly unknown[] {
    return wire.render(reply, event.asked.place, {
      key: toShownKey(replyRow(event.id)),
      isPrivate: event.asked.private,
      hasPresses: true,
      ...(event.shownAs === undefined ? {} : { asked: event.shownAs }),
    });
  }

  async function say(event: AskedEvent, { id, effect, messages }: Saying): Promise<void> {
    await lanes.run(event.lane, async () => {
      // What was before it in the lane may have found out that nothing can be said there.
      const wire = wires.get(event.asked.place.platform);
      if (wire !== undefined && (await isStopped(event, wire))) return;
      const row = await enqueue(event, id, effect, messages).catch((err: unknown) => {
        log.error({ err, event: event.id }, 'a reply could not be written down; it is posted all the same');
        return 'unwritten' as const;
      });
      if (row === 'unwritten') return postUnwritten(event, id, messages);
      if (row !== undefined) await deliverer.deliver(row);
    });
  }

  function enqueue(
    event: AskedEvent,
    id: string,
    effect: ReplyEffect,
    messages: Saying['messages'],
  ): Promise<OutboxRow | undefined> {
    const subject: ReplySubject = {
      address: event.address,
      isOpenly: isAskedOpenly(event),
      messages: messages.length,
    };
    return db.transaction().execute(async (trx) => {
      const row = await createOutbox(trx, clock).enqueueHeld(toDraft(event.asked.place, id, subject), {
        owner,
        leaseMs: settings.delivery.leaseMs,
        payloads: messages,
        effect,
      });
      if (row !== undefined && effect.event !== '') {
        await createIncomingEvents(trx, clock).advance(effect.event, 'answering');
      }
      return row;
    });
  }

  function toDraft(place: Place, id: string, subject: ReplySubject, recipient = ''): OutboxDraft {
    const now = clock();
    const { platform, space, channel, thread } = place;
    return {
      platform,
      space,
      channel,
      ...(thread === undefined ? {} : { thread }),
      id,
      lane: id,
      kind: 'reply',
      recipient,
      subscription: null,
      ledger: null,
      subject,
      dueAt: now,
      deadline: now + settings.freshMs,
    };
  }

  /** The database is away: a person still gets the answer, once; it is in no ledger. */
  async function postUnwritten(event: AskedEvent, id: string, messages: Saying['messages']): Promise<void> {
    const wire = wires.get(event.asked.place.platform);
    for (const [part, { payload, edits }] of messages.entries()) {
      if (wire === undefined || edits !== undefined) return;
      const messageKey = `${id}#${part}`;
      const { outcome } = await wire.post({
        ...event.asked.place,
        messageKey,
        nonce: toNonce(messageKey),
        shownKey: toShownKey(id),
        part,
        address: event.address,
        recipient: '',
        payload,
        firstAttemptAt: clock(),
        signal: AbortSignal.timeout(settings.delivery.timeoutMs),
      });
      if (outcome !== 'posted') {
        log.error({ event: event.id, outcome, part }, 'a reply that was written nowhere did not arrive');
        return;
      }
    }
  }

  async function refuse(event: AskedEvent, wire: Wire, line: string): Promise<void> {
    if (event.kind === 'command' || event.kind === 'press') {
      return say(event, {
        id: replyRow(event.id),
        effect: {
          event: event.id,
          user: event.asked.user ?? '',
          isPrivate: true,
          ledger: '',
          isEdit: false,
        },
        messages: render({ ...event, asked: { ...event.asked, private: true } }, wire, noticeReply(line)).map(
          (payload) => ({ payload }),
        ),
      });
    }
    await incoming.advance(event.id, 'done');
    const { place, user = '' } = event.asked;
    const since = event.refusal === undefined ? event.id : String(Math.floor(clock() / REFUSED_MS));
    await tell(event, wire, line, ['refused', placeKey(place), user, since]);
  }

  /** A line for one person alone; a second one with the same key is never said. */
  async function tell(
    { asked, address }: Pick<AskedEvent, 'asked' | 'address'>,
    wire: Wire,
    line: string,
    key: readonly string[],
    again?: string,
  ): Promise<void> {
    const id = `tell|${createHash('sha256').update(key.join('|')).digest('base64url').slice(0, 24)}`;
    const recipient = asked.user ?? '';
    if (recipient === '') return;
    const effect: ReplyEffect = { event: '', user: recipient, isPrivate: true, ledger: '', isEdit: false };
    const payloads = wire.render(noticeReply(line), asked.place, {
      key: toShownKey(id),
      isPrivate: true,
      ...(again === undefined ? {} : { again: `${AGAIN}${again}` }),
    });
    const row = await outbox.enqueueHeld(
      toDraft(asked.place, id, { address, isOpenly: false, messages: 1 }, recipient),
      {
        owner,
        leaseMs: settings.delivery.leaseMs,
        payloads: payloads.map((payload) => ({ payload })),
        effect,
      },
    );
    if (row !== undefined) await deliverer.deliver(row);
  }

  /** A reply that will not arrive, or not whole: whoever asked is told, where they can be. */
  async function explain(
    row: OutboxRow,
    effect: ReplyEffect,
    { kind, why }: GivenUp,
    messageIds: readonly string[],
  ): Promise<void> {
    log.warn({ outbox: row.id, kind, why, shown: messageIds.length }, 'a reply was given up');
    if (kind === 'impossible' && isOpenly(row)) stops.stop(placeOf(row), why);
    const wire = wires.get(row.platform);
    if (wire === undefined || row.recipient !== '' || effect.event === '') return;
    const { messages, address } = row.subject as ReplySubject;
    const asked = { place: placeOf(row), user: effect.user, text: '', private: true, mayManage: false };
    const part = messageIds.length + 1;
    const line =
      messageIds.length > 0
        ? `Part ${part} of ${messages} of your answer did not arrive: ${why}.`
        : kind === 'unknown'
          ? `Sitrep could not find out whether your answer arrived: ${why}.`
          : describeStop(why);
    const again = kind === 'impossible' && messageIds.length === 0 ? undefined : row.id;
    const isStopped = kind === 'impossible' && messageIds.length === 0 && isOpenly(row);
    const key = isStopped
      ? stopKey(asked.place, effect.user)
      : ['lost', row.id, String(part), String(row.deadline)];
    await tell({ asked, address }, wire, line, key, again);
  }

  /** Whoever asked hears once that the answer is on its way, when that takes longer than people wait. */
  async function explainWait(
    row: OutboxRow,
    { why, waitMs }: { readonly why: string; readonly waitMs: number },
  ): Promise<void> {
    const wire = wires.get(row.platform);
    const { event, user } = readEffect(row);
    if (waitMs < LONG_WAIT_MS || wire === undefined || event === '' || row.recipient !== '') return;
    const asked = { place: placeOf(row), user, text: '', private: true, mayManage: false };
    const { address } = row.subject as ReplySubject;
    const line = `Your answer has to wait: ${why}. It comes as soon as it can, or you are told that it does not.`;
    await tell({ asked, address }, wire, line, ['waits', row.id]);
  }

  async function tryAgain(event: AskedEvent, wire: Wire, id: string): Promise<void> {
    const row = await outbox.find(id);
    const isTheirs = row?.effect !== null && row !== undefined && readEffect(row).user === event.asked.user;
    const reopened = isTheirs && (await outbox.reopen(id, clock() + settings.freshMs));
    await refuse(
      event,
      wire,
      reopened ? 'Sitrep tries again now.' : 'There is nothing left to try here: ask again, please.',
    );
    if (reopened) await deliverDue();
  }

  async function deliverDue(): Promise<void> {
    if (batches >= BATCHES) return;
    batches += 1;
    try {
      await deliverer.deliverDue();
    } finally {
      batches -= 1;
    }
  }

  return { answer, respond, say, whenIdle: (lane) => lanes.run(lane, async () => {}), deliverDue };
}

/** Why nothing comes in a place is said to each person once. */
function stopKey(place: Place, user = ''): readonly string[] {
  return ['stop', placeKey(place), user];
}

function isAskedOpenly({ kind }: AskedEvent): boolean {
  return kind === 'message' || kind === 'edit';
}

function isOpenly(row: OutboxRow): boolean {
  return (row.subject as ReplySubject).isOpenly;
}

function describeStop(why: string): string {
  return `Sitrep cannot answer there: ${why}.`;
}

function placeOf(row: OutboxRow): Place {
  const { platform, space, channel, thread } = row;
  return {
    platform: platform as Place['platform'],
    space,
    channel,
    ...(thread === undefined ? {} : { thread }),
  };
}

function placeKey({ platform, space, channel, thread = '' }: Place): string {
  return [platform, space, channel, thread].join('|');
}
