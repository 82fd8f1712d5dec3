// A question that its asker edits has its answer edited in place; one that is deleted has its answer withdrawn.

import { toPost } from '../../digest/delivery/deliver.ts';
import { words } from '../../reply/words.ts';
import { createIncomingEvents, type IncomingRow } from '../../state/incoming.ts';
import { createLedger } from '../../state/ledger.ts';
import { createOutbox, isOpen, type OutboxRow } from '../../state/outbox.ts';
import { isApology } from '../contract/failure.ts';
import { type Answering, placeOf, replyRow, type Saying } from './answering.ts';
import { type AskedEvent, type DeleteEvent, hashAsked } from './event.ts';
import type { KitParts, KitSettings } from './parts.ts';
import type { Wire } from './wire.ts';

export interface Mending {
  readonly edit: (event: AskedEvent) => Promise<void>;
  /** The question is not answered any more, if it has not been. */
  readonly forestall: (event: DeleteEvent) => Promise<void>;
  /** `isSafe` is called once nobody has to tell of it again. */
  readonly withdraw: (event: DeleteEvent, isSafe: () => void) => Promise<void>;
}

const LOOK_MS = 250;
const MOST_LOOKS = 3;
/** Whoever takes longer has died; what it left is taken up and answered. */
const LONGEST_ANSWERING_MS = 30_000;

export function createMending(parts: KitParts, settings: KitSettings, answering: Answering): Mending {
  const { db, clock, wires, log } = parts;
  const incoming = createIncomingEvents(db, clock);
  const outbox = createOutbox(db, clock);

  async function edit(event: AskedEvent): Promise<void> {
    const wire = wires.get(event.asked.place.platform);
    if (wire === undefined) return;
    await answering.whenIdle(event.lane);
    const [first, ...edits] = await findAnswered(event);
    // It was not for us before the edit: now it is.
    if (first === undefined || first.id === event.id) return answering.answer({ event });
    const hash = hashAsked(event.asked);
    if (first.textHash === hash || clock() - first.at > settings.freshMs) {
      return incoming.finish(event.id);
    }
    const rows = await answersOf([first, ...edits]);
    const open = rows.filter(({ state }) => isOpen(state));
    // What was sent may still arrive. The edit stays as it came, and is taken up again once that is known.
    if (open.some(({ state }) => state === 'sending')) return;
    await incoming.setTextHash(first.id, hash);
    for (const { id } of open) await outbox.cancel(id, 'the question was edited');
    const shown = shownBy(rows);
    const last = rows.at(-1);
    if (shown.length > 0 && last !== undefined) {
      return replace(atShown(event, last), wire, first, shown);
    }
    // Nothing stands there yet: the answer is to what is asked now. A question that got none gets none.
    return open.length > 0 ? answering.answer({ event }) : incoming.finish(event.id);
  }

  /** The outbox rows of the answer to a question and to its edits, in their order. */
  async function answersOf(events: readonly IncomingRow[]): Promise<readonly OutboxRow[]> {
    const rows = await Promise.all(events.map(({ id }) => outbox.find(replyRow(id))));
    return rows.filter((row) => row !== undefined);
  }

  /** The question as it came first; another process may still be answering it. */
  async function findAnswered({ asked, id, message }: AskedEvent): Promise<readonly IncomingRow[]> {
    for (let waited = 0; ; waited += LOOK_MS) {
      const rows = await incoming.findMessage(asked.place, message);
      const [first] = rows;
      if (first?.state !== 'received' || first.id === id || waited >= LONGEST_ANSWERING_MS) return rows;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** The answer may stand in a thread of its own: further parts go there, and to nobody's message. */
  function atShown(event: AskedEvent, shown: OutboxRow): AskedEvent {
    const place = placeOf(shown);
    if (place.thread === event.asked.place.thread) return event;
    return { ...event, address: undefined, asked: { ...event.asked, place } };
  }

  async function replace(
    event: AskedEvent,
    wire: Wire,
    first: IncomingRow,
    shown: readonly string[],
  ): Promise<void> {
    const { response, payloads } = await answering.respond(event, wire);
    const { reply, context } = response;
    if (isApology(reply)) {
      await answering.tell(event, wire, words.troubles.editFailed, ['edit', event.id]);
      return incoming.finish(event.id);
    }
    await answering.say(event, {
      id: replyRow(event.id),
      effect: {
        event: event.id,
        user: event.asked.user ?? '',
        isPrivate: event.asked.private,
        ledger: replyRow(first.id),
        isEdit: true,
        ...(reply.briefing === '' ? {} : { reply }),
        ...(context === undefined ? {} : { context }),
      },
      messages: payloads.map((payload, part) => {
        const edits = shown[part];
        return edits === undefined ? { payload } : { payload, edits };
      }),
    });
    await answering.takeBack(event.asked.place, shown.slice(payloads.length), event.id);
  }

  async function forestall({ place, message, writtenAt }: DeleteEvent): Promise<void> {
    // It may be heard of later, by whichever process; what is older is not.
    if (clock() - writtenAt <= settings.freshMs) await incoming.markGone(place, message);
    for (const { id, state } of await incoming.findMessage(place, message))
      if (state === 'received') await incoming.finish(id);
  }

  async function withdraw({ place, message, lane }: DeleteEvent, isSafe: () => void): Promise<void> {
    const wire = wires.get(place.platform);
    await answering.whenIdle(lane);
    const events = await incoming.findMessage(place, message);
    const [first] = events;
    if (wire === undefined || first === undefined) return;
    const rows = await answersOf(events);
    for (const { id } of events) {
      await outbox.cancel(replyRow(id), 'the question was deleted');
      await incoming.finish(id);
    }
    const where = rows.at(-1);
    await createLedger(db, clock).markGone(replyRow(first.id));
    await answering.takeBack(where === undefined ? place : placeOf(where), shownBy(rows), first.id, isSafe);
    for (const row of rows) if (row.state === 'sending') await withdrawUnclear(row, wire);
  }

  /** What was under way when the question was deleted may have arrived all the same. */
  async function withdrawUnclear(row: OutboxRow, wire: Wire): Promise<void> {
    const part = row.messageIds.length;
    const planned = (row.payloads as Saying['messages'] | undefined)?.[part];
    if (planned === undefined || planned.edits !== undefined) return;
    const post = toPost(row, part, planned, row.firstAttemptAt ?? clock());
    for (let looked = 0; looked < MOST_LOOKS; looked += 1) {
      await new Promise((resolve) => setTimeout(resolve, settings.delivery.graceMs));
      const found = await wire.find(post(settings.delivery.timeoutMs));
      if (found.outcome === 'found')
        return answering.takeBack(placeOf(row), [found.messageId], post(0).messageKey);
      if (found.outcome !== 'unknown') return;
    }
    log.warn({ outbox: row.id }, 'whether an answer to a deleted question arrived could not be found out');
  }

  return { edit, forestall, withdraw };
}

/** The messages that stand: an edit that came to its end says all, one that did not the parts that it has. */
function shownBy(rows: readonly OutboxRow[]): readonly string[] {
  const shown = rows.reduce<readonly string[]>(
    (before, { state, messageIds }) =>
      state === 'sent' ? messageIds : [...messageIds, ...before.slice(messageIds.length)],
    [],
  );
  // A place without an id is a message that somebody has deleted.
  return shown.filter((id) => id !== '');
}
