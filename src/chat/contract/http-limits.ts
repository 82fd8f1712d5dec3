// What every HTTP server of Sitrep keeps to, so that connections which dawdle or pile up cost little: a request has to be
// there within 15 s, headers sooner, and there is room for so many connections and no more.

import type { IncomingMessage, RequestListener, Server } from 'node:http';

/** Importing it reads all that it exports, of which its WebSocket takes 45 ms and 5 MB. */
const { createServer } = process.getBuiltinModule('node:http');

const MOST_CONNECTIONS = 512;

export function createLimitedServer(listener: RequestListener): Server {
  // How often the two times are looked at; Node's own 30 s would double them.
  const server = createServer({ connectionsCheckingInterval: 1000 }, listener);
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 5_000;
  server.maxRequestsPerSocket = 1000;
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

/** Whoever sent it went away, or was too slow, before it was all there: no failure of ours. */
export function isAbandoned(request: IncomingMessage): boolean {
  return request.destroyed && !request.complete;
}
