// Discord as the outbox sees it: one request a call (a second one only where the first certainly made nothing), found
// again by the key that the message shows.
//
// What somebody waits for goes by the bot's token where the channel is open to it: a command's first message takes the
// place of the acknowledgement, the others stand in the channel, because Discord takes five follow-ups in two seconds.
// What is private goes by the interaction alone.

import { Routes } from 'discord.js';
import type { FindOutcome, Post, PostOutcome } from '../../digest/delivery.ts';
import { showsKey } from '../../digest/keys.ts';
import type { Wire } from '../kit/wire.ts';
import { openInteraction, readAddress } from './address.ts';
import { classify, codeOf, isGone, isInteractionOver, NO_HISTORY } from './failures.ts';
import { checkMessage, flags } from './limits.ts';
import { type DiscordMessage, renderDiscord } from './render.ts';
import { type DiscordRest, Resting } from './rest.ts';
import { readShown } from './shown.ts';

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
  readonly clock: () => number;
}

/** Discord checks a nonce "in the past few minutes"; within one, a repeated post is one message. */
const NONCE_MS = 60_000;
const PAGE = 100;
const PAGES = 10;
const TRY_AGAIN_MS = 1000;

export function createDiscordWire(parts: WireParts): Wire {
  const { rest, botId, clock } = parts;

  const send = async (post: Post, route: `/${string}`, body: object, method: 'POST' | 'PATCH' = 'POST') => {
    const isHook = route.startsWith('/webhooks/');
    const message = (await rest.request(method, route, {
      body,
      signal: post.signal,
      ...(isHook ? { auth: false } : {}),
      ...(isHook && method === 'POST' ? { query: new URLSearchParams({ wait: 'true' }) } : {}),
    })) as MessageBody;
    return { outcome: 'posted', messageId: message.id } as const;
  };

  async function channelOf(post: Post): Promise<string> {
    if (post.recipient === '') return readAddress(post.address)?.channel ?? post.thread ?? post.channel;
    const direct = (await rest.request('POST', Routes.userChannels(), {
      body: { recipient_id: post.recipient },
      signal: post.signal,
    })) as { id: string };
    return direct.id;
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
    const { application, token } = interaction;
    const isPrivate = (body.flags & flags.ephemeral) !== 0;
    try {
      if (post.part === 0 && post.recipient === '') {
        return await send(post, Routes.webhookMessage(application, token, '@original'), body, 'PATCH');
      }
      if (isPrivate) return await send(post, Routes.webhook(application, token), body);
      return undefined;
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

  return {
    render(reply, _place, options = {}) {
      const [first, ...more] = renderDiscord(reply, options);
      if (first === undefined) throw new Error('a reply became no message');
      for (const message of [first, ...more]) checked(message);
      return [first, ...more];
    },

    async post(post) {
      try {
        const body = checked(post.payload);
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
      if (post.recipient === '' && post.part === 0 && isOpen) return { outcome: 'repeatable' };
      if (isPrivate && (isOpen || post.recipient === '')) {
        return { outcome: 'unknowable', why: 'Discord does not tell of private messages' };
      }
      try {
        return await findInChannel(post, await channelOf(post));
      } catch (error) {
        const failed = await judge(error);
        return failed.outcome === 'refused' ? { ...failed, outcome: 'unknown' } : failed;
      }
    },

    async edit({ channel, thread, messageId, payload, signal }) {
      try {
        const route = Routes.channelMessage(thread ?? channel, messageId);
        await rest.request('PATCH', route, { body: checked(payload), signal });
        return { outcome: 'edited' };
      } catch (error) {
        return isGone(error) ? { outcome: 'gone' } : judge(error);
      }
    },

    async withdraw({ place, messageId, signal }) {
      try {
        const route = Routes.channelMessage(place.thread ?? place.channel, messageId);
        await rest.request('DELETE', route, { signal });
        return { outcome: 'edited' };
      } catch (error) {
        return isGone(error) ? { outcome: 'gone' } : judge(error);
      }
    },

    refusal: ({ channel, thread }) => parts.refusal(thread ?? channel),
  };

  async function findInChannel(post: Post, channel: string): Promise<FindOutcome> {
    // Without the permission Discord answers with an empty list, which proves nothing.
    if ((await parts.mayReadHistory(channel)) !== true) {
      return clock() - post.firstAttemptAt < NONCE_MS
        ? { outcome: 'repeatable' }
        : { outcome: 'unknown', why: 'Sitrep may not read the history of that channel' };
    }
    let after = snowflakeBefore(post.firstAttemptAt);
    for (let page = 0; page < PAGES; page += 1) {
      const query = new URLSearchParams({ after, limit: String(PAGE) });
      const messages = (await rest.request('GET', Routes.channelMessages(channel), {
        query,
        signal: post.signal,
      })) as readonly MessageBody[];
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

/** The id just before any message of that time; half a minute of slack for clocks that differ. */
function snowflakeBefore(time: number): string {
  const DISCORD_EPOCH = 1_420_070_400_000;
  return String(BigInt(Math.max(0, Math.floor(time) - 30_000 - DISCORD_EPOCH)) << 22n);
}
