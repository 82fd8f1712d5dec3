// Discord's peer: discord-digital-twin behind a relay, listening on 127.0.0.1 alone.

import { mkdtempSync, rmSync } from 'node:fs';
import { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDiscordRules, type DiscordRules } from './discord-rules.ts';
import { openRelay, type Relay } from './relay.ts';

/** What we use of the twin; the package lives in test/peers/node_modules, outside the compiler's view. */
interface Twin {
  readonly restUrl: string;
  readonly gatewayUrl: string;
  readonly botUserId: string;
  readonly botToken: string;
  readonly guildId: string;
  readonly server: {
    readonly gateway: {
      broadcast(event: string, data: object): void;
      readonly clients: readonly { readonly ws: { close(code: number): void; terminate(): void } }[];
      readonly wss: {
        on(event: 'connection', heard: (socket: GatewaySocket) => void): void;
      };
    };
  };
  readonly prisma: {
    readonly channel: { create(row: { data: object }): Promise<unknown> };
    readonly role: { create(row: { data: object }): Promise<unknown> };
    readonly guildMember: { update(row: { where: object; data: object }): Promise<unknown> };
    readonly applicationCommand: {
      findMany(query: object): Promise<readonly { name: string; options: string }[]>;
    };
  };
  start(): Promise<void>;
  stop(): Promise<void>;
  channel(id: string): Channel;
  simulateInteraction(interaction: object): Promise<{ id: string }>;
}
interface GatewaySocket {
  on(event: 'message', heard: (data: Buffer) => void): void;
  send(text: string): void;
}
export interface TwinMessage {
  readonly id: string;
  readonly content: string;
  readonly flags?: number;
  readonly components?: readonly unknown[];
  readonly author: { readonly id: string };
}
interface Channel {
  user(id: string): {
    sendMessage(message: { content: string; messageReference?: object }): Promise<TwinMessage>;
    runSlashCommand(command: { name: string; options?: readonly object[] }): Promise<{ id: string }>;
  };
  getMessages(): Promise<readonly TwinMessage[]>;
  waitForMessage(options: {
    predicate(message: TwinMessage): boolean;
    timeout?: number;
  }): Promise<TwinMessage>;
  waitForInteractionAck(options: { interactionId: string }): Promise<{ type: number }>;
}

const RESUME = 6;
const INVALID_SESSION = 9;

export const ids = {
  guild: '900000000000000001',
  channel: '900000000000000002',
  ann: '900000000000000004',
  bea: '900000000000000005',
  cid: '900000000000000006',
  dan: '900000000000000007',
} as const;

/** Everything that the bot said in this channel, as text without markup. */
export function readMessage(message: TwinMessage): string {
  const read = (node: unknown): string => {
    if (typeof node !== 'object' || node === null) return '';
    const own = Reflect.get(node, 'content');
    const inner = Reflect.get(node, 'components');
    return [typeof own === 'string' ? own : '', ...(Array.isArray(inner) ? inner.map(read) : [])].join('\n');
  };
  const text = [message.content, ...(message.components ?? []).map(read)].join('\n');
  return text.replaceAll(/\\([^\sA-Za-z0-9])/g, '$1');
}

export interface DiscordPeer {
  /** The bot's next message in this channel after `after`, whose text fits. */
  waitForReply(channel: string, fits: RegExp, after?: string): Promise<TwinMessage>;
  createThread(name: string): Promise<string>;
  readonly twin: Twin;
  readonly relay: Relay;
  /** As strict as Discord is; see discord-rules.ts. */
  readonly rules: DiscordRules;
  /** Environment for the bot. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** A question to the bot in the channel. */
export const mention = ({ twin }: DiscordPeer, text: string, user: string = ids.ann) =>
  twin
    .channel(ids.channel)
    .user(user)
    .sendMessage({ content: `<@${twin.botUserId}> ${text}` });

/** A question by /ask in the channel. */
export const ask = ({ twin }: DiscordPeer, question: string, user: string = ids.ann) =>
  twin
    .channel(ids.channel)
    .user(user)
    .runSlashCommand({ name: 'ask', options: [{ type: 3, name: 'question', value: question }] });

export async function startDiscord(): Promise<DiscordPeer> {
  const { DigitalDiscord } = (await import(
    new URL('./node_modules/discord-digital-twin/dist/index.js', import.meta.url).href
  )) as {
    DigitalDiscord: new (options: object) => Twin;
  };
  let twin: Twin | undefined;
  const rules = createDiscordRules();
  const relay = await openRelay(() => (twin?.restUrl ?? '').replace(/\/api$/, ''), rules);
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-discord-'));
  const users = [
    { id: ids.ann, username: 'ann' },
    { id: ids.bea, username: 'bea' },
    { id: ids.cid, username: 'cid' },
    { id: ids.dan, username: 'dan' },
  ];
  const channels = [{ id: ids.channel, name: 'ukraine-desk', type: 0 }];
  const started = new DigitalDiscord({
    guild: { id: ids.guild, name: 'Newsroom' },
    channels,
    users,
    botUser: { username: 'Sitrep' },
    // In memory all twins of a process would be one.
    dbUrl: `file:${path.join(directory, 'twin.db')}`,
  });
  twin = started;
  await listeningLocally(() => started.start());
  // The twin says nothing to a resume; Discord says of a session that it does not know that it is invalid.
  started.server.gateway.wss.on('connection', (socket) => {
    socket.on('message', (data) => {
      if ((JSON.parse(String(data)) as { op: number }).op === RESUME) {
        socket.send(JSON.stringify({ op: INVALID_SESSION, d: false, s: null, t: null }));
      }
    });
  });
  return {
    twin: started,
    relay,
    rules,
    waitForReply: (channel, fits, after = '0') =>
      started.channel(channel).waitForMessage({
        predicate: (message) =>
          message.author.id === started.botUserId &&
          BigInt(message.id) > BigInt(after) &&
          fits.test(readMessage(message)),
      }),
    async createThread(name) {
      const answer = await fetch(`${relay.url}/api/v10/channels/${ids.channel}/threads`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, type: 11 }),
      });
      return ((await answer.json()) as { id: string }).id;
    },
    environment: {
      DISCORD_TOKEN: started.botToken,
      DISCORD_GUILD_ID: ids.guild,
      DISCORD_API_URL: `${relay.url}/api`,
    },
    async stop() {
      await relay.close();
      await started.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The twin listens on all interfaces; for as long as it starts, "all" means this machine. */
async function listeningLocally(start: () => Promise<void>): Promise<void> {
  const { listen } = Server.prototype;
  Server.prototype.listen = function local(this: Server, port: number, ready: () => void) {
    return Reflect.apply(listen, this, [port, '127.0.0.1', ready]);
  } as typeof listen;
  try {
    await start();
  } finally {
    Server.prototype.listen = listen;
  }
}
