// The faults to survive, each as one function that says what it counted. run.ts runs them at full size, a test in
// small. A result is good when nothing was lost, nothing doubled and nothing left unsound.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Cluster, createCluster, createTestSchema, findPostgresPrograms } from '../peers/postgres.ts';
import { type AwayPlatform, runAway } from './away.ts';
import { type DeliveryResult, runDeliveries } from './deliveries.ts';
import { createSmallDisk } from './disk-full.ts';
import { type MentionResult, type MentionRun, runMentions } from './mentions.ts';
import { createRandom } from './random.ts';
import { killRenewals } from './renewals.ts';
import { runSignedEvents } from './signed-events.ts';
import { runStorm } from './storm.ts';
import { runWrites } from './writes.ts';

export interface Size {
  readonly deliveries: number;
  readonly kills: number;
  readonly sharedDeliveries: number;
  readonly sharedKills: number;
  readonly serverKills: number;
  readonly writeKills: number;
  readonly fullForMs: number;
  readonly awayDeliveries: number;
  readonly mentions: number;
  readonly mentionKills: number;
  readonly renewalKills: number;
  readonly signedEvents: number;
  readonly stormDigests: number;
  readonly seed: number;
}

export const fullSize: Size = {
  deliveries: 10_000,
  kills: 200,
  sharedDeliveries: 1000,
  sharedKills: 30,
  serverKills: 8,
  writeKills: 100,
  fullForMs: 5000,
  awayDeliveries: 1000,
  mentions: 1000,
  mentionKills: 200,
  renewalKills: 50,
  signedEvents: 5000,
  stormDigests: 400,
  seed: 1,
};

/** A few seconds. */
export const shortSize: Size = {
  deliveries: 24,
  kills: 2,
  sharedDeliveries: 24,
  sharedKills: 2,
  serverKills: 1,
  writeKills: 4,
  fullForMs: 1500,
  awayDeliveries: 40,
  mentions: 16,
  mentionKills: 2,
  renewalKills: 3,
  signedEvents: 40,
  stormDigests: 40,
  seed: 1,
};

export interface Outcome {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

export type Scenario = (size: Size) => Promise<Outcome | string>;

/** By name; a string as the result says why it could not run here. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'deliveries on SQLite': (size) =>
    inDirectory(async (directory) => {
      const where = { file: path.join(directory, 'sitrep.db') };
      return describe(await runDeliveries({ ...size, where, workers: 1 }));
    }),

  'three processes on one SQLite file': (size) =>
    inDirectory(async (directory) => {
      const where = { file: path.join(directory, 'sitrep.db') };
      const { sharedDeliveries: deliveries, sharedKills: kills, seed } = size;
      return describe(await runDeliveries({ deliveries, kills, seed, where, workers: 3 }));
    }),

  'deliveries on PostgreSQL, three processes, the server killed too': async (size) => {
    const programs = findPostgresPrograms();
    if (programs === undefined) return 'PostgreSQL’s programs are not installed (/usr/lib/postgresql)';
    const cluster = await createCluster(programs);
    try {
      await cluster.start();
      const where = { database: cluster.url };
      const killer = createServerKiller(cluster, size.serverKills);
      const result = await runDeliveries({
        ...size,
        where,
        workers: 3,
        // Everything may be delivered between two looks.
        isHeld: () => killer.kills() < size.serverKills,
        meanwhile: killer.look,
      });
      const isKilled = killer.kills() === size.serverKills;
      const { isGood, lines } = describe(result);
      return { isGood: isGood && isKilled, lines: [...lines, `${killer.kills()} kills of the server`] };
    } finally {
      await cluster.remove();
    }
  },

  'deliveries through Discord’s adapter, the bot away for a minute up to twenty hours': (size) =>
    deliveriesAway('discord', size),
  'deliveries through Slack’s adapter, the bot away for a minute up to twenty hours': (size) =>
    deliveriesAway('slack', size),

  'kill -9 while a workspace’s token is renewed': async (size) => {
    const { kills, dead, lost, kept, renewed } = await killRenewals(
      size.renewalKills,
      createRandom(size.seed),
    );
    return {
      isGood: dead === 0 && renewed > 0,
      lines: [
        `${kills} kills, ${renewed} renewals: ${dead} times no token was left that Slack takes`,
        `${kept} new pairs stood in their file alone, ${lost} were lost on their way from Slack; there the old token serves until it ends`,
      ],
    };
  },

  'signed events of Slack’s, four times each and out of order, two processes on PostgreSQL': async (size) => {
    const schema = await createTestSchema();
    if (typeof schema === 'string') return schema;
    try {
      return await signedEvents(size, schema.url);
    } finally {
      await schema.drop();
    }
  },

  'signed events of Slack’s, four times each and out of order, on SQLite': (size) => signedEvents(size),

  'a storm of 429 in a quarter of the channels': async (size) => {
    const { early, refused, lost, calmP95, stormP95 } = await runStorm(size.stormDigests);
    // Few digests are over before the storm could hold anybody up: then only what is refused counts.
    const isHeldUp = size.stormDigests >= fullSize.stormDigests && stormP95 >= 2 * calmP95;
    return {
      isGood: early === 0 && lost === 0 && refused > 0 && !isHeldUp,
      lines: [
        `${size.stormDigests} digests, ${refused} refusals: ${early} requests before Retry-After was over, ${lost} lost`,
        `95 of 100 digests of the other channels there after ${stormP95} ms, without the storm ${calmP95} ms`,
      ],
    };
  },

  'kill -9 in the middle of writes': (size) =>
    inDirectory(async (directory) => {
      const file = path.join(directory, 'sitrep.db');
      const result = await runWrites(file, size.writeKills, createRandom(size.seed));
      const { kills, acknowledged, lost, slowestOpenMs } = result;
      return {
        isGood: lost === 0 && slowestOpenMs < 1000 && isSound(file),
        lines: [
          `${kills} kills, ${acknowledged} rows acknowledged: ${lost} lost`,
          `slowest reopening ${slowestOpenMs} ms`,
        ],
      };
    }),

  'disk full and freed again': async (size) => {
    const disk = createSmallDisk(16);
    try {
      const file = path.join(disk.directory, 'sitrep.db');
      const filled: { at?: number; done?: number; freedDone?: number } = {};
      const refused = new Set<string>();
      const result = await runDeliveries({
        deliveries: size.sharedDeliveries,
        kills: size.sharedKills,
        seed: size.seed,
        where: { file },
        workers: 1,
        isHeld: () => filled.freedDone === undefined,
        async meanwhile(done, workers) {
          if (done < 0.2 || filled.freedDone !== undefined) return;
          if (filled.at !== undefined && Date.now() - filled.at > size.fullForMs) {
            disk.free(workers);
            filled.freedDone = done;
            // Only a disk that takes it again proves that it was the disk.
            const why = tryLargeWrite(file);
            if (why !== undefined) throw new Error(`still refused: ${why}`);
            return;
          }
          // Again each time: what the workers give back must not stay free.
          disk.fill(workers);
          const why = disk.holdsForAll ? tryLargeWrite(file) : undefined;
          if (why !== undefined) refused.add(why);
          filled.at ??= Date.now();
          filled.done ??= done;
        },
      });
      const { isGood, lines } = describe(result);
      const percent = (share = Number.NaN) => `${Math.round(share * 100)} %`;
      return {
        isGood: isGood && (refused.size > 0 || !disk.holdsForAll) && isSound(file),
        lines: [
          ...lines,
          disk.holdsForAll
            ? `writes while it was full: ${[...refused].join(', ') || 'NONE WAS REFUSED'}`
            : 'no proof that writes were refused: mounting is not permitted here',
          `full for ${size.fullForMs / 1000} s (${disk.how}) at ${percent(filled.done)} done, ${percent(filled.freedDone)} when freed`,
        ],
      };
    } finally {
      disk.remove();
    }
  },

  'mentions on Slack, on SQLite': (size) => mentionsOnSqlite('slack', size),
  'mentions on Slack, on PostgreSQL, two processes': (size) => mentionsOnPostgres('slack', size),
  'mentions on Discord, on SQLite': (size) => mentionsOnSqlite('discord', size),
  'mentions on Discord, on PostgreSQL, two processes': (size) => mentionsOnPostgres('discord', size),
};

async function signedEvents(size: Size, database?: string): Promise<Outcome> {
  const { events, deliveries, unheard, lost, doubled, logged, p50, p99, seconds } = await runSignedEvents({
    events: size.signedEvents,
    ...(database === undefined ? {} : { database }),
    random: createRandom(size.seed),
  });
  return {
    isGood: lost === 0 && doubled === 0,
    lines: [
      `${events} events in ${deliveries} deliveries in ${seconds} s: ${lost} lost, ${doubled} doubled`,
      `not acknowledged: ${JSON.stringify(unheard)}; errors logged: ${JSON.stringify(logged)}`,
      `acknowledged after ${p50} ms in the middle, ${p99} ms at most of 99 in 100`,
    ],
  };
}

function deliveriesAway(platform: AwayPlatform, size: Size): Promise<Outcome> {
  return inDirectory(async (directory) => {
    const file = path.join(directory, 'sitrep.db');
    const { deliveries, lost, doubled, seconds, tried, unheard, peer } = await runAway(
      platform,
      file,
      size.awayDeliveries,
      size.seed,
    );
    return {
      // Whoever is limited to a reading a minute is refused, and knows it for an hour; what it did not hear it cannot know.
      isGood: lost === 0 && doubled === 0 && (peer['though it was told'] ?? 0) <= unheard,
      lines: [
        `${deliveries} deliveries in ${seconds} s: ${lost} lost, ${doubled} doubled`,
        `failed by: ${listCounts(tried)}`,
        `the peer: ${listCounts(peer)}; ${unheard} of its answers to a reading unheard`,
      ],
    };
  });
}

function mentionsOnSqlite(platform: MentionRun['platform'], size: Size): Promise<Outcome> {
  return inDirectory(async (directory) => {
    const where = { directory, file: path.join(directory, 'sitrep.db') };
    const { mentions, mentionKills: kills, seed } = size;
    return describeMentions(await runMentions({ platform, mentions, kills, seed, where, workers: 1 }));
  });
}

async function mentionsOnPostgres(platform: MentionRun['platform'], size: Size): Promise<Outcome | string> {
  const schema = await createTestSchema();
  if (typeof schema === 'string') return schema;
  try {
    return await inDirectory(async (directory) => {
      const { mentions, mentionKills: kills, seed } = size;
      const where = { directory, database: schema.url };
      return describeMentions(await runMentions({ platform, mentions, kills, seed, where, workers: 2 }));
    });
  } finally {
    await schema.drop();
  }
}

function describeMentions(result: MentionResult): Outcome {
  const { lost, doubled, mentions, kills, crashes, peer, seconds } = result;
  return {
    isGood: lost === 0 && doubled.length === 0 && crashes === 0,
    lines: [
      `${mentions} mentions, ${kills} kill -9 in ${seconds} s: ${lost} lost, ${doubled.length} doubled, ${crashes} crashed`,
      ...doubled,
      `the peer: ${listCounts(peer)}`,
    ],
  };
}

function describe(result: DeliveryResult): Outcome {
  const { lost, doubled, unsound, deliveries, kills, crashes, killsByStep, peer, seconds } = result;
  return {
    isGood: lost === 0 && doubled === 0 && unsound === 0 && crashes === 0,
    lines: [
      `${deliveries} deliveries, ${kills} kill -9 in ${seconds} s: ${lost} lost, ${doubled} doubled, ${unsound} unsound, ${crashes} crashed`,
      `killed at: ${listCounts(killsByStep)}`,
      `the peer: ${listCounts(peer)}`,
    ],
  };
}

function listCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
}

/** Kills the server at even distances of what is delivered. */
function createServerKiller(cluster: Cluster, times: number) {
  let kills = 0;
  return {
    kills: () => kills,
    async look(done: number) {
      if (kills >= times || done < (kills + 0.5) / (times + 0.5)) return;
      kills += 1;
      await cluster.kill();
      await cluster.start();
    },
  };
}

/** More than the log has room for without growing; why it was refused, undefined when it was taken. */
function tryLargeWrite(file: string): string | undefined {
  const database = new DatabaseSync(file, { timeout: 40_000 });
  try {
    database.prepare('insert or replace into turns values (?, ?, ?)').run('large', 0, 'x'.repeat(5_000_000));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database.close();
  }
}

function isSound(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: 30_000 });
  try {
    return database.prepare('pragma integrity_check').get()?.integrity_check === 'ok';
  } finally {
    database.close();
  }
}

async function inDirectory<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-faults-'));
  try {
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
