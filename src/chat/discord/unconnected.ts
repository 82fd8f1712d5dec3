// Discord by single requests, for the command line: no gateway, so nobody is answered. What the bot may do in a
// channel is worked out from the server's roles, as Discord documents it.

import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  type APIUser,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits as Permission,
  Routes,
} from 'discord.js';
import type { Delivery } from '../../digest/delivery/delivery.ts';
import { reasonInWords } from '../../reply/reasons.ts';
import { fill, words } from '../../reply/words.ts';
import { classify } from './failures.ts';
import { createDiscordRest, type DiscordRest } from './rest.ts';
import { createDiscordWire } from './wire.ts';

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);
const SENDABLE: ReadonlySet<ChannelType> = new Set([
  ...THREADS,
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.DM,
]);

export function createUnconnectedDiscordDelivery(config: {
  readonly token: string;
  readonly apiUrl?: string;
}): Delivery {
  const rest = createDiscordRest(config);
  return createDiscordWire({
    rest,
    botId: () => '',
    refusal: (channel) => findRefusal(rest, channel),
    mayReadHistory: (channel) => findMayRead(rest, channel),
    onTokenRefused: () => {},
    clock: Date.now,
  });
}

/** Why the bot cannot post there; undefined when it can. */
export async function findRefusal(rest: DiscordRest, id: string): Promise<string | undefined> {
  try {
    const { channel, may, isThread } = await findPermissions(rest, id);
    if (!SENDABLE.has(channel.type)) return words.troubles.noPosting;
    const wanted =
      Permission.ViewChannel | (isThread ? Permission.SendMessagesInThreads : Permission.SendMessages);
    return (may & wanted) === wanted ? undefined : words.troubles.mayNotPost;
  } catch (error) {
    return fill(words.troubles.cannotPost, { why: reasonInWords(classify(error).why) });
  }
}

/** Whether the bot sees what was said there; undefined when that cannot be told. */
export async function findMayRead(rest: DiscordRest, id: string): Promise<boolean | undefined> {
  const wanted = Permission.ViewChannel | Permission.ReadMessageHistory;
  try {
    return ((await findPermissions(rest, id)).may & wanted) === wanted;
  } catch {
    return undefined;
  }
}

/** What the bot may do there; in private messages everything. */
async function findPermissions(
  rest: DiscordRest,
  id: string,
): Promise<{ readonly channel: APIChannel; readonly may: bigint; readonly isThread: boolean }> {
  const channel = (await rest.request('GET', Routes.channel(id))) as APIChannel;
  const isThread = THREADS.has(channel.type);
  if (!('guild_id' in channel) || channel.guild_id === undefined) return { channel, may: ~0n, isThread };
  const me = (await rest.request('GET', Routes.user())) as APIUser;
  const guild = (await rest.request('GET', Routes.guild(channel.guild_id))) as APIGuild;
  const member = (await rest.request('GET', Routes.guildMember(guild.id, me.id))) as APIGuildMember;
  const ruling =
    isThread && 'parent_id' in channel && channel.parent_id
      ? ((await rest.request('GET', Routes.channel(channel.parent_id))) as APIChannel)
      : channel;
  const overwrites = 'permission_overwrites' in ruling ? (ruling.permission_overwrites ?? []) : [];
  return { channel, may: permissionsOf(guild, { id: me.id, roles: member.roles }, overwrites), isThread };
}

/** Roles first, then what the channel takes and gives: to everyone, to the roles, to the member. */
export function permissionsOf(
  guild: Pick<APIGuild, 'id' | 'owner_id' | 'roles'>,
  member: { readonly id: string; readonly roles: readonly string[] },
  overwrites: readonly Pick<APIOverwrite, 'id' | 'type' | 'allow' | 'deny'>[],
): bigint {
  const roles = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
  const base = roles.reduce((all, role) => all | BigInt(role.permissions), 0n);
  if (guild.owner_id === member.id || (base & Permission.Administrator) !== 0n) return ~0n;
  const apply = (bits: bigint, chosen: typeof overwrites) => {
    const deny = chosen.reduce((all, one) => all | BigInt(one.deny), 0n);
    const allow = chosen.reduce((all, one) => all | BigInt(one.allow), 0n);
    return (bits & ~deny) | allow;
  };
  const ofRoles = overwrites.filter(({ type }) => type === OverwriteType.Role);
  const everyone = ofRoles.filter(({ id }) => id === guild.id);
  const own = ofRoles.filter(({ id }) => id !== guild.id && member.roles.includes(id));
  const personal = overwrites.filter(({ type, id }) => type === OverwriteType.Member && id === member.id);
  return apply(apply(apply(base, everyone), own), personal);
}
