// Discord as the outbox sees it: one request a call (a second one only where the first certainly made nothing), found
// again by the key that the message shows.
//
// What somebody waits for goes by the bot's token where the channel is open to it: a command's first message takes the
// place of the acknowledgement, the others stand in the channel, because Discord takes five follow-ups in two seconds.
// What is private goes by the interaction alone.

import { ChannelType, Routes } from 'discord.js';
import {
  CLOCKS_DIFFER_MS,
  type FindOutcome,
  type Post,
  type PostOutcome,
} from '../../digest/delivery/delivery.ts';
import { showsKey } from '../../digest/delivery/keys.ts';
import { words } from '../../reply/words.ts';
import type { Settings } from '../../state/settings.ts';
import type { Log } from '../contract/log.ts';
import type { Wire } from '../kit/wire.ts';
import type { DrawPicture } from '../picture/own-pictures.ts';
import { type DiscordAddress, hasFollowUp, openInteraction, readAddress } from './address.ts';
import { withFiles } from './attach.ts';
import { createDigestPlaces, type DigestExtras, isForum, withRole } from './digest-places.ts';
import {
  classify,
  codeOf,
  FOLLOW_UPS_OVER,
  isGone,
  isInteractionOver,
  NO_HISTORY,
  THREAD_ARCHIVED,
} from './failures.ts';
import { checkMessage, flags } from './limits.ts';
import { idOf, listOf } from './own-answers.ts';
import { type DiscordMessage, renderDiscord } from './render.ts';
import { type DiscordRest, Resting } from './rest.ts';
import { readShown } from './shown.ts';
import { snowflakeAt } from './snowflake.ts';

interface MessageBody {
  readonly id: string;
  readonly author: { readonly id: string };
}

export interface WireParts {
  readonly rest: DiscordRest;
  readonly botId: () => string;
  readonly refusal: (channel: string) => Promise<string | undefined>;
  /** Undefined when that cannot be told. */
  readonly mayReadHistory: (channel: string) => Promise<boolean | undefined>;
  /** Discord refuses the token itself: only a person can mend that. */
  readonly onTokenRefused: () => void;
  /** See open-thread.ts; absent where nobody asks. */
  readonly openThread?: NonNullable<Wire['openThread']>;
  /** Ids of the slash commands, by name; absent where none are registered. */
  readonly commandIds?: () => ReadonlyMap<string, string>;
  readonly clock: () => number;
  readonly log?: Log;
  /** What is set for a place: the role that a digest mentions, whether it is published. */
  readonly settings?: Pick<Settings, 'of'>;
  /** Pictures that messages bring along; absent = they bring none. */
  readonly drawPicture?: DrawPicture;
  /** As far as the gateway has told; what it does not know (another shard’s channels, a command line’s) is asked for. */
  readonly typeOf?: (channel: string) => ChannelType | undefined;
}

/** Discord checks a nonce "in the past few minutes"; within one, a repeated post is one message. */
const NONCE_MS = 60_000;
const PAGE = 100;
const PAGES = 10;
const TRY_AGAIN_MS = 1000;

export function createDiscordWire(parts: WireParts): Wire {
  const { rest, botId, clock } = parts;

  const send = async (
    post: Post,
    route: `/${string}`,
    body: DiscordMessage & { readonly nonce?: string; readonly message_reference?: object },
    method: 'POST' | 'PATCH' = 'POST',
  ) => {
    const isHook = route.startsWith('/webhooks/');
    const message = await rest.request(method, route, {
      ...(await withFiles(body, method, parts.drawPicture)),
      signal: post.signal,
      ...(isHook ? { auth: false } : {}),
      ...(isHook && method === 'POST' ? { query: new URLSearchParams({ wait: 'true' }) } : {}),
    });
    return { outcome: 'posted', messageId: idOf(message) } as const;
  };

  async function isForumOf({ channel, signal }: Pick<Post, 'channel' | 'signal'>): Promise<boolean> {
    return isForum(await typeOf(channel, signal));
  }

  async function typeOf(channel: string, signal: AbortSignal): Promise<ChannelType> {
    const told = parts.typeOf?.(channel);
    if (told !== undefined) return told;
    const found = (await rest.request('GET', Routes.channel(channel), { signal })) as {
      readonly type: ChannelType;
    };
    return found.type;
  }

  async function channelOf(post: Post): Promise<string> {
    if (post.recipient === '') {
      const told = readAddress(post.address)?.channel ?? post.thread;
      if (told !== undefined) return told;
      // What corrects a digest in a forum stands in its post, which has the id of the digest's message.
      const { repliesTo, channel } = post;
      return repliesTo !== undefined && (await isForumOf(post)) ? repliesTo : channel;
    }
    const direct = await rest.request('POST', Routes.userChannels(), {
      body: { recipient_id: post.recipient },
      signal: post.signal,
    });
    return idOf(direct);
  }

  async function postInChannel(post: Post, body: DiscordMessage): Promise<PostOutcome> {
    const route = Routes.channelMessages(await channelOf(post));
    const replyTo =
      post.repliesTo ??
      (post.part === 0 && post.recipient === '' ? readAddress(post.address)?.replyTo : undefined);
    const plain = { ...withoutEphemeral(body), nonce: post.nonce, enforce_nonce: true };
    if (replyTo === undefined) return send(post, route, plain);
    try {
      const reference = { message_id: replyTo, fail_if_not_exists: false };
      return await send(post, route, { ...plain, message_reference: reference });
    } catch (error) {
      // A reply arrow needs the permission to read the history; the reply itself does not.
      if (codeOf(error) !== NO_HISTORY) throw error;
      return send(post, route, plain);
    }
  }

  /** Undefined when the interaction does not open that way (any more). */
  async function postToInteraction(post: Post, body: DiscordMessage): Promise<PostOutcome | undefined> {
    const interaction = openInteraction(readAddress(post.address), clock());
    if (interaction === undefined) return undefined;
    const { application, token, restFrom } = interaction;
    const isPrivate = (body.flags & flags.ephemeral) !== 0;
    try {
      if (post.part === 0 && post.recipient === '' && restFrom === undefined) {
        return await send(post, Routes.webhookMessage(application, token, '@original'), body, 'PATCH');
      }
      return isPrivate ? await followUp(post, interaction, body) : undefined;
    } catch (error) {
      if (isInteractionOver(error)) return undefined;
      throw error;
    }
  }

  /** A channel that the bot's token does not open is still open to the interaction. */
  async function postAround(post: Post, body: DiscordMessage, error: unknown): Promise<PostOutcome> {
    const interaction = openInteraction(readAddress(post.address), clock());
    const isClosed = [10003, 50001, 50013].includes(codeOf(error) ?? 0);
    if (interaction === undefined || !isClosed || post.recipient !== '') throw error;
    return followUp(post, interaction, body);
  }

  async function followUp(
    post: Post,
    interaction: NonNullable<DiscordAddress['interaction']>,
    body: DiscordMessage,
  ): Promise<PostOutcome> {
    const isOfAnswer = post.recipient === '';
    if (isOfAnswer && !hasFollowUp(interaction, post.part, post.isLast === true))
      return { outcome: 'impossible', why: FOLLOW_UPS_OVER };
    return send(post, Routes.webhook(interaction.application, interaction.token), body);
  }

  async function judge(
    error: unknown,
  ): Promise<Exclude<PostOutcome, { outcome: 'posted' | 'gone' | 'unsayable' }>> {
    if (error instanceof Resting) {
      return { outcome: 'refused', why: error.message, retryAfterMs: error.retryAfterMs };
    }
    if (error instanceof Error && Reflect.get(error, 'status') === 401) {
      if (await parts.rest.isTokenRefused()) {
        parts.onTokenRefused();
        return { outcome: 'refused', why: 'Discord refuses the bot token', retryAfterMs: 60_000 };
      }
      return { outcome: 'refused', why: 'Discord refused one request', retryAfterMs: TRY_AGAIN_MS };
    }
    return classify(error);
  }

  const places = createDigestPlaces(rest, botId, parts.log);

  async function postDigest(post: Post, body: DiscordMessage, digest: DigestExtras): Promise<PostOutcome> {
    if (post.thread !== undefined) return postInChannel(post, body);
    const type = await typeOf(post.channel, post.signal);
    if (isForum(type)) return places.postInForum(post, withoutEphemeral(body), digest);
    const done = await postInChannel(post, body);
    if (done.outcome === 'posted' && digest.publish && type === ChannelType.GuildAnnouncement)
      await places.publish(post.channel, done.messageId, post.signal);
    return done;
  }

  return {
    ...(parts.drawPicture === undefined ? {} : { takesFiles: 'always' }),

    render(reply, place, options = {}) {
      const [first, ...more] = renderDiscord(reply, {
        ...options,
        ...(parts.commandIds === undefined ? {} : { commandIds: parts.commandIds() }),
      });
      if (first === undefined) throw new Error('a reply became no message');
      for (const message of [first, ...more]) checked(message);
      if (options.digest === undefined) return [first, ...more];
      const { mentionRole = '', publish = false } = parts.settings?.of(place) ?? {};
      const named = mentionRole === '' ? first : withRole(first, mentionRole);
      const name = reply.card?.title ?? words.digests.one;
      const extras: DigestExtras = { name, topics: options.digest.topics, publish };
      return [{ ...checked(named), digest: extras }, ...more];
    },

    async post(post) {
      try {
        const { digest, ...body } = checked(post.payload) as DiscordMessage & {
          readonly digest?: DigestExtras;
        };
        if (digest !== undefined && post.recipient === '') return await postDigest(post, body, digest);
        const byInteraction = await postToInteraction(post, body);
        if (byInteraction !== undefined) return byInteraction;
        const isPrivate = (body.flags & flags.ephemeral) !== 0;
        if (isPrivate && post.recipient === '') {
          return { outcome: 'impossible', why: 'the time for a private answer is over' };
        }
        return await postInChannel(post, body).catch((error: unknown) => postAround(post, body, error));
      } catch (error) {
        return isGone(error) ? { outcome: 'gone' } : judge(error);
      }
    },

    async find(post) {
      const address = readAddress(post.address);
      const isOpen = openInteraction(address, clock()) !== undefined;
      const isPrivate = ((post.payload as DiscordMessage).flags & flags.ephemeral) !== 0;
      const isFirst = post.part === 0 && address?.interaction?.restFrom === undefined;
      if (post.recipient === '' && isFirst && isOpen) return { outcome: 'repeatable' };
      if (isPrivate && (isOpen || post.recipient === '')) {
        return { outcome: 'unknowable', why: 'Discord does not tell of private messages' };
      }
      try {
        const isOfDigest = (post.payload as { readonly digest?: DigestExtras }).digest !== undefined;
        if (isOfDigest && post.recipient === '' && post.thread === undefined && (await isForumOf(post)))
          return await places.findInForum(post);
        return await findInChannel(post, await channelOf(post));
      } catch (error) {
        const failed = await judge(error);
        return failed.outcome === 'refused' ? { ...failed, outcome: 'unknown' } : failed;
      }
    },

    async edit({ channel, thread, messageId, payload, signal }) {
      try {
        // A post of a forum is a thread with the id of its first message.
        const room = thread ?? ((await isForumOf({ channel, signal })) ? messageId : channel);
        const body = await withFiles(checked(payload), 'PATCH', parts.drawPicture);
        await inOpenThread(room, signal, () =>
          rest.request('PATCH', Routes.channelMessage(room, messageId), { ...body, signal }),
        );
        return { outcome: 'edited' };
      } catch (error) {
        return isGone(error) ? { outcome: 'gone' } : judge(error);
      }
    },

    continueBy({ pressAddress, part, why }) {
      const press = readAddress(pressAddress);
      if (why !== FOLLOW_UPS_OVER || press?.interaction === undefined) return undefined;
      return { ...press, interaction: { ...press.interaction, restFrom: part } } satisfies DiscordAddress;
    },

    async withdraw({ place, messageId, signal }) {
      try {
        const room = place.thread ?? place.channel;
        await inOpenThread(room, signal, () =>
          rest.request('DELETE', Routes.channelMessage(room, messageId), { signal }),
        );
        return { outcome: 'edited' };
      } catch (error) {
        return isGone(error) ? { outcome: 'gone' } : judge(error);
      }
    },

    ...(parts.openThread === undefined ? {} : { openThread: parts.openThread }),

    refusal: ({ channel, thread }) => parts.refusal(thread ?? channel),
  };

  /** Discord hides a thread in which nobody writes, and changes nothing in it until it is opened again. */
  async function inOpenThread(
    room: string,
    signal: AbortSignal,
    change: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await change();
    } catch (error) {
      if (codeOf(error) !== THREAD_ARCHIVED) throw error;
      await rest.request('PATCH', Routes.channel(room), { body: { archived: false }, signal });
      await change();
    }
  }

  async function findInChannel(post: Post, channel: string): Promise<FindOutcome> {
    // Without the permission Discord answers with an empty list, which proves nothing.
    if ((await parts.mayReadHistory(channel)) !== true) {
      return clock() - post.firstAttemptAt < NONCE_MS
        ? { outcome: 'repeatable' }
        : { outcome: 'unknown', why: 'Sitrep may not read the history of that channel' };
    }
    let after = snowflakeAt(post.firstAttemptAt - CLOCKS_DIFFER_MS);
    for (let page = 0; page < PAGES; page += 1) {
      const query = new URLSearchParams({ after, limit: String(PAGE) });
      const messages = listOf<MessageBody>(
        await rest.request('GET', Routes.channelMessages(channel), { query, signal: post.signal }),
      );
      const ours = messages.find(
        (message) => message.author.id === botId() && showsKey(readShown(message), post.shownKey),
      );
      if (ours !== undefined) return { outcome: 'found', messageId: ours.id };
      if (messages.length < PAGE) return { outcome: 'absent' };
      after = messages.reduce((latest, { id }) => (BigInt(id) > BigInt(latest) ? id : latest), after);
    }
    return { outcome: 'unknown', why: `over ${PAGES * PAGE} messages since the attempt` };
  }
}

function withoutEphemeral(body: DiscordMessage): DiscordMessage {
  return { ...body, flags: body.flags & ~flags.ephemeral };
}

function checked(payload: unknown): DiscordMessage {
  const message = payload as DiscordMessage;
  const problems = checkMessage({ ...message });
  if (problems.length > 0) throw new Error(`not a message that Discord takes: ${problems.join('; ')}`);
  return message;
}
