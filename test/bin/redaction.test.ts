// Canary secrets in every setting that holds one, beside platforms and a collector that throw back at us what they were sent:
// none is in what `sitrep start` prints, at the most talkative level, or in any file that it writes.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHome, startBot } from '../peers/bot-process.ts';

/** Answers every request with its own headers and body, as an error. */
const echo = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    seen.push(request.url ?? '');
    const error = `${JSON.stringify(request.headers)} ${body}`;
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: false, error, message: error, code: 0 }));
  });
});
const seen: string[] = [];
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(echo.address() as AddressInfo).port}`;
});
afterAll(() => {
  echo.closeAllConnections();
  echo.close();
});

const SECRETS = {
  DISCORD_TOKEN: 'canary-discord-MTIzNDU2Nzg5.token',
  SLACK_BOT_TOKEN: 'xoxb-canary-slack-bot',
  SLACK_APP_TOKEN: 'xapp-canary-slack-app',
  SITREP_WEB_PASSWORD: 'canary web password',
};

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

it('no secret is printed or written, whatever comes back', async () => {
  const home = createHome();
  const bot = startBot(
    'sitrep',
    {
      ...SECRETS,
      DISCORD_API_URL: `${base}/discord`,
      SLACK_API_URL: `${base}/slack/`,
      OTEL_EXPORTER_OTLP_ENDPOINT: `${base}/traces`,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=canary-collector-key',
      SITREP_WEB: '1',
      PORT: '0',
      SITREP_LOG_LEVEL: 'trace',
    },
    home,
  );
  try {
    const url = await bot.url();
    const body = new URLSearchParams({ password: SECRETS.SITREP_WEB_PASSWORD });
    await fetch(`${url}sign-in`, { method: 'POST', body, redirect: 'manual' });
    await fetch(`${url}api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"q":"how many?"}',
    });
    await bot.waitFor(/discord.*(?:fail|could not)/i);
    await bot.waitFor(/slack.*(?:fail|could not)/i);
    await bot.stop();
    expect(seen.some((address) => address.startsWith('/discord'))).toBe(true);
    expect(seen.some((address) => address.startsWith('/slack'))).toBe(true);
    expect(seen.some((address) => address.startsWith('/traces'))).toBe(true);
    expect(bot.output()).not.toMatch(/canary/);
    const files = filesIn(home.dataDir);
    expect(files.map((file) => path.basename(file))).toContain('sitrep.db');
    for (const file of files)
      expect([file, readFileSync(file, 'latin1').includes('canary')]).toEqual([file, false]);
  } finally {
    await bot.stop();
    home.remove();
  }
});

it('nor the password of a database that cannot be reached', async () => {
  const home = createHome();
  const bot = startBot(
    'sitrep',
    { DATABASE_URL: 'postgres://sitrep:canary-db@127.0.0.1:1/x', PORT: '0' },
    home,
  );
  try {
    expect(await bot.exited).toBe(2);
    expect(bot.output()).toMatch(/127\.0\.0\.1:1/);
    expect(bot.output()).not.toMatch(/canary/);
  } finally {
    home.remove();
  }
});
