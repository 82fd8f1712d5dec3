// A flood against the web chat of a process with little memory: 20,000 requests for the longest reply from 500 browsers on
// many addresses, while idle connections pile up and one request never ends. The process lives, answers afterwards, has
// never grown by more than 64 MB, and the unfinished request was cut off. Exit code 1 when not.
//
//   node release/flood.ts [--requests 20000] [--heap 128]

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readOptions } from './options.ts';

const MOST_GROWTH_MB = 64;
const BROWSERS = 500;
const ADDRESSES = 200;
const AT_ONCE = 64;
const options = readOptions({ requests: '20000', heap: '128' });
const root = resolve(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'sitrep-flood-'));

const bot = spawn(process.execPath, [`--max-old-space-size=${options.heap}`, 'src/bin/sitrep.mjs', 'start'], {
  cwd: root,
  env: { PATH: process.env.PATH, PORT: '0', SITREP_DATA_DIR: dataDir, SITREP_BRIEFINGS_DIR: 'briefings' },
  stdio: ['ignore', 'pipe', 'pipe'],
});
let errors = '';
bot.stderr.on('data', (chunk: Buffer) => {
  // The log goes there too; what it only tells (level 30) is no error.
  errors += chunk.toString().replaceAll(/^\{"level":30,.*\n/gm, '');
});
const memoryMb = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))?.[1]) / 1024;

async function readPort(): Promise<number> {
  for await (const line of createInterface({ input: bot.stdout })) {
    const port = /ready: http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`it did not start: ${errors}`);
}

const agents = Array.from(
  { length: ADDRESSES },
  (_, n) =>
    new Agent({
      keepAlive: true,
      maxSockets: 1,
      localAddress: `127.0.${Math.floor(n / 250)}.${(n % 250) + 2}`,
    }),
);
const cookies = new Map<number, string>();

/** One question of a browser; the status, or the name of the failure. */
function ask(port: number, n: number): Promise<string> {
  const browser = n % BROWSERS;
  const cookie = cookies.get(browser);
  const body = JSON.stringify({ q: '/timeline' });
  return new Promise((done) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: '/api/ask',
        method: 'POST',
        agent: agents[n % ADDRESSES],
        headers: { 'Content-Type': 'application/json', ...(cookie === undefined ? {} : { Cookie: cookie }) },
      },
      (response) => {
        const [set] = response.headers['set-cookie'] ?? [];
        if (set !== undefined) cookies.set(browser, set.split(';')[0] ?? '');
        response.resume().once('close', () => done(String(response.statusCode)));
      },
    );
    sent.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    sent.end(body);
  });
}

async function flood(port: number, count: number): Promise<ReadonlyMap<string, number>> {
  const outcomes = new Map<string, number>();
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        const outcome = await ask(port, next++);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    }),
  );
  return outcomes;
}

function connect(port: number, text: string): Socket {
  const socket = createConnection({ host: '127.0.0.1', port, localAddress: '127.0.9.9' });
  socket.on('error', () => {});
  // Unread, what the server says last would keep the socket from ever closing.
  socket.resume();
  socket.write(text);
  return socket;
}

try {
  const port = await readPort();
  await flood(port, 100);
  const before = memoryMb();
  const began = performance.now();
  const slow = connect(
    port,
    'POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  );
  const slowEnded = new Promise<number>((done) =>
    slow.once('close', () => done((performance.now() - began) / 1000)),
  );
  const idle = Array.from({ length: 200 }, () => connect(port, ''));
  let highest = before;
  const look = setInterval(() => {
    highest = Math.max(highest, memoryMb());
  }, 100);
  const outcomes = await flood(port, Number(options.requests));
  const cutOffAfter = await slowEnded;
  for (const socket of idle) socket.destroy();
  clearInterval(look);
  const grown = highest - before;
  await new Promise((rest) => setTimeout(rest, 2000));
  const afterwards = await ask(port, 7);
  const isGood =
    bot.exitCode === null &&
    grown <= MOST_GROWTH_MB &&
    afterwards === '200' &&
    cutOffAfter < 20 &&
    errors === '';
  console.log(
    `${options.requests} requests in ${((performance.now() - began) / 1000).toFixed(0)} s: ${JSON.stringify(Object.fromEntries(outcomes))}`,
  );
  console.log(
    `memory ${before.toFixed(0)} MB before, +${grown.toFixed(0)} MB at most (wanted: at most +${MOST_GROWTH_MB})`,
  );
  console.log(
    `unfinished request cut off after ${cutOffAfter.toFixed(1)} s; afterwards a question gets ${afterwards}`,
  );
  if (errors !== '') console.log(errors);
  console.log(isGood ? 'good' : 'FAILED');
  process.exitCode = isGood ? 0 : 1;
} finally {
  for (const agent of agents) agent.destroy();
  bot.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}
