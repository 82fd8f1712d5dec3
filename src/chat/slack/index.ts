// The connection to Slack: Socket Mode or signed HTTP, slash commands, mentions in their threads, direct messages.
// What a message looks like is render.ts; what an event means is incoming.ts.

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { App, type Logger, LogLevel, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Delivery } from '../../digest/delivery.ts';
import type { ChatAdapter, CommandSpec, Incoming, Responder } from '../adapter.ts';
import { failureReply } from '../failure.ts';
import { createInFlight } from '../in-flight.ts';
import type { Log } from '../log.ts';
import { createChannelQueue } from './channel-queue.ts';
import { createSlackDelivery } from './delivery.ts';
import { platformError, retryAfterMs, toStartError } from './failures.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { fromCommand, fromMessage, type MessageEvent, type SlashCommand } from './incoming.ts';
import { checked, postMessage } from './post.ts';
import { renderSlack, type SlackMessage } from './render.ts';

export type SlackSettings = { readonly botToken: string; readonly apiUrl?: string } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
);

export interface SlackDeps {
  readonly config: SlackSettings;
  readonly responder: Responder;
  readonly commands: () => readonly CommandSpec[];
  /** Which events and requests were handled before, for at least a day; shared by all processes. */
  readonly seen: { readonly firstTime: (id: string) => Promise<boolean> };
  readonly log: Log;
  /** Only the workspace's admins may manage digests; else every member of the channel may. */
  readonly adminsOnly?: boolean;
  /** The app was removed from a workspace. */
  readonly onLeft?: (space: string) => Promise<void>;
  readonly newReference?: () => string;
  readonly now?: () => number;
}

export interface SlackAdapter extends ChatAdapter {
  readonly delivery: Delivery;
}

type Respond = (message: object) => Promise<unknown>;

const REQUEST_TIMEOUT_MS = 10_000;
/** A response_url takes five messages. */
const MOST_RESPONSES = 5;
/** Slack's names for channels that the bot cannot post in, although people can type a command there. */
const OUTSIDE = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'no_permission',
]);

export function createSlackAdapter(deps: SlackDeps): SlackAdapter {
  const { config, responder, log, seen } = deps;
  const now = deps.now ?? Date.now;
  const newReference = deps.newReference ?? (() => randomUUID().slice(0, 8));
  const logger = toBoltLogger(log);
  const address = config.apiUrl === undefined ? {} : { slackApiUrl: withSlash(config.apiUrl) };
  /** Each call is one request: what Slack may have done is never repeated behind our back. */
  const options = {
    ...address,
    logger,
    timeout: REQUEST_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const client = new WebClient(config.botToken, options);
  const delivery = createSlackDelivery(config.botToken, options);
  const queue = createChannelQueue({ now, wait: (ms) => wait(ms), retryAfterMs });
  const inFlight = createInFlight();
  const self = { user: '', bot: '', team: '' };
  const receiver = createReceiver();
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: config.botToken, botId: self.bot, botUserId: self.user }),
    clientOptions: options,
    logger,
    convoStore: false,
  });

  function createReceiver(): Receiver {
    if (config.mode === 'http') {
      const { signingSecret, host, port } = config;
      return createHttpReceiver({ signingSecret, host, port, markFirst: seen.firstTime, now, log });
    }
    const socket = new SocketModeReceiver({
      appToken: config.appToken,
      logger,
      // Its own retries stay on: without them a short loss of the network ends the connection for good.
      installerOptions: { clientOptions: { ...address, timeout: REQUEST_TIMEOUT_MS } },
    });
    return socket;
  }

  async function answer(
    incoming: Incoming,
    asked: string | undefined,
    post: (messages: readonly SlackMessage[]) => Promise<readonly string[]>,
  ): Promise<void> {
    const options = asked === undefined ? {} : { asked };
    const context = { platform: 'slack', place: incoming.place, command: incoming.command?.name };
    try {
      const { reply, posted } = await responder(incoming);
      const messageIds = await post(renderSlack(reply, options).map(checked));
      await posted({ place: incoming.place, messageIds });
    } catch (error) {
      const apology = failureReply(error, log, context, newReference);
      await post(renderSlack(apology, options)).catch((err: unknown) =>
        log.warn({ ...context, err }, 'an apology failed'),
      );
    }
  }

  async function postAll(
    channel: string,
    thread: string | undefined,
    messages: readonly SlackMessage[],
  ): Promise<readonly string[]> {
    const target = { channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
    const posted: string[] = [];
    for (const message of messages)
      posted.push(await queue.add(channel, () => postMessage(client, target, message)));
    return posted;
  }

  async function onCommand(slash: SlashCommand, respond: Respond): Promise<void> {
    if (!(await seen.firstTime(`slack-command|${slash.trigger_id}`))) return;
    const { incoming, asked } = fromCommand(slash, deps.commands(), await mayManage(slash.user_id));
    const respondAll = async (messages: readonly SlackMessage[], type: 'ephemeral' | 'in_channel') => {
      for (const message of messages.slice(0, MOST_RESPONSES))
        await respond({ ...message, response_type: type });
      return [];
    };
    await answer(incoming, asked, async (messages) => {
      if (incoming.private) return respondAll(messages, 'ephemeral');
      try {
        return await postAll(slash.channel_id, undefined, messages);
      } catch (error) {
        // Commands work where the bot is not a member; the reply then goes the way that Slack left open.
        if (!OUTSIDE.has(platformError(error) ?? '')) throw error;
        return respondAll(messages, 'in_channel');
      }
    });
  }

  async function onMessage(event: MessageEvent, team: string, eventId: string): Promise<void> {
    const heard = fromMessage(event, team, self.user);
    if (heard === undefined) return;
    // Slack delivers an event again when it misses our answer; a mention in a direct message comes as two events.
    if (!(await seen.firstTime(`slack-event|${eventId}`))) return;
    if (!(await seen.firstTime(`slack-message|${team}|${event.channel}|${event.ts}`))) return;
    const incoming = { ...heard, mayManage: await mayManage(event.user ?? '') };
    const { channel, thread } = incoming.place;
    await answer(incoming, undefined, (messages) => postAll(channel, thread, messages));
  }

  async function mayManage(user: string): Promise<boolean> {
    if (deps.adminsOnly !== true) return true;
    try {
      const { user: found } = await client.users.info({ user });
      return found?.is_admin === true || found?.is_owner === true;
    } catch (err) {
      log.warn({ err, platform: 'slack' }, 'could not ask Slack who is an admin');
      return false;
    }
  }

  app.command(/.*/, async ({ ack, command, respond }) => {
    await ack();
    inFlight.run(() => guarded(() => onCommand(command, respond as Respond)));
  });
  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, async ({ event, body }) => {
      inFlight.run(() => guarded(() => onMessage(event as MessageEvent, body.team_id, body.event_id)));
    });
  }
  const left = (team: string): void => {
    const { onLeft } = deps;
    if (onLeft !== undefined) inFlight.run(() => guarded(() => onLeft(team)));
  };
  app.event('app_uninstalled', async ({ body }) => left(body.team_id));
  app.event('tokens_revoked', async ({ body, event }) => {
    // A person's token that is taken back leaves the app where it is.
    if ((event.tokens.bot ?? []).length > 0) left(body.team_id);
  });
  app.error(async (err) => log.error({ platform: 'slack', err }, 'Bolt reported an error'));

  /** What fails outside a reply: the event is lost, the bot is not. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (err) {
      log.error({ platform: 'slack', err, reference: newReference() }, 'an event could not be handled');
    }
  }

  return {
    name: 'slack',
    delivery,
    async start() {
      try {
        const who = await client.auth.test();
        self.user = who.user_id ?? '';
        self.bot = who.bot_id ?? '';
        self.team = who.team_id ?? '';
      } catch (error) {
        throw toStartError(error, 'bot');
      }
      try {
        await receiver.start();
      } catch (error) {
        throw toStartError(error, 'app');
      }
      if (receiver instanceof SocketModeReceiver) surviveReconnects(receiver, log);
      log.info({ platform: 'slack', team: self.team, mode: config.mode }, 'connected to Slack');
    },
    async stop() {
      await receiver.stop();
      await inFlight.drain();
    },
  };
}

/** The SDK reconnects by calling `start` and drops its promise: a failure there would end the process. */
function surviveReconnects({ client }: SocketModeReceiver, log: Log): void {
  const start = client.start.bind(client);
  client.start = () =>
    start().catch((err: unknown) => {
      log.error(
        { platform: 'slack', err },
        'could not connect to Slack again; restart Sitrep when its cause is mended',
      );
      return { ok: false };
    });
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** Bolt's chatter in our log; what it calls an error is one that it goes on to report or to mend itself. */
function toBoltLogger(log: Log): Logger {
  const tell =
    (write: Log['info']) =>
    (...words: unknown[]) =>
      write(
        { platform: 'slack', sdk: words.map((word) => (word instanceof Error ? word.message : word)) },
        'Slack’s SDK says',
      );
  return {
    debug() {},
    info() {},
    warn: tell(log.warn.bind(log)),
    error: tell(log.warn.bind(log)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
