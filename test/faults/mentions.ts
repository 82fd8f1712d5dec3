// Many mentions while the bot dies by kill -9 again and again and the platform fails in every way: in the end every
// mention has been answered exactly once. Slack sends an event again until it is acknowledged; Discord tells it once to
// whoever is connected, and nobody may be.

import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../peers/free-port.ts';
import { startDiscordFaults } from './discord-gateway.ts';
import type { MentionWorkerTask } from './mention-worker.ts';
import { createRandom } from './random.ts';
import { startSlackFaults } from './slack-peer.ts';

/** A platform that fails. */
export interface MentionPeer {
  /** Base address of its API. */
  readonly url: string;
  /** By the question's id: the ids of the messages that answer it. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  readonly counts: Readonly<Record<string, number>>;
  /** Somebody asks; resolves with the question's id when the platform has done its part. */
  mention(mention: { readonly channel: string; readonly text: string }): Promise<string>;
  readonly close: () => Promise<void>;
}

export interface MentionRun {
  readonly platform: MentionWorkerTask['platform'];
  readonly where: Pick<MentionWorkerTask, 'directory' | 'file' | 'database'>;
  readonly mentions: number;
  readonly kills: number;
  readonly workers: number;
  readonly seed: number;
}

export interface MentionResult {
  readonly mentions: number;
  readonly kills: number;
  /** Workers that ended by themselves. */
  readonly crashes: number;
  readonly lost: number;
  /** By the question's id: the messages that answer it, where there are several. */
  readonly doubled: readonly string[];
  readonly peer: Readonly<Record<string, number>>;
  readonly seconds: number;
}

const signingSecret = 'a-signing-secret-of-the-faults';
/** Platforms take about a message a second in a channel: enough channels that nothing waits for that. */
const MENTIONS_A_CHANNEL = 10;
/** Mentions under way at the same time. */
const AT_ONCE = 8;
/** How long a worker lives that is ready. */
const LIFE_MS = { least: 150, most: 1200 } as const;
/** No answer for so long means that the run is stuck. */
const STUCK_MS = 90_000;

export async function runMentions(run: MentionRun): Promise<MentionResult> {
  const started = Date.now();
  const random = createRandom(run.seed);
  const ports = await Promise.all(Array.from({ length: run.workers }, freePort));
  let turn = 0;
  const next = (): string => {
    turn += 1;
    return `http://127.0.0.1:${ports[turn % ports.length]}/slack/events`;
  };
  const { platform, where } = run;
  const peer = await (platform === 'slack'
    ? startSlackFaults({ signingSecret, next }, random)
    : startDiscordFaults(Math.ceil(run.mentions / MENTIONS_A_CHANNEL), random));
  const task = { ...where, platform, url: peer.url, signingSecret };
  const crew = createCrew(ports, task, run.kills, random);
  try {
    const asked = await askAll(peer, run, crew);
    await waitForAll(peer, asked);
    // What would be doubled has a lease and a grace left in which to be.
    await wait(4000);
    await crew.stop();
    const counts = asked.map((id) => peer.answers.get(id)?.length ?? 0);
    return {
      mentions: run.mentions,
      kills: crew.kills(),
      crashes: crew.crashes(),
      lost: counts.filter((n) => n === 0).length,
      doubled: asked.flatMap((id) => {
        const answers = peer.answers.get(id) ?? [];
        return answers.length > 1 ? [`${id}: ${answers.join(' ')}`] : [];
      }),
      peer: peer.counts,
      seconds: Math.round((Date.now() - started) / 1000),
    };
  } finally {
    await crew.stop();
    await peer.close();
  }
}

/** Mentions go out as workers die, so that the last of both come about together. */
async function askAll(peer: MentionPeer, run: MentionRun, crew: Crew): Promise<readonly string[]> {
  const asked: string[] = [];
  let begun = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (begun < run.mentions) {
        const n = begun;
        begun += 1;
        while (n / run.mentions > (crew.kills() + 1) / (run.kills + 1)) await wait(20);
        const channel = String(1000 + Math.floor(n / MENTIONS_A_CHANNEL));
        asked.push(await peer.mention({ channel, text: `question ${n}` }));
      }
    }),
  );
  return asked;
}

async function waitForAll(peer: MentionPeer, asked: readonly string[]): Promise<void> {
  let done = 0;
  let movedAt = Date.now();
  while (done < asked.length && Date.now() - movedAt < STUCK_MS) {
    const now = asked.filter((id) => peer.answers.has(id)).length;
    if (now > done) [done, movedAt] = [now, Date.now()];
    await wait(100);
  }
}

interface Crew {
  readonly kills: () => number;
  readonly crashes: () => number;
  readonly stop: () => Promise<void>;
}

/** Keeps a worker running on each port; each is killed some time after it is ready, until enough have been. */
function createCrew(
  ports: readonly number[],
  task: Omit<MentionWorkerTask, 'port'>,
  most: number,
  random: () => number,
): Crew {
  const running = new Set<ChildProcess>();
  let kills = 0;
  let crashes = 0;
  let begun = 0;
  let isStopping = false;

  function launch(port: number): void {
    const worker = path.join(import.meta.dirname, 'mention-worker.ts');
    const isToDie = begun < most;
    begun += 1;
    const one = spawn(process.execPath, [worker, JSON.stringify({ ...task, port })], {
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'sitrep-faults-compiled') },
      stdio: ['pipe', 'pipe', process.env.FAULTS_VERBOSE === undefined ? 'ignore' : 'inherit'],
    });
    running.add(one);
    let life: NodeJS.Timeout | undefined;
    one.stdout?.on('data', () => {
      const ms = LIFE_MS.least + random() * (LIFE_MS.most - LIFE_MS.least);
      if (isToDie) life = setTimeout(() => one.kill('SIGKILL'), ms);
    });
    one.once('exit', (_code, signal) => {
      clearTimeout(life);
      running.delete(one);
      if (isStopping) return;
      if (signal === 'SIGKILL') kills += 1;
      else crashes += 1;
      launch(port);
    });
  }
  for (const port of ports) launch(port);
  return {
    kills: () => kills,
    crashes: () => crashes,
    async stop() {
      isStopping = true;
      const ends = [...running].map((one) => new Promise((resolve) => one.once('exit', resolve)));
      for (const one of running) one.kill('SIGKILL');
      await Promise.all(ends);
    },
  };
}
