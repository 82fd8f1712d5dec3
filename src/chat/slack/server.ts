// The HTTP server on SLACK_PORT: the paths that are given to it exist, nothing else does.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../user-error.ts';
import { createLimitedServer, isAbandoned } from '../contract/http-limits.ts';
import type { Log } from '../contract/log.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** By method and path: "POST /slack/events". */
export type Routes = Readonly<Record<string, Handle>>;

export interface SlackServer {
  /** Where it listens, once it has started. */
  readonly port: () => number;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface SlackServerParts {
  readonly host: string;
  readonly port: number;
  readonly routes: Routes;
  readonly log: Log;
}

export function createSlackServer({ host, port, routes, log }: SlackServerParts): SlackServer {
  const server = createLimitedServer((request, response) => {
    const [path = ''] = (request.url ?? '/').split('?');
    const name = `${request.method} ${path}`;
    const handle = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (handle === undefined) return respond(response, 404);
    handle(request, response).catch((err: unknown) => {
      if (isAbandoned(request)) return;
      log.error({ platform: 'slack', path, err }, 'a request of Slack failed');
      if (!response.headersSent) respond(response, 500);
    });
  });
  return {
    port: () => (server.address() as AddressInfo).port,
    start: () =>
      new Promise<void>((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
          reject(
            error.code === 'EADDRINUSE'
              ? new UserError(`Port ${port} for Slack's requests is taken. Set SLACK_PORT to another one.`)
              : error,
          ),
        );
        server.listen(port, host, () => resolve());
      }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

export function respond(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
