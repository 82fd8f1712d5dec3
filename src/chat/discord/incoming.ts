// Discord's events as Sitrep's `Incoming`: who asks what, where, and what they may do there.

import {
  type ChatInputCommandInteraction,
  type Message,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Incoming, Place } from '../adapter.ts';
import { PRIVATE } from './commands.ts';

export function fromCommand(interaction: ChatInputCommandInteraction): Incoming {
  const place = placeOf(interaction);
  const subcommand = interaction.options.getSubcommand(false);
  const given = subcommand === null ? interaction.options.data : interaction.options.data[0]?.options;
  const options = Object.fromEntries(
    (given ?? []).flatMap(({ name, value }) => (name === PRIVATE ? [] : [[name, String(value ?? '')]])),
  );
  return {
    place,
    user: interaction.user.id,
    conversation: conversationOf(place, interaction.user.id),
    text: subcommand ?? '',
    command: { name: interaction.commandName, options },
    private: interaction.options.getBoolean(PRIVATE) ?? false,
    mayManage: mayManage(interaction.memberPermissions) || interaction.guildId === null,
  };
}

/** Undefined when the message is not for the bot: only mentions, replies to it and direct messages are. */
export async function fromMessage(message: Message, botId: string): Promise<Incoming | undefined> {
  if (message.author.bot || message.system) return undefined;
  const isDirect = message.guildId === null;
  const mention = mentionOf(message, botId);
  if (!isDirect && !mention.test(message.content) && !(await isReplyTo(message, botId))) return undefined;
  const place = placeOf(message);
  return {
    place,
    user: message.author.id,
    conversation: conversationOf(place, message.author.id),
    text: message.content.replaceAll(mention, ' ').replaceAll(/\s+/g, ' ').trim(),
    private: false,
    mayManage: isDirect || mayManage(permissionsOf(message)),
  };
}

/** The bot's name, or the role that Discord made for it: people pick either from the list. */
function mentionOf(message: Message, botId: string): RegExp {
  const role = message.guild?.members.me?.roles.botRole?.id;
  return new RegExp(`<@(?:!?${botId}${role === undefined ? '' : `|&${role}`})>`, 'g');
}

/** Discord gives a reply's text only when the reply mentions whom it answers, which is its default. */
async function isReplyTo(message: Message, botId: string): Promise<boolean> {
  if (message.reference?.messageId === undefined || message.content === '') return false;
  if (message.mentions.repliedUser !== null) return message.mentions.repliedUser.id === botId;
  const answered = await message.fetchReference().catch(() => undefined);
  return answered?.author.id === botId;
}

function placeOf(event: ChatInputCommandInteraction | Message): Place {
  const thread = event.channel?.isThread() === true ? event.channel : undefined;
  return {
    platform: 'discord',
    space: event.guildId ?? 'direct',
    channel: thread?.parentId ?? event.channelId,
    ...(thread === undefined ? {} : { thread: thread.id }),
  };
}

/** A thread is one conversation of all its people; a channel has one for each person. */
function conversationOf({ space, channel, thread }: Place, user: string): string {
  return ['discord', space, thread ?? channel, ...(thread === undefined ? [user] : [])].join('|');
}

function permissionsOf(message: Message): Readonly<PermissionsBitField> | null {
  if (message.member === null || message.channel.isDMBased()) return null;
  return message.channel.permissionsFor(message.member);
}

function mayManage(permissions: Readonly<PermissionsBitField> | null): boolean {
  if (permissions === null) return false;
  return permissions.any([PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild]);
}
