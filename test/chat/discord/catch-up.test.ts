// What was written while the bot was away is read to its end, however much it is.

import { type Client, DiscordAPIError, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { DIRECT } from '../../../src/chat/contract/adapter.ts';
import { catchUp } from '../../../src/chat/discord/catch-up.ts';
import { shardOf } from '../../../src/chat/discord/shard-of.ts';
import { snowflakeAt } from '../../../src/chat/discord/snowflake.ts';

const NOW = Date.UTC(2026, 10, 22);
const MINUTE = 60_000;

/** `failures` are what Discord does with the first readings. */
function createRoom(written: number, failures: Error[] = []) {
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
        const failure = failures.shift();
        if (failure !== undefined) throw failure;
        const found = messages.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
        // Newest first, as Discord has them.
        return new Map(found.toReversed().map((message) => [message.id, message]));
      },
    },
  };
}

/** What came of it in rooms that a session names, and in those that it does not. */
async function run(
  named: readonly ReturnType<typeof createRoom>[],
  {
    knownRooms = [],
    fetchRoom = async () => undefined as unknown,
    lasts = () => true,
  }: {
    readonly knownRooms?: readonly string[];
    readonly fetchRoom?: (id: string) => Promise<unknown>;
    readonly lasts?: () => boolean;
  } = {},
) {
  const cache = new Map(named.map((room, n) => [`C${n}`, room]));
  const client = { user: { id: 'bot' }, channels: { cache, fetch: fetchRoom } } as unknown as Client;
  const received: Message[] = [];
  const warned: string[] = [];
  const pauses: number[] = [];
  await catchUp({
    client,
    knownRooms: async () => knownRooms,
    receive: async (message) => void received.push(message),
    clock: () => NOW + pauses.reduce((sum, ms) => sum + ms, 0),
    pause: async (ms) => {
      pauses.push(ms);
      return lasts();
    },
    random: () => 1,
    log: { info() {}, warn: (_context, message) => void warned.push(message), error() {} },
  });
  return { received, warned, pauses };
}

test.each([3, 500, 501, 4321])(
  'of %i messages in ten minutes the first and the newest are read',
  async (written) => {
    const room = createRoom(written);
    const { received, warned, pauses } = await run([room]);
    expect(received).toHaveLength(written);
    expect(received.at(-1)?.id).toBe(room.lastMessageId);
    expect([...warned, ...pauses]).toEqual([]);
  },
);

const dropped = () => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
const refused = () =>
  new DiscordAPIError({ code: 50001, message: 'Missing Access' }, 50001, 403, 'GET', '/', {
    body: undefined,
    files: undefined,
  });
const UNREAD = 'what was asked meanwhile could not be read';

test('a room whose reading fails is read again, and the others only once', async () => {
  const { received, warned, pauses } = await run([createRoom(3, [dropped(), dropped()]), createRoom(2)]);
  expect(received).toHaveLength(5);
  expect(warned).toEqual([UNREAD, UNREAD]);
  expect(pauses).toEqual([1000, 2000]);
});

test('a room that a session does not name is asked for again', async () => {
  const failures = [dropped()];
  const { received, pauses } = await run([], {
    knownRooms: ['C7'],
    async fetchRoom() {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      return createRoom(2);
    },
  });
  expect(received).toHaveLength(2);
  expect(pauses).toEqual([1000]);
});

test('what Discord refuses is not asked for again', async () => {
  const { received, warned, pauses } = await run([createRoom(3, [refused()])], {
    knownRooms: ['C7'],
    fetchRoom: () => Promise.reject(refused()),
  });
  expect([received, warned, pauses]).toEqual([[], [UNREAD], []]);
});

test('it ends with the bot, and when nothing that stands there would be answered any more', async () => {
  const always = () => createRoom(3, Array.from({ length: 100 }, dropped));
  expect((await run([always()], { lasts: () => false })).pauses).toEqual([1000]);
  const { pauses } = await run([always()]);
  const sum = pauses.reduce((all, ms) => all + ms, 0);
  expect(pauses.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect([sum - 30_000 < 10 * MINUTE, sum >= 10 * MINUTE]).toEqual([true, true]);
});

test.each([
  ['direct messages', DIRECT, 0],
  ['one server', String(5n << 22n), 1],
  ['another', String(6n << 22n), 2],
  ['a third', String((8n << 22n) + 77n), 0],
])('of four shards, %s are heard by one alone', (_name, space, shard) => {
  expect(shardOf(space, 4)).toBe(shard);
});
