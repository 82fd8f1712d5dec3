// Rehearses Slack before it is connected: signed mentions over the loopback to an adapter of its own, whose Slack is a server
// of ours that takes everything. So all is done once that a mention needs, from its signature to the request that posts.

import type { AddressInfo } from 'node:net';
import { createLimitedServer } from '../contract/http-limits.ts';
import type { Rehearsal } from '../kit/rehearsal.ts';
import { createSlackAdapter } from './index.ts';
import { paths } from './paths.ts';
import { sign } from './signature.ts';

const HOST = '127.0.0.1';
const SECRET = 'rehearsal';
const [TEAM, BOT] = ['T0', 'U0'];
const GIVE_UP_MS = 10_000;

export async function rehearseSlack({ kit, wires, texts, clock, log }: Rehearsal): Promise<void> {
  const platform = await standIn();
  const adapter = createSlackAdapter({
    config: {
      mode: 'http',
      botToken: 'xoxb-rehearsal',
      signingSecret: SECRET,
      host: HOST,
      port: 0,
      apiUrl: platform.url,
    },
    kit,
    wires,
    states: { set: () => undefined },
    commands: () => [],
    areOutsidersAnswered: async () => false,
    log,
  });
  try {
    await adapter.start();
    for (const [n, text] of texts.entries()) await mention(adapter.port(), n, text, clock());
  } finally {
    // Not before all is answered.
    await adapter.stop();
    platform.close();
  }
}

async function standIn(): Promise<{ readonly url: string; readonly close: () => void }> {
  let requests = 0;
  const server = createLimitedServer((request, response) => {
    request.resume().once('end', () => {
      requests += 1;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ ok: true, ts: `${requests}.000000`, team_id: TEAM, user_id: BOT, bot_id: 'B0' }),
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, HOST, resolve);
  });
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/api/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Resolves when it is acknowledged. */
async function mention(port: number, n: number, text: string, now: number): Promise<void> {
  const seconds = String(Math.floor(now / 1000));
  const event = {
    type: 'app_mention',
    user: 'U1',
    team: TEAM,
    text: `<@${BOT}> ${text}`,
    ts: `${seconds}.${String(n).padStart(6, '0')}`,
    channel: `C${n}`,
  };
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: TEAM,
    event_id: `Ev${n}`,
    event,
  });
  const response = await fetch(`http://${HOST}:${port}${paths.events}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': seconds,
      'x-slack-signature': sign(body, seconds, SECRET),
    },
    body,
    signal: AbortSignal.timeout(GIVE_UP_MS),
  });
  await response.arrayBuffer();
}
