// Discord's message endpoints as strict as Discord is (discord-rules.ts), on a clock that the test moves: what our real
// adapter's requests come to, and what happens to them, in numbers.
//
//   POST /api/v10/channels/C/messages        GET /api/v10/channels/C/messages?after=ID        GET /api/v10/users/@me

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDiscordRules } from '../peers/discord-rules.ts';
import type { AwayPeer, PostedFault } from './away.ts';

export const BOT = '900000000000000009';
const EPOCH = 1_420_070_400_000;

export async function startDiscordFaultPeer(now: () => number): Promise<AwayPeer> {
  const rules = createDiscordRules(now);
  const channels = new Map<string, { readonly id: string; readonly body: object }[]>();
  const counts: Record<string, number> = { posts: 0, finds: 0, 'saved by the nonce': 0 };
  let choose: (channel: string) => PostedFault | undefined = () => undefined;
  let sequence = 0n;
  let pending = 0;

  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const create = (channel: string, body: object): object => {
    sequence += 1n;
    const id = String((BigInt(Math.floor(now()) - EPOCH) << 22n) + sequence);
    const message = { ...body, id, author: { id: BOT } };
    channels.set(channel, [...(channels.get(channel) ?? []), { id, body: message }]);
    return message;
  };
  const send = (response: ServerResponse, status: number, body: unknown, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

  async function post(channel: string, path: string, request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    count('posts');
    const asked = { method: 'POST', path, body };
    const known = rules.before(asked);
    if (known !== undefined) {
      count('saved by the nonce');
      return send(response, known.status, known.body);
    }
    const fault = choose(channel);
    if (fault !== undefined) count(fault);
    if (fault === 'limited') return send(response, 429, { retry_after: 0.05 }, { 'retry-after': '0.05' });
    if (fault === 'failed502') return send(response, 502, {});
    if (fault === 'reset') return void request.socket.resetAndDestroy();
    if (fault === 'hang') return;
    const message = create(channel, body);
    const answer = rules.after(asked, { status: 200, body: message });
    if (fault === 'created502') return send(response, 502, {});
    if (fault === 'createdReset') return void request.socket.resetAndDestroy();
    if (fault === 'createdHang') return;
    send(response, 200, answer.body);
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const { pathname, searchParams } = new URL(path, 'http://peer');
    const channel = /\/channels\/(\w+)\/messages$/.exec(pathname)?.[1];
    if (channel === undefined) return send(response, 200, { id: BOT });
    if (request.method === 'POST') {
      // A worker that was killed breaks off in the middle of its request.
      pending += 1;
      post(channel, path, request, response)
        .catch(() => count('broken off'))
        .finally(() => {
          pending -= 1;
        });
      return;
    }
    count('finds');
    const after = BigInt(searchParams.get('after') ?? '0');
    const found = (channels.get(channel) ?? [])
      .filter(({ id }) => BigInt(id) > after)
      .map(({ body }) => body);
    send(
      response,
      200,
      rules.after({ method: 'GET', path, body: undefined }, { status: 200, body: found }).body,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    shown: (channel) => (channels.get(channel) ?? []).map(({ body }) => JSON.stringify(body)),
    counts,
    pending: () => pending,
    fail(next) {
      choose = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
