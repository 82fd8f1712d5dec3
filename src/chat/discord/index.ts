// The connection to Discord: gateway, slash commands, buttons, mentions, replies to the bot, direct messages. What a
// message looks like is render.ts, what an event means incoming.ts, how it is answered the kit's.

import { setTimeout as wait } from 'node:timers/promises';
import {
  type AutocompleteInteraction,
  type Channel,
  ChannelType,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionType,
  type Message,
  type MessageComponentInteraction,
  type PartialMessage,
  Partials,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import { readPanelId } from '../../reply/panel.ts';
import { reasonInWords } from '../../reply/reasons.ts';
import { fill, inLanguage, words } from '../../reply/words.ts';
import type { RegisteredCommands } from '../../state/registered-commands.ts';
import type { Settings } from '../../state/settings.ts';
import type { TokenStop } from '../../state/token-stops.ts';
import type { Half, Suggestion } from '../commands/suggestions.ts';
import type { ChatAdapter, CommandSpec } from '../contract/adapter.ts';
import type { Log } from '../contract/log.ts';
import type { AskedEvent } from '../kit/event.ts';
import { createInFlight } from '../kit/in-flight.ts';
import type { Kit } from '../kit/kit.ts';
import type { PlatformStates } from '../kit/platform-state.ts';
import type { Wire } from '../kit/wire.ts';
import type { DrawPicture } from '../picture/own-pictures.ts';
import { type FormFor, formFor, formId, manners, type PressForm } from '../presses/form.ts';
import { acknowledge, acknowledgeUpdate, apologise, offer, openForm } from './acknowledge.ts';
import { catchUp } from './catch-up.ts';
import { isForum } from './digest-places.ts';
import { classify, toStartError } from './failures.ts';
import { renderForm } from './form.ts';
import { watchGateway } from './gateway.ts';
import { guardPackets, type Packet } from './guard-packets.ts';
import {
  fromCommand,
  fromDeletion,
  fromForm,
  fromMessage,
  fromMessageCommand,
  fromPress,
  placeOf,
} from './incoming.ts';
import { learnRooms } from './learn-rooms.ts';
import { createThreadOpener } from './open-thread.ts';
import { requestDiscord } from './own-answers.ts';
import { createRegistration } from './registration.ts';
import { createDiscordRest, keepToken } from './rest.ts';
import { shardOf } from './shard-of.ts';
import { findMayRead, findRefusal } from './unconnected.ts';
import { createDiscordWire } from './wire.ts';

export interface DiscordDeps {
  /** `guildId`: commands are registered in this server alone and appear at once; else everywhere. */
  readonly config: {
    readonly token: string;
    readonly guildId?: string;
    readonly apiUrl?: string;
    /** This process hears of one shard's servers alone. */
    readonly shard?: number;
  };
  readonly kit: Pick<Kit, 'receive' | 'askedIn'>;
  readonly wires: Map<string, Wire>;
  readonly states: Pick<PlatformStates, 'set'>;
  readonly commands: () => readonly CommandSpec[];
  readonly registered: RegisteredCommands;
  /** What other processes know of the token; absent = no other has it. */
  readonly tokenStop?: TokenStop;
  readonly log: Log;
  /** What is set for servers and channels. */
  readonly settings?: Pick<Settings, 'of'>;
  /** Absent = those that every asker may fill in. */
  readonly formFor?: FormFor;
  readonly drawPicture?: DrawPicture;
  /** What to offer while somebody types an option, from memory (Discord does not wait); undefined = nothing for this option. */
  readonly complete?: (half: Half) => readonly Suggestion[] | Promise<readonly Suggestion[]> | undefined;
  readonly lookMs?: number;
  /** The bot was removed from a server. */
  readonly onLeft?: (space: string) => Promise<void>;
}

export interface DiscordAdapter extends ChatAdapter {
  readonly delivery: Wire;
  /** Registers the commands again if they changed, after a reload. */
  registerCommands(): Promise<void>;
}

/** A form has to open within three seconds. */
const FILL_MS = 1500;
const REQUEST_TIMEOUT_MS = 10_000;
/** Commands that could not be registered are tried again. */
const REGISTER_AGAIN_MS = 10 * 60_000;
/** How soon what another process has found out of the token is known. */
const LOOK_MS = 5000;
const TOKEN_REFUSED =
  'Discord refuses the bot token: set DISCORD_TOKEN to the one on the page “Bot”, and start again';

export function createDiscordAdapter(deps: DiscordDeps): DiscordAdapter {
  const { config, kit, wires, states, log } = deps;
  const openedBy = deps.formFor ?? formFor;
  const client = new Client({
    // Mentions, replies that mention the bot and direct messages carry their text without the privileged intent.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Edits and deletions come for messages that were never seen, too.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      ...(config.apiUrl === undefined ? {} : { api: config.apiUrl }),
      timeout: REQUEST_TIMEOUT_MS,
      makeRequest: requestDiscord,
    },
  });
  keepToken(client.rest, config.token);
  const rest = createDiscordRest(config);
  rest.watch(client.rest);
  const botId = (): string => client.user?.id ?? '';
  const ending = new AbortController();
  const stop = (why: string): void => {
    ending.abort();
    clearInterval(looking);
    states.set('discord', 'stopped', why);
    void client.destroy();
  };
  const wire = createDiscordWire({
    rest,
    botId,
    refusal,
    commandIds: () => registration.commandIds(),
    mayReadHistory,
    openThread: createThreadOpener({ rest, mayOpenThread, clock: Date.now, log }),
    onTokenRefused,
    clock: Date.now,
    log,
    typeOf: (channel) => client.channels.cache.get(channel)?.type,
    ...(deps.settings === undefined ? {} : { settings: deps.settings }),
    ...(deps.drawPicture === undefined ? {} : { drawPicture: deps.drawPicture }),
  });
  const registration = createRegistration({
    rest,
    application: botId,
    guildId: config.guildId,
    commands: deps.commands,
    isCompleted: (command, option) => deps.complete?.({ command, option, typed: '' }) !== undefined,
    registered: deps.registered,
    log,
  });
  const inFlight = createInFlight();
  let registeringAgain: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let isCleared = false;

  /** All processes that have the token stop; whoever starts with one that is taken says so. */
  function onTokenRefused(why = TOKEN_REFUSED): void {
    handle('token', async () => deps.tokenStop?.stop(why, LOOK_MS));
    stop(why);
  }

  /** With the first look: a token with which somebody has logged in is taken. */
  async function lookForStop(): Promise<void> {
    if (!isCleared) {
      await deps.tokenStop?.clear();
      isCleared = true;
      return;
    }
    const why = await deps.tokenStop?.why();
    if (why !== undefined) stop(why);
  }

  /** Whatever an event brings, the process lives on. */
  function handle(what: string, work: () => Promise<void>): void {
    inFlight.run(async () => {
      try {
        await work();
      } catch (err) {
        log.error({ platform: 'discord', err, event: what }, 'an event could not be handled');
      }
    });
  }

  /** Whoever pressed or typed hears that nothing comes of it; the rest of the packet may be a stranger's doing. */
  function onUnreadable({ t, d }: Packet, err: unknown): void {
    const id = readField(d, 'id');
    log.error({ platform: 'discord', packet: t, id, err }, 'Discord sent what could not be read');
    const token = readField(d, 'token');
    if (t !== 'INTERACTION_CREATE' || id === '' || token === '') return;
    const unreadable = inLanguage(readField(d, 'locale'), () => words.troubles.unreadable);
    handle('unreadable interaction', () => apologise(rest, { id, token }, unreadable, log));
  }

  async function onInteractionSafely(interaction: Interaction): Promise<void> {
    try {
      await onInteraction(interaction);
    } catch (err) {
      onUnreadable({ t: 'INTERACTION_CREATE', d: interaction }, err);
    }
  }

  async function onInteraction(interaction: Interaction): Promise<void> {
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
      return onAutocomplete(interaction);
    if (interaction.isMessageComponent()) {
      const { customId } = interaction;
      const values = interaction.isAnySelectMenu() ? interaction.values : [];
      const form = openedBy(customId, values, fromPress(interaction).asked);
      if (form !== undefined) {
        const filled = await fillForm(form, interaction);
        // The form's own id says what is reported, also where a menu opened it.
        return openForm(rest, interaction, renderForm(formId(customId), filled), log);
      }
    }
    const event = toEvent(interaction);
    const { press } = event.asked;
    const replaces = press !== undefined && manners(press.id, press.isOwn).replaces;
    await kit.receive(event, ({ isPrivate }) =>
      replaces ? acknowledgeUpdate(rest, interaction, log) : acknowledge(rest, interaction, isPrivate, log),
    );
  }

  /** The words of the message that is to be checked, where Discord gives them to us. */
  async function fillForm(
    form: PressForm,
    { customId, channelId }: MessageComponentInteraction,
  ): Promise<PressForm> {
    const panel = readPanelId(customId);
    if (panel?.panel !== 'proof' || panel.argument === '') return form;
    try {
      const message = (await rest.request('GET', Routes.channelMessage(channelId, panel.argument), {
        signal: AbortSignal.timeout(FILL_MS),
      })) as { readonly content: string };
      return message.content === ''
        ? form
        : {
            ...form,
            fields: form.fields.map((field) =>
              field.type === 'text' ? { ...field, filled: message.content } : field,
            ),
          };
    } catch {
      return form;
    }
  }

  async function onAutocomplete(interaction: AutocompleteInteraction): Promise<void> {
    await offer(rest, interaction, placeOf(interaction), (half) => deps.complete?.(half) ?? []).catch(
      (err: unknown) => log.info({ err }, 'suggestions came too late'),
    );
  }

  async function onMessage(message: Message): Promise<void> {
    await receive(await fromMessage(message, botId()));
  }

  async function receive(event: AskedEvent | undefined): Promise<void> {
    if (event !== undefined) await kit.receive(event);
  }

  async function onUpdate(message: Message | PartialMessage): Promise<void> {
    // Discord tells of link previews in the same way; only a person's edit has a time.
    if (message.partial || message.editedTimestamp === null) return;
    await receive(await fromMessage(message, botId(), 'edit'));
  }

  /** An edit says when it was made. */
  async function onPast(message: Message): Promise<void> {
    const kind = message.editedTimestamp === null ? 'message' : 'edit';
    const event = await fromMessage(message, botId(), kind);
    await receive(event && { ...event, isPast: true });
  }

  /** What another shard hears it reads itself. */
  function isHeard(space: string): boolean {
    return config.shard === undefined || shardOf(space, client.options.shardCount ?? 1) === config.shard;
  }

  function catchUpNow(): Promise<void> {
    return catchUp({
      client,
      knownRooms: async () =>
        (await kit.askedIn('discord'))
          .filter(({ space }) => isHeard(space))
          .map(({ channel, thread }) => thread ?? channel),
      receive: async (message) => handle('message of the past', () => onPast(message)),
      clock: Date.now,
      pause: (ms) => wait(ms, true, { signal: ending.signal, ref: false }).catch(() => false),
      random: Math.random,
      log,
    });
  }

  async function register(): Promise<void> {
    clearTimeout(registeringAgain);
    // The first shard's process does it for all.
    const why = (config.shard ?? 0) === 0 ? await registration.register() : undefined;
    states.set('discord', 'connected', why);
    if (why === undefined) return;
    registeringAgain = setTimeout(() => handle('register', register), REGISTER_AGAIN_MS);
    registeringAgain.unref();
  }

  /** Asked anew: what is remembered may be older than the last change of the channel's permissions. */
  async function permissionsIn(channelId: string) {
    const channel = await client.channels.fetch(channelId, { force: true });
    const isPostedIn = channel?.isSendable() === true || isForum(channel?.type);
    if (channel === null || !isPostedIn) return { channel: undefined, permissions: null };
    const permissions =
      channel.isDMBased() || client.user === null ? null : channel.permissionsFor(client.user);
    return { channel: channel as Channel, permissions };
  }

  /** A digest is posted by whichever process comes first: what the gateway does not tell this one is asked for. */
  function isOfOtherShard(channelId: string): boolean {
    return config.shard !== undefined && !client.channels.cache.has(channelId);
  }

  async function refusal(channelId: string): Promise<string | undefined> {
    if (isOfOtherShard(channelId)) return findRefusal(rest, channelId);
    try {
      const { channel, permissions } = await permissionsIn(channelId);
      if (channel === undefined) return words.troubles.noPosting;
      const wanted = channel.isThread()
        ? PermissionFlagsBits.SendMessagesInThreads
        : PermissionFlagsBits.SendMessages;
      if (permissions?.has([PermissionFlagsBits.ViewChannel, wanted]) !== false) return undefined;
      return words.troubles.mayNotPost;
    } catch (error) {
      return fill(words.troubles.cannotPost, { why: reasonInWords(classify(error).why) });
    }
  }

  function mayOpenThread(channelId: string): boolean {
    const channel = client.channels.cache.get(channelId);
    const hasThreads =
      channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement;
    if (!hasThreads || client.user === null) return false;
    const wanted = [PermissionFlagsBits.CreatePublicThreads, PermissionFlagsBits.SendMessagesInThreads];
    return channel.permissionsFor(client.user)?.has(wanted) !== false;
  }

  async function mayReadHistory(channelId: string): Promise<boolean | undefined> {
    if (isOfOtherShard(channelId)) return findMayRead(rest, channelId);
    try {
      const { channel, permissions } = await permissionsIn(channelId);
      if (channel?.isDMBased() === true) return true;
      return permissions?.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory]);
    } catch {
      return undefined;
    }
  }

  // A resumed session hears what it missed; a new one does not.
  client.on(Events.ShardReady, () => handle('catching up', catchUpNow));
  client.on(Events.InteractionCreate, (interaction) =>
    handle('interaction', () => inLanguage(interaction.locale, () => onInteractionSafely(interaction))),
  );
  client.on(Events.MessageCreate, (message) => handle('message', () => onMessage(message)));
  client.on(Events.MessageUpdate, (_before, message) => handle('edit', () => onUpdate(message)));
  client.on(Events.MessageDelete, (message) => handle('delete', () => kit.receive(fromDeletion(message))));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) handle('delete', () => kit.receive(fromDeletion(message)));
  });
  client.on(Events.GuildCreate, (guild) => {
    if (config.guildId === guild.id) handle('joined', register);
  });
  // An outage is another event (GuildUnavailable); a guild that was away before it was left is not `available`.
  client.on(Events.GuildDelete, (guild) => {
    handle('left', async () => {
      await registration.forget(guild.id);
      await deps.onLeft?.(guild.id);
    });
  });
  client.on(Events.Error, (err) => log.error({ platform: 'discord', err }, 'the gateway reported an error'));
  client.on(Events.Warn, (warning) => log.warn({ platform: 'discord', warning }, 'discord.js warns'));
  watchGateway(client, states, stop, onTokenRefused, log);
  learnRooms(client, (work) => handle('a room that was not told', work));
  guardPackets(client, onUnreadable);

  return {
    name: 'discord',
    delivery: wire,
    registerCommands: register,
    async start() {
      states.set('discord', 'connecting');
      wires.set('discord', wire);
      const isReady = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      try {
        await client.login(config.token);
        await isReady;
      } catch (error) {
        wires.delete('discord');
        await client.destroy();
        throw toStartError(error);
      }
      handle('token', lookForStop);
      looking = setInterval(() => handle('token', lookForStop), deps.lookMs ?? LOOK_MS);
      states.set('discord', 'connected');
      log.info({ platform: 'discord', bot: client.user?.tag }, 'connected to Discord');
      await register();
    },
    async stop() {
      ending.abort();
      clearTimeout(registeringAgain);
      clearInterval(looking);
      await client.destroy();
      await inFlight.drain();
    },
  };
}

function readField(value: unknown, name: string): string {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : '';
}

/** Throws for what none of our commands is. */
function toEvent(interaction: Interaction): AskedEvent {
  if (interaction.isChatInputCommand()) return fromCommand(interaction);
  if (interaction.isMessageContextMenuCommand()) return fromMessageCommand(interaction);
  if (interaction.isMessageComponent()) return fromPress(interaction);
  if (interaction.isModalSubmit()) return fromForm(interaction);
  throw new Error(`an interaction of type ${interaction.type} that no command of ours makes`);
}
