// The service as seen from outside: metrics, the status port and the alert, where settings ask for them.

import { randomUUID } from 'node:crypto';
import type { PlatformState } from '../chat/kit/platform-state.ts';
import type { Log } from '../chat/log.ts';
import type { Config } from '../config.ts';
import type { Deliveries } from '../digest/delivery.ts';
import { startAlert } from '../operations/alert.ts';
import { createMetrics, type Metrics } from '../operations/metrics.ts';
import { outboxLag, readReadiness } from '../operations/readiness.ts';
import { startStatusServer } from '../operations/status-server.ts';
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
  readonly metrics: Metrics;
  /** Says that the database was written just now. */
  wrote(): void;
  /** Opens the port and begins to look; returns what ends both. */
  start(): Promise<{ stop(): Promise<void> }>;
}

export function openStatus({ config, state, platforms: known, deliveries, log, out }: StatusParts): Status {
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
  const metrics = createMetrics({
    platforms,
    outboxLag: () => outboxLag(state.db, clock()),
    monotonic: () => performance.now(),
  });
  const onError = (err: unknown, context: object = {}) => log.error({ err, ...context }, 'the status failed');

  return {
    metrics,
    wrote() {
      wroteAt = clock();
    },
    async start() {
      const running: { stop(): Promise<void> }[] = [];
      if (config.status.port !== undefined) {
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
