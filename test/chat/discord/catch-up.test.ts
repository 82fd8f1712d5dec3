// What was written while the bot was away is read to its end, however much it is.

import type { Client, Message } from 'discord.js';
import { expect, test } from 'vitest';
import { DIRECT } from '../../../src/chat/contract/adapter.ts';
import { catchUp } from '../../../src/chat/discord/catch-up.ts';
import { shardOf } from '../../../src/chat/discord/shard-of.ts';
import { snowflakeAt } from '../../../src/chat/discord/snowflake.ts';

const NOW = Date.UTC(2026, 10, 22);
const MINUTE = 60_000;

function createRoom(written: number) {
  const messages = Array.from({ length: written }, (_, n) => {
    const at = NOW - 9 * MINUTE + n * 100;
    return { id: snowflakeAt(at), createdTimestamp: at, author: { id: 'ann' } };
  });
  return {
    id: 'C1',
    isTextBased: () => true,
    isDMBased: () => false,
    lastMessageId: messages.at(-1)?.id ?? null,
    permissionsFor: () => ({ has: () => true }),
    messages: {
      async fetch({ after, limit }: { readonly after: string; readonly limit: number }) {
        const found = messages.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
        // Newest first, as Discord has them.
        return new Map(found.toReversed().map((message) => [message.id, message]));
      },
    },
  };
}

test.each([3, 500, 501, 4321])(
  'of %i messages in ten minutes the first and the newest are read',
  async (written) => {
    const room = createRoom(written);
    const client = { user: { id: 'bot' }, channels: { cache: new Map([['C1', room]]) } } as unknown as Client;
    const received: Message[] = [];
    const warned: string[] = [];
    await catchUp({
      client,
      knownRooms: async () => [],
      receive: async (message) => void received.push(message),
      clock: () => NOW,
      log: { info() {}, warn: (_context, message) => void warned.push(message), error() {} },
    });
    expect(received).toHaveLength(written);
    expect(received.at(-1)?.id).toBe(room.lastMessageId);
    expect(warned).toEqual([]);
  },
);

test.each([
  ['direct messages', DIRECT, 0],
  ['one server', String(5n << 22n), 1],
  ['another', String(6n << 22n), 2],
  ['a third', String((8n << 22n) + 77n), 0],
])('of four shards, %s are heard by one alone', (_name, space, shard) => {
  expect(shardOf(space, 4)).toBe(shard);
});
