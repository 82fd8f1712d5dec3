// A chat platform over HTTP that fails in every way a platform does: 429, 500 before creating, 502 after it, resets
// and hangs on either side of it, and messages that appear late. It never de-duplicates: doubling is ours to prevent.
//
//   POST /channels/C/messages {key, text} → 201 {id}        GET /channels/C/messages?after=MS → [{id, key}]

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface PeerMessage {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly at: number;
}

/** Chance of each failure for one request. */
export type FaultRates = Readonly<Record<PostFault | 'find500' | 'findReset', number>>;

export type PostFault =
  | 'refused429'
  | 'failed500'
  | 'created502'
  | 'reset'
  | 'createdReset'
  | 'hang'
  | 'createdHang'
  | 'createdLate';

export const faultRates: FaultRates = {
  refused429: 0.03,
  failed500: 0.02,
  created502: 0.02,
  reset: 0.01,
  createdReset: 0.01,
  hang: 0.005,
  createdHang: 0.005,
  createdLate: 0.02,
  find500: 0.03,
  findReset: 0.01,
};

const POST_FAULTS: readonly PostFault[] = [
  'refused429',
  'failed500',
  'created502',
  'reset',
  'createdReset',
  'hang',
  'createdHang',
  'createdLate',
];

/** `chance` is 0–1; undefined = nothing fails. */
export function choosePostFault(rates: FaultRates, chance: number): PostFault | undefined {
  return chooseFault(rates, POST_FAULTS, chance);
}

export function chooseFault<F extends keyof FaultRates>(
  rates: FaultRates,
  faults: readonly F[],
  chance: number,
): F | undefined {
  let left = chance;
  for (const fault of faults) {
    left -= rates[fault];
    if (left < 0) return fault;
  }
  return undefined;
}

/** How long a late message takes; shorter than the worker's timeout and grace together. */
const LATE_MS = 250;

export interface Peer {
  readonly url: string;
  readonly messages: ReadonlyMap<string, readonly PeerMessage[]>;
  readonly counts: Readonly<Record<string, number>>;
  readonly close: () => Promise<void>;
}

export async function startPeer(rates: FaultRates, random: () => number): Promise<Peer> {
  const channels = new Map<string, PeerMessage[]>();
  const counts: Record<string, number> = { posts: 0, finds: 0 };
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  let last = 0;

  const create = (channel: string, { key, text }: { key: string; text: string }): string => {
    last += 1;
    const list = channels.get(channel) ?? [];
    list.push({ id: `m${last}`, key, text, at: Date.now() });
    channels.set(channel, list);
    return `m${last}`;
  };
  const answer = (response: ServerResponse, status: number, body: unknown, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

  async function post(channel: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    count('posts');
    const fault = choosePostFault(rates, random());
    if (fault !== undefined) count(fault);
    switch (fault) {
      case 'refused429':
        return answer(response, 429, {}, { 'retry-after-ms': '40' });
      case 'failed500':
        return answer(response, 500, {});
      case 'reset':
        return void request.socket.resetAndDestroy();
      case 'hang':
        return;
      case 'createdLate':
        setTimeout(() => answer(response, 201, { id: create(channel, body) }), LATE_MS);
        return;
    }
    const id = create(channel, body);
    if (fault === 'created502') return answer(response, 502, {});
    if (fault === 'createdReset') return void request.socket.resetAndDestroy();
    if (fault === 'createdHang') return;
    answer(response, 201, { id });
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://peer');
    const channel = url.pathname.split('/')[2] ?? '';
    if (request.method === 'POST') {
      // A worker that was killed breaks off in the middle of its request.
      post(channel, request, response).catch(() => count('brokenOff'));
      return;
    }
    count('finds');
    const fault = chooseFault(rates, ['find500', 'findReset'], random());
    if (fault !== undefined) count(fault);
    if (fault === 'find500') return answer(response, 500, {});
    if (fault === 'findReset') return request.socket.resetAndDestroy();
    const after = Number(url.searchParams.get('after'));
    answer(
      response,
      200,
      (channels.get(channel) ?? []).filter((message) => message.at >= after),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    messages: channels,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
