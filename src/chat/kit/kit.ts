// The conversation kit: from what a platform tells to what stands in the channel, once for all platforms. An adapter
// turns its events into `ChatEvent`s, gives a `Wire`, and calls `receive`:
//
//   wires.set('discord', wire);
//   await kit.receive(event, ({ isPrivate }) => acknowledgeTo(discord, isPrivate));
//
// The event is written down, then acknowledged (when it is on disk, or after 150 ms), then answered: the reply goes
// through the outbox, so it is neither lost nor doubled, whatever fails. After a restart what is open is taken up again.

import { createIncomingEvents } from '../../state/incoming.ts';
import { createOutbox } from '../../state/outbox.ts';
import { createInFlight } from '../in-flight.ts';
import { createAnswering } from './answering.ts';
import { createArrivals } from './arrivals.ts';
import { createBudgets, describeOver } from './budgets.ts';
import { type AskedEvent, type ChatEvent, hashAsked } from './event.ts';
import { createMending } from './mending.ts';
import { findGone } from './owners.ts';
import { defaultKitSettings, type KitParts } from './parts.ts';

export type Acknowledge = (how: { readonly isPrivate: boolean }) => Promise<void>;

export interface Kit {
  /** Resolves when the event is dealt with; nobody has to wait for that. Never rejects. */
  readonly receive: (event: ChatEvent, acknowledge?: Acknowledge) => Promise<void>;
  /** Takes up what another process left, and looks after open replies from now on. */
  readonly start: () => Promise<void>;
  /** One look at what is open: what `start` does from time to time. */
  readonly tick: () => Promise<void>;
  /** Deletes what is past its time. */
  readonly expire: () => Promise<void>;
  /** Takes nothing new up, finishes what is under way. */
  readonly stop: () => Promise<void>;
}

/** Redeliveries come within hours: Slack's for one hour, and a day leaves room for clocks that differ. */
const KEPT_MS = 25 * 60 * 60_000;
/** Ids kept in memory, so that a redelivery has no effect although the disk is slow. */
const REMEMBERED = 5000;
const AT_ONCE = 20;
/** Events of gone processes are looked for every so many ticks. */
const TICKS_A_SEARCH = 5;

export function createKit(parts: KitParts): Kit {
  const { db, clock, owner, log } = parts;
  const settings = { ...defaultKitSettings, ...parts.settings };
  const incoming = createIncomingEvents(db, clock);
  const arrivals = createArrivals(incoming, owner, settings.eventLeaseMs);
  const budgets = createBudgets(parts.budgets, clock);
  const answering = createAnswering(parts, settings);
  const mending = createMending(parts, settings, answering);
  const inFlight = createInFlight();
  const seen = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let ticks = 0;
  let isStopping = false;

  function isFirst(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return true;
  }

  async function take(event: ChatEvent, acknowledge: Acknowledge): Promise<void> {
    if (!isFirst(event.id)) return acknowledge({ isPrivate: true });
    if (event.kind === 'delete') {
      await acknowledge({ isPrivate: true });
      return mending.withdraw(event);
    }
    const admitted = admit(event);
    const written = arrivals.write({
      ...event.asked.place,
      id: event.id,
      message: event.message,
      event: admitted.event,
      textHash: hashAsked(event.asked),
    });
    const isNew = written.catch((err: unknown) => {
      log.error(
        { err, event: event.id },
        'what arrived could not be written down; it is answered all the same',
      );
      return true;
    });
    await Promise.race([isNew, waitFor(settings.acknowledgeMs)]);
    await acknowledge({ isPrivate: admitted.event.asked.private });
    if (!(await isNew)) return;
    await (event.kind === 'edit' ? mending.edit(admitted.event) : answering.answer(admitted));
  }

  /** Whether and how it is answered, by what the budgets leave. */
  function admit(event: AskedEvent): { readonly event: AskedEvent; readonly instead?: string | 'nothing' } {
    const { place, user = '' } = event.asked;
    if (event.refusal !== undefined) return { event, instead: event.refusal };
    const verdict = budgets.take({ ...place, user });
    if (verdict.isFine) return { event };
    const line = describeOver(verdict.over, parts.budgets, verdict.waitMs);
    if (event.kind === 'command' || event.kind === 'press') {
      const alone = { ...event, asked: { ...event.asked, private: true } };
      // What fills a channel can still be read by whoever asked.
      return verdict.over === 'channel' ? { event: alone } : { event: alone, instead: line };
    }
    return { event, instead: verdict.isFirst ? line : 'nothing' };
  }

  async function resume(): Promise<void> {
    const open = await incoming.takeOpen({
      owner,
      leaseMs: settings.eventLeaseMs,
      since: clock() - settings.freshMs,
      platforms: [...parts.wires.keys()],
      limit: AT_ONCE,
    });
    for (const row of open) {
      const event = row.event as AskedEvent;
      isFirst(event.id);
      inFlight.run(() =>
        guarded(event, () => (event.kind === 'edit' ? mending.edit(event) : answering.answer({ event }))),
      );
    }
  }

  /** What processes that ended here were at work on is free at once; what they may have sent is given its grace. */
  async function releaseGone(): Promise<void> {
    const outbox = createOutbox(db, clock);
    const gone = findGone([...(await incoming.owners()), ...(await outbox.owners())], owner);
    await incoming.releaseOwners(gone);
    await outbox.releaseOwners(gone, clock() + settings.delivery.graceMs);
  }

  async function tick(): Promise<void> {
    ticks += 1;
    if (ticks % TICKS_A_SEARCH === 1) await resume();
    await answering.deliverDue();
  }

  /** Our own bug, or a database that is away: the event is lost or taken up later; the process lives on. */
  async function guarded(event: ChatEvent, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (err) {
      log.error({ err, event: event.id, reference: parts.newReference() }, 'an event could not be handled');
    }
  }

  return {
    receive(event, acknowledge = async () => {}) {
      const work = guarded(event, () => take(event, acknowledge));
      inFlight.run(() => work);
      return work;
    },
    async start() {
      await releaseGone();
      await resume();
      const again = (): void => {
        if (isStopping) return;
        const looked = tick().catch((err: unknown) =>
          log.error({ err }, 'open replies could not be looked at'),
        );
        inFlight.run(() => looked);
        timer = setTimeout(again, settings.tickMs);
      };
      timer = setTimeout(again, settings.tickMs);
    },
    tick,
    async expire() {
      await incoming.deleteBefore(clock() - KEPT_MS);
      await createOutbox(db, clock).prune(clock() - KEPT_MS, ['reply']);
    },
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await inFlight.drain();
    },
  };
}

function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
