// `sitrep start`: the service. Checks the briefings, opens the state, starts every configured platform (the local web
// chat when there is none) and runs until it is told to stop.

import { flushCompileCache } from 'node:module';
import type { Config } from '../config.ts';
import { UserError } from '../user-error.ts';
import { overlapCollections } from './collector.ts';
import type { Command } from './command.ts';
import { createLog } from './create-log.ts';
import { describeProblems } from './describe-problems.ts';
import { openKept } from './open-stores.ts';
import { startService } from './service.ts';
import { followFirst } from './shard-process.ts';
import { waitForSignal } from './signals.ts';
import { openStoresInThread } from './stores-in-thread.ts';
import { watchBriefings } from './watch-briefings.ts';

export const start = {
  summary: 'run the bot on every configured platform, or the local web chat',
  options: {
    port: { type: 'string', help: 'N port of the web chat (default: PORT or 3000)' },
    watch: { type: 'boolean', help: 'reload when a file of the briefings changes (for curators)' },
  },
  async run(values, _words, { config: given, now, out, err }) {
    const config = withPort(given, values.port);
    // What has to be compiled is compiled in a thread: a large briefing leaves gigabytes of rubbish behind, which this one
    // would pause for again and again.
    const loaded = openKept(config) ?? (await openStoresInThread(config));
    if (loaded.problems.length > 0) {
      for (const line of describeProblems(loaded.problems, config.briefingsDir)) err(line);
      return 1;
    }
    const log = createLog(config);
    let reload = (): unknown => undefined;
    const signal = waitForSignal(() => void reload());
    let unwatch = (): void => {};
    try {
      const shard = config.discord?.shard === undefined ? undefined : followFirst(() => void reload());
      const service = await startService({
        config,
        loaded,
        clock: runOnFrom(now),
        out,
        err,
        log,
        ...(shard === undefined ? {} : { onState: shard.tell }),
      });
      try {
        if (service.platforms.length === 0) {
          err('No platform could be started.');
          return 1;
        }
        reload = service.reload;
        if (values.watch === true) {
          unwatch = watchBriefings(config.briefingsDir, () => void reload());
          out(`Watching ${config.briefingsDir} for changes.`);
        }
        log.info({ platforms: service.platforms }, 'ready');
        // Written down now, in case it is never told to stop.
        flushCompileCache();
        overlapCollections();
        const end = await Promise.race([
          signal.received,
          service.ended,
          ...(shard === undefined ? [] : [shard.left]),
        ]);
        if (typeof end !== 'string') {
          err(`${end.platform}: ${end.why ?? 'stopped'}`);
          // Also where nothing is left that keeps the process alive until all has stopped.
          process.exitCode = 1;
          return 1;
        }
        log.info({ signal: end }, 'stopping');
        return 0;
      } finally {
        unwatch();
        await service.stop();
      }
    } finally {
      signal.stop();
    }
  },
} satisfies Command;

/** A service whose clock stood still would never post a digest: with --now its time goes on from there. */
function runOnFrom(now: () => number): () => number {
  const ahead = now() - Date.now();
  return Math.abs(ahead) < 1000 ? now : () => Date.now() + ahead;
}

function withPort(config: Config, port: unknown): Config {
  if (typeof port !== 'string') return config;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new UserError(`--port ${port} is not a port: a whole number from 0 to 65535.`);
  }
  return { ...config, web: { ...config.web, port: Number(port), on: true } };
}
