// Discord that fails in every way the platform does, its gateway too: connections drop, a session that is over cannot be
// resumed, and an event is told once, to whoever is connected then. Messages are as discord-rules.ts has them.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { blankMessage } from '../peers/discord-message.ts';
import { createDiscordRules } from '../peers/discord-rules.ts';
import type { MentionPeer } from './mentions.ts';
import { chooseFault, choosePostFault, faultRates } from './peer.ts';

const GUILD = '10';
const BOT = '11';
const ANN = '12';
const EPOCH = 1_420_070_400_000;
/** Longer than the worker's timeout, shorter than with its grace. */
const LATE_MS = 480;
/** Of all mentions, after so many a connection drops. */
const DROPS = 0.01;
const APART_MS = 2000;
const ALL_PERMISSIONS = String((1n << 40n) - 1n);
const op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, invalid: 9, hello: 10, heard: 11 } as const;

type Body = Readonly<Record<string, unknown>>;

interface Stored extends Body {
  readonly id: string;
}

export async function startDiscordFaults(channels: number, random: () => number): Promise<MentionPeer> {
  const rules = createDiscordRules();
  const rooms = new Map(Array.from({ length: channels }, (_, n) => [String(1000 + n), [] as Stored[]]));
  const answers = new Map<string, string[]>();
  const counts: Record<string, number> = {};
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const sessions = new Map<WebSocket, number>();
  let sequence = 0n;

  function keep(channel: string, body: Body): Stored {
    sequence += 1n;
    const id = String((BigInt(Date.now() - EPOCH) << 22n) + sequence);
    const message = {
      ...blankMessage,
      ...body,
      id,
      channel_id: channel,
      timestamp: new Date().toISOString(),
    };
    rooms.get(channel)?.push(message);
    return message;
  }

  function create(channel: string, body: Body): Stored {
    const message = keep(channel, { ...body, author: bot });
    const question = (body.message_reference as { message_id?: string } | undefined)?.message_id;
    if (question !== undefined) answers.set(question, [...(answers.get(question) ?? []), message.id]);
    return message;
  }

  async function post(
    channel: string,
    asked: { path: string; body: Body },
    response: ServerResponse,
  ): Promise<void> {
    count('posts');
    const request = { ...asked, method: 'POST' };
    const known = rules.before(request);
    if (known !== undefined) {
      count('saved by the nonce');
      return send(response, known.status, known.body);
    }
    const fault = choosePostFault(faultRates, random());
    if (fault !== undefined) count(fault);
    if (fault === 'refused429') return send(response, 429, { retry_after: 0.3 }, { 'retry-after': '0.3' });
    if (fault === 'failed500') return send(response, 500, {});
    if (fault === 'reset') return void response.destroy();
    if (fault === 'hang') return;
    if (fault === 'createdLate') await wait(LATE_MS);
    // What was made with the same nonce meanwhile is what Discord answers with.
    const meanwhile = rules.before(request);
    if (meanwhile !== undefined) return send(response, meanwhile.status, meanwhile.body);
    const answer = rules.after(request, { status: 200, body: create(channel, asked.body) });
    if (fault === 'created502') return send(response, 502, {});
    if (fault === 'createdReset') return void response.destroy();
    if (fault === 'createdHang') return;
    send(response, 200, answer.body);
  }

  function find(channel: string, path: string, query: URLSearchParams, response: ServerResponse): void {
    count('finds');
    const fault = chooseFault(faultRates, ['find500', 'findReset'], random());
    if (fault === 'findReset') {
      response.destroy();
      return;
    }
    if (fault === 'find500') {
      send(response, 500, {});
      return;
    }
    const after = BigInt(query.get('after') ?? '0');
    const found = (rooms.get(channel) ?? []).filter(({ id }) => BigInt(id) > after);
    const body = found.slice(0, Number(query.get('limit') ?? '50')).toReversed();
    send(response, 200, rules.after({ method: 'GET', path, body: undefined }, { status: 200, body }).body);
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const { pathname, searchParams } = new URL(path, 'http://discord');
    const [, channel = '', rest] = /\/channels\/(\d+)(\/messages)?$/.exec(pathname) ?? [];
    if (pathname.endsWith('/gateway/bot'))
      return send(response, 200, gatewayAt(url().replace('http:', 'ws:')));
    if (pathname.endsWith('/users/@me')) return send(response, 200, bot);
    if (pathname.endsWith('/commands')) return send(response, 200, []);
    if (channel === '') return send(response, 404, {});
    if (rest === undefined) return send(response, 200, channelOf(channel));
    if (request.method === 'GET') return find(channel, path, searchParams, response);
    readAll(request)
      .then((body) => post(channel, { path, body }, response))
      // A worker that was killed breaks off in the middle of its request.
      .catch(() => count('broken off'));
  });
  const gateway = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  gateway.on('connection', (socket) => {
    const tell = (message: Body): void => socket.send(JSON.stringify({ s: null, t: null, ...message }));
    tell({ op: op.hello, d: { heartbeat_interval: 45_000 } });
    socket.on('error', () => {});
    socket.on('close', () => sessions.delete(socket));
    socket.on('message', (data) => {
      const heard = JSON.parse(String(data)) as { op: number };
      if (heard.op === op.heartbeat) tell({ op: op.heard });
      if (heard.op === op.resume) tell({ op: op.invalid, d: false });
      if (heard.op !== op.identify) return;
      count('sessions');
      sessions.set(socket, 0);
      dispatch(socket, 'READY', {
        v: 10,
        user: bot,
        guilds: [{ id: GUILD, unavailable: true }],
        session_id: String(counts.sessions),
        resume_gateway_url: url().replace('http:', 'ws:'),
        application: { id: BOT, flags: 0 },
      });
      dispatch(socket, 'GUILD_CREATE', { ...guild, channels: [...rooms.keys()].map(channelOf) });
    });
  });

  function dispatch(socket: WebSocket, event: string, data: Body): void {
    const s = (sessions.get(socket) ?? 0) + 1;
    sessions.set(socket, s);
    socket.send(JSON.stringify({ op: op.dispatch, t: event, s, d: data }));
  }

  function channelOf(id: string): Body {
    const latest = rooms.get(id)?.at(-1)?.id ?? null;
    return {
      id,
      type: 0,
      name: `room-${id}`,
      guild_id: GUILD,
      position: 0,
      permission_overwrites: [],
      last_message_id: latest,
    };
  }

  return {
    url: `${url()}/api`,
    answers,
    counts,
    async mention({ channel, text }) {
      // While somebody is connected and while nobody is.
      await wait(random() * APART_MS);
      const message = keep(channel, { author: ann, content: `<@${BOT}> ${text}` });
      count(sessions.size === 0 ? 'told to nobody' : 'told');
      for (const socket of sessions.keys()) {
        dispatch(socket, 'MESSAGE_CREATE', { ...message, guild_id: GUILD, member: { roles: [] } });
        if (random() < DROPS) {
          count('dropped');
          socket.terminate();
        }
      }
      return message.id;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of gateway.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const bot = { id: BOT, username: 'Sitrep', discriminator: '0', avatar: null, bot: true };
const ann = { id: ANN, username: 'ann', discriminator: '0', avatar: null };
const member = {
  user: bot,
  roles: [],
  joined_at: new Date(EPOCH).toISOString(),
  deaf: false,
  mute: false,
  flags: 0,
};
const guild = {
  id: GUILD,
  name: 'Newsroom',
  owner_id: ANN,
  joined_at: member.joined_at,
  member_count: 2,
  roles: [
    {
      id: GUILD,
      name: '@everyone',
      permissions: ALL_PERMISSIONS,
      position: 0,
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
    },
  ],
  members: [member],
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  emojis: [],
  stickers: [],
  features: [],
};
function gatewayAt(url: string): Body {
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  return { url, shards: 1, session_start_limit };
}

function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
}
