// Discord's gateway before the twin's, with what the twin lacks: sessions that are resumed with what was missed, shards that
// each hear of their guilds alone, heartbeats that go unanswered, op 7 and 9, close codes, and a count of identifies.

import type { AddressInfo } from 'node:net';
import type { Canned } from './relay.ts';

interface Socket {
  readonly readyState: number;
  on(event: 'message', heard: (data: Buffer) => void): void;
  on(event: 'close', heard: () => void): void;
  send(text: string): void;
  close(code: number): void;
  terminate(): void;
}
interface Server {
  on(event: 'connection', heard: (socket: Socket) => void): void;
  on(event: 'listening', heard: () => void): void;
  address(): AddressInfo;
  close(): void;
}
const { WebSocketServer, WebSocket: Upstream } = (await import(
  new URL('./node_modules/ws/wrapper.mjs', import.meta.url).href
)) as {
  WebSocketServer: new (options: { host: string; port: number }) => Server;
  WebSocket: new (url: string) => Socket;
};

interface Packet {
  readonly op: number;
  readonly d: unknown;
  readonly s: number | null;
  readonly t: string | null;
}
const [DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK] = [0, 1, 2, 6, 7, 9, 10, 11];
const OPEN = 1;

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly upstream: Socket;
  readonly sent: Packet[];
  client: Socket | undefined;
}

export interface GatewayProxy {
  /** What `/gateway/bot` is to answer so that bots come here. */
  readonly answer: Canned;
  /** Shards of every identify, in order. */
  readonly identified: (readonly [number, number])[];
  /** Sessions that were gone on with. */
  readonly resumed: () => number;
  /** Breaks every connection as a network does. */
  drop(): void;
  /** Closes every connection with a code. */
  closeWith(code: number): void;
  /** "Connect again, please." */
  askToReconnect(): void;
  /** Ends every session; `isResumable` as Discord says it. */
  invalidate(isResumable: boolean): void;
  /** While true, heartbeats are not answered and nothing is said. */
  silent: boolean;
  close(): void;
}

export interface ProxyOptions {
  /** Of the twin. */
  readonly upstream: string;
  /** That `/gateway/bot` recommends. */
  readonly shards?: number;
  readonly heartbeatMs?: number;
  /** Servers beside the twin's, like it. */
  readonly guilds?: readonly string[];
}

/** Discord's own rule: which shard hears of a guild. */
export function shardOf(guild: string, shards: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(shards));
}

export async function openGatewayProxy({
  upstream,
  shards = 1,
  heartbeatMs = 41_250,
  guilds = [],
}: ProxyOptions): Promise<GatewayProxy> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise<void>((resolve) => server.on('listening', resolve));
  const url = `ws://127.0.0.1:${server.address().port}`;
  const sessions = new Map<string, Session>();
  const clients = new Set<Socket>();
  const identified: (readonly [number, number])[] = [];
  let resumes = 0;

  const tell = (socket: Socket, packet: Partial<Packet>): void => {
    if (!proxy.silent && socket.readyState === OPEN)
      socket.send(JSON.stringify({ d: null, s: null, t: null, ...packet }));
  };

  function begin(client: Socket, identify: Packet): void {
    const { shard = [0, 1] } = identify.d as { readonly shard?: readonly [number, number] };
    identified.push(shard);
    const session: Session = {
      id: `session-${identified.length}`,
      shard,
      upstream: new Upstream(upstream),
      sent: [],
      client,
    };
    sessions.set(session.id, session);
    session.upstream.on('message', (data) => {
      const packet = JSON.parse(String(data)) as Packet;
      if (packet.op === HELLO) return session.upstream.send(JSON.stringify(identify));
      if (packet.op !== DISPATCH) return;
      const others = packet.t === 'GUILD_CREATE' ? guilds : [];
      const all = [
        packet,
        ...others.map((id) => ({ ...packet, d: { ...(packet.d as object), id, channels: [] } })),
      ];
      for (const one of all.filter((each) => isOf(each, shard))) {
        const d = one.t === 'READY' ? asOurs(one.d as object, session) : one.d;
        const own = { ...one, d, s: session.sent.length + 1 };
        session.sent.push(own);
        if (session.client !== undefined) tell(session.client, own);
      }
    });
  }

  const asOurs = (ready: object, { id, shard }: Session): object => ({
    ...ready,
    session_id: id,
    resume_gateway_url: url,
    shard,
    guilds: [
      ...((ready as { guilds?: readonly { id: string }[] }).guilds ?? []),
      ...guilds.map((guild) => ({ id: guild, unavailable: true })),
    ].filter((guild) => shardOf(guild.id, shard[1]) === shard[0]),
  });

  /** What a shard does not hear of; direct messages are shard 0's. */
  function isOf({ t, d }: Packet, [id, count]: readonly [number, number]): boolean {
    if (t === 'READY') return true;
    const guild = String(
      Reflect.get(d as object, 'guild_id') ??
        (t?.startsWith('GUILD_') === true ? Reflect.get(d as object, 'id') : ''),
    );
    return guild === '' || guild === 'undefined' ? id === 0 : shardOf(guild, count) === id;
  }

  function resume(client: Socket, { d }: Packet): void {
    const { session_id: id, seq } = d as { readonly session_id: string; readonly seq: number };
    const session = sessions.get(id);
    if (session === undefined) {
      tell(client, { op: INVALID, d: false });
      return;
    }
    resumes += 1;
    session.client = client;
    for (const packet of session.sent.slice(seq)) tell(client, packet);
    tell(client, { op: DISPATCH, t: 'RESUMED', d: {}, s: session.sent.length });
  }

  server.on('connection', (client) => {
    clients.add(client);
    tell(client, { op: HELLO, d: { heartbeat_interval: heartbeatMs } });
    client.on('message', (data) => {
      const packet = JSON.parse(String(data)) as Packet;
      if (packet.op === HEARTBEAT) tell(client, { op: ACK });
      if (packet.op === IDENTIFY) begin(client, packet);
      if (packet.op === RESUME) resume(client, packet);
    });
    client.on('close', () => {
      clients.delete(client);
      for (const one of sessions.values()) if (one.client === client) one.client = undefined;
    });
  });

  const proxy: GatewayProxy = {
    answer: {
      status: 200,
      body: {
        url,
        shards,
        session_start_limit: {
          total: 1000,
          remaining: 999,
          reset_after: 14_400_000,
          max_concurrency: shards,
        },
      },
    },
    identified,
    resumed: () => resumes,
    silent: false,
    drop() {
      for (const client of clients) client.terminate();
    },
    closeWith(code) {
      for (const client of clients) client.close(code);
    },
    askToReconnect() {
      for (const client of clients) tell(client, { op: RECONNECT });
    },
    invalidate(isResumable) {
      if (!isResumable) sessions.clear();
      for (const client of clients) tell(client, { op: INVALID, d: isResumable });
    },
    close() {
      for (const client of clients) client.terminate();
      for (const { upstream: socket } of sessions.values()) socket.terminate();
      server.close();
    },
  };
  return proxy;
}
