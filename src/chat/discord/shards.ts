// Discord asks a bot of many servers to come with several connections. Each is a process of its own that discord.js'
// ShardingManager starts: `sitrep start` again, which answers for its servers and shares the state with the others. This is
// what the first process runs in Discord's place: it starts them, hears how they are, and starts one again that ended.

import { Routes, type Shard, ShardingManager } from 'discord.js';
import { UserError } from '../../user-error.ts';
import type { ChatAdapter } from '../contract/adapter.ts';
import type { Log } from '../contract/log.ts';
import type { PlatformState, PlatformStates } from '../kit/platform-state.ts';
import type { DiscordRest } from './rest.ts';

export interface ShardsParts {
  readonly rest: DiscordRest;
  /** As many, or as many as Discord recommends. */
  readonly shards: number | 'auto';
  /** The file and its arguments that a shard's process runs. */
  readonly program: { readonly file: string; readonly args: readonly string[] };
  readonly states: Pick<PlatformStates, 'set'>;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Milliseconds between two new sessions; Discord takes one in five seconds. */
  readonly betweenMs?: number;
}

export interface ShardsAdapter extends ChatAdapter {
  /** Every shard loads the briefings anew. */
  registerCommands(): Promise<void>;
}

/** What a shard's process tells the first one. */
export interface ShardMessage {
  readonly discord: PlatformState;
}
/** What the first one tells a shard's process. */
export interface ShardOrder {
  readonly sitrep: 'reload';
}

const BETWEEN_MS = 5500;
const READY_WITHIN_MS = 60_000;
const FIRST_PAUSE_MS = 5000;
/** New sessions are counted a day: a shard that ends at once is started seldom. */
const LONGEST_PAUSE_MS = 10 * 60_000;
const STOP_MS = 4000;

export function createShards(parts: ShardsParts): ShardsAdapter {
  const { rest, states, log, program } = parts;
  const told = new Map<number, PlatformState>();
  const pauses = new Map<number, number>();
  const waiting = new Set<NodeJS.Timeout>();
  let manager: ShardingManager | undefined;
  let isStopping = false;

  function tellState(): void {
    if (isStopping || manager === undefined) return;
    const all = [...manager.shards.keys()].map((id) => ({ id, state: told.get(id) }));
    const bad = all.find(({ state }) => state?.state !== 'connected');
    if (bad === undefined) {
      states.set('discord', 'connected');
      return;
    }
    const why = `shard ${bad.id} of ${manager.totalShards}: ${bad.state?.why ?? bad.state?.state ?? 'starting'}`;
    const isOver = all.every(({ state }) => state?.state === 'stopped');
    states.set('discord', isOver ? 'stopped' : 'failing', why);
  }

  function watch(shard: Shard): void {
    shard.on('message', (message: Partial<ShardMessage> | null) => {
      const state = message?.discord;
      if (state === undefined) return;
      told.set(shard.id, state);
      if (state.state === 'connected') pauses.delete(shard.id);
      tellState();
    });
    shard.on('spawn', (child) =>
      log.info(
        { platform: 'discord', shard: shard.id, shardProcess: Reflect.get(child, 'pid') },
        'a shard’s process began',
      ),
    );
    shard.on('death', () => onDeath(shard));
    shard.on('error', (err) =>
      log.warn({ platform: 'discord', shard: shard.id, err }, 'a shard reported an error'),
    );
  }

  function onDeath(shard: Shard): void {
    if (isStopping) return;
    const last = told.get(shard.id);
    log.error({ platform: 'discord', shard: shard.id }, 'a shard’s process ended');
    // What only a person can mend is not tried again.
    if (last?.state === 'stopped') {
      tellState();
      return;
    }
    const since = parts.clock();
    told.set(shard.id, {
      platform: 'discord',
      state: 'failing',
      since,
      why: 'its process ended; it is started again',
    });
    tellState();
    const pause = pauses.get(shard.id) ?? FIRST_PAUSE_MS;
    pauses.set(shard.id, Math.min(LONGEST_PAUSE_MS, pause * 2));
    const timer = setTimeout(() => {
      waiting.delete(timer);
      void start(shard);
    }, pause);
    waiting.add(timer);
  }

  async function start(shard: Shard): Promise<void> {
    try {
      await shard.spawn(READY_WITHIN_MS);
    } catch (err) {
      if (!isStopping)
        log.warn({ platform: 'discord', shard: shard.id, err }, 'a shard could not be started');
    }
  }

  async function count(): Promise<number> {
    if (parts.shards !== 'auto') return parts.shards;
    const { shards } = (await rest.request('GET', Routes.gatewayBot())) as { readonly shards: number };
    return shards;
  }

  return {
    name: 'discord',
    async start() {
      states.set('discord', 'connecting');
      const total = await count();
      manager = new ShardingManager(program.file, {
        totalShards: total,
        mode: 'process',
        respawn: false,
        shardArgs: [...program.args],
        execArgv: [...process.execArgv],
      });
      manager.on('shardCreate', watch);
      log.info({ platform: 'discord', shards: total }, 'starting a process for each shard');
      try {
        await manager.spawn({
          amount: total,
          delay: parts.betweenMs ?? BETWEEN_MS,
          timeout: READY_WITHIN_MS,
        });
      } catch (error) {
        const why = [...told.values()].find(({ state }) => state === 'stopped')?.why;
        await stop();
        throw new UserError(
          why ?? `a shard’s process did not get ready: ${error instanceof Error ? error.message : error}`,
        );
      }
      tellState();
    },
    async registerCommands() {
      const order: ShardOrder = { sitrep: 'reload' };
      await Promise.all(
        [...(manager?.shards.values() ?? [])].map((shard) => shard.send(order).catch(() => {})),
      );
    },
    stop,
  };

  /** Each finishes what it is at. */
  async function stop(): Promise<void> {
    isStopping = true;
    for (const timer of waiting) clearTimeout(timer);
    const processes = [...(manager?.shards.values() ?? [])].flatMap((shard) => shard.process ?? []);
    await Promise.all(
      processes.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
        await exited;
        clearTimeout(timer);
      }),
    );
  }
}
