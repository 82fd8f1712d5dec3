// Discord's events as the kit's: who asks what, where, how to reach them, and what they may do there.

import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type PartialMessage,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Place } from '../../state/place.ts';
import { DIRECT } from '../contract/adapter.ts';
import type { AskedEvent, DeleteEvent } from '../kit/event.ts';
import { manners } from '../presses/form.ts';
import type { DiscordAddress } from './address.ts';
import { cleanQuestion } from './clean-question.ts';
import { alwaysPrivate, describeCommand, messageCommands, PRIVATE } from './commands.ts';
import { readForm } from './form.ts';
import { timeOf } from './snowflake.ts';

export function fromCommand(interaction: ChatInputCommandInteraction): AskedEvent {
  const subcommand = interaction.options.getSubcommand(false);
  const given = subcommand === null ? interaction.options.data : interaction.options.data[0]?.options;
  const options = Object.fromEntries(
    (given ?? []).flatMap(({ name, value }) => (name === PRIVATE ? [] : [[name, optionText(value)]])),
  );
  const text = subcommand ?? '';
  const shownAs = describeCommand(`${interaction.commandName} ${text}`.trim(), options);
  return {
    ...interactionEvent(interaction, 'command'),
    asked: {
      ...whoAndWhere(interaction),
      text,
      command: { name: interaction.commandName, options },
      ...privacyOf(interaction),
    },
    ...(shownAs === undefined ? {} : { shownAs }),
  };
}

/** In an option's one line a ">" quotes nothing. */
function optionText(value: string | number | boolean | undefined): string {
  return typeof value === 'string'
    ? cleanQuestion(value.replace(/^\s*>+/, ' '), []).text || value
    : String(value ?? '');
}

/** What whoever asks has chosen overrules what is set; what is about them alone is theirs. */
function privacyOf(
  interaction: ChatInputCommandInteraction,
): Pick<AskedEvent['asked'], 'private' | 'isPrivacyChosen'> {
  if (alwaysPrivate.has(interaction.commandName)) return { private: true, isPrivacyChosen: true };
  const chosen = interaction.options.getBoolean(PRIVATE);
  return { private: chosen ?? false, ...(chosen === null ? {} : { isPrivacyChosen: true }) };
}

/** A command in the menu of a message: that message is what it is about, and comes with it. */
export function fromMessageCommand(interaction: MessageContextMenuCommandInteraction): AskedEvent {
  const { targetMessage, commandName } = interaction;
  return {
    ...interactionEvent(interaction, 'command'),
    asked: {
      ...whoAndWhere(interaction),
      text: textOf(targetMessage),
      command: {
        name: messageCommands.get(commandName) ?? commandName,
        options: { message: targetMessage.id },
      },
      private: true,
      isPrivacyChosen: true,
    },
  };
}

/** What somebody reads in it: its text, what it forwards, the texts of its embeds. */
function textOf({ content, embeds, messageSnapshots }: Message): string {
  const forwarded = [...(messageSnapshots?.values() ?? [])].map((one) => one.content ?? '');
  const embedded = embeds.flatMap(({ title, description, fields }) => [
    title ?? '',
    description ?? '',
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...forwarded, ...embedded].filter((text) => text !== '').join('\n');
}

/** A button or a menu under a message of ours. */
export function fromPress(interaction: MessageComponentInteraction): AskedEvent {
  const values = interaction.isAnySelectMenu() ? interaction.values : [];
  return pressEvent(interaction, values, interaction.message);
}

/** A form that a press opened: its fields are the values of that press. */
export function fromForm(interaction: ModalSubmitInteraction): AskedEvent {
  return pressEvent(interaction, readForm(interaction), interaction.message);
}

function pressEvent(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  values: readonly string[],
  message: Message | null,
): AskedEvent {
  const { user, customId } = interaction;
  const isEphemeral = message?.flags.has(MessageFlags.Ephemeral) === true;
  const isOwn =
    isEphemeral ||
    [message?.interactionMetadata?.user.id, message?.mentions.repliedUser?.id].includes(user.id);
  const { isPrivate, replaces } = manners(customId, isOwn);
  return {
    ...interactionEvent(interaction, 'press'),
    asked: {
      ...whoAndWhere(interaction),
      text: '',
      press: { id: customId, values, message: message?.id ?? '', isOwn },
      private: replaces ? isEphemeral : isPrivate,
    },
  };
}

/** Undefined when the message is not for the bot: only mentions, replies to it and direct messages of people are. */
export async function fromMessage(
  message: Message,
  botId: string,
  kind: 'message' | 'edit' = 'message',
): Promise<AskedEvent | undefined> {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  const isDirect = message.guildId === null;
  const mentions = mentionsOf(message, botId);
  const isMentioned = mentions.some((mention) => message.content.includes(mention));
  const repliesTo = await repliedTo(message, botId);
  if (!isDirect && !isMentioned && repliesTo === undefined) return undefined;
  const { text, quoted } = cleanQuestion(message.content, mentions);
  const beside = repliesTo === undefined ? message.reference?.messageId : undefined;
  const place = placeOf(message);
  const channel = place.thread ?? place.channel;
  const edited = kind === 'edit' ? `|${message.editedTimestamp ?? 0}` : '';
  return {
    kind,
    id: `discord|${kind}|${message.id}${edited}`,
    message: message.id,
    address: { channel, replyTo: message.id } satisfies DiscordAddress,
    lane: laneOf(place),
    asked: {
      place,
      user: message.author.id,
      text,
      ...(quoted === '' ? {} : { quoted }),
      ...(repliesTo === undefined ? {} : { repliesTo }),
      ...(beside === undefined ? {} : { beside }),
      private: false,
      mayManage: isDirect || mayManage(await permissionsOf(message)),
      // Of whoever writes Discord does not tell; the server has a language.
      ...(message.guild === null ? {} : { locale: message.guild.preferredLocale }),
    },
  };
}

export function fromDeletion(message: Message | PartialMessage): DeleteEvent {
  const place = placeOf(message);
  return {
    kind: 'delete',
    id: `discord|delete|${message.id}`,
    message: message.id,
    place,
    writtenAt: timeOf(message.id),
    lane: laneOf(place),
  };
}

function interactionEvent(
  interaction: PersonsInteraction,
  kind: 'command' | 'press',
): Pick<AskedEvent, 'kind' | 'id' | 'message' | 'address' | 'lane'> {
  const address: DiscordAddress = {
    channel: interaction.channelId ?? '',
    interaction: {
      application: interaction.applicationId,
      token: interaction.token,
      at: interaction.createdTimestamp,
      ...(isPersons(interaction) ? { isPersons: true } : {}),
    },
  };
  const id = `discord|${kind}|${interaction.id}`;
  // Each interaction is answered by its own way; none waits for another.
  return { kind, id, message: '', address, lane: id };
}

/** A person has added the app, and the server has not. */
function isPersons({ authorizingIntegrationOwners: owners }: PersonsInteraction): boolean {
  return owners.userId !== null && owners.guildId === null;
}

type PersonsInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

function whoAndWhere(interaction: PersonsInteraction) {
  return {
    place: placeOf(interaction),
    user: interaction.user.id,
    userName: interaction.user.displayName,
    mayManage: mayManage(interaction.memberPermissions) || interaction.guildId === null,
    mayConfigure:
      interaction.guildId === null ||
      interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    roles: rolesOf(interaction),
    locale: interaction.locale,
  };
}

/** Whole where the member is known, else as the interaction brings it. */
function rolesOf({ member }: PersonsInteraction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** The bot's name, or the role that Discord made for it: people pick either from the list. */
function mentionsOf(message: Message, botId: string): readonly string[] {
  const role = message.guild?.members.me?.roles.botRole?.id;
  return [`<@${botId}>`, `<@!${botId}>`, ...(role === undefined ? [] : [`<@&${role}>`])];
}

/** The message of ours that this one answers. Discord gives its text only when the reply mentions whom it answers. */
async function repliedTo(message: Message, botId: string): Promise<string | undefined> {
  const id = message.reference?.messageId;
  if (id === undefined || message.content === '') return undefined;
  if (message.mentions.repliedUser !== null)
    return message.mentions.repliedUser.id === botId ? id : undefined;
  const answered = await message.fetchReference().catch(() => undefined);
  return answered?.author.id === botId ? id : undefined;
}

export function placeOf(event: Placed): Place {
  const thread = event.channel?.isThread() === true ? event.channel : undefined;
  return {
    platform: 'discord',
    space: event.guildId ?? DIRECT,
    channel: thread?.parentId ?? event.channelId ?? '',
    ...(thread === undefined ? {} : { thread: thread.id }),
  };
}

/** What is posted in a channel or thread keeps its order. */
function laneOf({ channel, thread }: Place): string {
  return `discord|${thread ?? channel}`;
}

type Placed = Pick<
  PersonsInteraction | AutocompleteInteraction | Message | PartialMessage,
  'channel' | 'channelId' | 'guildId'
>;

/** Of a message that was read from the history Discord does not tell the member. */
async function permissionsOf(message: Message): Promise<Readonly<PermissionsBitField> | null> {
  if (message.channel.isDMBased()) return null;
  const member = message.member ?? (await message.guild?.members.fetch(message.author).catch(() => null));
  return member === null || member === undefined ? null : message.channel.permissionsFor(member);
}

function mayManage(permissions: Readonly<PermissionsBitField> | null): boolean {
  if (permissions === null) return false;
  return permissions.any([PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild]);
}
