// Slack over HTTP that fails in every way the platform does, and sends its events again until they are acknowledged.
// Only what a mention needs; it never de-duplicates, and it keeps a message's metadata, as the platform does.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sign } from '../../src/chat/slack/signature.ts';
import type { MentionPeer } from './mentions.ts';
import { choosePostFault, faultRates } from './peer.ts';

export interface Bots {
  readonly signingSecret: string;
  /** Where a bot listens now; another one each time where there are several. */
  next(): string;
}

export const team = 'T01FAULTS';
const bot = 'U0BOT';
/** Longer than the worker's timeout, shorter than with its grace. */
const LATE_MS = 480;
const GIVE_UP_MS = 3000;
/** Slack waits a minute and five; here the retries are as near as that nothing waits for them. */
const AGAIN_MS = [50, 200, 500] as const;
interface Kept {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly metadata?: unknown;
}

export async function startSlackFaults(bots: Bots, random: () => number): Promise<MentionPeer> {
  const channels = new Map<string, Kept[]>();
  const answers = new Map<string, string[]>();
  const counts: Record<string, number> = {};
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const base = Math.floor(Date.now() / 1000);
  let asked = 0;
  let last = 0;

  function create(form: URLSearchParams): Readonly<Record<string, unknown>> {
    last += 1;
    const channel = form.get('channel') ?? '';
    const thread = form.get('thread_ts');
    const metadata = form.get('metadata');
    const ts = `${Math.floor(Date.now() / 1000)}.${String(last).padStart(6, '0')}`;
    const kept = {
      ts,
      ...(thread === null ? {} : { thread_ts: thread }),
      ...(metadata === null ? {} : { metadata: JSON.parse(metadata) as unknown }),
    };
    channels.set(channel, [...(channels.get(channel) ?? []), kept]);
    if (thread !== null) answers.set(thread, [...(answers.get(thread) ?? []), ts]);
    return { ok: true, ts, channel };
  }

  async function post(form: URLSearchParams, response: ServerResponse): Promise<void> {
    count('posts');
    const fault = choosePostFault(faultRates, random());
    if (fault !== undefined) count(fault);
    switch (fault) {
      case 'refused429':
        return answer(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
      case 'failed500':
        return answer(response, 500, {});
      case 'created502':
        create(form);
        return answer(response, 502, {});
      case 'reset':
        response.destroy();
        return;
      case 'createdReset':
        create(form);
        response.destroy();
        return;
      case 'hang':
        return;
      case 'createdHang':
        create(form);
        return;
      case 'createdLate':
        await wait(LATE_MS);
        return answer(response, 200, create(form));
      default:
        answer(response, 200, create(form));
    }
  }

  function find(form: URLSearchParams, response: ServerResponse): void {
    count('finds');
    const chance = random();
    if (chance < faultRates.find500) {
      answer(response, 500, {});
      return;
    }
    if (chance < faultRates.find500 + faultRates.findReset) {
      response.destroy();
      return;
    }
    const thread = form.get('ts');
    const all = channels.get(form.get('channel') ?? '') ?? [];
    const messages = all.filter((one) => thread === null || one.thread_ts === thread);
    answer(response, 200, { ok: true, messages, response_metadata: { next_cursor: '' } });
  }

  async function take(url: string, form: URLSearchParams, response: ServerResponse): Promise<void> {
    const method = url.replace('/api/', '');
    if (method === 'auth.test') answer(response, 200, { ok: true, user_id: bot, team_id: team });
    else if (method === 'chat.postMessage') await post(form, response);
    else if (method.startsWith('conversations.')) find(form, response);
    else answer(response, 200, { ok: false, error: 'unknown_method' });
  }

  const server = createServer((request, response) => {
    readAll(request).then((body) => take(request.url ?? '', new URLSearchParams(body), response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function deliver({
    channel,
    ts,
    text,
  }: {
    readonly channel: string;
    readonly ts: string;
    readonly text: string;
  }): Promise<boolean> {
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: team,
      event_id: `Ev${ts}`,
      event: { type: 'app_mention', user: 'U01ANN', team, text: `<@${bot}> ${text}`, ts, channel },
    });
    const timestamp = String(Math.floor(Date.now() / 1000));
    try {
      const heard = await fetch(bots.next(), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': sign(body, timestamp, bots.signingSecret),
        },
        body,
        signal: AbortSignal.timeout(GIVE_UP_MS),
      });
      await heard.text();
      return heard.ok;
    } catch {
      return false;
    }
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    answers,
    counts,
    /** Sent until one of the bots acknowledges it, as often and as long as it takes. */
    async mention({ channel, text }) {
      asked += 1;
      const ts = `${base}.${String(asked).padStart(6, '0')}`;
      const one = { channel, ts, text };
      for (let attempt = 0; !(await deliver(one)); attempt++) {
        count('redeliveries');
        await wait(AGAIN_MS[Math.min(attempt, AGAIN_MS.length - 1)] ?? 500);
      }
      // An acknowledgement can be lost on the way: the platform sends again what was heard.
      if (random() < 0.1) {
        count('redeliveries');
        await deliver(one);
      }
      return ts;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
