// A desk's channel on either peer, as people use it: commands typed there, and what the bot has said by now.

import { ids as discordIds, startDiscord, readMessage as textOfDiscord } from '../peers/discord.ts';
import { ids as slackIds, startSlack, readMessage as textOfSlack } from '../peers/slack.ts';
import { until } from '../peers/until.ts';

export interface Said {
  readonly id: string;
  readonly text: string;
}

/** Discord's channel for messages to one person. */
const DIRECT = '900000000000000777';

/** One person asks all of it, faster than people do. */
const talkative = { SITREP_QUESTIONS_PERSON: '1000', SITREP_QUESTIONS_CHANNEL: '1000' };

export interface Desk {
  /** Environment for the bot. */
  readonly environment: Readonly<Record<string, string>>;
  /** `/digest <action> name:value …`, typed by somebody who may manage the channel. */
  digest(action: string, options?: Readonly<Record<string, string>>): Promise<void>;
  changes(since: string): Promise<void>;
  /** The same by somebody who may not. */
  digestAsReader(action: string): Promise<void>;
  /** Everything that the bot has said in the channel, as it stands now. */
  said(): Promise<readonly Said[]>;
  /** Makes the channel one where the bot may not post. */
  forbidPosting(): void;
  allowPosting(): void;
  /** The channel is closed to the bot although it was open when somebody subscribed. */
  closeChannel(): void;
  /** What the bot has sent to people in private, as it went over the wire. */
  privately(): readonly string[];
  /** Ids of the server or workspace, and of the channel. */
  readonly space: string;
  readonly channel: string;
  /** The platform tells that the bot was removed – or, `away`, only that it cannot be reached for now. */
  leave(how: 'removed' | 'away'): Promise<void>;
  stop(): Promise<void>;
}

/** The first thing the bot says that fits and is none of `known`. */
export function waitFor(desk: Desk, fits: RegExp, known: readonly Said[] = []): Promise<Said> {
  return until(async () => {
    const all = await desk.said();
    return all.find(({ id, text }) => fits.test(text) && !known.some((old) => old.id === id));
  }, `something like ${fits} in the channel`);
}

export async function openDiscordDesk(): Promise<Desk> {
  const peer = await startDiscord();
  const { twin, relay } = peer;
  const channel = twin.channel(discordIds.channel);
  const setPermissions = (userId: string, permissions: string) =>
    twin.prisma.guildMember.update({
      where: { guildId_userId: { guildId: discordIds.guild, userId } },
      data: { permissions },
    });
  await setPermissions(discordIds.ann, '16');
  await setPermissions(discordIds.bea, '0');
  const text = (name: string, value: string) => ({ type: 3, name, value });
  const run = (user: string, action: string, options: Readonly<Record<string, string>> = {}) =>
    channel.user(user).runSlashCommand({
      name: 'digest',
      options: [
        { type: 1, name: action, options: Object.entries(options).map(([name, value]) => text(name, value)) },
      ],
    });
  return {
    environment: { ...peer.environment, ...talkative },
    digest: async (action, options) => void (await run(discordIds.ann, action, options)),
    changes: async (since) =>
      void (await channel
        .user(discordIds.bea)
        .runSlashCommand({ name: 'changes', options: [text('since', since)] })),
    digestAsReader: async (action) => void (await run(discordIds.bea, action)),
    async said() {
      const all = await channel.getMessages();
      return all
        .filter(({ author }) => author.id === twin.botUserId)
        .map((message) => ({ id: message.id, text: textOfDiscord(message) }));
    },
    forbidPosting: () =>
      relay.intercept(({ method, path }) =>
        method === 'GET' && path.endsWith(`/channels/${discordIds.channel}`)
          ? { status: 403, body: { code: 50001, message: 'Missing Access' } }
          : undefined,
      ),
    allowPosting: () => relay.intercept(() => undefined),
    closeChannel: () =>
      relay.intercept(({ method, path }) => {
        if (method !== 'POST') return undefined;
        if (path.endsWith(`/channels/${discordIds.channel}/messages`)) {
          return { status: 403, body: { code: 50013, message: 'Missing Permissions' } };
        }
        // The peer knows no direct messages.
        if (path.endsWith('/users/@me/channels')) return { status: 200, body: { id: DIRECT } };
        return path.endsWith(`/channels/${DIRECT}/messages`) ? { status: 200, body: { id: '1' } } : undefined;
      }),
    privately: () =>
      relay.exchanges
        .filter(({ path }) => path.endsWith(`/channels/${DIRECT}/messages`))
        .map(({ body }) => JSON.stringify(body)),
    space: discordIds.guild,
    channel: discordIds.channel,
    async leave(how) {
      const guild = { id: discordIds.guild, ...(how === 'away' ? { unavailable: true } : {}) };
      twin.server.gateway.broadcast('GUILD_DELETE', guild);
    },
    stop: () => peer.stop(),
  };
}

export async function openSlackDesk(mode: 'socket' | 'http'): Promise<Desk> {
  const peer = await startSlack(mode);
  const command = (user: string, name: string, words: string) =>
    peer.control('command', { channel: slackIds.channel, user, command: name, text: words });
  let isArchived = false;
  let isClosed = false;
  peer.proxy.fault(({ method, args }) => {
    if (method === 'users.info') return { say: { ok: true, user: { is_admin: args.user === slackIds.ann } } };
    if (method === 'conversations.info' && isArchived)
      return { say: { ok: true, channel: { id: slackIds.channel, is_archived: true } } };
    if (method === 'chat.postMessage' && isClosed && args.channel === slackIds.channel)
      return { refuse: 'is_archived' };
    return undefined;
  });
  const line = (action: string, options: Readonly<Record<string, string>> = {}) =>
    [action, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' ');
  return {
    environment: { ...peer.environment, ...talkative, SITREP_SLACK_DIGEST_ADMINS_ONLY: '1' },
    digest: async (action, options) => void (await command(slackIds.ann, '/digest', line(action, options))),
    changes: async (since) => void (await command(slackIds.bea, '/changes', since)),
    digestAsReader: async (action) => void (await command(slackIds.bea, '/digest', action)),
    async said() {
      const all = await peer.messages();
      return all
        .filter(({ user }) => user === slackIds.bot)
        .map((message) => ({ id: message.ts, text: textOfSlack(message) }));
    },
    forbidPosting() {
      isArchived = true;
    },
    allowPosting() {
      isArchived = false;
    },
    closeChannel() {
      isClosed = true;
    },
    privately: () =>
      peer.proxy.calls
        .filter(({ method }) => method === 'chat.postMessage')
        .map(({ args }) => JSON.stringify(args))
        .filter((args) => !args.includes(slackIds.channel)),
    space: slackIds.team,
    channel: slackIds.channel,
    async leave(how) {
      // A person who takes back a token of their own is no uninstallation.
      const event =
        how === 'removed'
          ? { type: 'app_uninstalled' }
          : { type: 'tokens_revoked', tokens: { oauth: [slackIds.ann], bot: [] } };
      const { body, headers } = peer.signed({
        type: 'event_callback',
        team_id: slackIds.team,
        api_app_id: 'A01SITREP',
        event_id: `Ev${how}`,
        event,
      });
      const { status } = await fetch(peer.eventsUrl, { method: 'POST', headers, body });
      if (status !== 200) throw new Error(`the bot answered ${status}`);
    },
    stop: () => peer.stop(),
  };
}
