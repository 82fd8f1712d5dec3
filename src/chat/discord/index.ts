// The connection to Discord: gateway, slash commands, mentions, replies to the bot, direct messages.
// What a message looks like is render.ts; what an event means is incoming.ts.

import { createHash, randomUUID } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  InteractionType,
  type Message,
  MessageFlags,
  Partials,
  PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js';
import type { Delivery } from '../../digest/delivery.ts';
import type { RegisteredCommands } from '../../state/registered-commands.ts';
import type { ChatAdapter, CommandSpec, Incoming, Posted, Responder } from '../adapter.ts';
import { failureReply } from '../failure.ts';
import { createInFlight } from '../in-flight.ts';
import type { Log } from '../log.ts';
import { describeCommand, hashCommands, toCommandBodies } from './commands.ts';
import { createDiscordDelivery } from './delivery.ts';
import { classify, toStartError } from './failures.ts';
import { fromCommand, fromMessage } from './incoming.ts';
import { checkCommands, checkMessage, limits } from './limits.ts';
import { type DiscordMessage, renderDiscord } from './render.ts';

export interface DiscordDeps {
  /** `guildId`: commands are registered in this server alone and appear at once; else everywhere. */
  readonly config: { readonly token: string; readonly guildId?: string; readonly apiUrl?: string };
  readonly responder: Responder;
  readonly commands: () => readonly CommandSpec[];
  readonly registered: Pick<RegisteredCommands, 'isCurrent' | 'save'>;
  readonly log: Log;
  /** What to offer while somebody types an option, from memory (Discord does not wait); undefined = nothing for this option. */
  readonly complete?: (option: string, typed: string) => readonly string[] | undefined;
  /** The bot was removed from a server. */
  readonly onLeft?: (space: string) => Promise<void>;
  readonly newReference?: () => string;
}

export interface DiscordAdapter extends ChatAdapter {
  readonly delivery: Delivery;
  /** Registers the commands again if they changed, after a reload. */
  registerCommands(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 10_000;

export function createDiscordAdapter(deps: DiscordDeps): DiscordAdapter {
  const { config, responder, log } = deps;
  const newReference = deps.newReference ?? (() => randomUUID().slice(0, 8));
  const address = config.apiUrl === undefined ? {} : { api: config.apiUrl };
  const client = new Client({
    // Mentions, replies that mention the bot and direct messages carry their text without the privileged intent.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { ...address, timeout: REQUEST_TIMEOUT_MS },
  });
  /** For what must not be done twice: no retries, and no waiting in place of an answer. */
  const once = new REST({
    ...address,
    version: '10',
    timeout: REQUEST_TIMEOUT_MS,
    retries: 0,
    rejectOnRateLimit: () => true,
  }).setToken(config.token);
  const botId = (): string => client.user?.id ?? '';
  const delivery = createDiscordDelivery(once, botId, refusal);
  const inFlight = createInFlight();

  async function answer(
    incoming: Incoming,
    post: (messages: readonly DiscordMessage[]) => Promise<readonly string[]>,
  ): Promise<void> {
    const { command } = incoming;
    const asked =
      command === undefined
        ? undefined
        : describeCommand(`${command.name} ${incoming.text}`.trim(), command.options);
    const options = { isPrivate: incoming.private, ...(asked === undefined ? {} : { asked }) };
    const context = { platform: 'discord', place: incoming.place, command: command?.name };
    try {
      const { reply, posted } = await responder(incoming);
      const messageIds = await post(checkAll(renderDiscord(reply, options)));
      await posted({ place: incoming.place, messageIds });
    } catch (error) {
      const apology = failureReply(error, log, context, newReference);
      await post(renderDiscord(apology, options)).catch((err: unknown) =>
        log.warn({ ...context, err }, 'an apology failed'),
      );
    }
  }

  async function onCommand(interaction: ChatInputCommandInteraction): Promise<void> {
    const incoming = fromCommand(interaction);
    try {
      await interaction.deferReply(incoming.private ? { flags: MessageFlags.Ephemeral } : {});
    } catch (err) {
      log.warn({ err, command: interaction.commandName }, 'Discord did not take the acknowledgement in time');
      return;
    }
    await answer(incoming, async (messages) => {
      const ids: string[] = [];
      for (const [i, body] of messages.entries()) {
        const hook = Routes.webhook(interaction.applicationId, interaction.token);
        const original = Routes.webhookMessage(interaction.applicationId, interaction.token, '@original');
        const message = (await (i === 0
          ? client.rest.patch(original, { body, auth: false })
          : once.post(hook, { body, auth: false, query: new URLSearchParams({ wait: 'true' }) }))) as {
          id: string;
        };
        ids.push(message.id);
      }
      return ids;
    });
  }

  async function onAutocomplete(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    const offers = deps.complete?.(name, value) ?? [];
    const fitting = offers.filter((offer) => offer !== '' && offer.length <= limits.choiceName);
    await interaction
      .respond(fitting.slice(0, limits.choices).map((offer) => ({ name: offer, value: offer })))
      .catch((err: unknown) => log.info({ err, option: name }, 'suggestions came too late'));
  }

  async function onMessage(message: Message): Promise<void> {
    const incoming = await fromMessage(message, botId());
    if (incoming === undefined) return;
    await answer(incoming, async (messages) => {
      const ids: string[] = [];
      for (const [i, body] of messages.entries()) {
        // The nonce makes a repeated request one message, so that retries are safe.
        const nonce = `${message.id}-${i}`.slice(-limits.nonce);
        const reference =
          i === 0 ? { message_reference: { message_id: message.id, fail_if_not_exists: false } } : {};
        const posted = (await client.rest.post(Routes.channelMessages(message.channelId), {
          body: { ...body, ...reference, nonce, enforce_nonce: true },
        })) as { id: string };
        ids.push(posted.id);
      }
      return ids;
    });
  }

  async function registerCommands(): Promise<void> {
    const scope = config.guildId === undefined ? 'global' : 'guild';
    const bodies = toCommandBodies(
      deps.commands(),
      (option) => deps.complete?.(option, '') !== undefined,
      scope,
    );
    const problems = checkCommands(bodies.map((body) => ({ ...body })));
    if (problems.length > 0) throw new Error(`Discord takes no such commands: ${problems.join('; ')}`);
    const target = ['discord', botId(), config.guildId ?? 'global'].join('|');
    const hash = hashCommands(bodies);
    if (await deps.registered.isCurrent(target, hash)) return;
    const route =
      config.guildId === undefined
        ? Routes.applicationCommands(botId())
        : Routes.applicationGuildCommands(botId(), config.guildId);
    await client.rest.put(route, { body: bodies });
    await deps.registered.save(target, hash);
    log.info({ platform: 'discord', commands: bodies.length, scope }, 'registered the slash commands');
  }

  async function refusal(channelId: string): Promise<string | undefined> {
    try {
      // Asked anew: what is remembered may be older than the last change of the channel's permissions.
      const channel = await client.channels.fetch(channelId, { force: true });
      if (channel === null || !channel.isSendable()) return 'Sitrep cannot post in this kind of channel.';
      if (channel.isDMBased() || client.user === null) return undefined;
      const wanted = channel.isThread()
        ? PermissionFlagsBits.SendMessagesInThreads
        : PermissionFlagsBits.SendMessages;
      const permissions = channel.permissionsFor(client.user);
      if (permissions?.has([PermissionFlagsBits.ViewChannel, wanted]) !== false) return undefined;
      return 'Sitrep may not post there: give its role the permissions “View Channel” and “Send Messages” in that channel.';
    } catch (error) {
      return `Sitrep cannot post there: ${classify(error).why}.`;
    }
  }

  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) inFlight.run(() => onCommand(interaction));
    else if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      inFlight.run(() => onAutocomplete(interaction));
    }
  });
  client.on(Events.MessageCreate, (message) => inFlight.run(() => onMessage(message)));
  // An outage is another event (GuildUnavailable); a guild that was away before it was left is not `available`.
  client.on(Events.GuildDelete, (guild) => {
    const { onLeft } = deps;
    if (onLeft !== undefined) inFlight.run(() => onLeft(guild.id));
  });
  client.on(Events.Error, (err) => log.error({ platform: 'discord', err }, 'the gateway reported an error'));
  client.on(Events.Warn, (warning) => log.warn({ platform: 'discord', warning }, 'discord.js warns'));

  return {
    name: 'discord',
    delivery,
    registerCommands,
    async start() {
      const isReady = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      try {
        await client.login(config.token);
        await isReady;
        await registerCommands();
      } catch (error) {
        await client.destroy();
        throw toStartError(error);
      }
      log.info({ platform: 'discord', bot: client.user?.tag }, 'connected to Discord');
    },
    async send(place, reply, deliveryId) {
      const messageIds: string[] = [];
      const key = createHash('sha256').update(deliveryId).digest('hex').slice(0, 20);
      for (const [part, payload] of delivery.render(reply, place).entries()) {
        const outcome = await delivery.post({
          ...place,
          messageKey: `${deliveryId}#${part}`,
          nonce: `${key}p${part}`,
          recipient: '',
          payload,
          firstAttemptAt: 0,
          signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
        });
        if (outcome.outcome !== 'posted') throw new Error(`posting to Discord failed: ${outcome.why}`);
        messageIds.push(outcome.messageId);
      }
      return { place, messageIds } satisfies Posted;
    },
    async stop() {
      await inFlight.drain();
      await client.destroy();
    },
  };
}

function checkAll(messages: readonly DiscordMessage[]): readonly DiscordMessage[] {
  const problems = messages.flatMap((message) => checkMessage({ ...message }));
  if (problems.length > 0) throw new Error(`not a message that Discord takes: ${problems.join('; ')}`);
  return messages;
}
