// A question that its asker edits has its answer edited in place; one that is deleted has its answer withdrawn.

import { createIncomingEvents, type IncomingRow } from '../../state/incoming.ts';
import { createLedger } from '../../state/ledger.ts';
import { createOutbox } from '../../state/outbox.ts';
import { type Answering, replyRow } from './answering.ts';
import { type AskedEvent, type DeleteEvent, hashAsked } from './event.ts';
import type { KitParts, KitSettings } from './parts.ts';
import type { Wire } from './wire.ts';

export interface Mending {
  readonly edit: (event: AskedEvent) => Promise<void>;
  readonly withdraw: (event: DeleteEvent) => Promise<void>;
}

export function createMending(parts: KitParts, settings: KitSettings, answering: Answering): Mending {
  const { db, clock, wires, log } = parts;
  const incoming = createIncomingEvents(db, clock);
  const outbox = createOutbox(db, clock);

  async function edit(event: AskedEvent): Promise<void> {
    const wire = wires.get(event.asked.place.platform);
    if (wire === undefined) return;
    await answering.whenIdle(event.lane);
    const first = await incoming.findMessage(event.asked.place, event.message);
    // It was not for us before the edit: now it is.
    if (first === undefined || first.id === event.id) return answering.answer({ event });
    const hash = hashAsked(event.asked);
    if (first.textHash === hash || clock() - first.at > settings.freshMs) {
      return incoming.advance(event.id, 'done');
    }
    const shown = await outbox.find(replyRow(first.id));
    await incoming.setTextHash(first.id, hash);
    // Nothing stands there yet, and nothing that was sent can still arrive: the answer is to what is asked now.
    if (shown?.state === 'pending' && shown.messageIds.length === 0) {
      await outbox.cancel(shown.id, 'the question was edited');
      return answering.answer({ event });
    }
    if (shown === undefined || shown.messageIds.length === 0) return incoming.advance(event.id, 'done');
    await replace(event, wire, first, shown.messageIds);
  }

  async function replace(
    event: AskedEvent,
    wire: Wire,
    first: IncomingRow,
    shown: readonly string[],
  ): Promise<void> {
    const { response, payloads } = await answering.respond(event, wire);
    const { reply, context } = response;
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
    for (const messageId of shown.slice(payloads.length))
      await withdrawOne(event.asked.place, wire, messageId);
  }

  async function withdraw({ place, message, lane }: DeleteEvent): Promise<void> {
    const wire = wires.get(place.platform);
    await answering.whenIdle(lane);
    const first = await incoming.findMessage(place, message);
    if (wire === undefined || first === undefined) return;
    await outbox.cancel(replyRow(first.id), 'the question was deleted');
    await incoming.advance(first.id, 'done');
    const shown = await outbox.find(replyRow(first.id));
    for (const messageId of shown?.messageIds ?? []) {
      if (messageId !== '') await withdrawOne(place, wire, messageId);
    }
    await createLedger(db, clock).markGone(replyRow(first.id));
  }

  async function withdrawOne(
    place: AskedEvent['asked']['place'],
    wire: Wire,
    messageId: string,
  ): Promise<void> {
    const signal = AbortSignal.timeout(settings.delivery.timeoutMs);
    const done = await wire.withdraw({ place, messageId, signal });
    if (done.outcome === 'edited' || done.outcome === 'gone') return;
    log.warn({ place, messageId, why: done.why }, 'a message could not be taken back');
  }

  return { edit, withdraw };
}
