// From an event to its reply in the channel: asked of the responder, rendered, put into the outbox, posted.

import { createHash } from 'node:crypto';
import { createDeliverer, type GivenUp, type Wait } from '../../digest/delivery/deliver.ts';
import type { Post } from '../../digest/delivery/delivery.ts';
import { partKey, toNonce, toShownKey } from '../../digest/delivery/keys.ts';
import type { Reply } from '../../reply/blocks.ts';
import { noticeReply } from '../../reply/notice.ts';
import { reasonInWords } from '../../reply/reasons.ts';
import { fill, inLanguageOf, words } from '../../reply/words.ts';
import { createIncomingEvents } from '../../state/incoming.ts';
import { createOutbox, type OutboxDraft, type OutboxRow } from '../../state/outbox.ts';
import type { Place } from '../../state/place.ts';
import { createStops } from '../../state/stops.ts';
import type { Response } from '../contract/adapter.ts';
import { failureReply } from '../contract/failure.ts';
import { threadName, wantsThread } from './admission.ts';
import { breathe } from './breathe.ts';
import { WINDOW_MS } from './budgets.ts';
import { conversationOf } from './conversations.ts';
import type { AskedEvent } from './event.ts';
import type { Holding } from './holding.ts';
import { createLanes } from './lanes.ts';
import type { KitParts, KitSettings } from './parts.ts';
import type { Patience } from './patience.ts';
import { createReplyContent, type ReplyEffect, type ReplySubject, readEffect } from './reply-content.ts';
import type { Wire } from './wire.ts';

/** What an event gets: an answer; or a line instead of one; or nothing. */
export interface Admitted {
  readonly event: AskedEvent;
  /** A line for whoever asks, privately; 'nothing' = not even that. */
  readonly instead?: string | 'nothing';
}

export interface Answering {
  readonly answer: (admitted: Admitted) => Promise<void>;
  /** It came too long ago to be answered: whoever asked is told, once and privately. */
  readonly tooLate: (event: AskedEvent) => Promise<void>;
  /** Asks the responder; the answer can be rendered. */
  readonly respond: (event: AskedEvent, wire: Wire) => Promise<Answered>;
  /** Puts what was decided into the outbox and posts it. */
  readonly say: (event: AskedEvent, row: Saying) => Promise<void>;
  /** A line for whoever asked alone; a second one with the same key is never said. */
  readonly tell: (
    event: Pick<AskedEvent, 'asked' | 'address'>,
    wire: Wire,
    line: string,
    key: readonly string[],
  ) => Promise<void>;
  /**
   * Messages of ours go away, however many attempts that takes and whichever process makes them. `isSafe` is called once
   * nobody has to ask for it again; a second time with the same key does nothing.
   */
  readonly takeBack: (
    place: Place,
    messageIds: readonly string[],
    key: string,
    isSafe?: () => void,
  ) => Promise<void>;
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
/** Whoever would see nothing for longer is told that the answer waits. */
const LONG_WAIT_MS = 5000;
/** The same where the answer may be there already: that is looked up first. */
const LONG_DOUBT_MS = 30_000;
/** Batches of open replies that are worked on at the same time. */
const BATCHES = 8;

/** The outbox row of the answer to this event. */
export function replyRow(event: string): string {
  return `reply|${event}`;
}

export function createAnswering(
  parts: KitParts,
  settings: KitSettings,
  patience: Patience,
  holding: Holding,
): Answering {
  const { db, clock, owner, wires, log, newReference } = parts;
  const outbox = createOutbox(db, clock);
  const incoming = createIncomingEvents(db, clock);
  const stops = createStops(db, clock);
  const conversations = createLanes();
  const lanes = createLanes();
  let batches = 0;
  const deliverer = createDeliverer({
    ...parts,
    deliveries: wires,
    kinds: ['reply'],
    content: createReplyContent({
      clock,
      onSent: (row) =>
        void afterwards(async () => {
          if (isOpenly(row)) await stops.clear(placeOf(row), row.dueAt);
        }),
      onPostponed: (row, wait) =>
        void afterwards(() => inLanguageOf(readEffect(row), () => explainWait(row, wait))),
      onGivenUp: (row, effect, reason, messageIds) =>
        void afterwards(() => inLanguageOf(effect, () => explain(row, effect, reason, messageIds))),
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
    if (instead === 'nothing') return incoming.finish(event.id);
    if (instead !== undefined) return refuse(event, wire, instead);
    const again = event.asked.press?.id.startsWith(AGAIN)
      ? event.asked.press.id.slice(AGAIN.length)
      : undefined;
    if (again !== undefined) return tryAgain(event, wire, again);
    if (await isStopped(event, wire)) return;
    await answerThere(await toThread(event, wire), wire);
  }

  async function tooLate(event: AskedEvent): Promise<void> {
    const wire = wires.get(event.asked.place.platform);
    const line = event.kind === 'edit' ? words.troubles.editFailed : words.troubles.tooLate;
    if (wire !== undefined) await tell(event, wire, line, ['late', event.id]);
    await incoming.finish(event.id);
  }

  /** The event as if it had been asked in the thread that it is answered in. */
  async function toThread(event: AskedEvent, wire: Wire): Promise<AskedEvent> {
    const name = threadName(event);
    const { place } = event.asked;
    if (wire.openThread === undefined || name === '' || !wantsThread(event, parts.places.of(place)))
      return event;
    const signal = AbortSignal.timeout(settings.delivery.timeoutMs);
    const opened = await wire.openThread({ place, address: event.address, name, signal });
    if (opened === undefined) return event;
    const lane = `${event.lane}|${opened.place.thread ?? ''}`;
    return { ...event, address: opened.address, lane, asked: { ...event.asked, place: opened.place } };
  }

  async function answerThere(event: AskedEvent, wire: Wire): Promise<void> {
    const conversation = conversationOf(event.asked);
    const { response, payloads } = await conversations.run(conversation, () => respond(event, wire));
    const { reply, context, withdraws } = response;
    if (withdraws !== undefined) await takeBack(event.asked.place, [withdraws], event.id);
    await say(event, {
      id: replyRow(event.id),
      effect: {
        event: event.id,
        user: event.asked.user ?? '',
        isPrivate: event.asked.private,
        ledger: replyRow(event.id),
        isEdit: false,
        ...(reply.briefing === '' ? {} : { reply }),
        ...(reply.language === undefined ? {} : { language: reply.language }),
        ...(context === undefined ? {} : { context }),
      },
      messages: payloads.map((payload) => ({ payload })),
    });
  }

  async function takeBack(
    place: Place,
    messageIds: readonly string[],
    key: string,
    isSafe: () => void = () => {},
  ): Promise<void> {
    if (messageIds.length === 0) return isSafe();
    const subject: ReplySubject = { address: undefined, isOpenly: false, messages: messageIds.length };
    const row = await outbox.enqueueHeld(toDraft(place, `withdraw|${key}`, subject), {
      owner,
      leaseMs: settings.delivery.leaseMs,
      payloads: messageIds.map((withdraws) => ({ payload: null, withdraws })),
      effect: { event: '', user: '', isPrivate: true, ledger: '', isEdit: false } satisfies ReplyEffect,
    });
    isSafe();
    if (row !== undefined) await deliverer.deliver(row);
  }

  /** Where nothing can be said, nothing is tried; whoever asks is told once why. */
  async function isStopped(event: AskedEvent, wire: Wire): Promise<boolean> {
    const { place, user } = event.asked;
    const why = isAskedOpenly(event) ? await whyStopped(place) : undefined;
    if (why === undefined) return false;
    await incoming.finish(event.id);
    await tell(event, wire, describeStop(why), stopKey(place, user));
    return true;
  }

  /** A state that does not answer keeps nobody from an answer. */
  function whyStopped(place: Place): Promise<string | undefined> {
    return patience.wait(stops.why(place)).catch((err: unknown) => {
      log.error({ err, place }, 'whether the place is stopped could not be looked up');
      return undefined;
    });
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
    return inLanguageOf(reply, () =>
      wire.render(reply, event.asked.place, {
        key: toShownKey(replyRow(event.id)),
        isPrivate: event.asked.private,
        hasPresses: true,
        ...(event.shownAs === undefined ? {} : { asked: event.shownAs }),
      }),
    );
  }

  async function say(event: AskedEvent, { id, effect, messages }: Saying): Promise<void> {
    await lanes.run(event.lane, async () => {
      // What was before it in the lane may have found out that nothing can be said there.
      const wire = wires.get(event.asked.place.platform);
      if (wire !== undefined && (await isStopped(event, wire))) return;
      const written = enqueue(event, id, effect, messages);
      const row = await patience.waitWhileItAnswers(written).catch((err: unknown) => {
        log.error({ err, event: event.id }, 'a reply could not be written down; it is posted all the same');
        return 'unwritten' as const;
      });
      if (row === 'unwritten') {
        const posted = await postUnwritten(event, id, messages);
        void holding.during(event.id, () => afterwards(() => closeUnwritten(event, written, posted)));
        return;
      }
      if (row === undefined) return;
      if (holding.doubtfulSince(event.id) === undefined) await deliverer.deliver(row);
      else await deliverer.deliverDoubtful(row);
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
    const since = holding.doubtfulSince(event.id);
    return db.transaction().execute(async (trx) => {
      if (!(await createIncomingEvents(trx, clock).begin(effect.event, event.kind === 'edit')))
        return undefined;
      return createOutbox(trx, clock).enqueueHeld(toDraft(event.asked.place, id, subject), {
        owner,
        leaseMs: settings.delivery.leaseMs,
        payloads: messages,
        effect,
        ...(since === undefined ? {} : { since }),
      });
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

  /**
   * The database is silent: a person still gets the answer, once; another process may have given it already, which the
   * platform knows. Undefined when it did not arrive whole.
   */
  async function postUnwritten(
    event: AskedEvent,
    id: string,
    messages: Saying['messages'],
  ): Promise<readonly string[] | undefined> {
    const wire = wires.get(event.asked.place.platform);
    const ids: string[] = [];
    for (const [part, { payload, edits }] of messages.entries()) {
      if (wire === undefined || edits !== undefined) return undefined;
      const messageKey = `${id}#${part}`;
      const post = (firstAttemptAt: number, timeoutMs: number): Post => ({
        ...event.asked.place,
        messageKey,
        nonce: toNonce(messageKey),
        shownKey: partKey(toShownKey(id), part),
        part,
        address: event.address,
        recipient: '',
        payload,
        firstAttemptAt,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const before = await wire
        .find(post(clock() - settings.freshMs, settings.stateMs))
        .catch(() => undefined);
      const done =
        before?.outcome === 'found'
          ? ({ outcome: 'posted', messageId: before.messageId } as const)
          : await wire.post(post(clock(), settings.delivery.timeoutMs));
      if (done.outcome !== 'posted') {
        const { outcome } = done;
        log.error({ event: event.id, outcome, part }, 'a reply that was written nowhere did not arrive');
        return undefined;
      }
      ids.push(done.messageId);
    }
    return ids;
  }

  /** Nobody else is to answer it: what was written late is closed, and looked for on the platform where that fails. */
  async function closeUnwritten(
    event: AskedEvent,
    written: Promise<OutboxRow | undefined>,
    posted: readonly string[] | undefined,
  ): Promise<void> {
    try {
      const row = await written;
      if (row !== undefined && posted !== undefined) await deliverer.closePosted(row, posted);
      return;
    } catch (err) {
      // What did not arrive is taken up again.
      if (posted === undefined) return;
      log.warn({ err, event: event.id }, 'a reply that is posted is not in the state yet');
    }
    // As long as somebody would take it up, or tell its asker that nobody has.
    const until = clock() + settings.toldMs;
    while (clock() <= until) {
      try {
        return await incoming.finish(event.id);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, settings.tickMs).unref());
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
    await incoming.finish(event.id);
    const { place, user = '' } = event.asked;
    // Two processes that refuse at the same time say it once.
    const since = String(Math.floor(clock() / (event.refusal === undefined ? WINDOW_MS : REFUSED_MS)));
    await tell(event, wire, line, ['refused', placeKey(place), user, since]);
  }

  /** A line for one person alone; a second one with the same key is never said. */
  async function tell(
    { asked, address }: Pick<AskedEvent, 'asked' | 'address'>,
    wire: Wire,
    line: string,
    key: readonly string[],
    { again, deadline }: { readonly again?: string | undefined; readonly deadline?: number } = {},
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
    const draft = toDraft(asked.place, id, { address, isOpenly: false, messages: 1 }, recipient);
    const row = await outbox.enqueueHeld(
      { ...draft, deadline: deadline ?? draft.deadline },
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
    { kind, why, ofMessage }: GivenUp,
    messageIds: readonly string[],
  ): Promise<void> {
    log.warn({ outbox: row.id, kind, why, shown: messageIds.length }, 'a reply was given up');
    const isOfPlace = kind === 'impossible' && ofMessage !== true && isOpenly(row);
    if (isOfPlace) await stops.stop(placeOf(row), why);
    const wire = wires.get(row.platform);
    // Somebody took the message away: nobody waits for it.
    if (kind === 'gone') return;
    if (wire === undefined || row.recipient !== '' || effect.event === '') return;
    const { messages, address } = row.subject as ReplySubject;
    const asked = { place: placeOf(row), user: effect.user, text: '', private: true, mayManage: false };
    const part = messageIds.length + 1;
    const line =
      messageIds.length > 0
        ? fill(words.troubles.partLost, {
            part: String(part),
            all: String(messages),
            why: reasonInWords(why),
          })
        : kind === 'unknown'
          ? fill(words.troubles.uncertain, { why: reasonInWords(why) })
          : describeStop(why);
    const again = kind === 'impossible' && messageIds.length === 0 ? undefined : row.id;
    const isStopped = isOfPlace && messageIds.length === 0;
    const key = isStopped
      ? stopKey(asked.place, effect.user)
      : ['lost', row.id, String(part), String(row.deadline)];
    await tell({ asked, address }, wire, line, key, { again });
  }

  /** Whoever asked hears once that the answer is on its way, when that takes longer than people wait. */
  async function explainWait(row: OutboxRow, { why, isRefused, waitMs, until }: Wait): Promise<void> {
    const wire = wires.get(row.platform);
    const { event, user } = readEffect(row);
    const isLong = waitMs >= (isRefused ? LONG_WAIT_MS : LONG_DOUBT_MS);
    if (!isLong || wire === undefined || event === '' || row.recipient !== '') return;
    const asked = { place: placeOf(row), user, text: '', private: true, mayManage: false };
    const { address } = row.subject as ReplySubject;
    const line = fill(words.troubles.waits, { why: reasonInWords(why) });
    // Once the answer may be there, nothing is said of it any more.
    await tell({ asked, address }, wire, line, ['waits', row.id], { deadline: until });
  }

  async function tryAgain(event: AskedEvent, wire: Wire, id: string): Promise<void> {
    const row = await outbox.find(id);
    const isTheirs = row?.effect !== null && row !== undefined && readEffect(row).user === event.asked.user;
    const reopened = isTheirs && (await reopen(row, wire, event));
    await refuse(event, wire, reopened ? words.troubles.again : words.troubles.nothingLeft);
    if (reopened) await deliverDue();
  }

  function reopen(row: OutboxRow, wire: Wire, { address: pressAddress }: AskedEvent): Promise<boolean> {
    const { messageIds, error } = row;
    const other = wire.continueBy?.({ pressAddress, part: messageIds.length, why: error ?? '' });
    const anew =
      other === undefined ? undefined : { subject: { ...(row.subject as ReplySubject), address: other } };
    return outbox.reopen(row.id, clock() + settings.freshMs, anew);
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

  return {
    answer,
    tooLate,
    respond,
    say,
    tell,
    takeBack,
    whenIdle: (lane) => lanes.run(lane, async () => {}),
    deliverDue,
  };
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
  return fill(words.troubles.cannotAnswer, { why: reasonInWords(why) });
}

/** Where it stands. */
export function placeOf(row: OutboxRow): Place {
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
