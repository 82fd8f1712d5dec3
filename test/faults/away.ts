// Deliveries through a platform's real adapter that fail in the middle, with the bot away for a minute up to most of a day
// before anybody looks again: only the key that the platform keeps tells what arrived (Discord's nonce is forgotten by
// then; Slack's history is read once a minute). A kill is the holder's end in the middle of its request: nobody hears the
// answer, the lease runs out.

import { createDiscordRest } from '../../src/chat/discord/rest.ts';
import { createDiscordWire } from '../../src/chat/discord/wire.ts';
import { createSlackApi } from '../../src/chat/slack/api.ts';
import { retryAfterMs } from '../../src/chat/slack/failures.ts';
import { createPace } from '../../src/chat/slack/pace.ts';
import { toSdkLogger } from '../../src/chat/slack/sdk-logger.ts';
import { createSlackWire } from '../../src/chat/slack/wire.ts';
import { createDeliverer } from '../../src/digest/delivery/deliver.ts';
import type { Delivery } from '../../src/digest/delivery/delivery.ts';
import { partKey, showsKey, toShownKey } from '../../src/digest/delivery/keys.ts';
import { openState } from '../../src/state/open.ts';
import { createOutbox, type OutboxDraft } from '../../src/state/outbox.ts';
import { longReply } from '../chat/replies.ts';
import { until } from '../peers/until.ts';
import { BOT, startDiscordFaultPeer } from './discord-peer.ts';
import { createRandom } from './random.ts';
import { startSlackPosts } from './slack-posts.ts';

/** What happens to a post. */
export type PostedFault =
  | 'created502'
  | 'failed502'
  | 'reset'
  | 'createdReset'
  | 'hang'
  | 'createdHang'
  | 'limited';

/** A platform's message requests, on a clock that the test moves. */
export interface AwayPeer {
  readonly url: string;
  readonly counts: Readonly<Record<string, number>>;
  /** What happens to the next posts; undefined = they work. */
  fail(choose: (channel: string) => PostedFault | undefined): void;
  /** Posts that are being worked on. */
  pending(): number;
  /** What stands in the channel: texts in which the key of each message is to be found. */
  shown(channel: string): readonly string[];
  readonly close: () => Promise<void>;
}

export type AwayPlatform = 'discord' | 'slack';

export interface AwayResult {
  readonly deliveries: number;
  readonly lost: number;
  readonly doubled: number;
  /** By fault and minutes away. */
  readonly tried: Readonly<Record<string, number>>;
  /** Readings of a history that were given up before the peer's answer was heard, as on a busy machine. */
  readonly unheard: number;
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
/** Ours is ahead of the platform's, as far as one can be that Slack's signatures still let work. */
const AHEAD_MS = 4 * MINUTE;
/** In one round, all away for the same time; few enough that the library's fifty requests a second hold none up. */
const AT_ONCE = 24;
const settings = { timeoutMs: 1000, graceMs: 1000, leaseMs: 30_000, concurrency: AT_ONCE } as const;
/** Whoever is killed does not hear that its request timed out. */
const doomed = { ...settings, timeoutMs: 20_000 } as const;

export async function runAway(
  platform: AwayPlatform,
  file: string,
  deliveries: number,
  seed: number,
): Promise<AwayResult> {
  const started = Date.now();
  const random = createRandom(seed);
  let now = Date.UTC(2026, 10, 22);
  const clock = () => now;
  const { peer, wire, keyOf, claims, unheard } = await platforms[platform](clock);
  const state = await openState({ file, clock });
  const outbox = createOutbox(state.db, clock);
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
          platform,
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
          const payloads = delivery.render(longReply(claims), row, { key: toShownKey(row.id) });
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
        await outbox.enqueue(toDraft(platform, channel, now));
      };
      const faultOf = (channel: string) => FAULTS[Number(channel) % FAULTS.length] ?? 'created502';
      peer.fail((channel) => {
        const plan = plans.get(channel);
        const isIts = plan !== undefined && plan.posts === plan.part + 1 && !plan.fault.includes('killed');
        return isIts ? (plan.fault as PostedFault) : undefined;
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
    let lost = 0;
    let doubled = 0;
    for (const channel of Array.from({ length: deliveries }, (_, n) => String(n + 1))) {
      const shown = peer.shown(channel);
      const times = Array.from(
        { length: parts },
        (_, part) => shown.filter((text) => showsKey(text, keyOf(`digest|${channel}`, part))).length,
      );
      if (times.includes(0)) lost += 1;
      if (shown.length > parts || times.some((n) => n > 1)) doubled += 1;
    }
    if (errors.length > 0) throw errors[0];
    return {
      deliveries,
      lost,
      doubled,
      tried,
      unheard: unheard(),
      peer: peer.counts,
      seconds: Math.round((Date.now() - started) / 1000),
    };
  } finally {
    await peer.close();
    await state.close();
  }
}

/** A platform's peer, the real wire to it, and how the part of a delivery is known in what is shown. */
interface Away {
  /** In a reply: enough for a few messages. */
  readonly claims: number;
  readonly peer: AwayPeer;
  readonly wire: Delivery;
  unheard(): number;
  keyOf(id: string, part: number): string;
}

const platforms: Readonly<Record<AwayPlatform, (clock: () => number) => Promise<Away>>> = {
  async discord(clock) {
    const peer = await startDiscordFaultPeer(ofPlatform(clock));
    const wire = createDiscordWire({
      rest: createDiscordRest({ token: 'token', apiUrl: peer.url }, clock),
      botId: () => BOT,
      refusal: async () => undefined,
      mayReadHistory: async () => true,
      onTokenRefused: () => {},
      clock,
    });
    return { peer, wire, claims: 20, unheard: () => 0, keyOf: (id, part) => partKey(toShownKey(id), part) };
  },

  async slack(clock) {
    const peer = await startSlackPosts(ofPlatform(clock));
    const api = createSlackApi({ botToken: 'xoxb-away', apiUrl: peer.url }, toSdkLogger());
    let unheard = 0;
    const wire = createSlackWire({
      api: {
        ...api,
        async call(method, args, signal) {
          try {
            return await api.call(method, args, signal);
          } catch (error) {
            if (method === 'conversations.history' && retryAfterMs(error) === undefined) unheard += 1;
            throw error;
          }
        },
      },
      pace: createPace({ now: clock, wait: async () => {} }),
      now: clock,
    });
    return { peer, wire, claims: 60, unheard: () => unheard, keyOf: (id, part) => `${id}#${part}` };
  },
};

function ofPlatform(clock: () => number): () => number {
  return () => clock() - AHEAD_MS;
}

function toDraft(platform: AwayPlatform, channel: string, now: number): OutboxDraft {
  return {
    platform,
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
