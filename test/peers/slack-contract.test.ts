// The proxy before local-slack is as unkind as its contract says: each line that is enforced is shown here, by requests
// such as the bot makes. A tiny server stands in for local-slack, so that only the proxy is looked at.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type ContractName, slackContract } from './slack-contract.ts';
import { openSlackProxy, type SlackProxy } from './slack-proxy.ts';

let peer: Server;
let sockets: WebSocketServer;
let proxy: SlackProxy;
/** Messages that were made, oldest first. */
const made: { channel: string; ts: string }[] = [];

beforeAll(async () => {
  peer = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerOf(request.url ?? '', form)));
    });
  });
  sockets = new WebSocketServer({ server: peer });
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
  const { port } = peer.address() as AddressInfo;
  proxy = await openSlackProxy({ target: `http://127.0.0.1:${port}`, giveUpMs: 300 });
});
afterAll(async () => {
  await proxy.close();
  sockets.close();
  peer.close();
});

function answerOf(url: string, form: URLSearchParams): object {
  const channel = form.get('channel') ?? '';
  if (url.endsWith('chat.postMessage')) {
    const ts = `${made.length + 1}.000100`;
    made.push({ channel, ts });
    return { ok: true, channel, ts };
  }
  if (url.includes('conversations.'))
    return { ok: true, messages: made.filter((one) => one.channel === channel) };
  const { port } = peer.address() as AddressInfo;
  return url.endsWith('apps.connections.open') ? { ok: true, url: `ws://127.0.0.1:${port}` } : { ok: true };
}

interface Told {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

async function call(method: string, args: Readonly<Record<string, string>> = {}, ms = 5000): Promise<Told> {
  const answer = await fetch(`${proxy.url}/api/${method}`, {
    method: 'POST',
    body: new URLSearchParams(args),
    signal: AbortSignal.timeout(ms),
  });
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: (await answer.json()) as Told['body'],
  };
}

async function respond(url: string): Promise<Told> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ text: 'x' }) });
  return { status: answer.status, retryAfter: null, body: (await answer.json()) as Told['body'] };
}

const refused = (error: string) => ({ body: { ok: false, error } });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const post = (channel: string, more: Readonly<Record<string, string>> = { text: 'x' }) =>
  call('chat.postMessage', { channel, ...more });

async function connect(): Promise<WebSocket> {
  const { body } = await call('apps.connections.open');
  const socket = new WebSocket(String(body.url));
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

type Enforced = {
  [N in ContractName]: (typeof slackContract)[N]['by'] extends 'nobody' ? never : N;
}[ContractName];

const checks: Readonly<Record<Enforced, () => Promise<void>>> = {
  async 'metadata is kept'() {
    const metadata = { event_type: 'e', event_payload: { delivery_id: 'k1' } };
    await post('C-kept', { text: 'x', metadata: JSON.stringify(metadata) });
    for (const method of ['conversations.history', 'conversations.replies']) {
      const { body } = await call(method, { channel: 'C-kept', include_all_metadata: 'true' });
      expect(body.messages).toMatchObject([{ metadata }]);
    }
  },
  async 'metadata is hidden'() {
    await post('C-hidden', { text: 'x', metadata: JSON.stringify({ event_type: 'e', event_payload: {} }) });
    const { body } = await call('conversations.history', { channel: 'C-hidden' });
    expect(JSON.stringify(body.messages)).not.toContain('metadata');
  },
  async 'response_url five times'() {
    const url = proxy.responseUrl();
    for (let n = 0; n < 5; n++) expect((await respond(url)).status).toBe(200);
    expect(await respond(url)).toMatchObject({ status: 404, ...refused('used_url') });
  },
  async 'response_url half an hour'() {
    expect(await respond(`${proxy.url}/respond/of-yesterday`)).toMatchObject({
      status: 404,
      ...refused('expired_url'),
    });
  },
  async 'blocks too long'() {
    const blocks = JSON.stringify(Array.from({ length: 6 }, () => section('x'.repeat(2500))));
    expect(await post('C-long', { text: 'x', blocks })).toMatchObject(refused('msg_blocks_too_long'));
  },
  async 'data tables'() {
    const cell = { type: 'raw_text', text: 'x' };
    const table = {
      type: 'data_table',
      caption: 'x',
      rows: [
        [cell, cell],
        [cell, cell],
      ],
    };
    const sent = (more: object) =>
      post('C-table', { text: 'x', blocks: JSON.stringify([{ ...table, ...more }]) });
    expect(await sent({})).toMatchObject({ body: { ok: true } });
    for (const wrong of [
      { caption: '' },
      { rows: [[cell, cell]] },
      { rows: [[cell, cell], [cell]] },
      {
        rows: [
          [{ type: 'rich_text', elements: [] }, cell],
          [cell, cell],
        ],
      },
      {
        rows: [
          [cell, cell],
          [cell, { type: 'raw_text', text: '' }],
        ],
      },
    ])
      expect(await sent(wrong)).toMatchObject(refused('invalid_blocks'));
  },
  async 'fifty blocks'() {
    const blocks = JSON.stringify(Array.from({ length: 51 }, () => ({ type: 'divider' })));
    expect(await post('C-many', { text: 'x', blocks })).toMatchObject(refused('invalid_blocks'));
  },
  async 'text too long'() {
    expect(await post('C-text', { text: 'x'.repeat(40_001) })).toMatchObject(refused('msg_too_long'));
  },
  async 'a text is needed'() {
    expect(await post('C-none', {})).toMatchObject(refused('no_text'));
  },
  async 'one message a second'() {
    const all = await Promise.all(Array.from({ length: 20 }, () => post('C-fast')));
    const limited = all.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThan(0);
    for (const { retryAfter, body } of limited) {
      expect(Number(retryAfter)).toBeGreaterThan(0);
      expect(body).toEqual({ ok: false, error: 'ratelimited' });
    }
    expect((await post('C-other')).status).toBe(200);
  },
  async 'any method may be limited'() {
    proxy.fault(({ method }) => (method === 'conversations.history' ? { limit: 60 } : undefined));
    expect(await call('conversations.history', { channel: 'C1' })).toMatchObject({
      status: 429,
      retryAfter: '60',
    });
  },
  async retries() {
    const socket = await connect();
    const heard: Record<string, unknown>[] = [];
    socket.on('message', (data) => {
      const envelope = JSON.parse(String(data)) as Record<string, unknown>;
      heard.push(envelope);
      socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
    });
    await proxy.push({ type: 'event_callback', event: {} }, { num: 2, reason: 'timeout' });
    expect(heard).toMatchObject([{ type: 'events_api', retry_attempt: 2, retry_reason: 'timeout' }]);
    socket.close();
  },
  async 'three seconds'() {
    const socket = await connect();
    expect(await proxy.push({ type: 'event_callback', event: {} })).toMatchObject({ status: 0 });
    socket.close();
  },
  async 'late success'() {
    proxy.fault(({ method }) => (method === 'chat.postMessage' ? { lateMs: 200 } : undefined));
    await expect(call('chat.postMessage', { channel: 'C-late', text: 'x' }, 50)).rejects.toThrow();
    expect(made.some(({ channel }) => channel === 'C-late')).toBe(false);
    await expect.poll(() => made.some(({ channel }) => channel === 'C-late')).toBe(true);
  },
  async 'done and failed'() {
    proxy.fault(() => ({ status: 502, done: true }));
    expect((await post('C-done')).status).toBe(502);
    proxy.fault(() => ({ reset: 'after' }));
    await expect(post('C-cut')).rejects.toThrow();
    expect(made.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['C-done', 'C-cut']));
    proxy.fault(() => ({ reset: 'before' }));
    await expect(post('C-never')).rejects.toThrow();
    expect(made.some(({ channel }) => channel === 'C-never')).toBe(false);
  },
  async 'sockets are renewed'() {
    const socket = await connect();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    proxy.cut({ error: 'invalid_auth' });
    await closed;
    expect(await call('apps.connections.open')).toMatchObject(refused('invalid_auth'));
    proxy.cut(undefined);
    expect((await call('apps.connections.open')).body.ok).toBe(true);
  },
  async 'a token is revoked'() {
    proxy.fault(() => ({ refuse: 'token_revoked' }));
    for (const method of ['auth.test', 'chat.postMessage'])
      expect(await call(method, { text: 'x' })).toMatchObject(refused('token_revoked'));
  },
  async 'ephemeral needs membership'() {
    proxy.fault(({ method }) => (method === 'chat.postEphemeral' ? { refuse: 'not_in_channel' } : undefined));
    expect(await call('chat.postEphemeral', { text: 'x' })).toMatchObject(refused('not_in_channel'));
  },
  async 'trigger_id three seconds'() {
    proxy.fault(({ method }) => (method === 'views.open' ? { refuse: 'expired_trigger_id' } : undefined));
    expect(await call('views.open')).toMatchObject(refused('expired_trigger_id'));
  },
  async 'a page in place of an answer'() {
    const before = made.length;
    proxy.fault(() => ({ page: '{"ok":tr', status: 200, done: true }));
    const url = `${proxy.url}/api/chat.postMessage`;
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ channel: 'C1', text: 'x' }),
    });
    expect(await answer.text()).toBe('{"ok":tr');
    expect(made).toHaveLength(before + 1);
    proxy.fault(() => ({ page: '<html>', status: 429 }));
    expect((await fetch(url, { method: 'POST' })).headers.get('retry-after')).toBeNull();
  },
  async 'a deleted question leaves a tombstone'() {
    const socket = await connect();
    const heard = new Promise((resolve) => {
      socket.on('message', (data) => {
        const { envelope_id: id, payload } = JSON.parse(String(data));
        resolve(payload.event.message.subtype);
        socket.send(JSON.stringify({ envelope_id: id }));
      });
    });
    const message = { subtype: 'tombstone', user: 'USLACKBOT', ts: '1.1' };
    const event = { type: 'message', subtype: 'message_changed', message };
    expect(await proxy.push({ type: 'event_callback', event })).toMatchObject({ status: 200 });
    expect(await heard).toBe('tombstone');
    socket.close();
  },
  async 'a preview changes a message'() {
    const socket = await connect();
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data));
      expect(payload.event.message).not.toHaveProperty('edited');
      socket.send(JSON.stringify({ envelope_id: id }));
    });
    const message = { ts: '1.1', text: 'x', attachments: [{}] };
    const event = { type: 'message', subtype: 'message_changed', message };
    expect(await proxy.push({ type: 'event_callback', event })).toMatchObject({ status: 200 });
    socket.close();
  },
};

test.each(Object.entries(checks))('%s', async (_name, check) => {
  try {
    await check();
  } finally {
    proxy.fault(() => undefined);
  }
});

test('what nobody does is explained, and every line says where it is from', () => {
  for (const [name, line] of Object.entries<{ by: string; source: string; why?: string }>(slackContract)) {
    expect(line.source, name).toMatch(/\w/);
    expect(line.by === 'nobody' ? line.why : 'enforced', name).toMatch(/\w/);
  }
});
