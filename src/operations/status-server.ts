// What a machine asks this process, on a port of its own so that it need not be open to people:
//
//   GET /livez    200 while the event loop turns: a process that fails this has to be started again
//   GET /readyz   200 or 503, with every check as JSON: starting again rarely helps, a person may have to
//   GET /metrics  for Prometheus

import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLimitedServer } from '../chat/contract/http-limits.ts';
import { UserError } from '../user-error.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';

export interface StatusServer {
  readonly url: string;
  stop(): Promise<void>;
}

export interface StatusServerParts {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readiness(): Promise<Readiness>;
  readonly metrics: Metrics;
  onError(error: unknown): void;
}

export async function startStatusServer(parts: StatusServerParts): Promise<StatusServer> {
  const routes: Readonly<Record<string, (response: ServerResponse) => void | Promise<void>>> = {
    '/livez': (response) => send(response, 200, 'text/plain; charset=utf-8', 'ok\n'),
    async '/readyz'(response) {
      const readiness = await parts.readiness();
      send(
        response,
        readiness.ready ? 200 : 503,
        'application/json; charset=utf-8',
        JSON.stringify(readiness),
      );
    },
    async '/metrics'(response) {
      send(response, 200, parts.metrics.contentType, await parts.metrics.text());
    },
  };
  const server = createLimitedServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (route === undefined) return send(response, 404, 'text/plain; charset=utf-8', 'not found\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain; charset=utf-8', 'GET only\n');
    try {
      await route(response);
    } catch (error) {
      parts.onError(error);
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', 'failed; see the log\n');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new UserError(
              `Port ${parts.port} of SITREP_STATUS_PORT is taken by another program; choose another.`,
            )
          : error,
      ),
    );
    server.listen(parts.port, parts.host, () => resolve());
  });
  return {
    url: `http://${parts.host}:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
