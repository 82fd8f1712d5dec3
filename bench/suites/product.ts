/**
 * The product as people meet it: `sitrep ask` from the start of the process to its end, `sitrep start` until it is ready
 * and what it takes up when idle, and answering in a running process on the shipped and on a large briefing.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Row, Suite } from '../suite.ts';
import { BRIEFING_NOTE } from '../synthetic-briefing.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'src/bin/sitrep.mjs');
const RUNS = 15;
const COLD_RUNS = 5;
const START_RUNS = 5;
const IDLE_MS = 5000;
const LARGE = 100_000;
const COLUMNS = ['what', 'claims', 'p50 ms', 'p99 ms', 'cpu ms', 'memory MB', 'compile s', 'runs', 'remark'];

const NOTES = [
  'sitrep ask, sitrep start: node src/bin/sitrep.mjs, from spawning it to its end or to "Sitrep is ready"; npx and npm',
  'take their own time before that. cold: nothing kept by an earlier start, neither compiled sources nor the compiled',
  'briefing. cpu: user and system time of a process, all its threads (median), or of the answering thread for an answer',
  '(mean). p99 of few runs is their slowest. memory: RSS, idle for five seconds. answer(): the whole of it, from the text of the question to the',
  'chosen claims, in a warm process; the shipped briefing is asked its own question set.',
  '',
  BRIEFING_NOTE,
];

function summarise(values: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5) ?? Number.NaN, p99: at(0.99) ?? Number.NaN };
}

function timesRow(what: string, wall: readonly number[], cpu: readonly number[], remark = ''): Row {
  const times = summarise(wall);
  return {
    what,
    'p50 ms': times.p50,
    'p99 ms': times.p99,
    ...(cpu.length > 0 ? { 'cpu ms': summarise(cpu).p50 } : {}),
    runs: wall.length,
    remark,
  };
}

/** CPU milliseconds that this process's finished children took, in steps of 10 ms; undefined where /proc is not. */
function childrenCpu(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function environment(dataDir: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    SITREP_DATA_DIR: dataDir,
    SITREP_BRIEFINGS_DIR: join(root, 'briefings'),
    SITREP_LOG_LEVEL: 'error',
    ...more,
  };
}

function withFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly wall: number;
  readonly cpu: number | undefined;
}

/** `folder`, where it runs, holds its data folder. */
function askOnce(folder: string, env: Readonly<Record<string, string>>): Asked {
  const before = childrenCpu();
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'ask', '--briefings', join(root, 'briefings'), 'How many North Korean soldiers were killed?'],
    { env: { PATH: process.env.PATH ?? '', ...env }, cwd: folder, encoding: 'utf8' },
  );
  const wall = performance.now() - from;
  if (status !== 0 || stdout === '') throw new Error(`sitrep ask failed: ${stderr}`);
  const after = childrenCpu();
  return { wall, cpu: before === undefined || after === undefined ? undefined : after - before };
}

function measureAsk(): readonly Row[] {
  const toRow = (what: string, found: readonly Asked[]): Row =>
    timesRow(
      what,
      found.map(({ wall }) => wall),
      found.flatMap(({ cpu }) => cpu ?? []),
    );
  const warm = (env: Readonly<Record<string, string>>): readonly Asked[] =>
    withFolder((folder) => {
      askOnce(folder, env);
      askOnce(folder, env);
      return Array.from({ length: RUNS }, () => askOnce(folder, env));
    });
  const cold = Array.from({ length: COLD_RUNS }, () =>
    withFolder((folder) => askOnce(folder, { NODE_COMPILE_CACHE: join(folder, 'code') })),
  );
  return [
    toRow('sitrep ask, warm', warm({})),
    toRow('sitrep ask, warm, a setting to check', warm({ SITREP_LOG_LEVEL: 'error' })),
    toRow('sitrep ask, cold', cold),
  ];
}

function started(child: ChildProcess, ready: readonly RegExp[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const look = (text: Buffer): void => {
      output += text.toString();
      if (ready.every((pattern) => pattern.test(output))) resolve();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', (code) => reject(new Error(`sitrep start ended with ${code}:\n${output}`)));
  });
}

async function startOnce(
  env: Record<string, string>,
  ready: readonly RegExp[],
  idleMs: number,
): Promise<{ readonly wall: number; readonly memory: number }> {
  const from = performance.now();
  const child = spawn(process.execPath, [program, 'start', '--port', '0'], {
    env,
    cwd: env.SITREP_DATA_DIR,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    await started(child, ready);
    const wall = performance.now() - from;
    await wait(idleMs);
    return { wall, memory: residentMegabytes(child.pid) };
  } finally {
    child.kill('SIGTERM');
    await closed;
  }
}

function residentMegabytes(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1000;
}

async function measureStart(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  try {
    const env = environment(folder);
    const ready = [/Sitrep is ready: http/];
    await startOnce(env, ready, 0);
    const walls: number[] = [];
    for (let run = 0; run < START_RUNS; run++) walls.push((await startOnce(env, ready, 0)).wall);
    const { memory } = await startOnce(env, ready, IDLE_MS);
    const row = timesRow('sitrep start, web chat', walls, []);
    return [{ ...row, 'memory MB': memory }, await measureBothPlatforms(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Against the local peers of the tests; where they are not installed or cannot run, says so. */
async function measureBothPlatforms(folder: string): Promise<Row> {
  const what = 'sitrep start, Discord, Slack and web chat';
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const [{ startDiscord }, { startSlack }] = await Promise.all([
      import('../../test/peers/discord.ts'),
      import('../../test/peers/slack.ts'),
    ]);
    const discord = await startDiscord();
    stops.push(() => discord.stop());
    const slack = await startSlack('socket');
    stops.push(() => slack.stop());
    const env = environment(folder, { ...discord.environment, ...slack.environment, SITREP_WEB: '1' });
    const ready = [/ready: http/, /ready on discord/, /ready on slack/];
    await startOnce(env, ready, 0);
    const { wall, memory } = await startOnce(env, ready, IDLE_MS);
    return { ...timesRow(what, [wall], [], 'against local peers'), 'memory MB': memory };
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { what, remark: `not measured: ${line} (npm test installs the peers)` };
  } finally {
    for (const stop of stops) await stop();
  }
}

function measureAnswers(what: string, size: string): Row {
  const args = ['--max-old-space-size=8000', '--no-warnings', join(import.meta.dirname, 'answer-process.ts')];
  const out = execFileSync(process.execPath, [...args, size], { encoding: 'utf8' });
  return { what, ...(JSON.parse(out) as Row), remark: '' };
}

export const product: Suite = {
  name: 'product',
  async run({ sizes, report }) {
    report('sitrep ask …');
    const rows: Row[] = [...measureAsk()];
    report('sitrep start …');
    rows.push(...(await measureStart()));
    report('answers …');
    rows.push(measureAnswers('answer(), shipped briefing', 'shipped'));
    const large = Math.min(LARGE, Math.max(...sizes));
    rows.push(measureAnswers('answer(), synthetic briefing', String(large)));
    return { title: 'Sitrep as people meet it', notes: NOTES, columns: COLUMNS, rows };
  },
};
