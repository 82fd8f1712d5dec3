// The running service: stores, state, digests and every configured platform, wired together. Signals, exit codes and
// the clock are the caller's (start.ts).

import { randomBytes, randomUUID } from 'node:crypto';
import { createSettingsHandler } from '../chat/channel-settings.ts';
import { listCommands } from '../chat/commands.ts';
import { createDigestHandlers, inboxPlace } from '../chat/digest-handlers.ts';
import { suggestForDigest } from '../chat/digest-suggestions.ts';
import { pickExamples } from '../chat/examples.ts';
import { createKit } from '../chat/kit/kit.ts';
import { nameOwner } from '../chat/kit/owners.ts';
import { createPlatformStates, type PlatformState } from '../chat/kit/platform-state.ts';
import type { Wire } from '../chat/kit/wire.ts';
import type { Log } from '../chat/log.ts';
import { createReadingResponder, createResponder } from '../chat/responder.ts';
import { suggest } from '../chat/suggestions.ts';
import type { Config } from '../config.ts';
import { createContents } from '../digest/content.ts';
import type { Delivery } from '../digest/delivery.ts';
import { describeSubscription } from '../digest/describe.ts';
import { startTicking } from '../digest/ticker.ts';
import { cleanLine } from '../reply/clean-text.ts';
import { createChannelSettings } from '../state/channel-settings.ts';
import { createInbox } from '../state/inbox.ts';
import { createProcesses } from '../state/processes.ts';
import { createViews } from '../state/views.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { useBriefings } from './briefings-in-use.ts';
import { startHeartbeat } from './heartbeat.ts';
import { openDigests } from './open-digests.ts';
import { openMemory } from './open-memory.ts';
import { openReviewDesk } from './open-review-desk.ts';
import { openStatus } from './open-status.ts';
import type { OpenedStores } from './open-stores.ts';
import { configuredPlatforms, type Platform, type RunningAdapter } from './platforms.ts';

/** What is in flight gets this long when the service is told to stop. */
const STOP_MS = 4500;
const DAY_MS = 24 * 60 * 60 * 1000;
const INBOX_SHOWN = 50;
/** A question behind a button is somebody's words: kept as long as noted questions. */
const VIEWS_KEPT_MS = 30 * DAY_MS;

export interface ServiceParts {
  readonly config: Config;
  /** Without problems. */
  readonly loaded: OpenedStores;
  clock(): number;
  out(line: string): void;
  err(line: string): void;
  readonly log: Log;
}

export interface Service {
  /** Platforms that run. */
  readonly platforms: readonly string[];
  /** Where the web chat listens, if it runs. */
  readonly url: string | undefined;
  /** Exchanges the stores; what is wrong is told on err and returned as lines, and the old ones stay in use then. */
  reload(): Promise<readonly string[]>;
  /** Looks for due digests and corrections now instead of within five seconds. */
  tick(): Promise<void>;
  /** Resolves when no platform is left that could be served: only a person can mend it. */
  readonly ended: Promise<PlatformState>;
  stop(): Promise<void>;
}

export async function startService(parts: ServiceParts): Promise<Service> {
  const { config, loaded, clock, out, err, log } = parts;
  const newReference = (): string => randomUUID().slice(0, 8);
  const briefings = useBriefings(config, loaded, () => new Date(clock()).toISOString().slice(0, 10));
  const { stores } = briefings;
  const commands = () => listCommands(stores());
  const memory = await openMemory(config, clock, (error) =>
    log.error({ err: error }, 'the database connection failed'),
  );
  const { state } = memory;
  const deliveries = new Map<string, Delivery>();
  const onError = (error: unknown, context: object) =>
    log.error({ ...context, err: error }, 'digests failed');
  const digests = openDigests({ config, state, deliveries, stores, clock, onError });
  const inbox = createInbox(state.db, clock);
  const handlers = {
    ...createDigestHandlers({ digests, stores, clock }),
    settings: createSettingsHandler(createChannelSettings(state.db, clock)),
  };
  const states = createPlatformStates(clock, log);
  const status = openStatus({ config, state, platforms: states.list, deliveries, log, out });
  const { metrics } = status;
  const answerer = () => metrics.countAnswers(briefings.answerer());
  const responder = metrics.countQuestions(
    createResponder({
      ...memory,
      answerer,
      handlers,
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
      clock,
      newReference,
      log,
    }),
  );
  const wires = new Map<string, Wire>();
  const kit = createKit({
    db: state.db,
    clock,
    monotonic: () => performance.now(),
    random: Math.random,
    owner: nameOwner(process.pid, randomUUID()),
    wires,
    responder,
    budgets: config.budgets,
    newReference,
    log,
  });
  const running: RunningAdapter[] = [];
  let unrecorded: readonly Store[] = stores();
  let reloading: Promise<unknown> = Promise.resolve();

  /** Notes the versions in use; what a failing database kept from being noted is tried again with the next tick. */
  async function recordVersions(): Promise<void> {
    for (const store of unrecorded) {
      const { version, isNew } = await digests.loaded(store);
      unrecorded = unrecorded.filter((one) => one !== store);
      if (isNew) log.info({ version: version.id, hash: version.hash }, 'a new version of the briefing');
    }
  }

  async function reloadNow(): Promise<readonly string[]> {
    try {
      const problems = await briefings.reload();
      if (problems.length > 0) {
        for (const line of [...problems, 'The briefings loaded before stay in use.']) err(line);
        return problems;
      }
      log.info({ versions: stores().map((store) => store.version) }, 'briefings reloaded');
      unrecorded = stores();
      await recordVersions();
      for (const adapter of running) await adapter.registerCommands?.();
      return [];
    } catch (error) {
      const reference = newReference();
      log.error({ err: error, reference }, 'the reload failed');
      return [`Something went wrong on our side; the log has it under ${reference}.`];
    }
  }

  /** One after the other: a signal, a request and a changed file may come together. */
  function reload(): Promise<readonly string[]> {
    const done = reloading.then(reloadNow);
    reloading = done;
    return done;
  }

  async function tick(): Promise<number> {
    await recordVersions();
    return digests.tick();
  }

  async function expire(): Promise<void> {
    await digests.expire();
    await kit.expire();
    const oldest = clock() - config.retentionDays * DAY_MS;
    await inbox.deleteBefore(oldest);
    await createViews(state.db, clock).deleteBefore(Math.max(oldest, clock() - VIEWS_KEPT_MS));
  }

  async function startWeb(): Promise<string> {
    const { createWebAdapter } = await import('../chat/web/index.ts');
    const { createInboxDelivery } = await import('../chat/web/inbox-delivery.ts');
    const web = createWebAdapter({
      host: config.web.host,
      port: config.web.port,
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
      access: config.web.access,
      responder,
      readingResponder: createReadingResponder({
        ...memory,
        answerer,
        handlers: { changes: handlers.changes },
        clock,
        newReference,
        log,
      }),
      monotonic: () => performance.now(),
      clock: Date.now,
      cookieKey: randomBytes(32),
      stores,
      pastStore: createContents(state.db, clock).beginningWith,
      commands,
      examples: () => pickExamples(stores()),
      newId: randomUUID,
      newReference,
      log,
      review: openReviewDesk(config.briefingsDir, clock),
      inbox: {
        messages: () => inbox.list(INBOX_SHOWN),
        digests: async () =>
          (await digests.list(inboxPlace)).map((subscription) => ({
            id: subscription.id,
            text: describeSubscription(subscription),
            isPaused: subscription.status === 'paused',
          })),
      },
    });
    await web.start();
    running.push(web);
    deliveries.set('web', createInboxDelivery(inbox));
    out(`Sitrep is ready: ${web.url()}`);
    out(`Try: ${pickExamples(stores()).map(cleanLine).join('   ')}`);
    return web.url();
  }

  const background: { stop(): Promise<void> }[] = [];
  async function stop(): Promise<void> {
    await stopAll(background, running, kit, log);
    await state.close();
  }

  try {
    await recordVersions();
    const url = config.web.on ? await startWeb() : undefined;
    const platforms = configuredPlatforms({
      config,
      state,
      kit,
      wires,
      states,
      commands,
      suggest: (half) =>
        suggestForDigest(
          half,
          stores().flatMap((store) => store.briefing.topics.map((topic) => topic.command)),
        ) ?? suggest(stores(), half),
      log,
      clock,
    });
    for (const adapter of await startPlatforms(platforms, out, err, log)) {
      running.push(adapter);
      if (adapter.delivery !== undefined)
        deliveries.set(adapter.name, metrics.countPosts(adapter.name, adapter.delivery));
    }
    await kit.start();
    if (running.length > 0) {
      background.push(
        startTicking({ tick, expire }, onError),
        await startHeartbeat(createProcesses(state.db, Date.now), reload, status.wrote, (error) =>
          log.error({ err: error }, 'could not tell the database that this process lives'),
        ),
        await status.start(),
      );
    }
    return {
      platforms: running.map((adapter) => adapter.name),
      url,
      reload,
      tick: () => tick().then(() => undefined),
      ended: states.ended(() => running.map((adapter) => adapter.name)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
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

async function stopAll(
  background: readonly { stop(): Promise<void> }[],
  adapters: readonly RunningAdapter[],
  kit: { stop(): Promise<void> },
  log: Log,
): Promise<void> {
  const quietly = (name: string, stopping: Promise<void>) =>
    stopping.catch((error: unknown) => {
      log.error({ err: error, platform: name }, 'stopping failed');
    });
  const stopped = Promise.all([
    ...background.map((work) => quietly('background', work.stop())),
    // Nothing new comes in first; then what is under way is finished.
    Promise.all(adapters.map((adapter) => quietly(adapter.name, adapter.stop()))).then(() =>
      quietly('kit', kit.stop()),
    ),
  ]);
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), STOP_MS);
  if ((await Promise.race([stopped, late])) === 'late') {
    log.warn({ afterMs: STOP_MS }, 'stopped with something still in flight');
    // What hangs must not keep the process: exit in its stead once the code is set.
    setTimeout(() => process.exit(), 100).unref();
  }
  clearTimeout(timer);
}
