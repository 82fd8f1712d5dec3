// Hears Slack by Socket Mode, for Bolt, over two connections: Slack ends each of them every few hours, and while one is
// renewed the other hears. Every attempt to connect is a connection of its own, and trying never ends: a refused token is tried
// again within a minute, because a person may have mended it, anything else sooner.

import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeClient } from '@slack/socket-mode';
import type { Logger, WebClientOptions } from '@slack/web-api';
import { isTokenRefused, retryAfterMs, toStartError, whyOf } from './failures.ts';
import { guardFrames } from './guard-frames.ts';
import { type Hear, hearThrough, type ReceiverParts, type SlackReceiver } from './receiver.ts';

export interface SocketReceiverParts extends ReceiverParts {
  readonly appToken: string;
  readonly options: WebClientOptions;
  readonly logger: Logger;
  readonly onState: (state: SocketState) => void;
  readonly pauses?: Pauses;
}

export type SocketState =
  | { readonly state: 'connected' }
  | { readonly state: 'failing'; readonly why: string };

/** Milliseconds before the next attempt. */
export interface Pauses {
  /** After the first failure, the second, …; the last one repeats. */
  readonly failed: readonly number[];
  readonly refused: number;
}

const PAUSES: Pauses = { failed: [0, 1000, 2000, 5000, 10_000, 20_000, 30_000], refused: 50_000 };
/** Slack sends each event over one of them. */
const CONNECTIONS = 2;
/** From opening the connection to Slack's hello. */
const HELLO_MS = 20_000;

interface SlackEvent {
  readonly ack: (response?: object) => Promise<void>;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Connection {
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  close(): void;
}

export function createSocketReceiver(parts: SocketReceiverParts): SlackReceiver {
  const { log, onState } = parts;
  let hear: Hear = async () => {};
  const pauses = parts.pauses ?? PAUSES;
  const stopping = new AbortController();
  const open = new Set<Connection>();
  let running: readonly Promise<void>[] = [];

  function onOpen(connection: Connection): void {
    open.add(connection);
    onState({ state: 'connected' });
    void connection.ended.then(() => open.delete(connection));
  }

  async function take({ ack, body }: SlackEvent): Promise<void> {
    try {
      await hear(body);
      await ack();
    } catch (err) {
      // Slack sends again what was not acknowledged.
      log.warn({ platform: 'slack', err }, 'an event could not be acknowledged');
    }
  }

  async function connect(): Promise<Connection> {
    const client = new SocketModeClient({
      appToken: parts.appToken,
      logger: parts.logger,
      autoReconnectEnabled: false,
      clientOptions: parts.options,
    });
    guardFrames(client, (err) => log.error({ platform: 'slack', err }, 'Slack sent what could not be read'));
    client.on('slack_event', (event: SlackEvent) => void take(event));
    const ended = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
    const close = () => void client.disconnect().catch(() => undefined);
    await helloOf(client, close);
    return { ended, close };
  }

  /** Reconnects for as long as nobody stops it. */
  async function keep(first: Connection | undefined): Promise<void> {
    let connection = first;
    let failures = 0;
    while (!stopping.signal.aborted) {
      if (connection !== undefined) {
        await connection.ended;
        connection = undefined;
        if (stopping.signal.aborted) return;
        log.info({ platform: 'slack', left: open.size }, 'a connection to Slack ended; connecting again');
      }
      try {
        connection = await connect();
        failures = 0;
        onOpen(connection);
        log.info({ platform: 'slack', open: open.size }, 'connected to Slack');
      } catch (error) {
        const ms = pauseAfter(error, failures);
        failures++;
        if (open.size === 0) onState({ state: 'failing', why: whyOf(error) });
        log.warn({ platform: 'slack', err: error, nextAttemptMs: ms }, 'could not connect to Slack');
        await wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    connection?.close();
  }

  function pauseAfter(error: unknown, failures: number): number {
    if (isTokenRefused(error)) return pauses.refused;
    return retryAfterMs(error) ?? pauses.failed[Math.min(failures, pauses.failed.length - 1)] ?? 0;
  }

  return {
    init(app) {
      hear = hearThrough(app);
    },
    async start() {
      try {
        const first = await connect();
        onOpen(first);
        const others = Array.from({ length: CONNECTIONS - 1 }, () => keep(undefined));
        running = [keep(first), ...others];
      } catch (error) {
        throw toStartError(error, 'app');
      }
    },
    async stop() {
      stopping.abort();
      for (const connection of open) connection.close();
      await Promise.all(running);
    },
  };
}

async function helloOf(client: SocketModeClient, close: () => void): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('Slack did not say hello in time')), HELLO_MS);
  try {
    await Promise.race([client.start(), late]);
  } catch (error) {
    close();
    throw error ?? new Error('the connection to Slack ended before it began');
  } finally {
    clearTimeout(timer);
  }
}
