// Slack's message methods on a clock that the test moves: they keep a message's metadata, never de-duplicate, and let the
// history be read 15 messages at a time, once a minute – the limit of a distributed app.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AwayPeer, PostedFault } from './away.ts';

interface Kept {
  readonly ts: string;
  readonly metadata: { readonly event_payload: { readonly delivery_id: string } };
}

const PAGE = 15;
const A_MINUTE_MS = 60_000;
/** Whoever is refused knows for so long that it is limited. */
const AN_HOUR_MS = 60 * A_MINUTE_MS;

export async function startSlackPosts(now: () => number): Promise<AwayPeer> {
  const channels = new Map<string, Kept[]>();
  const counts: Record<string, number> = { posts: 0, finds: 0, 'read too soon': 0, 'though it was told': 0 };
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  let choose: (channel: string) => PostedFault | undefined = () => undefined;
  let sequence = 0;
  let pending = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let toldAt = Number.NEGATIVE_INFINITY;

  function create(channel: string, metadata: string): object {
    sequence += 1;
    const ts = `${Math.floor(now() / 1000)}.${String(sequence).padStart(6, '0')}`;
    channels.set(channel, [...(channels.get(channel) ?? []), { ts, metadata: JSON.parse(metadata) }]);
    return { ok: true, ts, channel };
  }

  async function post(form: URLSearchParams, response: ServerResponse): Promise<void> {
    const channel = form.get('channel') ?? '';
    count('posts');
    const fault = choose(channel);
    if (fault !== undefined) count(fault);
    if (fault === 'limited')
      return answer(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
    if (fault === 'failed502') return answer(response, 502, {});
    if (fault === 'reset') return void response.destroy();
    if (fault === 'hang') return;
    const made = create(channel, form.get('metadata') ?? '');
    if (fault === 'created502') return answer(response, 502, {});
    if (fault === 'createdReset') return void response.destroy();
    if (fault === 'createdHang') return;
    answer(response, 200, made);
  }

  async function read(form: URLSearchParams, response: ServerResponse): Promise<void> {
    if (now() - readAt < A_MINUTE_MS) {
      count('read too soon');
      if (now() - toldAt < AN_HOUR_MS) count('though it was told');
      toldAt = now();
      const left = Math.ceil((readAt + A_MINUTE_MS - now()) / 1000);
      return answer(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(left) });
    }
    readAt = now();
    count('finds');
    const oldest = Number(form.get('oldest') ?? '0');
    const from = Number(form.get('cursor') || '0');
    const all = (channels.get(form.get('channel') ?? '') ?? []).filter(({ ts }) => Number(ts) > oldest);
    const messages = all.toReversed().slice(from, from + PAGE);
    const next = from + PAGE < all.length ? String(from + PAGE) : '';
    answer(response, 200, { ok: true, messages, response_metadata: { next_cursor: next } });
  }

  const server = createServer((request, response) => {
    const isPost = request.url?.endsWith('/chat.postMessage') === true;
    if (isPost) pending += 1;
    readAll(request)
      .then((form) => (isPost ? post(form, response) : read(form, response)))
      // A worker that was killed breaks off in the middle of its request.
      .catch(() => count('broken off'))
      .finally(() => {
        if (isPost) pending -= 1;
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    counts,
    pending: () => pending,
    shown: (channel) =>
      (channels.get(channel) ?? []).map(({ metadata }) => metadata.event_payload.delivery_id),
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

function answer(response: ServerResponse, status: number, body: object, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
