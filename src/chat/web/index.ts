// The local web chat: one small HTTP server, everything in it server-rendered; a script makes it quicker to use.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PastContent } from '../../digest/changes/content.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { ChatAdapter, CommandSpec, Responder } from '../contract/adapter.ts';
import { createLimitedServer, isAbandoned } from '../contract/http-limits.ts';
import type { Log } from '../contract/log.ts';
import type { ReviewDesk } from '../contract/review-desk.ts';
import { type AccessSettings, createAccess } from './access.ts';
import { HttpRefusal, refuseForeignHost } from './guard.ts';
import { createRateLimit } from './rate-limit.ts';
import { handle, type InboxParts, type RouteParts, sendRefusal } from './routes.ts';
import { createSigner } from './signing.ts';
import { createTranscripts } from './transcripts.ts';

/** How long a reply under way may take when the server stops. */
const DRAIN_MS = 3000;

export interface WebOptions {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** The address under which a proxy shows it, where there is one. */
  readonly publicUrl?: string;
  /** Who may do what, when the machine's user is not the only one; absent: everybody everything. */
  readonly access?: AccessSettings;
  readonly responder: Responder;
  /** The same, but it keeps and changes nothing: for addresses that a link or a reload opens. */
  readonly readingResponder: Responder;
  /** Monotonic milliseconds, for the rate limit. */
  monotonic(): number;
  /** Epoch milliseconds. */
  clock(): number;
  /** 32 random bytes that cookies are signed with. */
  readonly cookieKey: Uint8Array;
  stores(): readonly Store[];
  /** An older version of a briefing by the first digits of its hash; without it only today's claims are shown. */
  pastStore?(briefing: string, digits: string): Promise<PastContent | undefined>;
  commands(): readonly CommandSpec[];
  /** Things to try, shown to newcomers. */
  examples(): readonly string[];
  newId(): string;
  newReference(): string;
  readonly log: Log;
  readonly inbox?: InboxParts;
  /** Opened when somebody reviews. */
  readonly review?: () => Promise<ReviewDesk>;
}

export interface WebAdapter extends ChatAdapter {
  readonly name: 'web';
  /** Where it listens; only after start. */
  url(): string;
}

export function createWebAdapter(options: WebOptions): WebAdapter {
  const { host, port, log } = options;
  const transcripts = createTranscripts();
  const signer = createSigner(options.cookieKey);
  const rateLimit = createRateLimit(options.monotonic);
  const access = createAccess(options.access ?? {}, signer, options.clock);
  const parts: RouteParts = { ...options, transcripts, signer, access };
  const server = createLimitedServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const wait = rateLimit.take(request.socket.remoteAddress ?? '');
      if (wait > 0) throw new HttpRefusal(429, 'Too many requests at once; please wait a moment.', wait);
      refuseForeignHost(request, host, options.publicUrl);
      await handle(request, response, parts);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      response.setHeader('Connection', 'close');
      if (error instanceof HttpRefusal) return sendRefusal(request, response, error);
      if (isAbandoned(request)) return void response.destroy();
      const reference = options.newReference();
      log.error({ err: error, reference, path: request.url?.split('?')[0] }, 'a web request failed');
      const text = `Sorry, something went wrong on our side. Reference: ${reference}.`;
      sendRefusal(request, response, new HttpRefusal(500, text));
    }
  }

  return {
    name: 'web',
    url() {
      const { port: actual } = server.address() as AddressInfo;
      return `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`;
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(explainListenError(error, host, port)));
        server.listen(port, host, () => resolve());
      }),
    stop: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function explainListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new UserError(
      `Port ${port} on ${host} is taken by another program. Choose another: sitrep start --port ${port + 1}, or set PORT.`,
    );
  }
  if (error.code === 'EACCES') {
    return new UserError(
      `Port ${port} needs more rights than this user has. Choose one above 1023: sitrep start --port 3000.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new UserError(`HOST ${host} is no address of this machine. Leave it out to listen on 127.0.0.1.`);
  }
  return error;
}
