// A message may come before Discord has told of where it stands: the first of a forum's post, one in a thread that was
// archived, a direct message after a restart. discord.js drops it, or knows no forum above it, whose settings hold there. Here
// the room is asked for first.

import type { Client } from 'discord.js';
import type { Packet } from './guard-packets.ts';

interface Said {
  readonly guild_id?: string;
  readonly channel_id?: string;
  readonly content?: string;
  readonly author?: { readonly id?: string };
}

const TOLD: ReadonlySet<string> = new Set(['MESSAGE_CREATE', 'MESSAGE_UPDATE']);

/** `learn` runs what it is given and handles what that throws. */
export function learnRooms(
  client: Pick<Client, 'ws' | 'channels' | 'guilds' | 'user'>,
  learn: (work: () => Promise<void>) => void,
): void {
  const { ws } = client;
  // As in guard-packets.ts: discord.js has no hook for it.
  const read = Reflect.get(ws, 'handlePacket') as (packet?: Packet, ...more: unknown[]) => unknown;
  Reflect.set(ws, 'handlePacket', (packet?: Packet, ...more: unknown[]) => {
    const room = unknownRoom(client, packet);
    if (room === undefined) return read.call(ws, packet, ...more);
    learn(async () => {
      await client.channels.fetch(room);
      (Reflect.get(ws, 'handlePacket') as typeof read).call(ws, packet, ...more);
    });
    return true;
  });
}

/** Only of a message whose words the bot is given: those that are for it. */
function unknownRoom(
  { channels, guilds, user }: Pick<Client, 'channels' | 'guilds' | 'user'>,
  packet: Packet | undefined,
): string | undefined {
  if (!TOLD.has(packet?.t ?? '')) return undefined;
  const { guild_id: guild = '', channel_id: room = '', content = '', author } = (packet?.d ?? {}) as Said;
  const isForUs = content !== '' && author?.id !== user?.id && (guild === '' || guilds.cache.has(guild));
  return isForUs && room !== '' && !channels.cache.has(room) ? room : undefined;
}
