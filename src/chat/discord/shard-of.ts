// Which shard hears of a server: Discord splits them by their ids, and tells direct messages to the first.

import { ShardClientUtil } from 'discord.js';
import { DIRECT } from '../contract/adapter.ts';

export function shardOf(space: string, shards: number): number {
  return space === DIRECT ? 0 : ShardClientUtil.shardIdForGuildId(space, shards);
}
