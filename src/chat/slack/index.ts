// The connection to Slack: Bolt's App over receivers of ours, Socket Mode or signed HTTP. What an event means is
// incoming.ts, what a message looks like render.ts, how it is posted wire.ts; when and whether it is answered is the kit's.

import { App } from '@slack/bolt';
import { readPanelId } from '../../reply/panel.ts';
import type { InstallStates } from '../../state/install-states.ts';
import type { Installations } from '../../state/installations.ts';
import type { Place } from '../../state/place.ts';
import type { TokenStops } from '../../state/token-stops.ts';
import { settingsCommand } from '../commands/settings-panel.ts';
import type { ChatAdapter, CommandSpec } from '../contract/adapter.ts';
import type { Log } from '../contract/log.ts';
import type { WorkflowSteps } from '../contract/workflow-steps.ts';
import type { ChatEvent } from '../kit/event.ts';
import { createInFlight } from '../kit/in-flight.ts';
import type { Kit } from '../kit/kit.ts';
import type { PlatformStates } from '../kit/platform-state.ts';
import type { Wire } from '../kit/wire.ts';
import type { DrawPicture } from '../picture/own-pictures.ts';
import { type FormFor, formFor } from '../presses/form.ts';
import { clientOptions } from './api.ts';
import { type CanvasParts, createCanvases } from './canvas.ts';
import { createFollowUps, type FollowUpParts } from './follow-ups.ts';
import type { FreshTokens } from './fresh-tokens.ts';
import { type Heard, placeOf } from './heard.ts';
import { changesHome, createSlackHome, fromHome, type HomeParts, isOnHome } from './home.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { enterpriseOf, teamOf, toEvent } from './incoming.ts';
import { installRoutes } from './install.ts';
import { createInstalledWorkspaces } from './installed-workspaces.ts';
import { asJson, type Json, textOf } from './json.ts';
import { listen, onlyFrom } from './listeners.ts';
import { createOneWorkspace } from './one-workspace.ts';
import { openDirect } from './open-direct.ts';
import { formToOpen, isOfReview, openForm } from './open-form.ts';
import { outsiderAsks } from './outsiders.ts';
import type { SlackReceiver } from './receiver.ts';
import { createRights } from './rights.ts';
import { toSdkLogger } from './sdk-logger.ts';
import type { SealKeys } from './seal.ts';
import { createSlackServer, type Routes, type SlackServer } from './server.ts';
import { askForm, fromAskForm, fromMessageShortcut, readAskForm } from './shortcuts.ts';
import { createSocketReceiver, type Pauses } from './socket-receiver.ts';
import { createSteps } from './steps.ts';
import { createUnfurls, type UnfurlParts } from './unfurl.ts';
import { createWires } from './wires.ts';
import type { Workspace, Workspaces } from './workspace.ts';

/** For workspaces that install the app themselves. */
export interface OauthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenKeys: SealKeys;
  /** https://host where browsers reach the port. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly installations: Installations;
  readonly fresh: FreshTokens;
  readonly states: InstallStates;
}

export type SlackSettings = { readonly apiUrl?: string } & (
  | { readonly botToken: string; readonly oauth?: never }
  | { readonly botToken?: never; readonly oauth: OauthSettings }
) &
  (
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
  /** Follow-ups in threads without a mention; absent = none are answered. */
  readonly followUps?: Omit<FollowUpParts, 'log'>;
  /** The app's own page; absent = there is none. */
  readonly home?: Pick<HomeParts, 'pages' | 'homes' | 'paceMs'>;
  /** Living pages of channels; absent = there are none. */
  readonly canvas?: Omit<CanvasParts, 'workspaces' | 'log'>;
  /** What links to our pages show; absent = they show nothing. */
  readonly preview?: UnfurlParts['preview'];
  /** What workflows may do; absent = nothing. */
  readonly steps?: WorkflowSteps;
  readonly drawPicture?: DrawPicture;
  readonly log: Log;
  /** Only the workspace's admins may manage digests; else every member of the channel may. */
  readonly adminsOnly?: boolean;
  /** Ids of the people and user groups that review drafts; absent = none. */
  readonly curators?: readonly string[];
  /** Absent = those that every asker may fill in. */
  readonly formFor?: FormFor;
  /** The app was removed from a workspace. */
  readonly onLeft?: (space: string) => Promise<void>;
  /** What other processes know of the tokens; absent = no other has them. */
  readonly tokenStops?: TokenStops;
  readonly now?: () => number;
  readonly pauses?: { readonly connect?: Pauses; readonly probeMs?: number };
}

export interface SlackAdapter extends ChatAdapter {
  readonly delivery: Wire;
  /** Where it hears Slack's requests, once it has started; 0 by Socket Mode. */
  port(): number;
  registerCommands(): Promise<void>;
}

interface Receivers {
  readonly receiver: SlackReceiver;
  readonly server?: SlackServer;
  readonly port?: () => number;
}

export function createSlackAdapter(deps: SlackDeps): SlackAdapter {
  const { config, kit, log, states } = deps;
  const now = deps.now ?? Date.now;
  const logger = toSdkLogger(log);
  const inFlight = createInFlight();
  const { areOutsidersAnswered, adminsOnly = false } = deps;
  const { withRights, find, groupsOf, localeOf } = createRights({
    areOutsidersAnswered,
    adminsOnly,
    curators: deps.curators ?? [],
    log,
    now,
  });
  const isForUs = createFollowUps({
    ...(deps.followUps ?? { areOn: () => false, wasAnswered: async () => false }),
    log,
  });
  /** What is wrong with the connection, and with the token. */
  const problems = { connection: undefined as string | undefined, token: undefined as string | undefined };
  const { workspaces, routes } = createWorkspaces();
  const wire: Wire = {
    ...createWires(workspaces),
    ...(deps.drawPicture === undefined ? {} : { takesFiles: 'perhaps' }),
    hasTables: true,
    async localeOf({ space }: Place, user: string) {
      const workspace = await workspaces.ofSpace(space);
      return workspace && localeOf(user, workspace.api);
    },
  };
  const home = deps.home && createSlackHome({ ...deps.home, workspaces, find, log, now });
  const canvases = deps.canvas && createCanvases({ ...deps.canvas, workspaces, log });
  const unfurl = deps.preview && createUnfurls({ preview: deps.preview, log });
  const runStep = deps.steps && createSteps(deps.steps, log);
  const receivers = createReceivers();

  function createWorkspaces(): { readonly workspaces: Workspaces; readonly routes?: Routes } {
    const { oauth, botToken: token, apiUrl } = config;
    const parts = {
      ...(apiUrl === undefined ? {} : { apiUrl }),
      logger,
      log,
      now,
      ...(deps.drawPicture === undefined ? {} : { drawPicture: deps.drawPicture }),
      ...(deps.tokenStops === undefined ? {} : { tokenStops: deps.tokenStops }),
      ...(deps.pauses?.probeMs === undefined ? {} : { probeMs: deps.pauses.probeMs }),
    };
    if (oauth === undefined)
      return {
        workspaces: createOneWorkspace({ ...parts, token, onToken: (why) => tellState({ token: why }) }),
      };
    const many = createInstalledWorkspaces({ ...parts, ...oauth, keys: oauth.tokenKeys });
    return { workspaces: many, routes: installRoutes({ ...parts, ...oauth, workspaces: many }) };
  }

  /** What Bolt hears; beside Socket Mode the port for those who install the app. */
  function createReceivers(): Receivers {
    const more = routes === undefined ? {} : { routes };
    if (config.mode === 'http') {
      const { signingSecret, host, port } = config;
      const receiver = createHttpReceiver({ signingSecret, host, port, now, log, ...more });
      return { receiver, port: receiver.port };
    }
    const receiver = createSocketReceiver({
      appToken: config.appToken,
      options: clientOptions(config.apiUrl, logger),
      logger,
      log,
      onState: (socket) => tellState({ connection: socket.state === 'failing' ? socket.why : undefined }),
      ...(deps.pauses?.connect === undefined ? {} : { pauses: deps.pauses.connect }),
    });
    if (config.oauth === undefined || routes === undefined) return { receiver };
    const { host, port } = config.oauth;
    return { receiver, server: createSlackServer({ host, port, routes, log }) };
  }

  function tellState(change: Partial<typeof problems>): void {
    Object.assign(problems, change);
    const why = problems.token ?? problems.connection;
    states.set('slack', why === undefined ? 'connected' : 'failing', why);
  }

  const app = new App({
    receiver: receivers.receiver,
    // Nothing is asked of Slack through Bolt's own client.
    authorize: async () => ({}),
    clientOptions: clientOptions(config.apiUrl, logger),
    logger,
    convoStore: false,
  });
  onlyFrom(
    app,
    (body) => workspaces.find(teamOf(body), enterpriseOf(body)),
    () => log.warn({ platform: 'slack' }, 'left out an event of another workspace'),
  );
  listen(app, {
    command: take,
    press: onPress,
    form: onForm,
    shortcuts: {
      check_message: async (body, workspace) => hand(fromMessageShortcut(body), workspace),
      ask_sitrep: async ({ trigger_id: trigger }, { api }) =>
        inFlight.run(() => openForm(api, { trigger, view: askForm(), responseUrl: undefined }, log)),
    },
    events: {
      app_mention: take,
      app_home_opened: async (body, workspace) => {
        const { user, tab } = asJson(body.event) ?? {};
        if (tab !== 'home') return;
        inFlight.run(() => quietly(home?.opened(teamOf(body), textOf(user), workspace)));
      },
      message: take,
      link_shared: async (body, workspace) => {
        if (unfurl !== undefined)
          inFlight.run(() => quietly(onLink(body, workspace), 'a link could not be shown'));
      },
      function_executed: async (body, { api }) => runStep?.(body, teamOf(body), api),
      app_uninstalled: async (body) => onLeft(body),
      // A person's token that is taken back leaves the app where it is.
      tokens_revoked: async (body) => {
        const { bot } = asJson(asJson(body.event)?.tokens) ?? {};
        if (Array.isArray(bot) && bot.length > 0) onLeft(body);
      },
    },
  });
  app.error(async (err) => log.error({ platform: 'slack', err }, 'Bolt reported an error'));

  /** A press that needs a form opens it at once: its trigger is good for three seconds. */
  async function onPress(body: Json, workspace: Workspace): Promise<void> {
    if (isOnHome(body)) return onHomePress(body, workspace);
    const roles = isOfReview(body) ? await groupsOf(textOf(asJson(body.user)?.id), workspace.api) : [];
    const opening = formToOpen(body, deps.formFor ?? formFor, roles, now());
    if (opening === undefined) return take(body, workspace);
    inFlight.run(() => openForm(workspace.api, opening, log));
  }

  async function onHomePress(body: Json, workspace: Workspace): Promise<void> {
    const user = textOf(asJson(body.user)?.id);
    const heard = fromHome(body, await openDirect(workspace.api, user));
    await hand(heard, workspace, () =>
      changesHome(body) ? quietly(home?.publish(teamOf(body), user, workspace)) : Promise.resolve(),
    );
  }

  /** What is seen by people of another organisation too is shown where they are answered. */
  async function onLink(body: Json, { api }: Workspace): Promise<void> {
    const event = asJson(body.event) ?? {};
    const place = placeOf(teamOf(body), textOf(event.channel));
    if (body.is_ext_shared_channel === true && !(await areOutsidersAnswered(place))) return;
    await unfurl?.(event, api);
  }

  /** What nobody waits for: a page or a link is shown with the next occasion. */
  async function quietly(
    work: Promise<void> | undefined,
    what = 'the app’s page could not be made',
  ): Promise<void> {
    try {
      await work;
    } catch (err) {
      log.warn({ platform: 'slack', err }, what);
    }
  }

  /** Resolves when Slack may be told that it arrived; the answer follows in the background. */
  async function take(body: Json, workspace: Workspace): Promise<void> {
    await hand(toEvent(body, workspace.self, [...deps.commands(), settingsCommand], now()), workspace);
  }

  /** A form that asks is answered in the asker's direct messages, which have to be opened first. */
  async function onForm(body: Json, workspace: Workspace): Promise<void> {
    const filled = readAskForm(asJson(body.view) ?? {});
    if (filled === undefined) return take(body, workspace);
    const user = textOf(asJson(body.user)?.id);
    const direct = filled.channel === '' ? await openDirect(workspace.api, user) : '';
    await hand(fromAskForm(body, filled, direct, now()), workspace);
  }

  async function hand(
    heard: Heard | undefined,
    workspace: Workspace,
    afterwards: () => Promise<void> = async () => {},
  ): Promise<void> {
    if (heard === undefined || !(await isForUs(heard))) return;
    const event = await withRights(heard, workspace.api);
    const asks = outsiderAsks(event);
    if (asks !== undefined) inFlight.run(() => kit.receive(asks));
    const { promise: isWritten, resolve } = Promise.withResolvers<void>();
    inFlight.run(() =>
      kit
        .receive(event, async () => resolve())
        .finally(resolve)
        .then(afterwards)
        .then(() => (changesSettings(event) ? quietly(canvases?.update()) : undefined)),
    );
    await isWritten;
  }

  function onLeft(body: Json): void {
    inFlight.run(async () => {
      try {
        for (const space of await workspaces.remove(teamOf(body), enterpriseOf(body)))
          await deps.onLeft?.(space);
      } catch (err) {
        log.error({ platform: 'slack', err }, 'could not forget a workspace that removed the app');
      }
    });
  }

  /** A channel may want its page now, or no longer. */
  function changesSettings(event: ChatEvent): boolean {
    if (event.kind === 'delete') return false;
    const { command, press } = event.asked;
    return command?.name === settingsCommand.name || readPanelId(press?.id ?? '')?.panel === 'settings';
  }

  return {
    name: 'slack',
    delivery: wire,
    port: () => receivers.port?.() ?? 0,
    async start() {
      states.set('slack', 'connecting');
      deps.wires.set('slack', wire);
      await workspaces.start();
      await receivers.receiver.start();
      await receivers.server?.start();
      tellState({});
      inFlight.run(() => quietly(home?.publishAnew()));
      canvases?.start();
      log.info({ platform: 'slack', mode: config.mode }, 'connected to Slack');
    },
    /** A new version of a briefing: what shows it is made anew. */
    async registerCommands() {
      inFlight.run(() => quietly(home?.publishAnew()));
      inFlight.run(() => quietly(canvases?.update()));
    },
    async stop() {
      home?.stop();
      canvases?.stop();
      workspaces.stop();
      await receivers.receiver.stop();
      await receivers.server?.stop();
      await inFlight.drain();
    },
  };
}
