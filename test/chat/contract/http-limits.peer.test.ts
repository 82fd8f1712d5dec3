// Requests that are begun and never finished, to each server that Sitrep opens: cut off after 15 s, and no error of ours.

import { createConnection } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHttpReceiver } from '../../../src/chat/slack/http-receiver.ts';
import { createTestWeb } from '../web/server.ts';

const errors: object[] = [];
const log = { info() {}, warn() {}, error: (context: object) => void errors.push(context) };
const web = createTestWeb();
const slackPort = 18_391;
const slack = createHttpReceiver({
  signingSecret: 'a-signing-secret',
  host: '127.0.0.1',
  port: slackPort,
  now: Date.now,
  log,
});

beforeAll(() => Promise.all([web.start(), slack.start()]));
afterAll(() => Promise.all([web.stop(), slack.stop()]));

/** Seconds until the server hangs up, and what it said. */
function dawdle(port: number, path: string): Promise<{ readonly seconds: number; readonly said: string }> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve({ seconds: (performance.now() - began) / 1000, said }));
    socket.write(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`);
    socket.write('Content-Length: 20\r\n\r\n{');
  });
}

it('a request that does not end is cut off after 15 s', async () => {
  const found = await Promise.all([
    dawdle(Number(new URL(web.url()).port), '/api/ask'),
    dawdle(slackPort, '/slack/events'),
  ]);
  for (const { seconds, said } of found) {
    expect(seconds).toBeGreaterThan(14);
    expect(seconds).toBeLessThan(25);
    expect(said).toContain('408 Request Timeout');
  }
  expect([...errors, ...web.errors]).toEqual([]);
});
