// Receives Slack's signed HTTP requests for Bolt: checks the signature, refuses what was seen before, acknowledges.
// Ours instead of Bolt's, which takes requests dated ahead and the same request twice.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import { UserError } from '../../user-error.ts';
import type { Log } from '../log.ts';
import { signatureProblem } from './signature.ts';

export interface HttpReceiverParts {
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
  /** True the first time it hears this id. */
  readonly markFirst: (id: string) => Promise<boolean>;
  readonly now: () => number;
  readonly log: Log;
}

/** Slack's largest request is far smaller. */
const MOST_BYTES = 1_000_000;
/** Slack gives up after three seconds. */
const ACK_WITHIN_MS = 2_500;

export function createHttpReceiver(parts: HttpReceiverParts): Receiver {
  const { signingSecret, host, port, markFirst, now, log } = parts;
  let app: App | undefined;
  const server = createServer((request, response) => {
    handle(request, response).catch((err: unknown) => {
      log.error({ err }, 'a request of Slack failed');
      if (!response.headersSent) respond(response, 500);
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return respond(response, 404);
    const body = await readBody(request);
    if (body === undefined) return respond(response, 413);
    const signature = header(request, 'x-slack-signature');
    const problem = signatureProblem(
      { body, timestamp: header(request, 'x-slack-request-timestamp'), signature },
      signingSecret,
      now(),
    );
    if (problem !== undefined) {
      log.warn({ problem }, 'refused a request that is not from Slack');
      return respond(response, 401);
    }
    const payload = parseBody(body, header(request, 'content-type'));
    if (payload === undefined) return respond(response, 400);
    if (payload.ssl_check !== undefined) return respond(response, 200);
    if (payload.type === 'url_verification') return respond(response, 200, { challenge: payload.challenge });
    if (!(await markFirst(`slack-signature|${signature}`))) {
      log.warn({}, 'refused a request of Slack that was seen before');
      return respond(response, 401);
    }
    await deliver(payload, request, response);
  }

  async function deliver(
    body: Record<string, unknown>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const timer = setTimeout(() => {
      if (!response.headersSent) respond(response, 500);
    }, ACK_WITHIN_MS);
    const retryNum = header(request, 'x-slack-retry-num');
    const retryReason = header(request, 'x-slack-retry-reason');
    try {
      await app?.processEvent({
        body,
        ack: async (answer: unknown) => {
          if (response.headersSent) return;
          const json = typeof answer === 'string' ? { text: answer } : answer;
          respond(response, 200, typeof json === 'object' && json !== null ? json : undefined);
        },
        ...(retryNum === undefined ? {} : { retryNum: Number(retryNum) }),
        ...(retryReason === undefined ? {} : { retryReason }),
      });
      if (!response.headersSent) respond(response, 200);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    init(bolt) {
      app = bolt;
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
          reject(
            error.code === 'EADDRINUSE'
              ? new UserError(`Port ${port} for Slack's requests is taken. Set SLACK_PORT to another one.`)
              : error,
          ),
        );
        server.listen(port, host, () => resolve(server.address()));
      }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Undefined when it is longer than any request of Slack. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Events come as JSON, commands as a form, interactions as JSON in a form's field. */
function parseBody(body: string, type: string | undefined): Record<string, unknown> | undefined {
  try {
    if (type?.startsWith('application/x-www-form-urlencoded') !== true) return asObject(JSON.parse(body));
    const form = Object.fromEntries(new URLSearchParams(body));
    return form.payload === undefined ? form : asObject(JSON.parse(form.payload));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function respond(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
