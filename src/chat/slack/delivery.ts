// Posts without being asked: one request a call, found again by the key in its metadata, so that the outbox can tell
// what arrived.

import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Delivery, Post } from '../../digest/delivery.ts';
import { classify, platformError } from './failures.ts';
import { checked, postMessage } from './post.ts';
import { renderSlack, type SlackMessage } from './render.ts';

const EVENT_TYPE = 'sitrep_delivery';
/** A message that is not there any more. */
const GONE = new Set(['message_not_found', 'cant_update_message']);
const PAGES = 10;

interface HistoryPage {
  readonly messages?: readonly {
    readonly ts?: string;
    readonly metadata?: { readonly event_payload?: { readonly delivery_id?: string } };
  }[];
  readonly response_metadata?: { readonly next_cursor?: string };
}

/** `options` must keep the client from retrying and from waiting when Slack asks it to. */
export function createSlackDelivery(token: string, options: WebClientOptions): Delivery {
  /** A client whose requests end with the signal: the SDK takes none a call. */
  const clientFor = (signal: AbortSignal): WebClient => {
    const send = options.fetch ?? fetch;
    return new WebClient(token, {
      ...options,
      fetch: (url, init) =>
        send(url, { ...init, signal: AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])]) }),
    });
  };
  const channelOf = async (client: WebClient, { channel, recipient }: Post): Promise<string> => {
    if (recipient === '') return channel;
    const opened = await client.conversations.open({ users: recipient });
    return opened.channel?.id ?? channel;
  };
  return {
    render(reply) {
      const [first, ...more] = renderSlack(reply);
      if (first === undefined) throw new Error('a reply became no message');
      return [first, ...more];
    },
    async post(post) {
      try {
        const client = clientFor(post.signal);
        const thread = post.repliesTo ?? (post.recipient === '' ? post.thread : undefined);
        const messageId = await postMessage(
          client,
          {
            channel: await channelOf(client, post),
            ...(thread === undefined ? {} : { thread_ts: thread }),
            metadata: { event_type: EVENT_TYPE, event_payload: { delivery_id: post.messageKey } },
          },
          post.payload as SlackMessage,
        );
        return { outcome: 'posted', messageId };
      } catch (error) {
        return classify(error);
      }
    },
    async find(post) {
      try {
        const client = clientFor(post.signal);
        const thread = post.repliesTo ?? (post.recipient === '' ? post.thread : undefined);
        const query = {
          channel: await channelOf(client, post),
          oldest: String(post.firstAttemptAt / 1000 - 30),
          include_all_metadata: true,
          limit: 200,
        };
        let cursor: string | undefined;
        for (let page = 0; page < PAGES; page++) {
          const next = cursor === undefined ? {} : { cursor };
          const answer = (await (thread === undefined
            ? client.apiCall('conversations.history', { ...query, ...next })
            : client.apiCall('conversations.replies', { ...query, ...next, ts: thread }))) as HistoryPage;
          const ours = answer.messages?.find(
            ({ metadata }) => metadata?.event_payload?.delivery_id === post.messageKey,
          );
          if (ours?.ts !== undefined) return { outcome: 'found', messageId: ours.ts };
          cursor = answer.response_metadata?.next_cursor;
          if (cursor === undefined || cursor === '') return { outcome: 'absent' };
        }
        return { outcome: 'unknown', why: `over ${PAGES} pages of messages since the attempt` };
      } catch (error) {
        const failed = classify(error);
        return failed.outcome === 'refused' ? { ...failed, outcome: 'unknown' } : failed;
      }
    },
    async edit({ channel, messageId, payload, signal }) {
      try {
        const { blocks, text } = checked(payload as SlackMessage);
        await clientFor(signal).apiCall('chat.update', {
          channel,
          ts: messageId,
          text,
          blocks,
          link_names: false,
        });
        return { outcome: 'edited' };
      } catch (error) {
        return GONE.has(platformError(error) ?? '') ? { outcome: 'gone' } : classify(error);
      }
    },
    async refusal({ channel }) {
      try {
        const { channel: found } = await clientFor(AbortSignal.timeout(10_000)).conversations.info({
          channel,
        });
        if (found?.is_archived === true) return 'Sitrep cannot post there: the channel is archived.';
        if (found?.is_member === false && found.is_private === true) {
          return 'Sitrep is not in that private channel: invite it with /invite first.';
        }
        return undefined;
      } catch (error) {
        return `Sitrep cannot post there: ${classify(error).why}.`;
      }
    },
  };
}
