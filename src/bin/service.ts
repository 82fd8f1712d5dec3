// The running service: stores, state, digests and every configured platform, wired together. Signals, exit codes and
// the clock are the caller's (start.ts).

import { randomUUID } from 'node:crypto';
import { listCommands } from '../chat/commands/commands.ts';
import { createDigestHandlers, inboxPlace } from '../chat/commands/digest-handlers.ts';
import { createDigestPress } from '../chat/commands/digest-panel.ts';
import { suggestDigestIds, suggestForDigest } from '../chat/commands/digest-suggestions.ts';
import { pickExamples } from '../chat/commands/examples.ts';
import { createHomePages, HOME } from '../chat/commands/home.ts';
import { createLinkPreviews } from '../chat/commands/link-preview.ts';
import { createLivingPage } from '../chat/commands/living-page.ts';
import { checkReply, createMessageCommands } from '../chat/commands/message-commands.ts';
import { ASKED_BY_OUTSIDER, createOutsiders, OUTSIDERS } from '../chat/commands/outsiders.ts';
import { createPrivacyHandlers } from '../chat/commands/privacy-commands.ts';
import { createReadingResponder, createResponder } from '../chat/commands/responder.ts';
import { createSettingsPanel } from '../chat/commands/settings-panel.ts';
import { suggest } from '../chat/commands/suggestions.ts';
import type { Incoming } from '../chat/contract/adapter.ts';
import type { Log } from '../chat/contract/log.ts';
import type { ReviewDesk } from '../chat/contract/review-desk.ts';
import { createWorkflowSteps } from '../chat/contract/workflow-steps.ts';
import { forgetAsker } from '../chat/kit/forgetting.ts';
import { createJournal } from '../chat/kit/journal.ts';
import { createKit } from '../chat/kit/kit.ts';
import { nameOwner } from '../chat/kit/owners.ts';
import { createPlatformStates, type PlatformState } from '../chat/kit/platform-state.ts';
import type { Wire } from '../chat/kit/wire.ts';
import { createDrawPicture } from '../chat/picture/own-pictures.ts';
import { formFor } from '../chat/presses/form.ts';
import { createReviewCard, REVIEW } from '../chat/presses/review-card.ts';
import type { Config } from '../config.ts';
import { createContents } from '../digest/changes/content.ts';
import type { Delivery } from '../digest/delivery/delivery.ts';
import { describeSubscription } from '../digest/schedule/describe.ts';
import { startTicking } from '../digest/schedule/ticker.ts';
import { postNotice } from '../operations/post-notice.ts';
import { cleanLine } from '../reply/clean-text.ts';
import { createHomes } from '../state/homes.ts';
import { createInbox } from '../state/inbox.ts';
import { readKey } from '../state/keys.ts';
import { createLedger } from '../state/ledger.ts';
import { createProcesses } from '../state/processes.ts';
import { createQuestions } from '../state/questions.ts';
import { openSettings, type SettingPlace } from '../state/settings.ts';
import { createViews } from '../state/views.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { rootOf } from './briefings-folder.ts';
import { useBriefings } from './briefings-in-use.ts';
import { freeMemory } from './collector.ts';
import { extraCommands } from './extra-commands.ts';
import { startHeartbeat } from './heartbeat.ts';
import { openDigests } from './open-digests.ts';
import { openMemory } from './open-memory.ts';
import { openStatus } from './open-status.ts';
import type { OpenedStores } from './open-stores.ts';
import { configuredPlatforms, loadPlatforms, type Platform, type RunningAdapter } from './platforms.ts';
import { rehearse } from './rehearse.ts';

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
  /** Hears how each platform's connection is. */
  onState?(state: PlatformState): void;
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
  const today = (): string => new Date(clock()).toISOString().slice(0, 10);
  const briefings = useBriefings(config, loaded, today);
  const { stores } = briefings;
  const commands = () => listCommands(stores(), extraCommands(config));
  const [memory] = await Promise.all([
    openMemory(config, clock, (error) => log.error({ err: error }, 'the database connection failed')),
    // While the thread of the database starts.
    loadPlatforms(config),
  ]);
  const { state } = memory;
  const deliveries = new Map<string, Delivery>();
  const onError = (error: unknown, context: object) =>
    log.error({ ...context, err: error }, 'digests failed');
  const digests = openDigests({ config, state, deliveries, stores, clock, onError });
  const inbox = createInbox(state.db, clock);
  const settings = await openSettings(state.db, clock);
  // A briefing that is no longer loaded keeps nobody from an answer.
  const briefingOf = (place: SettingPlace): string => {
    const { briefing } = settings.of(place);
    return stores().some((store) => store.briefing.id === briefing) ? briefing : '';
  };
  const settingsPanel = createSettingsPanel({ settings, stores, budgets: config.budgets });
  const messageCommands = createMessageCommands({
    stores,
    briefingOf,
    ledger: createLedger(state.db, clock),
  });
  const outsiders = createOutsiders(settings);
  const home = createHomePages({
    answerer: briefings.answerer,
    stores,
    briefingOf,
    digests,
    questions: createQuestions(state.db, clock),
    clock,
  });
  let desk: Promise<ReviewDesk> | undefined;
  const reviewDesk = (): Promise<ReviewDesk> => {
    desk ??= loadReviewDesk().then(({ openReviewDesk }) => openReviewDesk(config.briefingsDir, clock));
    return desk;
  };
  const review =
    config.chatCurators.length === 0
      ? undefined
      : createReviewCard({ desk: await reviewDesk(), curators: config.chatCurators });
  const handlers = {
    ...createDigestHandlers({ digests, stores, clock }),
    settings: settingsPanel.command,
    'sitrep-settings': settingsPanel.command,
    ...createPrivacyHandlers({
      contexts: memory.contexts,
      forgetPerson: (who) =>
        forgetAsker(state.db, kit, who, (err) => log.error({ err }, 'what was under way is not forgotten')),
      retentionDays: config.retentionDays,
    }),
    ...messageCommands,
    ...(review === undefined ? {} : { [REVIEW]: review.command }),
    [ASKED_BY_OUTSIDER]: outsiders.asked,
  };
  const panels = {
    digest: createDigestPress({ digests, stores, clock, views: memory.views }),
    settings: settingsPanel.press,
    [OUTSIDERS]: outsiders.press,
    [HOME]: home.press,
    ...(review === undefined ? {} : { [REVIEW]: review.press }),
    proof: async (incoming: Incoming) =>
      checkReply({ stores, briefingOf }, incoming.press?.values[0] ?? '', incoming.place),
  };
  const states = createPlatformStates(clock, log, parts.onState);
  const status = await openStatus({ config, state, platforms: states.list, deliveries, log, out });
  const answerer = () => status.watchAnswers(briefings.answerer());
  const wires = new Map<string, Wire>();
  const responder = status.watchQuestions(
    createResponder({
      ...memory,
      answerer,
      handlers,
      panels,
      briefingOf,
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
      takesFiles: (platform) => wires.get(platform)?.takesFiles,
      hasTables: (platform) => wires.get(platform)?.hasTables === true,
      takesReports: (place) => settings.of(place).feedback,
      answered: state.answered,
      clock,
      newReference,
      log,
    }),
  );
  const owner = nameOwner(process.pid, randomUUID());
  const kit = createKit({
    db: state.db,
    answered: state.answered,
    clock,
    monotonic: () => performance.now(),
    random: Math.random,
    owner,
    wires,
    journal: createJournal(config.dataDir, owner, clock),
    responder,
    budgets: config.budgets,
    places: settings,
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
    await createHomes(state.db, clock).deleteBefore(clock() - VIEWS_KEPT_MS);
    await createViews(state.db, clock).deleteBefore(Math.max(oldest, clock() - VIEWS_KEPT_MS));
  }

  const pastStore = createContents(state.db, clock).beginningWith;

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
      cookieKey: await readKey(state.db, clock, 'web-cookies'),
      stores,
      pastStore,
      commands,
      examples: () => pickExamples(stores()),
      newId: randomUUID,
      newReference,
      log,
      review: reviewDesk,
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

  async function startWatch({
    times,
    tell,
  }: NonNullable<Config['watch']>): Promise<{ stop(): Promise<void> }> {
    const [{ watchByClock }, { fetchText }, { fetchFeed }, { keepChanged }] = await loadWatch();
    const notice = { place: tell, deliveries, clock, newId: randomUUID };
    return watchByClock({
      times,
      dataDir: config.dataDir,
      briefings: () => stores().map(({ briefing }) => briefing),
      fetchText,
      fetchFeed,
      keep: (briefing, document, text) => {
        return keepChanged(rootOf(config.briefingsDir), briefing, document, today(), text);
      },
      tell: (lines) => postNotice(notice, 'watch', lines.join('\n')),
      clock,
      onError: (err, context) => log.error({ ...context, err }, 'the pages could not be looked at'),
    });
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
      settings,
      kit,
      wires,
      states,
      commands,
      home,
      storeOf: (place) => {
        const id = briefingOf({ platform: 'slack', ...place });
        return stores().find(({ briefing }) => id === '' || briefing.id === id);
      },
      livingPage: createLivingPage({ answerer: briefings.answerer, digests, clock }),
      formFor: (id, values, asker) => review?.form(id, values, asker) ?? formFor(id, values),
      steps: createWorkflowSteps({ responder, digests, newId: randomUUID }),
      ...(config.publicUrl === undefined
        ? { drawPicture: createDrawPicture({ stores, pastStore }) }
        : {
            preview: createLinkPreviews({
              answerer: briefings.answerer,
              stores,
              pastStore,
              publicUrl: config.publicUrl,
              clock,
            }),
          }),
      suggest: (half) =>
        half.command === 'digest' && half.option === 'id'
          ? suggestDigestIds(half, ({ platform, space, channel }) =>
              digests.list({ platform, space, channel }),
            )
          : (suggestForDigest(
              half,
              stores().flatMap((store) => store.briefing.topics.map((topic) => topic.command)),
            ) ?? suggest(stores(), half)),
      log,
      clock,
    });
    const created = await createPlatforms(platforms, err, log);
    // Before the rehearsal: it would forget what answering has made of the code.
    freeMemory();
    // While the platforms are being reached, whose answers take as long; ready is who has both.
    const rehearsed = rehearse(created, { answerer: briefings.answerer, clock, newReference, log }).catch(
      (error: unknown) => log.warn({ err: error }, 'nothing could be rehearsed'),
    );
    for (const adapter of await startPlatforms(created, rehearsed, out, err, log)) {
      running.push(adapter);
      if (adapter.delivery !== undefined)
        deliveries.set(adapter.name, status.watchPosts(adapter.name, adapter.delivery));
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
      if (config.watch !== undefined) background.push(await startWatch(config.watch));
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

// What few bots need is loaded where it is: what curates takes longer to load than the web chat.
const loadReviewDesk = () => import('./open-review-desk.ts');
const loadWatch = () =>
  Promise.all([
    import('./watch-by-clock.ts'),
    import('../curate/watch/watch-page.ts'),
    import('../curate/watch/watch-feed.ts'),
    import('./changed-document.ts'),
  ]);

type Tell = (line: string) => void;

function createPlatforms(
  platforms: readonly Platform[],
  err: Tell,
  log: Log,
): Promise<readonly RunningAdapter[]> {
  return eachOrTold(
    platforms.map(({ name, create }) => ({ name, run: create })),
    err,
    log,
  );
}

function startPlatforms(
  adapters: readonly RunningAdapter[],
  rehearsed: Promise<void>,
  out: Tell,
  err: Tell,
  log: Log,
): Promise<readonly RunningAdapter[]> {
  const start = async (adapter: RunningAdapter): Promise<RunningAdapter> => {
    await adapter.start();
    await rehearsed;
    out(`Sitrep is ready on ${adapter.name}.`);
    return adapter;
  };
  return eachOrTold(
    adapters.map((adapter) => ({ name: adapter.name, run: () => start(adapter) })),
    err,
    log,
  );
}

/** A platform that cannot start is told in one line; the others run on. */
async function eachOrTold(
  platforms: readonly { readonly name: string; run(): Promise<RunningAdapter> }[],
  err: Tell,
  log: Log,
): Promise<readonly RunningAdapter[]> {
  const all = await Promise.all(
    platforms.map(async ({ name, run }) => {
      try {
        return await run();
      } catch (error) {
        if (error instanceof UserError) err(`${name}: ${error.message}`);
        else log.error({ err: error, platform: name }, 'the platform could not be started');
        return undefined;
      }
    }),
  );
  return all.filter((adapter) => adapter !== undefined);
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
