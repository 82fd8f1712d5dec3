// Deliveries through Discord's real adapter that fail in the middle, with the bot away for a minute up to most of a day
// before anybody looks again: its nonce is forgotten by then, so only the key in the message tells what arrived. A kill
// is the holder's end in the middle of its request: nobody hears the answer, the lease runs out.

import { createDiscordRest } from '../../src/chat/discord/rest.ts';
import { createDiscordWire } from '../../src/chat/discord/wire.ts';
import { createDeliverer } from '../../src/digest/deliver.ts';
import { toShownKey } from '../../src/digest/keys.ts';
import { openState } from '../../src/state/open.ts';
import { createOutbox, type OutboxDraft } from '../../src/state/outbox.ts';
import { longReply } from '../chat/replies.ts';
import { until } from '../peers/until.ts';
import { BOT, type DiscordFault, startDiscordFaultPeer } from './discord-peer.ts';
import { createRandom } from './random.ts';

export interface AwayResult {
  readonly deliveries: number;
  readonly lost: number;
  readonly doubled: number;
  /** By fault and minutes away. */
  readonly tried: Readonly<Record<string, number>>;
  readonly peer: Readonly<Record<string, number>>;
  readonly seconds: number;
}

const MINUTE = 60_000;
const AWAY_MINUTES = [1, 4, 6, 60, 20 * 60];
const FAULTS = [
  'created502',
  'failed502',
  'reset',
  'createdReset',
  'hang',
  'createdHang',
  'killed',
  'created, then killed',
] as const;
/** In one round, all away for the same time; few enough that the library's fifty requests a second hold none up. */
const AT_ONCE = 24;
const settings = { timeoutMs: 1000, graceMs: 1000, leaseMs: 30_000, concurrency: AT_ONCE } as const;
/** Whoever is killed does not hear that its request timed out. */
const doomed = { ...settings, timeoutMs: 20_000 } as const;

export async function runAway(file: string, deliveries: number, seed: number): Promise<AwayResult> {
  const started = Date.now();
  const random = createRandom(seed);
  let now = Date.UTC(2026, 10, 22);
  const clock = () => now;
  const peer = await startDiscordFaultPeer(clock);
  const state = await openState({ file, clock });
  const outbox = createOutbox(state.db, clock);
  const rest = createDiscordRest({ token: 'token', apiUrl: peer.url }, clock);
  const wire = createDiscordWire({
    rest,
    botId: () => BOT,
    refusal: async () => undefined,
    mayReadHistory: async () => true,
    onTokenRefused: () => {},
    clock,
  });
  const plans = new Map<
    string,
    { readonly fault: (typeof FAULTS)[number]; readonly part: number; posts: number }
  >();
  const tried: Record<string, number> = {};
  const errors: unknown[] = [];
  let parts = 1;
  let killed = 0;

  /** A process of its own: whoever dies leaves its rows to the next one. */
  const createWorker = (owner: string, db = state.db, limits: typeof settings | typeof doomed = settings) =>
    createDeliverer({
      db,
      clock,
      monotonic: clock,
      random,
      owner,
      deliveries: new Map([
        [
          'discord',
          {
            ...wire,
            async post(post) {
              const plan = plans.get(post.channel);
              const isIts = plan !== undefined && plan.posts === plan.part;
              if (plan !== undefined) plan.posts += 1;
              if (isIts && plan.fault.includes('killed')) killed += 1;
              const done = isIts && plan.fault === 'killed' ? undefined : await wire.post(post);
              // The process ends here: what follows its request never happens.
              if (isIts && plan.fault.includes('killed')) return new Promise(() => {});
              return done ?? { outcome: 'unknown', why: 'killed' };
            },
          },
        ],
      ]),
      kinds: ['digest'],
      content: {
        async plan(row, delivery) {
          const payloads = delivery.render(longReply(20), row, { key: toShownKey(row.id) });
          parts = payloads.length;
          const [first, ...others] = payloads.map((payload) => ({ payload }));
          if (first === undefined) throw new Error('a reply became no message');
          return { action: 'say', messages: [first, ...others], effect: null };
        },
        settle: async () => {},
        giveUp: async () => {},
      },
      // A dead worker's database is closed; of the others none may fail.
      onError: (error) => {
        if (db === state.db) errors.push(error);
      },
      settings: limits,
    });

  try {
    const atOnce = Math.min(AT_ONCE, Math.ceil(deliveries / AWAY_MINUTES.length));
    for (let first = 0, round = 0; first < deliveries; first += atOnce, round += 1) {
      const away = AWAY_MINUTES[round % AWAY_MINUTES.length] ?? 1;
      const ids = Array.from({ length: Math.min(atOnce, deliveries - first) }, (_, n) =>
        String(first + n + 1),
      );
      const start = async (channel: string, fault: (typeof FAULTS)[number]) => {
        plans.set(channel, { fault, part: Math.floor(random() * parts), posts: 0 });
        const name = `${fault}, ${away} min`;
        tried[name] = (tried[name] ?? 0) + 1;
        await outbox.enqueue(toDraft(channel, now));
      };
      const faultOf = (channel: string) => FAULTS[Number(channel) % FAULTS.length] ?? 'created502';
      peer.fail((channel) => {
        const plan = plans.get(channel);
        const isIts = plan !== undefined && plan.posts === plan.part + 1 && !plan.fault.includes('killed');
        return isIts ? (plan.fault as DiscordFault) : undefined;
      });
      const failing = ids.filter((channel) => !faultOf(channel).includes('killed'));
      for (const channel of failing) await start(channel, faultOf(channel));
      await createWorker(`failing ${round}`).deliverDue();
      const dying = ids.filter((channel) => faultOf(channel).includes('killed'));
      for (const channel of dying) await start(channel, faultOf(channel));
      killed = 0;
      const own = await openState({ file, clock });
      void createWorker(`dying ${round}`, own.db, doomed)
        .deliverDue()
        .catch(() => {});
      await until(async () => (killed === dying.length ? true : undefined), 'the kills');
      await until(async () => (peer.pending() === 0 ? true : undefined), 'what the dead had sent');
      await own.close();
      peer.fail(() => undefined);
      for (const channel of ids) plans.delete(channel);
      now += away * MINUTE;
      const next = createWorker(`next ${round}`);
      for (let quiet = 0; quiet < 3; ) {
        quiet = (await next.deliverDue()) === 0 ? quiet + 1 : 0;
        now += 5 * MINUTE;
      }
    }
    const keys = Array.from({ length: deliveries }, (_, n) => String(n + 1)).map(
      (channel) => [channel, toShownKey(`digest|${channel}`)] as const,
    );
    let lost = 0;
    let doubled = 0;
    for (const [channel, key] of keys) {
      const shown = (peer.messages.get(channel) ?? []).map(
        ({ text }) => new RegExp(`${key}(?:-\\d+)?`).exec(text)?.[0],
      );
      const once = new Set(shown);
      if (once.size < parts || once.has(undefined)) lost += 1;
      if (shown.length > once.size) doubled += 1;
    }
    if (errors.length > 0) throw errors[0];
    return {
      deliveries,
      lost,
      doubled,
      tried,
      peer: peer.counts,
      seconds: Math.round((Date.now() - started) / 1000),
    };
  } finally {
    await peer.close();
    await state.close();
  }
}

function toDraft(channel: string, now: number): OutboxDraft {
  return {
    platform: 'discord',
    space: 'G1',
    channel,
    id: `digest|${channel}`,
    lane: channel,
    kind: 'digest',
    recipient: '',
    subscription: null,
    ledger: null,
    subject: null,
    dueAt: now,
    deadline: now + 48 * 60 * MINUTE,
  };
}
