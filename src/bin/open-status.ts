// The service as seen from outside: metrics, the status port and the alert, where settings ask for them.

import { randomBytes, randomUUID } from 'node:crypto';
import type { Log } from '../chat/contract/log.ts';
import type { PlatformState } from '../chat/kit/platform-state.ts';
import type { Config } from '../config.ts';
import type { Deliveries } from '../digest/delivery/delivery.ts';
import { startAlert } from '../operations/alert.ts';
import { outboxLag, readReadiness } from '../operations/readiness.ts';
import { startStatusServer } from '../operations/status-server.ts';
import { createTraces, type Traces } from '../operations/traces.ts';
import type { State } from '../state/open.ts';

export interface StatusParts {
  readonly config: Config;
  readonly state: State;
  /** What is known of each connection; a configured platform that said nothing yet is connecting. */
  platforms(): readonly PlatformState[];
  readonly deliveries: Deliveries;
  readonly log: Log;
  out(line: string): void;
}

export interface Status {
  /** The same, counted and, where that is asked for, traced. */
  watchAnswers: Traces['traceAnswers'];
  watchQuestions: Traces['traceQuestions'];
  watchPosts: Traces['tracePosts'];
  /** Says that the database was written just now. */
  wrote(): void;
  /** Opens the port and begins to look; returns what ends both. */
  start(): Promise<{ stop(): Promise<void> }>;
}

/** What counts is loaded where somebody can read it: it looks at the event loop a hundred times a second. */
export async function openStatus({
  config,
  state,
  platforms: known,
  deliveries,
  log,
  out,
}: StatusParts): Promise<Status> {
  const clock = Date.now;
  let wroteAt = clock();
  const began = clock();
  const configured = [
    ...(config.discord === undefined ? [] : ['discord']),
    ...(config.slack === undefined ? [] : ['slack']),
  ];
  const platforms = (): readonly PlatformState[] =>
    configured.map(
      (platform) =>
        known().find((one) => one.platform === platform) ?? { platform, state: 'connecting', since: began },
    );
  const readiness = () => readReadiness({ db: state.db, platforms, wroteAt: () => wroteAt, clock });
  const metrics =
    config.status.port === undefined
      ? undefined
      : (await import('../operations/metrics.ts')).createMetrics({
          platforms,
          outboxLag: () => outboxLag(state.db, clock()),
          monotonic: () => performance.now(),
        });
  const onError = (err: unknown, context: object = {}) => log.error({ err, ...context }, 'the status failed');

  const traces =
    config.traces === undefined
      ? undefined
      : createTraces({
          ...config.traces,
          fetch,
          nanos: () => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n,
          randomHex: (bytes) => randomBytes(bytes).toString('hex'),
          onError: (err) => log.error({ err }, 'traces could not be sent'),
        });

  return {
    watchAnswers(answering) {
      const counted = metrics?.countAnswers(answering) ?? answering;
      return traces?.traceAnswers(counted) ?? counted;
    },
    watchQuestions(responder) {
      const counted = metrics?.countQuestions(responder) ?? responder;
      return traces?.traceQuestions(counted) ?? counted;
    },
    watchPosts(platform, delivery) {
      const counted = metrics?.countPosts(platform, delivery) ?? delivery;
      return traces?.tracePosts(platform, counted) ?? counted;
    },
    wrote() {
      wroteAt = clock();
    },
    async start() {
      const running: { stop(): Promise<void> }[] = traces === undefined ? [] : [traces];
      if (config.status.port !== undefined && metrics !== undefined) {
        const { host, port } = config.status;
        const server = await startStatusServer({ host, port, readiness, metrics, onError });
        running.push(server);
        out(`Status: ${server.url}readyz`);
      }
      if (config.status.alert !== undefined) {
        running.push(
          startAlert({
            place: config.status.alert,
            deliveries,
            readiness,
            clock,
            newId: randomUUID,
            onError,
          }),
        );
      }
      return { stop: () => Promise.all(running.map((one) => one.stop())).then(() => undefined) };
    },
  };
}
