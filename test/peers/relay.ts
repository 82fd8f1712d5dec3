// A wire between a bot and a peer: forwards every request, keeps a record of what the bot sent, and can answer in the
// peer's place where a peer is kinder than the platform (a refused token, a rate limit, a failing server).

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
  readonly method: string;
  /** Path and query below the peer's base. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON or form; undefined without a body. */
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface Canned {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Relay {
  /** Base URL for the bot; paths below it are those below the target. */
  readonly url: string;
  readonly exchanges: Exchange[];
  /** Answers requests itself while `reply` returns something. */
  intercept(reply: (request: Pick<Exchange, 'method' | 'path' | 'body'>) => Canned | undefined): void;
  /** The first exchange that fits, now or later. */
  waitFor(fits: (exchange: Exchange) => boolean): Promise<Exchange>;
  close(): Promise<void>;
}

export async function openRelay(target: () => string): Promise<Relay> {
  const exchanges: Exchange[] = [];
  const waiting = new Set<(exchange: Exchange) => void>();
  let canned: Parameters<Relay['intercept']>[0] = () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const raw = Buffer.concat(chunks);
      const method = request.method ?? 'GET';
      const path = request.url ?? '/';
      const body = parse(raw.toString('utf8'), request.headers['content-type']);
      const own = canned({ method, path, body });
      const answer = own === undefined ? await forward(method, path, request.headers, raw) : toAnswer(own);
      const exchange = {
        method,
        path,
        headers: request.headers,
        body,
        status: answer.status,
        answer: answer.parsed,
      };
      exchanges.push(exchange);
      response.writeHead(answer.status, answer.headers);
      response.end(answer.status === 204 ? undefined : answer.text);
      for (const notify of waiting) notify(exchange);
    });
  });
  async function forward(method: string, path: string, headers: IncomingHttpHeaders, raw: Buffer) {
    const kept = Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        ['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding'].includes(name) ||
        value === undefined
          ? []
          : [[name, String(value)]],
      ),
    );
    try {
      const answer = await fetch(`${target()}${path}`, {
        method,
        headers: kept,
        ...(raw.length === 0 ? {} : { body: new Uint8Array(raw) }),
      });
      const text = await answer.text();
      const type = answer.headers.get('content-type') ?? 'text/plain';
      return { status: answer.status, headers: { 'content-type': type }, text, parsed: parse(text, type) };
    } catch (error) {
      return toAnswer({ status: 502, body: { error: String(error) } });
    }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    intercept(reply) {
      canned = reply;
    },
    waitFor(fits) {
      const known = exchanges.find(fits);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve) => {
        const notify = (exchange: Exchange): void => {
          if (!fits(exchange)) return;
          waiting.delete(notify);
          resolve(exchange);
        };
        waiting.add(notify);
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function toAnswer({ status, headers, body }: Canned) {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    text: JSON.stringify(body),
    parsed: body,
  };
}

function parse(text: string, type: string | undefined): unknown {
  if (text === '') return undefined;
  if (type?.includes('x-www-form-urlencoded') === true) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
