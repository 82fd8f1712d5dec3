// Digests where a channel is more than a list of messages: in a forum each is a post of its own with the forum's tags of its
// topics; in an announcement channel it can be published to the channels that follow; a role can be mentioned. The last two
// only where a manager has set it.

import { type APIGuildForumTag, ChannelType, Routes } from 'discord.js';
import {
  CLOCKS_DIFFER_MS,
  type FindOutcome,
  type Post,
  type PostOutcome,
} from '../../digest/delivery/delivery.ts';
import { showsKey } from '../../digest/delivery/keys.ts';
import type { Log } from '../contract/log.ts';
import { codeOf } from './failures.ts';
import { idOf } from './own-answers.ts';
import type { DiscordMessage } from './render.ts';
import type { DiscordRest } from './rest.ts';
import { readShown } from './shown.ts';
import { snowflakeAt } from './snowflake.ts';

/** Kept with a digest's message; no part of what Discord is sent. */
export interface DigestExtras {
  /** Of its post in a forum. */
  readonly name: string;
  readonly topics: readonly string[];
  /** Published to the channels that follow. */
  readonly publish: boolean;
}

const LONGEST_NAME = 100;
const MOST_TAGS = 5;
const REQUIRES_TAG = 1 << 4;
const ALREADY_PUBLISHED = 40033;

export function isForum(type: ChannelType | undefined): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

/** The message with its role mentioned above it: Discord pings that role and nobody else. */
export function withRole(message: DiscordMessage, role: string): DiscordMessage {
  const [container, ...rows] = message.components;
  const line = { type: 10, content: `<@&${role}>` } as const;
  return {
    ...message,
    components: [{ ...container, components: [line, ...container.components] }, ...rows],
    allowed_mentions: { parse: [], roles: [role], replied_user: false },
  };
}

export interface DigestPlaces {
  readonly postInForum: (post: Post, body: object, extras: DigestExtras) => Promise<PostOutcome>;
  readonly findInForum: (post: Post) => Promise<FindOutcome>;
  /** Never rejects: a digest that is not published stands in its channel all the same. */
  readonly publish: (channel: string, message: string, signal: AbortSignal) => Promise<void>;
}

export function createDigestPlaces(
  rest: DiscordRest,
  botId: () => string,
  log: Log | undefined,
): DigestPlaces {
  async function tagsFor(
    channel: string,
    topics: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const forum = (await rest.request('GET', Routes.channel(channel), { signal })) as {
      readonly available_tags?: readonly APIGuildForumTag[];
      readonly flags?: number;
    };
    const all = forum.available_tags ?? [];
    const wanted = new Set(topics.map((topic) => topic.toLowerCase()));
    const fitting = all.filter(({ name }) => wanted.has(name.toLowerCase().replaceAll(' ', '-')));
    const needed =
      ((forum.flags ?? 0) & REQUIRES_TAG) !== 0 && fitting.length === 0 ? all.slice(0, 1) : fitting;
    return needed.slice(0, MOST_TAGS).map(({ id }) => id);
  }

  return {
    async postInForum(post, message, { name, topics }) {
      const tags = await tagsFor(post.channel, topics, post.signal);
      const thread = await rest.request('POST', Routes.threads(post.channel), {
        body: {
          name: name.slice(0, LONGEST_NAME),
          message,
          ...(tags.length === 0 ? {} : { applied_tags: tags }),
        },
        signal: post.signal,
      });
      // The first message of a post has the post's id.
      return { outcome: 'posted', messageId: idOf(thread) };
    },
    async findInForum(post) {
      const { threads } = (await rest.request('GET', Routes.guildActiveThreads(post.space), {
        signal: post.signal,
      })) as { readonly threads: readonly { readonly id: string; readonly parent_id?: string | null }[] };
      const since = BigInt(snowflakeAt(post.firstAttemptAt - CLOCKS_DIFFER_MS));
      for (const { id } of threads.filter(
        (one) => one.parent_id === post.channel && BigInt(one.id) > since,
      )) {
        const message = (await rest.request('GET', Routes.channelMessage(id, id), {
          signal: post.signal,
        })) as {
          readonly author: { readonly id: string };
        };
        if (message.author.id === botId() && showsKey(readShown(message as never), post.shownKey))
          return { outcome: 'found', messageId: id };
      }
      return { outcome: 'absent' };
    },
    async publish(channel, message, signal) {
      try {
        await rest.request('POST', Routes.channelMessageCrosspost(channel, message), { signal });
      } catch (err) {
        if (codeOf(err) !== ALREADY_PUBLISHED)
          log?.warn(
            { platform: 'discord', channel, err },
            'a digest could not be published to following channels',
          );
      }
    },
  };
}
