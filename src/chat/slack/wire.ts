// Slack as the outbox sees it: one request a call (a second one only where the first certainly made nothing), found
// again by the key in the message's metadata.
//
// A public reply goes by chat.postMessage; where the bot cannot post, by the command's response_url. What is for one
// person's eyes goes by the response_url, then as an ephemeral message in the channel, and where the bot is not in it
// as a direct message. Ephemeral messages and those of a response_url can never be looked up.

import { setTimeout as wait } from 'node:timers/promises';
import type { FindOutcome, Post, PostOutcome } from '../../digest/delivery/delivery.ts';
import type { Wire } from '../kit/wire.ts';
import { openUrl, readAddress, type SlackAddress, withAsker } from './address.ts';
import type { SlackApi } from './api.ts';
import {
  areBlocksRefused,
  classify,
  type Failed,
  isGone,
  isOutside,
  isTokenRefused,
  isUnreadable,
  isUrlClosed,
  NotSlack,
  retryAfterMs,
} from './failures.ts';
import { createHistory } from './history.ts';
import type { Pace } from './pace.ts';
import { type Blocks, checked, type SlackPayload, toPayloads } from './payload.ts';
import { plainTexts } from './plain-blocks.ts';
import type { Method } from './surface.ts';
import type { TokenWatch } from './token-watch.ts';
import { hasOwnPictures, type Uploads, withoutOwnPictures } from './upload.ts';

export interface SlackWireParts {
  readonly api: SlackApi;
  readonly pace: Pace;
  /** Absent where nothing runs that could wait for a token. */
  readonly token?: Pick<TokenWatch, 'refused' | 'suspect'>;
  /** Absent where messages bring no pictures. */
  readonly uploads?: Uploads;
  readonly now: () => number;
}

/** What stands in a message; who sees it is told by the way it goes. */
type Message = Omit<SlackPayload, 'isPrivate' | 'flat'>;

/** What `flat` is without. */
const NEW_BLOCKS = ['container', 'data_table'];
const EVENT_TYPE = 'sitrep_delivery';
/** For a post whose id nobody is told: an ephemeral message cannot be changed or taken back by it. */
const NO_ID = '';
const TOKEN_PAUSE_MS = 60_000;
const TRY_AGAIN_MS = 1000;
/** How often, and how far apart, a message with a new file is tried again. */
const LOOKS = 2;
const LOOK_MS = 1000;

export function createSlackWire({ api, pace, token, uploads, now }: SlackWireParts): Wire {
  const history = createHistory(api, now);
  /** Folds and data tables are new: a workspace or its plan may refuse one, and is asked once. */
  const refused = new Set<string>();

  /** Sends it, and once more without what may be refused. A refusal made nothing. */
  async function sendAsTaken<T>(
    payload: unknown,
    signal: AbortSignal,
    send: (message: Message) => Promise<T>,
  ): Promise<T> {
    const { isPrivate: _isPrivate, flat, ...message } = checked(payload);
    const { blocks } = message;
    if (blocks === undefined) return send(message);
    const kinds =
      flat === undefined ? [] : NEW_BLOCKS.filter((kind) => blocks.some(({ type }) => type === kind));
    if (flat === undefined || kinds.some((kind) => refused.has(kind)))
      return sendBlocks({ ...message, blocks: flat ?? blocks }, signal, send);
    try {
      return await sendBlocks({ ...message, blocks }, signal, send);
    } catch (error) {
      if (!areBlocksRefused(error)) throw error;
      for (const kind of kinds) refused.add(kind);
      return send({ ...message, blocks: withoutOwnPictures(flat) });
    }
  }

  function sendBlocks<T>(
    message: Message & { readonly blocks: Blocks },
    signal: AbortSignal,
    send: (message: Message) => Promise<T>,
  ): Promise<T> {
    return hasOwnPictures(message.blocks) ? sendWithPictures(message, signal, send) : send(message);
  }

  /** A file is refused until Slack has looked at it. */
  async function sendWithPictures<T>(
    message: Message & { readonly blocks: Blocks },
    signal: AbortSignal,
    send: (message: Message) => Promise<T>,
  ): Promise<T> {
    const shown = { ...message, blocks: (await uploads?.shown(message.blocks, signal)) ?? [] };
    for (let tries = 0; shown.blocks.some(({ slack_file: file }) => file !== undefined); tries++) {
      try {
        return await send(shown);
      } catch (error) {
        if (!areBlocksRefused(error)) throw error;
        if (tries === LOOKS) break;
        await wait(LOOK_MS, undefined, { signal });
      }
    }
    return send({ ...message, blocks: withoutOwnPictures(message.blocks) });
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T | Failed> {
    const why = token?.refused();
    if (why !== undefined) return { outcome: 'refused', why, retryAfterMs: TOKEN_PAUSE_MS };
    try {
      return await work();
    } catch (error) {
      if (token === undefined || !isTokenRefused(error)) return classify(error);
      return (await token.suspect())
        ? { outcome: 'refused', why: token.refused() ?? '', retryAfterMs: TOKEN_PAUSE_MS }
        : { outcome: 'refused', why: 'Slack refused one request', retryAfterMs: TRY_AGAIN_MS };
    }
  }

  async function send(post: Post, method: Method, channel: string, body: object): Promise<PostOutcome> {
    // What is for one person's eyes has a limit of its own: it need not wait where the channel has to.
    const lane = method === 'chat.postMessage' ? channel : `${method} ${channel}`;
    const away = await pace.turn(lane, post.signal);
    if (away !== undefined)
      return { outcome: 'refused', why: 'Slack takes one message a second', retryAfterMs: away };
    try {
      const answer = await api.call(method, { ...body, channel }, post.signal);
      if (method !== 'chat.postMessage') return { outcome: 'posted', messageId: NO_ID };
      // What was posted has a time; an answer without one does not say that it was.
      if (typeof answer.ts !== 'string') throw new NotSlack();
      return { outcome: 'posted', messageId: answer.ts };
    } catch (error) {
      const ms = retryAfterMs(error);
      if (ms !== undefined) pace.hold(lane, ms);
      throw error;
    }
  }

  async function directChannel(user: string, signal: AbortSignal): Promise<string> {
    const { channel } = await api.call('conversations.open', { users: user }, signal);
    const id = typeof channel === 'object' && channel !== null ? Reflect.get(channel, 'id') : undefined;
    if (typeof id !== 'string') throw new Error('Slack opened no direct message');
    return id;
  }

  function postVisibly(
    post: Post,
    message: Message,
    channel: string,
    thread: string | undefined,
  ): Promise<PostOutcome> {
    return send(post, 'chat.postMessage', channel, {
      ...message,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      metadata: { event_type: EVENT_TYPE, event_payload: { delivery_id: post.messageKey } },
    });
  }

  async function postPublicly(
    post: Post,
    message: Message,
    address: SlackAddress | undefined,
  ): Promise<PostOutcome> {
    try {
      return await postVisibly(post, message, post.channel, post.repliesTo ?? post.thread);
    } catch (error) {
      const url = openUrl(address, post.part, now());
      if (!isOutside(error) || url === undefined) throw error;
      return respond(post, message, url, 'in_channel');
    }
  }

  async function postPrivately(
    post: Post,
    message: Message,
    address: SlackAddress | undefined,
  ): Promise<PostOutcome> {
    const user = post.recipient === '' ? address?.user : post.recipient;
    if (user === undefined) return { outcome: 'impossible', why: 'nobody asked for it' };
    // Notices of digests are to be found again, and the channel may be closed to us.
    if (address === undefined) return postDirectly(post, message, user);
    const url = openUrl(address, post.part, now());
    try {
      if (url !== undefined) return await respond(post, message, url, 'ephemeral');
    } catch (error) {
      if (!isUrlClosed(error)) throw error;
    }
    try {
      return await send(post, 'chat.postEphemeral', post.channel, {
        ...message,
        user,
        ...(post.thread === undefined ? {} : { thread_ts: post.thread }),
      });
    } catch (error) {
      if (!isOutside(error)) throw error;
      return postDirectly(post, message, user);
    }
  }

  async function postDirectly(post: Post, message: Message, user: string): Promise<PostOutcome> {
    return postVisibly(post, message, await directChannel(user, post.signal), undefined);
  }

  async function respond(
    post: Post,
    message: Message,
    url: string,
    type: 'ephemeral' | 'in_channel',
  ): Promise<PostOutcome> {
    const body = { ...message, response_type: type, replace_original: false };
    await api.respond(url, body, post.signal);
    return { outcome: 'posted', messageId: NO_ID };
  }

  /** The card that was pressed says something else now; its page is turned twice without harm. */
  async function replace(post: Post, message: Message, url: string): Promise<PostOutcome> {
    await api.respond(url, { ...message, replace_original: true }, post.signal);
    return { outcome: 'posted', messageId: NO_ID };
  }

  /** The response_url through which the pressed card is replaced. */
  function replacedBy(post: Post, address: SlackAddress | undefined): string | undefined {
    const isFirst = post.part === 0 && post.recipient === '';
    return address?.replaces === true && isFirst ? openUrl(address, 0, now()) : undefined;
  }

  return {
    render: toPayloads,

    async post(post) {
      const address = readAddress(post.address);
      const { isPrivate, blocks, flat = blocks } = post.payload as SlackPayload;
      return guarded(async () => {
        try {
          return await sendAsTaken(post.payload, post.signal, (taken) => {
            const message = withUser(taken, address?.user);
            const url = replacedBy(post, address);
            if (url !== undefined) return replace(post, message, url);
            return isPrivate || post.recipient !== ''
              ? postPrivately(post, message, address)
              : postPublicly(post, message, address);
          });
        } catch (error) {
          if (!areBlocksRefused(error) || flat === undefined) throw error;
          const [first, ...more] = plainTexts(withoutOwnPictures(flat)).map((text) =>
            textOnly(text, isPrivate),
          );
          if (first === undefined) throw error;
          return { outcome: 'unsayable', instead: [first, ...more] };
        }
      });
    },

    async find(post) {
      const address = readAddress(post.address);
      const isForOne = (post.payload as SlackPayload).isPrivate || post.recipient !== '';
      const never = { outcome: 'unknowable', why: 'Slack does not tell of private messages' } as const;
      if (replacedBy(post, address) !== undefined) return { outcome: 'repeatable' };
      if (isForOne && address !== undefined) return never;
      const found = await guarded(async (): Promise<FindOutcome> => {
        if (isForOne) return history.find(post, await directChannel(post.recipient, post.signal), undefined);
        try {
          return await history.find(post, post.channel, post.repliesTo ?? post.thread);
        } catch (error) {
          if (isOutside(error) && address?.response !== undefined) return never;
          // Where it may be posted and not read, the next question is not to be held up.
          if (isUnreadable(error)) return { outcome: 'unknowable', why: classify(error).why };
          throw error;
        }
      });
      return found.outcome === 'refused' ? { ...found, outcome: 'unknown' } : found;
    },

    async edit({ channel, messageId, payload, signal }) {
      return guarded(async () => {
        const { blocks, flat = blocks } = payload as SlackPayload;
        try {
          await sendAsTaken(payload, signal, ({ unfurl_links: _links, unfurl_media: _media, ...message }) => {
            return api.call('chat.update', { ...message, channel, ts: messageId }, signal);
          });
          return { outcome: 'edited' } as const;
        } catch (error) {
          if (isGone(error)) return { outcome: 'gone' } as const;
          if (!areBlocksRefused(error) || flat === undefined) throw error;
          // One message stays one: Slack takes 40,000 characters of text.
          const text = plainTexts(flat).join('\n');
          await api.call(
            'chat.update',
            { channel, ts: messageId, text, blocks: [], link_names: false },
            signal,
          );
          return { outcome: 'edited' } as const;
        }
      });
    },

    async withdraw({ place, messageId, signal }) {
      return guarded(async () => {
        try {
          await api.call('chat.delete', { channel: place.channel, ts: messageId }, signal);
          return { outcome: 'edited' } as const;
        } catch (error) {
          if (isGone(error)) return { outcome: 'gone' } as const;
          throw error;
        }
      });
    },

    async refusal({ channel }) {
      try {
        const { channel: found } = (await api.call(
          'conversations.info',
          { channel },
          AbortSignal.timeout(10_000),
        )) as { readonly channel?: Readonly<Record<string, unknown>> };
        if (found?.is_archived === true) return 'Sitrep cannot post there: the channel is archived.';
        if (found?.is_member === false && found.is_private === true)
          return 'Sitrep is not in that private channel: invite it with /invite first.';
        return undefined;
      } catch (error) {
        return `Sitrep cannot post there: ${classify(error).why}.`;
      }
    },
  };
}

/** Its buttons telling who asked. */
function withUser(message: Message, user: string | undefined): Message {
  const { blocks } = message;
  return blocks === undefined || user === undefined
    ? message
    : { ...message, blocks: withAsker(blocks, user) };
}

function textOnly(text: string, isPrivate: boolean): SlackPayload {
  return { text, isPrivate, link_names: false, unfurl_links: false, unfurl_media: false };
}
