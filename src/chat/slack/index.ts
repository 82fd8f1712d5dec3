// The connection to Slack: Bolt's App over receivers of ours, Socket Mode or signed HTTP. What an event means is
// incoming.ts, what a message looks like render.ts, how it is posted wire.ts; when and whether it is answered is the kit's.

import { setTimeout as wait } from 'node:timers/promises';
import { App } from '@slack/bolt';
import type { ChatAdapter, CommandSpec, Place } from '../adapter.ts';
import { settingsCommand } from '../channel-settings.ts';
import { createInFlight } from '../in-flight.ts';
import type { Kit } from '../kit/kit.ts';
import type { PlatformStates } from '../kit/platform-state.ts';
import type { Wire } from '../kit/wire.ts';
import type { Log } from '../log.ts';
import { clientOptions, createSlackApi } from './api.ts';
import { toStartError } from './failures.ts';
import { FORM } from './form.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { isOurs, toEvent } from './incoming.ts';
import type { Json } from './json.ts';
import { formToOpen, openForm } from './open-form.ts';
import { createPace } from './pace.ts';
import type { SlackReceiver } from './receiver.ts';
import { createRights } from './rights.ts';
import { toSdkLogger } from './sdk-logger.ts';
import { createSocketReceiver, type Pauses } from './socket-receiver.ts';
import { createTokenWatch } from './token-watch.ts';
import { createSlackWire } from './wire.ts';

export type SlackSettings = { readonly botToken: string; readonly apiUrl?: string } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
);

export interface SlackDeps {
  readonly config: SlackSettings;
  readonly kit: Pick<Kit, 'receive'>;
  readonly wires: Map<string, Wire>;
  readonly states: Pick<PlatformStates, 'set'>;
  readonly commands: () => readonly CommandSpec[];
  /** Whether people of other organisations are answered in this channel. */
  readonly areOutsidersAnswered: (place: Place) => Promise<boolean>;
  readonly log: Log;
  /** Only the workspace's admins may manage digests; else every member of the channel may. */
  readonly adminsOnly?: boolean;
  /** The app was removed from a workspace. */
  readonly onLeft?: (space: string) => Promise<void>;
  readonly now?: () => number;
  readonly pauses?: { readonly connect?: Pauses; readonly probeMs?: number };
}

export interface SlackAdapter extends ChatAdapter {
  readonly delivery: Wire;
}

const REQUEST_TIMEOUT_MS = 10_000;

export function createSlackAdapter(deps: SlackDeps): SlackAdapter {
  const { config, kit, log, states } = deps;
  const now = deps.now ?? Date.now;
  const logger = toSdkLogger(log);
  const api = createSlackApi(config, logger);
  const inFlight = createInFlight();
  const { areOutsidersAnswered, adminsOnly = false } = deps;
  const withRights = createRights({ api, areOutsidersAnswered, adminsOnly, log });
  const self = { user: '', bot: '', team: '', enterprise: '' };
  /** What is wrong with the connection, and with the token. */
  const problems = { connection: undefined as string | undefined, token: undefined as string | undefined };
  const token = createTokenWatch({
    ask: authTest,
    onChange: (why) => tellState({ token: why }),
    log,
    ...(deps.pauses?.probeMs === undefined ? {} : { probeMs: deps.pauses.probeMs }),
  });
  const wire = createSlackWire({
    api,
    pace: createPace({ now, wait: (ms, signal) => wait(ms, undefined, { signal }) }),
    token,
    now,
  });
  const receiver = createReceiver();

  function createReceiver(): SlackReceiver {
    if (config.mode === 'http') {
      const { signingSecret, host, port } = config;
      return createHttpReceiver({ signingSecret, host, port, now, log });
    }
    return createSocketReceiver({
      appToken: config.appToken,
      options: clientOptions(config.apiUrl, logger),
      logger,
      log,
      onState: (socket) => tellState({ connection: socket.state === 'failing' ? socket.why : undefined }),
      ...(deps.pauses?.connect === undefined ? {} : { pauses: deps.pauses.connect }),
    });
  }

  function tellState(change: Partial<typeof problems>): void {
    Object.assign(problems, change);
    const why = problems.token ?? problems.connection;
    states.set('slack', why === undefined ? 'connected' : 'failing', why);
  }

  function authTest(): Promise<Json> {
    return api.call('auth.test', {}, AbortSignal.timeout(REQUEST_TIMEOUT_MS));
  }

  const app = new App({
    receiver,
    authorize: async () => ({ botToken: config.botToken, botId: self.bot, botUserId: self.user }),
    clientOptions: clientOptions(config.apiUrl, logger),
    logger,
    convoStore: false,
  });
  app.use(async ({ body, next }) => {
    if (isOurs({ ...body }, self)) await next();
    else log.warn({ platform: 'slack' }, 'left out an event of another workspace');
  });
  app.command(/.*/, ({ body }) => take({ ...body }));
  app.action(/.*/, ({ body }) => onPress({ ...body }));
  app.view(FORM, ({ body }) => take({ ...body }));
  for (const type of ['app_mention', 'message'] as const) app.event(type, ({ body }) => take({ ...body }));
  app.event('app_uninstalled', async ({ body }) => onLeft(body.team_id));
  app.event('tokens_revoked', async ({ body, event }) => {
    // A person's token that is taken back leaves the app where it is.
    if ((event.tokens.bot ?? []).length > 0) onLeft(body.team_id);
  });
  app.error(async (err) => log.error({ platform: 'slack', err }, 'Bolt reported an error'));

  /** A press that needs a form opens it at once: its trigger is good for three seconds. */
  async function onPress(body: Json): Promise<void> {
    const opening = formToOpen(body);
    if (opening === undefined) return take(body);
    inFlight.run(() => openForm(api, opening, log));
  }

  /** Resolves when Slack may be told that it arrived; the answer follows in the background. */
  async function take(body: Json): Promise<void> {
    const heard = toEvent(body, self, [...deps.commands(), settingsCommand], now());
    if (heard === undefined) return;
    const event = await withRights(heard);
    const { promise: isWritten, resolve } = Promise.withResolvers<void>();
    inFlight.run(() => kit.receive(event, async () => resolve()).finally(resolve));
    await isWritten;
  }

  function onLeft(team: string): void {
    const { onLeft: forget } = deps;
    if (forget === undefined) return;
    inFlight.run(() =>
      forget(team).catch((err: unknown) =>
        log.error({ platform: 'slack', err }, 'could not forget a workspace that removed the app'),
      ),
    );
  }

  return {
    name: 'slack',
    delivery: wire,
    async start() {
      states.set('slack', 'connecting');
      deps.wires.set('slack', wire);
      try {
        const who = await authTest();
        self.user = String(who.user_id ?? '');
        self.bot = String(who.bot_id ?? '');
        self.team = String(who.team_id ?? '');
        self.enterprise = who.is_enterprise_install === true ? String(who.enterprise_id ?? '') : '';
      } catch (error) {
        throw toStartError(error, 'bot');
      }
      await receiver.start();
      tellState({});
      log.info({ platform: 'slack', team: self.team, mode: config.mode }, 'connected to Slack');
    },
    async stop() {
      token.stop();
      await receiver.stop();
      await inFlight.drain();
    },
  };
}
