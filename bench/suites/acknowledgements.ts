/**
 * How long Slack waits to be told that an event arrived: mentions by signed HTTP at an even pace, beside a process that
 * waits for the disk without pause, on `sitrep start` and on bare Bolt in the same run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sign } from '../../src/chat/slack/signature.ts';
import { freePort } from '../../test/peers/free-port.ts';
import type { Row, Settings, Suite } from '../suite.ts';

const root = join(import.meta.dirname, '../..');
const EVENTS_A_SECOND = 50;
const SECONDS = 20;
/** Slack takes about a message a second in a channel. */
const CHANNELS = 100;
const GIVE_UP_MS = 3000;
/** Requests to nobody before anything is measured. */
const WARMING = 100;
const signingSecret = 'a-signing-secret-of-the-bench';
const TEAM = 'T01BENCH';

const NOTES = [
  `${EVENTS_A_SECOND} mentions a second for ${SECONDS} s in ${CHANNELS} channels, by signed HTTP, beside a process that writes 64 KB and`,
  'calls fsync without pause on the same disk. Times are from sending a request to its whole answer. late: not within the',
  'three seconds that Slack waits. Sitrep answers every mention meanwhile, on SQLite; bare Bolt does nothing with them.',
  'wanted: p99 below 200 ms, and at most three times that of bare Bolt.',
];

interface Api {
  readonly url: string;
  readonly posts: () => number;
  readonly close: () => void;
}

/** The few answers of Slack that both need. */
async function startApi(): Promise<Api> {
  let posts = 0;
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      if (request.url?.endsWith('chat.postMessage') === true) posts += 1;
      response.setHeader('content-type', 'application/json');
      const ts = `${1_700_000_000 + posts}.000001`;
      response.end(JSON.stringify({ ok: true, ts, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: TEAM }));
    });
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/api/`, posts: () => posts, close: () => server.close() };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}

function start(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (/ready/.test(output)) resolve(child);
      });
    }
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}:\n${output}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  return ended;
}

/** Milliseconds of each acknowledgement. */
async function measure(url: string, run: string): Promise<readonly number[]> {
  const times: Promise<number>[] = [];
  const began = performance.now();
  for (let n = 0; n < EVENTS_A_SECOND * SECONDS; n++) {
    const due = began + (n * 1000) / EVENTS_A_SECOND;
    if (due > performance.now()) await wait(due - performance.now());
    times.push(send(url, run, n));
  }
  return Promise.all(times);
}

async function send(url: string, run: string, n: number): Promise<number> {
  const ts = `${Math.floor(Date.now() / 1000)}.${String(n).padStart(6, '0')}`;
  const channel = `C${run}${n % CHANNELS}`;
  const event = {
    type: 'app_mention',
    user: `U${n % 50}`,
    team: TEAM,
    text: '<@U0BOT> casualties',
    ts,
    channel,
  };
  const body = JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: `Ev${run}${n}`, event });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const began = performance.now();
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': sign(body, timestamp, signingSecret),
      },
      body,
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    await answer.text();
    return answer.ok ? performance.now() - began : GIVE_UP_MS;
  } catch {
    return GIVE_UP_MS;
  }
}

function toRow(what: string, times: readonly number[], remark: string): Row {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return {
    what,
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
    'slowest ms': at(1),
    late: times.filter((ms) => ms >= GIVE_UP_MS).length,
    remark,
  };
}

async function runSitrep(directory: string, api: Api): Promise<Row> {
  const port = await freePort();
  const bot = await start('src/bin/sitrep.mjs', ['start'], {
    SITREP_DATA_DIR: directory,
    SITREP_BRIEFINGS_DIR: join(root, 'briefings'),
    SITREP_LOG_LEVEL: 'warn',
    SITREP_QUESTIONS_PERSON: '100000',
    SITREP_QUESTIONS_CHANNEL: '100000',
    SITREP_QUESTIONS_SERVER: '100000',
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_PORT: String(port),
    SLACK_API_URL: api.url,
  });
  const before = api.posts();
  const times = await measure(`http://127.0.0.1:${port}/slack/events`, 'S');
  const posted = api.posts() - before;
  await stop(bot);
  return toRow('sitrep start', times, `${posted} answers posted by the end`);
}

async function runBolt(api: Api): Promise<Row> {
  const port = await freePort();
  const bot = await start(
    'bench/suites/acknowledge/bare-bolt.ts',
    [String(port), signingSecret, api.url],
    {},
  );
  const times = await measure(`http://127.0.0.1:${port}/slack/events`, 'B');
  await stop(bot);
  return toRow('bare Bolt', times, '');
}

async function run(
  settings: Settings,
): Promise<{ title: string; notes: readonly string[]; columns: readonly string[]; rows: readonly Row[] }> {
  const directory = mkdtempSync(join(tmpdir(), 'sitrep-acknowledge-'));
  const api = await startApi();
  const disk = await start('bench/suites/acknowledge/busy-disk.ts', [directory], {});
  try {
    // What this process does for the first time would be charged to whoever is measured first.
    for (let n = 0; n < WARMING; n++) await send(`${api.url}warming`, 'W', n);
    settings.report('acknowledgements: sitrep …');
    const sitrep = await runSitrep(directory, api);
    settings.report('acknowledgements: bare Bolt …');
    const bolt = await runBolt(api);
    return {
      title: 'Acknowledging Slack beside a busy disk',
      notes: NOTES,
      columns: ['what', 'p50 ms', 'p99 ms', 'slowest ms', 'late', 'remark'],
      rows: [sitrep, bolt],
    };
  } finally {
    await stop(disk);
    api.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

export const acknowledgements: Suite = { name: 'acknowledgements', withoutEngines: true, run };
