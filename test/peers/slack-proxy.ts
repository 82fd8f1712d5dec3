// Slack's unkind side: stands between the bot and local-slack, by HTTP, by WebSocket and for response_urls, and does what
// the platform does and the peer does not (slack-contract.ts lists it), and whatever else a test tells it to.

import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { createSlackLimits } from './slack-limits.ts';

/** One request of the bot to Slack. */
export interface SlackCall {
  /** "chat.postMessage"; "response_url" for what goes there. */
  readonly method: string;
  /** Arguments, JSON in form fields read. */
  readonly args: Readonly<Record<string, unknown>>;
  /** With which it was asked; '' for none. */
  readonly token: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Of what goes to a response_url: which. */
  readonly url?: string;
}

export interface AnsweredCall extends SlackCall {
  readonly status: number;
  readonly answer: Readonly<Record<string, unknown>>;
}

export type Fault =
  /** Slack says no: { ok: false, error }. */
  | { readonly refuse: string }
  /** Slack says this. */
  | { readonly say: Readonly<Record<string, unknown>> }
  /** 429 with Retry-After in seconds. */
  | { readonly limit: number }
  /** This status; the peer has done it all the same when `done`. */
  | { readonly status: number; readonly done?: boolean }
  /** Something between Slack and us says this, as it is; the peer has done it all the same when `done`. */
  | {
      readonly page: string;
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly done?: boolean;
    }
  /** The connection is cut before the peer hears of it, or after it did it. */
  | { readonly reset: 'before' | 'after' }
  /** The peer hears of it so much later, whether or not the bot still waits. */
  | { readonly lateMs: number };

export interface Acknowledged {
  /** HTTP status; 200 for a Socket Mode acknowledgement. */
  readonly status: number;
  readonly ms: number;
}

export interface SlackProxy {
  readonly url: string;
  /** What the bot asked of Slack and was told, oldest first. */
  readonly calls: readonly AnsweredCall[];
  /** What to do with each call; undefined = what Slack does. Replaces what was set before. */
  fault(decide: (call: SlackCall) => Fault | undefined): void;
  /** An event of Slack's, as it sends it: signed or over the socket, once. Resolves when it is acknowledged. */
  push(body: object, retry?: { readonly num: number; readonly reason: string }): Promise<Acknowledged>;
  /** Every event that the peer sends comes so many times. */
  repeat(times: number): void;
  /** Cuts the bot's sockets; `answer` is what apps.connections.open says until it is called again. */
  cut(answer?: { readonly status?: number; readonly error?: string } | undefined): void;
  /** The same for the oldest socket alone. */
  cutOne(answer?: { readonly status?: number; readonly error?: string } | undefined): void;
  /** Sockets of the bot that are open. */
  sockets(): number;
  /** A response_url of ours for commands and presses that a test makes up. */
  responseUrl(): string;
  /** What went to response_urls, oldest first. */
  readonly responses: readonly Readonly<Record<string, unknown>>[];
  /** The bot's, for HTTP mode. */
  sendTo(url: string, secret: string): void;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** The peer's base URL. */
  readonly target: string;
  /** Slack gives up on an acknowledgement after this long; milliseconds. */
  readonly giveUpMs?: number;
}

const GIVE_UP_MS = 3000;
const RESPONSES = 5;

export async function openSlackProxy({ target, giveUpMs = GIVE_UP_MS }: ProxyOptions): Promise<SlackProxy> {
  const calls: AnsweredCall[] = [];
  const responses: Record<string, unknown>[] = [];
  const urls = new Map<string, { target?: string; left: number }>();
  const waiting = new Map<string, (ms: number) => void>();
  const clients = new Set<WebSocket>();
  const upstreams: string[] = [];
  const limits = createSlackLimits();
  let decide: (call: SlackCall) => Fault | undefined = () => undefined;
  let times = 1;
  let bot: { url: string; secret: string } | undefined;
  let opening: { readonly status?: number; readonly error?: string } | undefined;
  let count = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(502);
      response.end(String(error));
    });
  });
  const sockets = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await readAll(request);
    const url = request.url ?? '/';
    if (url === '/events') return toBot(request, raw, response);
    if (url.startsWith('/respond/')) return onResponse(url, raw, response);
    const method = url.replace(/^\/api\//, '').split('?')[0] ?? '';
    const args = readArgs(raw, request.headers['content-type']);
    const token = String(request.headers.authorization ?? '').replace(/^Bearer /, '');
    const call = { method, args, token, at: Date.now() };
    await answerCall(call, response, () => forward(request, raw));
  }

  /** What the call gets: a fault, what the platform refuses, or what the peer says. */
  async function answerCall(
    call: SlackCall,
    response: ServerResponse,
    ask: () => Promise<Answer>,
  ): Promise<void> {
    const fault = decide(call);
    const pass = async (): Promise<Answer> => {
      const answer = await ask();
      return { ...answer, body: limits.shape(call, mended(call, answer.body)) };
    };
    const told = (answer: Answer): void => {
      calls.push({ ...call, status: answer.status, answer: answer.body });
      send(response, answer);
    };
    if (fault !== undefined) {
      if ('refuse' in fault) return told({ status: 200, body: { ok: false, error: fault.refuse } });
      if ('say' in fault) return told({ status: 200, body: fault.say });
      if ('limit' in fault) return told(limited(fault.limit));
      if ('page' in fault) {
        if (fault.done === true) await pass();
        calls.push({ ...call, status: fault.status, answer: {} });
        response.writeHead(fault.status, { 'content-type': 'text/html', ...fault.headers });
        response.end(fault.page);
        return;
      }
      if ('status' in fault) {
        if (fault.done === true) await pass();
        return told({ status: fault.status, body: {} });
      }
      if ('reset' in fault) {
        if (fault.reset === 'after') await pass();
        calls.push({ ...call, status: 0, answer: {} });
        response.destroy();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, fault.lateMs));
      return told(await pass());
    }
    const refusal = limits.check(call);
    if (refusal !== undefined) {
      return told(
        'limit' in refusal
          ? limited(refusal.limit)
          : { status: 200, body: { ok: false, error: refusal.refuse } },
      );
    }
    if (call.method === 'apps.connections.open' && opening !== undefined) {
      const { status = 200, error = 'internal_error' } = opening;
      return told({ status, body: { ok: false, error } });
    }
    told(await pass());
  }

  /** The bot is to come back to us for its socket. */
  function mended(
    call: SlackCall,
    body: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    if (call.method !== 'apps.connections.open' || typeof body.url !== 'string') return body;
    upstreams.push(body.url);
    return { ...body, url: `ws://127.0.0.1:${port}/link/${upstreams.length - 1}` };
  }

  async function forward(request: IncomingMessage, raw: Buffer): Promise<Answer> {
    const kept = ['authorization', 'content-type'].flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    });
    const answer = await fetch(`${target}${request.url}`, {
      method: request.method ?? 'GET',
      headers: Object.fromEntries(kept),
      ...(raw.length === 0 ? {} : { body: new Uint8Array(raw) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: readJson(text) ?? { text } };
  }

  async function onResponse(path: string, raw: Buffer, response: ServerResponse): Promise<void> {
    const budget = urls.get(path);
    const message = readJson(raw.toString('utf8')) ?? {};
    const call = { method: 'response_url', args: message, token: '', at: Date.now(), url: `${base}${path}` };
    await answerCall(call, response, async () => {
      if (budget === undefined || budget.left === 0) {
        const error = budget === undefined ? 'expired_url' : 'used_url';
        return { status: 404, body: { ok: false, error } };
      }
      budget.left -= 1;
      responses.push(message);
      if (budget.target === undefined) return { status: 200, body: { ok: true } };
      const answer = await fetch(budget.target, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: new Uint8Array(raw),
      });
      return { status: answer.status, body: readJson(await answer.text()) ?? { ok: answer.ok } };
    });
  }

  function ownUrl(theirs?: string): string {
    count += 1;
    const path = `/respond/${count}`;
    urls.set(path, { left: RESPONSES, ...(theirs === undefined ? {} : { target: theirs }) });
    return `${base}${path}`;
  }

  /** Signed requests of the peer go on to the bot, signed anew because the response_url in them is ours. */
  async function toBot(request: IncomingMessage, raw: Buffer, response: ServerResponse): Promise<void> {
    if (bot === undefined) throw new Error('no bot listens');
    const type = String(request.headers['content-type'] ?? 'application/json');
    const text = rewriteResponseUrl(raw.toString('utf8'), type, ownUrl);
    let last: Acknowledged = { status: 0, ms: 0 };
    for (let n = 0; n < times; n++) {
      last = await signAndSend(text, type, n === 0 ? undefined : { num: n, reason: 'http_timeout' });
    }
    response.writeHead(last.status === 0 ? 502 : last.status);
    response.end();
  }

  async function signAndSend(
    text: string,
    type: string,
    retry?: { readonly num: number; readonly reason: string },
  ): Promise<Acknowledged> {
    if (bot === undefined) throw new Error('no bot listens');
    const started = performance.now();
    const timestamp = String(Math.floor(Date.now() / 1000));
    // Slack signs each delivery by its own time; within one second the signature would be the same.
    const signed =
      retry === undefined ? text : type.includes('json') ? `${text}${' '.repeat(retry.num)}` : text;
    const signature = `v0=${createHmac('sha256', bot.secret).update(`v0:${timestamp}:${signed}`).digest('hex')}`;
    try {
      const answer = await fetch(bot.url, {
        method: 'POST',
        headers: {
          'content-type': type,
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': signature,
          ...(retry === undefined
            ? {}
            : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
        },
        body: signed,
        signal: AbortSignal.timeout(giveUpMs),
      });
      await answer.text();
      return { status: answer.status, ms: performance.now() - started };
    } catch {
      return { status: 0, ms: performance.now() - started };
    }
  }

  sockets.on('connection', (client, request) => {
    const index = Number((request.url ?? '').replace('/link/', ''));
    const upstream = new WebSocket(upstreams[index] ?? '');
    const early: string[] = [];
    clients.add(client);
    client.on('message', (data) => {
      const text = textOf(data);
      const id = readJson(text)?.envelope_id;
      const own = typeof id === 'string' ? waiting.get(id) : undefined;
      if (own !== undefined) return own(performance.now());
      // The peer is told of the first of several deliveries.
      const passed = text.replace(/#\d+(?=")/, '');
      if (upstream.readyState === WebSocket.OPEN) upstream.send(passed);
      else early.push(passed);
    });
    upstream.on('open', () => {
      for (const text of early) upstream.send(text);
    });
    upstream.on('message', (data) => {
      const text = rewriteEnvelope(textOf(data), ownUrl);
      const envelope = readJson(text);
      const isEvent = typeof envelope?.envelope_id === 'string';
      if (client.readyState === WebSocket.OPEN) client.send(text);
      for (let n = 1; isEvent && n < times; n++) {
        const again = {
          ...envelope,
          envelope_id: `${envelope.envelope_id}#${n}`,
          retry_attempt: n,
          retry_reason: 'timeout',
        };
        client.send(JSON.stringify(again));
      }
    });
    const end = (): void => {
      clients.delete(client);
      client.close();
      upstream.close();
    };
    for (const socket of [client, upstream]) {
      socket.on('close', end);
      socket.on('error', end);
    }
  });

  function pushToSocket(
    body: object,
    retry?: { readonly num: number; readonly reason: string },
  ): Promise<Acknowledged> {
    // What Slack sends again comes by any of the sockets: here by each in turn.
    const client = [...clients].at(-1 - ((retry?.num ?? 0) % Math.max(1, clients.size)));
    if (client === undefined) throw new Error('the bot has no socket open');
    count += 1;
    const id = `own-${count}`;
    const type = 'command' in body ? 'slash_commands' : isInteraction(body) ? 'interactive' : 'events_api';
    const started = performance.now();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiting.delete(id);
        resolve({ status: 0, ms: giveUpMs });
      }, giveUpMs);
      waiting.set(id, (at) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve({ status: 200, ms: at - started });
      });
      client.send(
        JSON.stringify({
          envelope_id: id,
          type,
          payload: body,
          accepts_response_payload: type !== 'events_api',
          ...(retry === undefined ? {} : { retry_attempt: retry.num, retry_reason: retry.reason }),
        }),
      );
    });
  }

  return {
    url: base,
    calls,
    responses,
    fault(next) {
      decide = next;
    },
    push(body, retry) {
      if (bot === undefined) return pushToSocket(body, retry);
      const isForm = 'command' in body || isInteraction(body);
      const text = isForm ? toForm(body) : JSON.stringify(body);
      const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
      return signAndSend(text, type, retry);
    },
    repeat(n) {
      times = n;
    },
    cut(answer) {
      opening = answer;
      for (const client of clients) {
        clients.delete(client);
        client.terminate();
      }
    },
    cutOne(answer) {
      opening = answer;
      const [oldest] = clients;
      if (oldest === undefined) return;
      clients.delete(oldest);
      oldest.terminate();
    },
    sockets: () => clients.size,
    responseUrl: () => ownUrl(),
    sendTo(url, secret) {
      bot = { url, secret };
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of clients) client.terminate();
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

function limited(seconds: number): Answer {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readArgs(raw: Buffer, type: string | undefined): Readonly<Record<string, unknown>> {
  const text = raw.toString('utf8');
  if (type?.includes('json') === true) return readJson(text) ?? {};
  const form = Object.fromEntries(new URLSearchParams(text));
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      /^[[{]/.test(value)
        ? (readAny(value) ?? value)
        : value === 'false'
          ? false
          : value === 'true'
            ? true
            : value,
    ]),
  );
}

function readAny(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readJson(text: string): Record<string, unknown> | undefined {
  const value = readAny(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function rewriteResponseUrl(text: string, type: string, own: (theirs: string) => string): string {
  if (!type.includes('form')) return text;
  const form = new URLSearchParams(text);
  const theirs = form.get('response_url');
  if (theirs !== null) form.set('response_url', own(theirs));
  return form.toString();
}

function rewriteEnvelope(text: string, own: (theirs: string) => string): string {
  const envelope = readJson(text);
  const payload = envelope?.payload;
  if (typeof payload !== 'object' || payload === null) return text;
  const theirs = Reflect.get(payload, 'response_url');
  if (typeof theirs !== 'string') return text;
  return JSON.stringify({ ...envelope, payload: { ...payload, response_url: own(theirs) } });
}

/** A press, a form that was filled in, a shortcut. */
function isInteraction(body: object): boolean {
  const type = 'type' in body ? body.type : undefined;
  return 'actions' in body || 'view' in body || type === 'shortcut' || type === 'message_action';
}

function toForm(body: object): string {
  if (isInteraction(body)) return new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  const fields = Object.entries(body).map(([name, value]) => [name, String(value)] as const);
  return new URLSearchParams(Object.fromEntries(fields)).toString();
}

function textOf(data: RawData): string {
  return Array.isArray(data)
    ? Buffer.concat(data).toString('utf8')
    : Buffer.from(data as Buffer).toString('utf8');
}
