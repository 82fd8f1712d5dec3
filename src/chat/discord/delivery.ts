// Posts without being asked: one request a call, found again by its nonce, so that the outbox can tell what arrived.

import { type REST, Routes } from 'discord.js';
import type { Delivery, Post } from '../../digest/delivery.ts';
import { classify, isGone } from './failures.ts';
import { checkMessage } from './limits.ts';
import { type DiscordMessage, renderDiscord } from './render.ts';

interface MessageBody {
  readonly id: string;
  readonly nonce?: string | number;
  readonly author: { readonly id: string };
}

/** `rest` makes each request once: no retries, and an error instead of a wait when Discord asks for one. */
export function createDiscordDelivery(
  rest: REST,
  botId: () => string,
  refusal: (channel: string) => Promise<string | undefined>,
): Delivery {
  const channelOf = async ({ channel, thread, recipient }: Post): Promise<string> => {
    if (recipient === '') return thread ?? channel;
    const direct = (await rest.post(Routes.userChannels(), { body: { recipient_id: recipient } })) as {
      id: string;
    };
    return direct.id;
  };
  return {
    render(reply) {
      const [first, ...more] = renderDiscord(reply);
      if (first === undefined) throw new Error('a reply became no message');
      return [first, ...more];
    },
    async post(post) {
      try {
        const body = {
          ...checked(post.payload),
          nonce: post.nonce,
          enforce_nonce: true,
          ...(post.repliesTo === undefined
            ? {}
            : { message_reference: { message_id: post.repliesTo, fail_if_not_exists: false } }),
        };
        const route = Routes.channelMessages(await channelOf(post));
        const message = (await rest.post(route, { body, signal: post.signal })) as MessageBody;
        return { outcome: 'posted', messageId: message.id };
      } catch (error) {
        return classify(error);
      }
    },
    async find(post) {
      try {
        const query = new URLSearchParams({ after: snowflakeBefore(post.firstAttemptAt), limit: '100' });
        const route = Routes.channelMessages(await channelOf(post));
        const messages = (await rest.get(route, { query, signal: post.signal })) as readonly MessageBody[];
        const ours = messages.find(
          ({ nonce, author }) => String(nonce) === post.nonce && author.id === botId(),
        );
        if (ours !== undefined) return { outcome: 'found', messageId: ours.id };
        return messages.length < 100
          ? { outcome: 'absent' }
          : { outcome: 'unknown', why: 'over 100 messages since the attempt' };
      } catch (error) {
        const failed = classify(error);
        return failed.outcome === 'refused' ? { ...failed, outcome: 'unknown' } : failed;
      }
    },
    async edit({ channel, thread, messageId, payload, signal }) {
      try {
        const route = Routes.channelMessage(thread ?? channel, messageId);
        await rest.patch(route, { body: checked(payload), signal });
        return { outcome: 'edited' };
      } catch (error) {
        return isGone(error) ? { outcome: 'gone' } : classify(error);
      }
    },
    refusal: ({ channel, thread }) => refusal(thread ?? channel),
  };
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
  return String(BigInt(Math.max(0, time - 30_000 - DISCORD_EPOCH)) << 22n);
}
