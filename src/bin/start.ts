// `sitrep start`: the service. Checks the briefings, opens the state, starts every configured platform (the local web
// chat when there is none) and runs until it is told to stop.

import { randomUUID } from 'node:crypto';
import { listCommands } from '../chat/commands.ts';
import { pickExamples } from '../chat/examples.ts';
import type { Log } from '../chat/log.ts';
import { createResponder } from '../chat/responder.ts';
import { suggest } from '../chat/suggestions.ts';
import type { Config } from '../config.ts';
import { cleanLine } from '../reply/clean-text.ts';
import { UserError } from '../user-error.ts';
import { type BriefingsInUse, useBriefings } from './briefings-in-use.ts';
import type { Command } from './command.ts';
import { createLog } from './create-log.ts';
import { describeProblems, loadStores } from './load-stores.ts';
import { openMemory } from './open-memory.ts';
import { configuredPlatforms, type Platform, type RunningAdapter } from './platforms.ts';
import { waitForSignal } from './signals.ts';

/** What is in flight gets this long when the service is told to stop. */
const STOP_MS = 4500;

export const start = {
  summary: 'run the bot on every configured platform, or the local web chat',
  options: { port: { type: 'string', help: 'N port of the web chat (default: PORT or 3000)' } },
  async run(values, _words, { config: given, now, out, err }) {
    const config = withPort(given, values.port);
    const loaded = loadStores(config.briefingsDir);
    if (loaded.problems.length > 0) {
      for (const line of describeProblems(loaded.problems, config.briefingsDir)) err(line);
      return 1;
    }
    const log = createLog(config);
    const briefings = useBriefings(config.briefingsDir, loaded, () =>
      new Date(now()).toISOString().slice(0, 10),
    );
    const newReference = (): string => randomUUID().slice(0, 8);
    const commands = () => listCommands(briefings.stores());
    const memory = await openMemory(config, now, (error) =>
      log.error({ err: error }, 'the database connection failed'),
    );
    const responder = createResponder({
      ...memory,
      answerer: briefings.answerer,
      clock: now,
      newReference,
      log,
    });
    const running: RunningAdapter[] = [];
    const signal = waitForSignal(() => {
      void reload(briefings, running, err, log);
    });
    try {
      if (config.web.on) {
        const { createWebAdapter } = await import('../chat/web/index.ts');
        const web = createWebAdapter({
          host: config.web.host,
          port: config.web.port,
          ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
          responder,
          stores: briefings.stores,
          commands,
          examples: () => pickExamples(briefings.stores()),
          newId: randomUUID,
          newReference,
          log,
        });
        await web.start();
        running.push(web);
        out(`Sitrep is ready: ${web.url()}`);
        out(`Try: ${pickExamples(briefings.stores()).map(cleanLine).join('   ')}`);
      }
      const platforms = configuredPlatforms({
        config,
        state: memory.state,
        responder,
        commands,
        suggest: (option, typed) => suggest(briefings.stores(), option, typed),
        log,
        clock: now,
        newReference,
      });
      running.push(...(await startPlatforms(platforms, out, err, log)));
      if (running.length === 0) {
        err('No platform could be started.');
        return 1;
      }
      log.info({ platforms: running.map((adapter) => adapter.name) }, 'ready');
      const name = await signal.received;
      log.info({ signal: name }, 'stopping');
      return 0;
    } finally {
      signal.stop();
      await stopAll(running, log);
      await memory.state.close();
    }
  },
} satisfies Command;

/** Exchanges the stores and tells the platforms; whatever goes wrong, the service runs on with what it had. */
async function reload(
  briefings: BriefingsInUse,
  running: readonly RunningAdapter[],
  err: (line: string) => void,
  log: Log,
): Promise<void> {
  try {
    const problems = briefings.reload();
    for (const line of problems) err(line);
    if (problems.length > 0) {
      err('The briefings loaded before stay in use.');
      return;
    }
    log.info({ versions: briefings.stores().map((store) => store.version) }, 'briefings reloaded');
    for (const adapter of running) await adapter.registerCommands?.();
  } catch (error) {
    log.error({ err: error }, 'the reload failed');
  }
}

/** A platform that cannot start is told in one line; the others run on. */
async function startPlatforms(
  platforms: readonly Platform[],
  out: (line: string) => void,
  err: (line: string) => void,
  log: Log,
): Promise<readonly RunningAdapter[]> {
  const started = await Promise.all(
    platforms.map(async ({ name, create }) => {
      try {
        const adapter = await create();
        await adapter.start();
        out(`Sitrep is ready on ${name}.`);
        return adapter;
      } catch (error) {
        if (error instanceof UserError) err(`${name}: ${error.message}`);
        else log.error({ err: error, platform: name }, 'the platform could not be started');
        return undefined;
      }
    }),
  );
  return started.filter((adapter) => adapter !== undefined);
}

async function stopAll(adapters: readonly RunningAdapter[], log: Log): Promise<void> {
  const stopped = Promise.all(
    adapters.map((adapter) =>
      adapter.stop().catch((error: unknown) => {
        log.error({ err: error, platform: adapter.name }, 'stopping failed');
      }),
    ),
  );
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), STOP_MS);
  if ((await Promise.race([stopped, late])) === 'late') {
    log.warn({ afterMs: STOP_MS }, 'stopped with something still in flight');
    // What hangs must not keep the process: exit in its stead once the code is set.
    setTimeout(() => process.exit(), 100).unref();
  }
  clearTimeout(timer);
}

function withPort(config: Config, port: unknown): Config {
  if (typeof port !== 'string') return config;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new UserError(`--port ${port} is not a port: a whole number from 0 to 65535.`);
  }
  return { ...config, web: { ...config.web, port: Number(port), on: true } };
}
