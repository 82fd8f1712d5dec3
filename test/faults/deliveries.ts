// Many digests due at once, workers that die by kill -9 at every step, a peer that fails in every way – and, on
// PostgreSQL, a server that is killed too. In the end every digest has been posted exactly once.

import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createContents } from '../../src/digest/changes/content.ts';
import { openState, type State } from '../../src/state/open.ts';
import { createOutbox } from '../../src/state/outbox.ts';
import { createSubscriptions } from '../../src/state/subscriptions.ts';
import { loadFerry } from '../digest/ferry.ts';
import { faultRates, type Peer, startPeer } from './peer.ts';
import { createRandom } from './random.ts';
import { steps, type WorkerTask } from './task.ts';
import { yearlyDigest } from './yearly-digest.ts';

export interface DeliveryRun {
  readonly where: Pick<WorkerTask, 'file' | 'database'>;
  readonly deliveries: number;
  readonly kills: number;
  readonly workers: number;
  readonly seed: number;
  /** Called from time to time with the share that is done: kills the database server, fills the disk. */
  readonly meanwhile?: (done: number, workers: readonly number[]) => Promise<void>;
  /** While it says so the run goes on although everything is delivered: a fault has yet to be lifted. */
  readonly isHeld?: () => boolean;
}

export interface DeliveryResult {
  readonly deliveries: number;
  readonly lost: number;
  readonly doubled: number;
  /** Rows whose state, told version or ledger entry does not fit what was posted. */
  readonly unsound: number;
  readonly kills: number;
  /** Workers that ended by themselves. */
  readonly crashes: number;
  readonly killsByStep: Readonly<Record<string, number>>;
  readonly peer: Readonly<Record<string, number>>;
  readonly seconds: number;
}

const CHANNELS = 500;
/** Digests fall due a few at a time, so that workers die while they schedule as well as while they post. */
const NOT_YET_MS = 24 * 60 * 60 * 1000;
/** Of a worker that is ready. */
const LONGEST_LIFE_MS = 2000;
/** Nothing delivered for so long means that the run is stuck. */
const STUCK_MS = 90_000;

export async function runDeliveries(run: DeliveryRun): Promise<DeliveryResult> {
  const started = Date.now();
  const random = createRandom(run.seed);
  const peer = await startPeer(faultRates, random);
  const state = await openState({ url: run.where.database, file: run.where.file, clock: Date.now });
  const ids = await subscribe(state, run.deliveries);
  const crew = createCrew({ ...run.where, peer: peer.url }, run, random);
  try {
    crew.start();
    await finish(state, run, crew, ids);
    await crew.stop();
    return {
      ...(await check(state, peer, ids)),
      deliveries: run.deliveries,
      kills: crew.kills(),
      crashes: crew.crashes(),
      killsByStep: crew.killsByStep,
      peer: peer.counts,
      seconds: Math.round((Date.now() - started) / 1000),
    };
  } finally {
    await crew.stop();
    await peer.close();
    await state.close();
  }
}

async function subscribe(state: State, count: number): Promise<readonly string[]> {
  const now = Date.now();
  await createContents(state.db, Date.now).record(loadFerry());
  const ids = Array.from({ length: count }, (_, n) => `s${n}`);
  await state.db.transaction().execute(async (trx) => {
    for (const [n, id] of ids.entries()) {
      await createSubscriptions(trx, Date.now).insert(
        yearlyDigest({
          id,
          channel: `C${n % CHANNELS}`,
          latenessMs: 6 * 60 * 60 * 1000,
          nextRun: now + NOT_YET_MS,
          createdAt: now,
        }),
      );
    }
  });
  return ids;
}

interface Crew {
  readonly start: () => void;
  /** How many were killed so far. */
  readonly kills: () => number;
  /** How many ended by themselves, which none should. */
  readonly crashes: () => number;
  readonly killsByStep: Readonly<Record<string, number>>;
  readonly processIds: () => readonly number[];
  readonly stop: () => Promise<void>;
}

/** Keeps `workers` processes running; each is to die at the next step in turn, until enough have. */
function createCrew(task: WorkerTask, { workers, kills }: DeliveryRun, random: () => number): Crew {
  const running = new Set<ChildProcess>();
  const killsByStep: Record<string, number> = {};
  let dead = 0;
  let crashes = 0;
  let launched = 0;
  let isStopping = false;

  function launch(): void {
    const step = steps[launched % steps.length] ?? 'claim';
    launched += 1;
    const dieAt = dead < kills ? { step, pass: 1 + Math.floor(random() * 8) } : undefined;
    const worker = path.join(import.meta.dirname, 'worker.ts');
    const one = spawn(process.execPath, [worker, JSON.stringify({ ...task, dieAt })], {
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'sitrep-faults-compiled') },
      stdio: ['pipe', 'pipe', process.env.FAULTS_VERBOSE === undefined ? 'ignore' : 'inherit'],
    });
    running.add(one);
    let limit: NodeJS.Timeout | undefined;
    one.stdout?.on('data', (chunk: Buffer) => {
      const printed = chunk.toString();
      const at = /died at (.*)/.exec(printed)?.[1];
      if (at !== undefined) killsByStep[at] = (killsByStep[at] ?? 0) + 1;
      // A step that is not reached (nothing to give back, say) must not keep a worker alive for ever.
      if (printed.includes('ready') && dieAt !== undefined) {
        limit = setTimeout(() => one.kill('SIGKILL'), LONGEST_LIFE_MS);
      }
    });
    one.once('exit', (_code, signal) => {
      clearTimeout(limit);
      running.delete(one);
      if (isStopping) return;
      if (signal !== 'SIGKILL') crashes += 1;
      dead += 1;
      launch();
    });
  }
  return {
    start() {
      for (let n = 0; n < workers; n += 1) launch();
    },
    kills: () => dead - crashes,
    crashes: () => crashes,
    killsByStep,
    processIds: () => [...running].flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    async stop() {
      isStopping = true;
      const ends = [...running].map((one) => new Promise((resolve) => one.once('exit', resolve)));
      for (const one of running) one.kill('SIGKILL');
      await Promise.all(ends);
    },
  };
}

/** Lets digests fall due as workers die, until all of both have. */
async function finish(state: State, run: DeliveryRun, crew: Crew, ids: readonly string[]): Promise<void> {
  let done = 0;
  let released = 0;
  let movedAt = Date.now();
  for (;;) {
    const portion = ids.length / (run.kills + 1);
    const due = Math.min(ids.length, Math.ceil(portion * (crew.kills() + 1)), Math.ceil(done + 3 * portion));
    try {
      if (due > released) await release(state, ids.slice(released, due));
      released = due;
      const now = await countDone(state);
      if (now > done) [done, movedAt] = [now, Date.now()];
    } catch {
      // The server is down, or the disk is full: ask again.
    }
    if (done >= run.deliveries && crew.kills() >= run.kills && run.isHeld?.() !== true) return;
    if (Date.now() - movedAt > STUCK_MS && run.isHeld?.() !== true)
      throw new Error(`stuck at ${done} of ${run.deliveries} deliveries`);
    await run.meanwhile?.(done / run.deliveries, crew.processIds());
    await wait(100);
  }
}

async function release({ db }: State, ids: readonly string[]): Promise<void> {
  const now = Date.now();
  for (let start = 0; start < ids.length; start += 500) {
    await db
      .updateTable('subscriptions')
      .set({ next_run: now })
      .where('id', 'in', ids.slice(start, start + 500))
      .where('told_version', 'is', null)
      .where('next_run', '>', now)
      .where('next_run', '<', now + NOT_YET_MS)
      .execute();
  }
}

async function countDone({ db }: State): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', ['sent', 'missed', 'failed'])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function check(
  state: State,
  peer: Peer,
  due: readonly string[],
): Promise<Pick<DeliveryResult, 'lost' | 'doubled' | 'unsound'>> {
  const posted = new Map<string, string[]>();
  for (const messages of peer.messages.values()) {
    for (const { key, id } of messages) posted.set(key, [...(posted.get(key) ?? []), id]);
  }
  const rows = await createOutbox(state.db, Date.now).list({ limit: due.length * 2 });
  const ledger = await state.db.selectFrom('ledger').select(['id', 'message_ids']).execute();
  const entries = new Map(ledger.map((entry) => [entry.id, entry.message_ids]));
  const told = await state.db
    .selectFrom('subscriptions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('told_version', 'is not', null)
    .executeTakeFirstOrThrow();
  let unsound = Math.abs(rows.length - due.length) + (due.length - Number(told.count));
  for (const row of rows) {
    const [id] = posted.get(`${row.id}#0`) ?? [];
    if (row.state !== 'sent' || row.messageIds[0] !== id || entries.get(row.id) !== JSON.stringify([id]))
      unsound += 1;
  }
  const subscriptions = new Set([...posted.keys()].map((key) => key.split('|')[1]));
  return {
    lost: due.filter((id) => !subscriptions.has(id)).length,
    doubled: [...posted.values()].filter((ids) => ids.length > 1).length + (posted.size - subscriptions.size),
    unsound,
  };
}
