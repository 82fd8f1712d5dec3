// A signed request over HTTP that could not be heard, and the same one once more.

import type { App } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHttpReceiver } from '../../../src/chat/slack/http-receiver.ts';
import { sign } from '../../../src/chat/slack/signature.ts';

const SECRET = 'a-signing-secret';
const NOW = Date.UTC(2025, 0, 20, 12);
const errors: string[] = [];
let heard = 0;
let isBroken = false;
const receiver = createHttpReceiver({
  signingSecret: SECRET,
  host: '127.0.0.1',
  port: 0,
  now: () => NOW,
  log: { info() {}, warn() {}, error: (_, message) => void errors.push(message) },
});

beforeEach(async () => {
  errors.length = 0;
  heard = 0;
  const app = {
    async processEvent() {
      if (isBroken) throw new Error('the state cannot be written');
      heard += 1;
    },
  };
  receiver.init(app as unknown as App);
  await receiver.start();
});
afterEach(() => receiver.stop());

function send(body: string): Promise<number> {
  const timestamp = String(NOW / 1000);
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': sign(body, timestamp, SECRET),
  };
  const url = `http://127.0.0.1:${receiver.port()}/slack/events`;
  return fetch(url, { method: 'POST', headers, body }).then(({ status }) => status);
}

test('an event that could not be written down is taken when Slack sends it again in the same second', async () => {
  const body = JSON.stringify({ type: 'event_callback', event_id: 'Ev1' });
  isBroken = true;
  expect(await send(body)).toBe(500);
  isBroken = false;
  expect(await send(body)).toBe(200);
  expect(await send(body)).toBe(401);
  expect(heard).toBe(1);
  expect(errors).toEqual(['a request of Slack failed']);
});
