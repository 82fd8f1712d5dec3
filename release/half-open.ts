// Replies while PostgreSQL is half-open: it takes what is sent and answers nothing, as behind a broken route. A web chat on
// a wire that falls silent is asked again and again; every question gets its reply, 99 of 100 within a second, and once the
// wire speaks again conversations are remembered again. Exit code 1 when not.
//
//   node release/half-open.ts [--database postgres://root@127.0.0.1:5432/test] [--requests 100]

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBot } from '../test/peers/bot-process.ts';
import { openHalfOpenWire } from '../test/peers/half-open.ts';
import { createTestSchema } from '../test/peers/postgres.ts';
import { readOptions } from './options.ts';

const LONGEST_MS = 1000;
const PACE_MS = 250;
const { database, requests } = readOptions({
  database: 'postgres://root@127.0.0.1:5432/test',
  requests: '100',
});
const schema = await createTestSchema(database);
if (typeof schema === 'string') {
  console.error(`${schema}. --database names a server in which schemas may be made.`);
  process.exit(2);
}
const direct = new URL(schema.url);
const wire = await openHalfOpenWire({ host: direct.hostname, port: Number(direct.port || 5432) });
direct.host = `127.0.0.1:${wire.port}`;
const dataDir = mkdtempSync(join(tmpdir(), 'sitrep-half-open-'));
const bot = startBot(
  'sitrep',
  { DATABASE_URL: direct.href, PORT: '0', SITREP_LOG_LEVEL: 'fatal' },
  { dataDir },
);

let cookie = '';
async function ask(url: string, q: string): Promise<{ readonly ms: number; readonly text: string }> {
  const began = performance.now();
  const response = await fetch(`${url}api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ q }),
  });
  const text = await response.text();
  cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { ms: performance.now() - began, text: response.ok ? text : `status ${response.status}` };
}

try {
  await bot.waitFor(/Sitrep is ready/);
  const url = /ready: (http:\S+)/.exec(bot.output())?.[1] ?? '';
  const first = await ask(url, 'how many soldiers were killed?');
  const expected = JSON.parse(first.text).reply;
  wire.silence();
  const found = await Promise.all(
    Array.from({ length: Number(requests) }, async (_, n) => {
      await wait(n * PACE_MS);
      return ask(url, 'how many soldiers were killed?');
    }),
  );
  wire.restore();
  const times = found.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  const wrong = found.filter(({ text }) => !text.includes(JSON.stringify(expected).slice(1, 60)));
  console.log(
    `${requests} questions while PostgreSQL was silent: p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms (below ${LONGEST_MS}), slowest ${times.at(-1)?.toFixed(0)} ms; ${wrong.length} without their answer`,
  );
  // Connections of the silent time are thrown away as their limits run out.
  let isRemembered = false;
  for (let tries = 0; tries < 60 && !isRemembered; tries += 1) {
    await wait(500);
    await ask(url, 'how many soldiers were killed?');
    isRemembered = !(await ask(url, 'and according to Seoul?')).text.includes('"outcome":"declined"');
  }
  console.log(isRemembered ? 'conversations are remembered again' : 'conversations stay forgotten');
  const isGood = at(0.99) < LONGEST_MS && wrong.length === 0 && isRemembered;
  console.log(isGood ? 'good' : 'FAILED');
  process.exitCode = isGood ? 0 : 1;
} finally {
  await bot.stop();
  await wire.close();
  await schema.drop();
  rmSync(dataDir, { recursive: true, force: true });
}
