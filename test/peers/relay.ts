// A wire between a bot and a peer: forwards every request, keeps a record of what the bot sent, and can answer in the
// peer's place where a peer is kinder than the platform (a refused token, a rate limit, a failing server), break off,
// answer late, or answer something else than the peer did. Rules make a peer as strict as its platform.

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
  readonly method: string;
  /** Path and query below the peer's base. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON or form; undefined without a body. */
  readonly body: unknown;
  /** What came beside it as files. */
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly status: number;
  readonly answer: unknown;
}

export interface Canned {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; bytes as they are. */
  readonly body: unknown;
}

type Request = Pick<Exchange, 'method' | 'path' | 'body'>;

/** What happens to one request instead of being forwarded and answered. */
export type Fault =
  /** The connection breaks before the peer sees it, or after the peer has done it. */
  | { readonly fault: 'reset' | 'done, then reset' | 'hang' | 'done, then hang' }
  /** The peer does it, the bot hears this. */
  | { readonly fault: 'done, then'; readonly answer: Canned }
  /** The bot hears this, the peer nothing. */
  | { readonly fault: 'instead'; readonly answer: Canned }
  /** The peer does it so much later. */
  | { readonly fault: 'late'; readonly ms: number };

/** What makes a peer as strict as its platform. */
export interface Rules {
  /** Answers in the peer's place. */
  before(request: Request): Canned | undefined;
  /** What the platform would answer where the peer answers this. */
  after(request: Request, answer: Canned): Canned;
}

export interface Relay {
  /** Base URL for the bot; paths below it are those below the target. */
  readonly url: string;
  readonly exchanges: Exchange[];
  /** Answers requests itself while `reply` returns something. */
  intercept(reply: (request: Request) => Canned | undefined): void;
  /** Spoils requests while `choose` returns something. */
  spoil(choose: (request: Request) => Fault | undefined): void;
  /** The first exchange that fits, now or later. */
  waitFor(fits: (exchange: Exchange) => boolean): Promise<Exchange>;
  close(): Promise<void>;
}

export async function openRelay(target: () => string, rules?: Rules): Promise<Relay> {
  const exchanges: Exchange[] = [];
  const waiting = new Set<(exchange: Exchange) => void>();
  let canned: Parameters<Relay['intercept']>[0] = () => undefined;
  let fault: Parameters<Relay['spoil']>[0] = () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const method = request.method ?? 'GET';
      const path = request.url ?? '/';
      const { raw, headers, files } = await withoutFiles(Buffer.concat(chunks), request.headers);
      const body = parse(raw.toString('utf8'), headers['content-type']);
      const asked = { method, path, body };
      const standing = canned(asked) ?? rules?.before(asked);
      const spoilt = standing === undefined ? fault(asked) : undefined;
      const own = spoilt?.fault === 'instead' ? spoilt.answer : standing;
      if (spoilt?.fault === 'reset') return void request.socket.resetAndDestroy();
      if (spoilt?.fault === 'hang') return;
      if (spoilt?.fault === 'late') await new Promise((resolve) => setTimeout(resolve, spoilt.ms));
      const done = own === undefined ? await forward(method, path, headers, raw) : toAnswer(own);
      const ruled = own === undefined ? rule(asked, done) : done;
      if (spoilt?.fault === 'done, then reset') return void request.socket.resetAndDestroy();
      if (spoilt?.fault === 'done, then hang') return;
      const answer = spoilt?.fault === 'done, then' ? toAnswer(spoilt.answer) : ruled;
      const exchange = {
        method,
        path,
        headers: request.headers,
        body,
        files,
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
  function rule(asked: Request, done: Awaited<ReturnType<typeof forward>>) {
    if (rules === undefined) return done;
    return toAnswer(rules.after(asked, { status: done.status, headers: done.headers, body: done.parsed }));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    intercept(reply) {
      canned = reply;
    },
    spoil(choose) {
      fault = choose;
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

/** A message with files, as Discord takes it; no peer of ours does, so it gets the message alone. */
async function withoutFiles(
  raw: Buffer,
  headers: IncomingHttpHeaders,
): Promise<{ raw: Buffer; headers: IncomingHttpHeaders; files: Exchange['files'] }> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { raw, headers, files: [] };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const files = await Promise.all(
    [...form.values()].flatMap((part) =>
      typeof part === 'string'
        ? []
        : [part.arrayBuffer().then((bytes) => ({ name: part.name, bytes: Buffer.from(bytes) }))],
    ),
  );
  return {
    raw: Buffer.from(String(form.get('payload_json') ?? '')),
    headers: { ...headers, 'content-type': 'application/json' },
    files,
  };
}

function toAnswer({ status, headers, body }: Canned) {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    text: body instanceof Buffer ? body.toString('utf8') : JSON.stringify(body),
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
