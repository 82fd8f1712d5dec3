// The conversation kit: from what a platform tells to what stands in the channel, once for all platforms. An adapter
// turns its events into `ChatEvent`s, gives a `Wire`, and calls `receive`:
//
//   wires.set('discord', wire);
//   await kit.receive(event, ({ isPrivate }) => acknowledgeTo(discord, isPrivate));
//
// The event is written down, then acknowledged (when it is on disk, or the journal has it, or after 150 ms), then answered: the reply goes
// through the outbox, so it is neither lost nor doubled, whatever fails. After a restart what is open is taken up again.

import { keepNewest } from '../../keep-newest.ts';
import { inLanguage, words } from '../../reply/words.ts';
import { type ArrivedEvent, createIncomingEvents } from '../../state/incoming.ts';
import { createOutbox } from '../../state/outbox.ts';
import type { Place } from '../../state/place.ts';
import { createStops } from '../../state/stops.ts';
import { alone, isAnsweredIn, withVisibility } from './admission.ts';
import { type Admitted, createAnswering } from './answering.ts';
import { createArrivals } from './arrivals.ts';
import { goFirst } from './breathe.ts';
import {
  type BudgetSettings,
  createBudgets,
  describeOver,
  type Verdict,
  WINDOW_MS,
  withinBudgets,
} from './budgets.ts';
import { type AskedEvent, type ChatEvent, hashAsked } from './event.ts';
import { createHolding } from './holding.ts';
import { createInFlight } from './in-flight.ts';
import { createLanes } from './lanes.ts';
import { createMending } from './mending.ts';
import { createOvertaken } from './overtaken.ts';
import { findGone } from './owners.ts';
import { defaultKitSettings, type KitParts } from './parts.ts';
import { createPatience } from './patience.ts';

export type Acknowledge = (how: { readonly isPrivate: boolean }) => Promise<void>;

export interface Kit {
  /** Resolves when the event is dealt with; nobody has to wait for that. Never rejects. */
  readonly receive: (event: ChatEvent, acknowledge?: Acknowledge) => Promise<void>;
  /** Where people of the platform asked in the last day, the latest first. */
  readonly askedIn: (platform: string) => Promise<readonly Place[]>;
  /** Takes up what another process left, and looks after open replies from now on. */
  readonly start: () => Promise<void>;
  /** One look at what is open: what `start` does from time to time. */
  readonly tick: () => Promise<void>;
  /** Deletes what is past its time. */
  readonly expire: () => Promise<void>;
  /** Resolves when what is under way now has been dealt with. */
  readonly settled: () => Promise<void>;
  /** Takes nothing new up, finishes what is under way. */
  readonly stop: () => Promise<void>;
}

/** Redeliveries come within hours: Slack's for one hour, and a day leaves room for clocks that differ. */
const KEPT_MS = 25 * 60 * 60_000;
/** Ids kept in memory, so that a redelivery has no effect although the disk is slow. */
const REMEMBERED = 5000;
const AT_ONCE = 20;
const PRESSES_A_QUESTION = 4;
/** A state that has fallen silent is hardly waited for until it speaks again. */
const SILENT_MS = 1000;
/** Events of gone processes are looked for every so many ticks. */
const TICKS_A_SEARCH = 5;

export function createKit(parts: KitParts): Kit {
  const { db, clock, monotonic, owner, log } = parts;
  const settings = { ...defaultKitSettings, ...parts.settings };
  const incoming = createIncomingEvents(db, clock);
  const arrivals = createArrivals(incoming, owner, settings.eventLeaseMs);
  const budgets = createBudgets(clock);
  const patience = createPatience(settings.stateMs, SILENT_MS, parts.answered);
  const holding = createHolding(incoming, owner, settings.eventLeaseMs);
  const answering = createAnswering(parts, settings, patience, holding);
  const mending = createMending(parts, settings, answering);
  const inFlight = createInFlight();
  const messages = createLanes();
  const isOvertaken = createOvertaken();
  /** By id: resolves when its first delivery may be acknowledged. */
  const seen = new Map<string, Promise<void>>();
  /** The disk was slow a moment ago: nothing waits for it before then. */
  let slowUntil = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let ticks = 0;
  let isStopping = false;

  const remember = (id: string, kept: Promise<void>): void => keepNewest(seen, id, kept, REMEMBERED);

  async function take(event: ChatEvent, acknowledge: Acknowledge): Promise<void> {
    const before = seen.get(event.id);
    if (before !== undefined) {
      // What is acknowledged need not come again: the first delivery is safe before the second is.
      await before;
      return acknowledge({ isPrivate: true });
    }
    const kept = Promise.withResolvers<void>();
    remember(event.id, kept.promise);
    if (event.kind !== 'delete') goFirst(kept.promise);
    try {
      await takeFirst(event, acknowledge, kept.resolve);
    } finally {
      kept.resolve();
    }
  }

  async function takeFirst(event: ChatEvent, acknowledge: Acknowledge, isKept: () => void): Promise<void> {
    const isLate = isOvertaken(event);
    if (event.kind === 'delete') {
      const safe = Promise.withResolvers<void>();
      const withdrawn = mending
        .forestall(event)
        .then(() => inOrder(event, () => mending.withdraw(event, safe.resolve)));
      void withdrawn.then(safe.resolve, safe.resolve);
      await Promise.race([safe.promise, waitFor(settings.forgottenMs)]);
      await acknowledge({ isPrivate: true });
      return withdrawn;
    }
    const admitted: Admitted = isLate
      ? { event: { ...event, kind: 'message' }, instead: 'nothing' }
      : admit(event);
    const arrived = {
      ...event.asked.place,
      id: event.id,
      message: event.message,
      event: admitted,
      textHash: hashAsked(event.asked),
      user: event.asked.user ?? '',
      isSpent: admitted.instead === undefined && event.kind !== 'press',
    };
    const written = arrivals.write(arrived);
    const isSafe = keep(arrived, written);
    void written.then(
      () => parts.journal.done(arrived.id),
      // Nobody else knows of it: it stays in the journal until it is answered.
      () => undefined,
    );
    const known = event.isPast === true ? untilKnown(arrived, written) : patience.waitWhileItAnswers(written);
    const judged = known.then(
      (isNew) => (isNew ? judge(admitted) : undefined),
      (err: unknown) => {
        log.error(
          { err, event: event.id },
          'what arrived could not be written down; it is answered all the same',
        );
        return admitted;
      },
    );
    const isPlain = event.kind === 'message' || event.kind === 'edit';
    const inTime = await Promise.race([
      judged,
      waitFor(settings.acknowledgeMs),
      ...(isPlain ? [isSafe] : []),
    ]);
    isKept();
    await acknowledge({ isPrivate: (inTime ?? admitted).event.asked.private });
    const toAnswer = await judged;
    try {
      if (toAnswer !== undefined) await work(toAnswer);
    } finally {
      parts.journal.done(arrived.id);
    }
  }

  /** Whether it is new, however long the state takes to say so; what it never says is read again after the next start. */
  async function untilKnown(arrived: ArrivedEvent, written: Promise<boolean>): Promise<boolean> {
    const since = clock();
    for (let writing = written; ; writing = arrivals.write(arrived)) {
      try {
        return await writing;
      } catch (err) {
        log.warn({ err, event: arrived.id }, 'what was said meanwhile could not be written down yet');
        if (isStopping || clock() - since > settings.freshMs) return false;
        await waitFor(settings.tickMs);
      }
    }
  }

  /** Resolves when it is on the disk; where the disk is slow, when the journal has it. */
  async function keep(arrived: ArrivedEvent, written: Promise<boolean>): Promise<undefined> {
    const journalled = parts.journal.write(arrived).catch((err: unknown) => {
      log.error({ err, event: arrived.id }, 'what arrived could not be written into the journal');
      return waitFor(settings.acknowledgeMs);
    });
    if (monotonic() >= slowUntil) {
      const isWritten = written.then(
        () => true,
        () => false,
      );
      const inTime = await Promise.race([isWritten, waitFor(settings.quickMs)]);
      if (inTime === true) return undefined;
      slowUntil = monotonic() + settings.slowMs;
    }
    await journalled;
    return undefined;
  }

  /** What is written down may be over what all processes let pass together. */
  async function judge(admitted: Admitted): Promise<Admitted> {
    const { event } = admitted;
    if (admitted.instead !== undefined || event.kind === 'press') return admitted;
    const { place, user = '' } = event.asked;
    const allowed = withinBudgets(parts.budgets, parts.places.of(place).budgets);
    try {
      const verdict = budgets.judge(
        { ...place, user },
        allowed,
        await patience.wait(incoming.spentBefore(event.id, WINDOW_MS)),
      );
      if (!verdict.isFine) await incoming.refund(event.id);
      return spend(admitted.event, allowed, verdict);
    } catch (err) {
      log.error({ err, event: event.id }, 'budgets could not be looked up');
      return admitted;
    }
  }

  async function work(admitted: Admitted): Promise<void> {
    const event = await withLocale(admitted.event);
    await inLanguage(languageOf(event), () =>
      inOrder(event, () =>
        event.kind === 'edit' ? mending.edit(event) : answering.answer({ ...admitted, event }),
      ),
    );
  }

  /** A platform that has to be asked for it is asked once nothing waits for an acknowledgement any more. */
  async function withLocale(event: AskedEvent): Promise<AskedEvent> {
    const { place, user, locale } = event.asked;
    const wire = parts.wires.get(place.platform);
    if (locale !== undefined || user === undefined || wire?.localeOf === undefined) return event;
    const found = await wire.localeOf(place, user).catch(() => undefined);
    return found === undefined ? event : { ...event, asked: { ...event.asked, locale: found } };
  }

  /** A message is answered before what its edit or its deletion makes of the answer. */
  function inOrder(event: ChatEvent, doing: () => Promise<void>): Promise<void> {
    const { channel } = event.kind === 'delete' ? event.place : event.asked.place;
    return event.message === '' ? doing() : messages.run(`${channel}|${event.message}`, doing);
  }

  /** Whether and how it is answered, by what is set for the place and what the budgets leave. */
  function admit(event: AskedEvent): Admitted {
    if (event.refusal !== undefined) return { event, instead: event.refusal };
    const { place, user = '' } = event.asked;
    const set = parts.places.of(place);
    const admitted = withVisibility(event, set);
    if (!isAnsweredIn(event, set)) return { event: alone(event), instead: words.settings.elsewhere };
    // What may have been counted before is judged by the state alone.
    if (event.isPast === true) return { event: admitted };
    const allowed = withinBudgets(parts.budgets, set.budgets);
    if (event.kind === 'press') return admitPress(admitted, allowed);
    return spend(admitted, allowed, budgets.take({ ...place, user }, allowed));
  }

  /** Whoever turns pages asks nothing new: presses have a budget of their own, some times as large. */
  function admitPress(event: AskedEvent, { person, channel, space }: BudgetSettings): Admitted {
    const { place, user = '' } = event.asked;
    const allowed = {
      person: person * PRESSES_A_QUESTION,
      channel: channel * PRESSES_A_QUESTION,
      space: space * PRESSES_A_QUESTION,
    };
    const verdict = budgets.take({ ...place, space: `${place.space} presses`, user }, allowed);
    return spend(event, allowed, verdict);
  }

  function spend(event: AskedEvent, allowed: BudgetSettings, verdict: Verdict): Admitted {
    if (verdict.isFine) return { event };
    const line = describeOver(verdict.over, allowed, verdict.waitMs);
    if (event.kind === 'command' || event.kind === 'press') {
      // What fills a channel can still be read by whoever asked.
      return verdict.over === 'channel' ? { event: alone(event) } : { event: alone(event), instead: line };
    }
    return { event, instead: verdict.isFirst ? line : 'nothing' };
  }

  /** What the place is set to, else what the platform shows whoever asks. */
  function languageOf(event: ChatEvent): string | undefined {
    if (event.kind === 'delete') return undefined;
    const { place, locale } = event.asked;
    return parts.places.of(place).language || locale;
  }

  async function resume(): Promise<void> {
    const open = await incoming.takeOpen({
      owner,
      leaseMs: settings.eventLeaseMs,
      since: clock() - settings.toldMs,
      platforms: [...parts.wires.keys()],
      limit: AT_ONCE,
    });
    for (const row of open) {
      const stored = row.event as Admitted | AskedEvent;
      // Before 0.2 the event stood there by itself.
      const admitted = 'event' in stored ? stored : { event: stored };
      const { event } = admitted;
      remember(event.id, Promise.resolve());
      holding.tookUp(event.id, row.at);
      const isFresh = clock() - row.at <= settings.freshMs;
      inFlight.run(() => guarded(event, () => (isFresh ? work(admitted) : answering.tooLate(event))));
    }
  }

  /** What processes that ended here were at work on is free at once; what they may have sent once no platform acts on it. */
  async function releaseGone(): Promise<void> {
    const outbox = createOutbox(db, clock);
    const gone = findGone([...(await incoming.owners()), ...(await outbox.owners())], owner);
    await incoming.releaseOwners(gone, clock());
    await outbox.releaseOwners(gone, settings.delivery.timeoutMs + settings.delivery.graceMs);
  }

  /** What others heard and could not write down before they ended. */
  async function takeLeft(): Promise<void> {
    const { events, forget } = parts.journal.left(clock() - settings.toldMs);
    const unique = [...new Map(events.map((one) => [one.id, one])).values()];
    for (let from = 0; from < unique.length; from += AT_ONCE)
      await incoming.receive(unique.slice(from, from + AT_ONCE), owner, 0);
    forget();
  }

  async function tick(): Promise<void> {
    ticks += 1;
    if (ticks % TICKS_A_SEARCH === 1) {
      await holding.renew();
      await resume();
    }
    if (ticks % TICKS_A_SEARCH === 2) await parts.places.refresh();
    await answering.deliverDue();
  }

  /** Our own bug, or a database that is away: the event is lost or taken up later; the process lives on. */
  async function guarded(event: ChatEvent, work: () => Promise<void>): Promise<void> {
    try {
      await holding.during(event.id, () => inLanguage(languageOf(event), work));
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
    askedIn: (platform) => incoming.places(platform, clock() - KEPT_MS),
    async start() {
      await releaseGone();
      await createStops(db, clock).release();
      await takeLeft();
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
      await createStops(db, clock).deleteBefore(clock() - KEPT_MS);
    },
    settled: () => inFlight.settled(),
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await inFlight.drain();
      await parts.journal.close();
    },
  };
}

function waitFor(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
