// Receives Slack's signed HTTP requests for Bolt: checks signature and age in memory, hands the body on, acknowledges. Nothing
// but the path that the app's manifest names, and those of installing, exists on the port.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from './paths.ts';
import { type Hear, hearThrough, type ReceiverParts, type SlackReceiver } from './receiver.ts';
import { createSlackServer, type Routes, respond, type SlackServer } from './server.ts';
import { createReplayGuard, signatureProblem } from './signature.ts';

export interface HttpReceiverParts extends ReceiverParts {
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
  readonly now: () => number;
  /** Further paths on the same port. */
  readonly routes?: Routes;
}

/** Slack's largest request is far smaller. */
const MOST_BYTES = 1_000_000;

export function createHttpReceiver(parts: HttpReceiverParts): SlackReceiver & Pick<SlackServer, 'port'> {
  const { signingSecret, host, port, now, log } = parts;
  let hear: Hear = async () => {};
  const replays = createReplayGuard(now);
  const server = createSlackServer({
    host,
    port,
    log,
    routes: { ...parts.routes, [`POST ${paths.events}`]: handle },
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (body === undefined) return respond(response, 413);
    const signature = header(request, 'x-slack-signature') ?? '';
    const timestamp = header(request, 'x-slack-request-timestamp');
    const problem = signatureProblem({ body, timestamp, signature }, signingSecret, now());
    if (problem !== undefined) {
      log.warn({ platform: 'slack', problem }, 'refused a request that is not from Slack');
      return respond(response, 401);
    }
    const payload = parseBody(body, header(request, 'content-type'));
    if (payload === undefined) return respond(response, 400);
    if (payload.ssl_check !== undefined) return respond(response, 200);
    if (payload.type === 'url_verification') return respond(response, 200, { challenge: payload.challenge });
    if (replays.isReplayed(signature)) {
      log.warn({ platform: 'slack' }, 'refused a request of Slack that was seen before');
      return respond(response, 401);
    }
    try {
      await hear(payload);
    } catch (err) {
      replays.forget(signature);
      throw err;
    }
    respond(response, 200);
  }

  return {
    init(app) {
      hear = hearThrough(app);
    },
    port: server.port,
    start: server.start,
    stop: server.stop,
  };
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Undefined when it is longer than any request of Slack; what is left of it is let go by, so that the answer is heard. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
      else resolve();
      if (bytes > 10 * MOST_BYTES) request.destroy();
    });
    request.once('end', resolve);
    request.once('error', reject);
  });
  return bytes > MOST_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
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
