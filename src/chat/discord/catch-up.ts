// What was written to the bot while it was not connected: Discord tells a new session nothing of it, so the history is
// read where something was said in the last ten minutes. The kit knows by the message's id what it has had already. What
// cannot be read for now is tried again for as long as what stands there would be answered.
// Commands and presses cannot be caught up: Discord tells whoever used them at once that the bot did not respond.

import { type Client, type Message, PermissionFlagsBits, type TextBasedChannel } from 'discord.js';
import { backOff } from '../../digest/delivery/back-off.ts';
import type { Log } from '../contract/log.ts';
import { KIT_FRESH_MS } from '../kit/parts.ts';
import { classify } from './failures.ts';
import { snowflakeAt, timeOf } from './snowflake.ts';

export interface CatchUpParts {
  readonly client: Client;
  /** Where the bot was asked lately, the latest first: threads and direct messages that a new session does not name. */
  readonly knownRooms: () => Promise<readonly string[]>;
  readonly receive: (message: Message) => Promise<void>;
  readonly clock: () => number;
  /** Resolves after the time; false: nothing is to be tried any more. */
  readonly pause: (ms: number) => Promise<boolean>;
  readonly random: () => number;
  readonly log: Log;
}

const PAGE = 100;
/** Ten thousand messages in ten minutes are more than people write. */
const PAGES = 100;
/** Rooms that are read, those with the latest message first; and so many at the same time. */
const MOST_ROOMS = 200;
const AT_ONCE = 4;
/** Rooms that are asked for because a session does not name them. */
const MOST_UNNAMED = 50;
const LONGEST_PAUSE_MS = 30_000;

/** Rejects only where the rooms themselves cannot be listed; a room that cannot be read is logged. */
export async function catchUp(parts: CatchUpParts): Promise<void> {
  const { client, clock, pause, random } = parts;
  const began = clock();
  const since = began - KIT_FRESH_MS;
  let rooms = namedRooms(client, since);
  let ids = await unnamedRooms(parts);
  for (let attempt = 1; ; attempt += 1) {
    const { found, unknown } = await lookUp(parts, ids, since);
    rooms = await readAll(parts, [...rooms, ...found], since);
    ids = unknown;
    if (rooms.length + ids.length === 0 || clock() >= began + KIT_FRESH_MS) return;
    if (!(await pause(backOff(attempt, random, LONGEST_PAUSE_MS)))) return;
  }
}

/** Those that could not be read for now. */
async function readAll(
  parts: CatchUpParts,
  all: readonly TextBasedChannel[],
  since: number,
): Promise<readonly TextBasedChannel[]> {
  const { client, log } = parts;
  const rooms = all
    .toSorted((a, b) => timeOf(b.lastMessageId ?? '0') - timeOf(a.lastMessageId ?? '0'))
    .slice(0, MOST_ROOMS);
  const closed = rooms.filter((room) => !mayRead(client, room)).map(({ id }) => id);
  if (closed.length > 0) {
    const why = 'the bot lacks the permission “Read Message History” there';
    log.warn({ platform: 'discord', channels: closed, why }, 'what was asked meanwhile cannot be read');
  }
  const open = rooms.filter(({ id }) => !closed.includes(id));
  const unread: TextBasedChannel[] = [];
  let messages = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let room = open.shift(); room !== undefined; room = open.shift()) {
        const count = await read(parts, room, since);
        if (count === undefined) unread.push(room);
        messages += count ?? 0;
      }
    }),
  );
  if (messages > 0) log.info({ platform: 'discord', messages }, 'looked through what was said meanwhile');
  return unread;
}

/** Rooms of servers, and threads that are open: a session names their latest message. */
function namedRooms(client: Client, since: number): readonly TextBasedChannel[] {
  return [...client.channels.cache.values()].filter(
    (channel): channel is TextBasedChannel =>
      channel.isTextBased() && !channel.isDMBased() && isFresh(channel, since),
  );
}

async function unnamedRooms({ client, knownRooms }: CatchUpParts): Promise<readonly string[]> {
  const known = await knownRooms();
  return known.filter((id) => client.channels.cache.get(id)?.isDMBased() !== false).slice(0, MOST_UNNAMED);
}

/** Rooms in which something was said lately; the ids of which nothing can be known for now. */
async function lookUp(
  { client, log }: CatchUpParts,
  ids: readonly string[],
  since: number,
): Promise<{ readonly found: readonly TextBasedChannel[]; readonly unknown: readonly string[] }> {
  const unknown: string[] = [];
  const channels = await Promise.all(
    ids.map((id) =>
      client.channels.fetch(id, { force: true }).catch((error: unknown) => {
        const { outcome, why } = classify(error);
        if (outcome === 'impossible')
          log.info({ platform: 'discord', channel: id, why }, 'a channel is not there any more');
        else unknown.push(id);
        return null;
      }),
    ),
  );
  const found = channels.filter(
    (channel): channel is TextBasedChannel => channel?.isTextBased() === true && isFresh(channel, since),
  );
  return { found, unknown };
}

function isFresh({ lastMessageId }: TextBasedChannel, since: number): boolean {
  return typeof lastMessageId === 'string' && timeOf(lastMessageId) >= since;
}

/** Without the permission Discord answers with an empty list. */
function mayRead(client: Client, room: TextBasedChannel): boolean {
  if (room.isDMBased() || client.user === null) return true;
  const wanted = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];
  return room.permissionsFor(client.user)?.has(wanted) === true;
}

/** How many messages of people were handed on, the oldest first; undefined: it cannot be read for now. */
async function read(parts: CatchUpParts, room: TextBasedChannel, since: number): Promise<number | undefined> {
  const { client, log } = parts;
  const messages: Message[] = [];
  try {
    let after: string = snowflakeAt(since);
    for (let page = 0; page < PAGES; page += 1) {
      const found = await room.messages.fetch({ after, limit: PAGE, cache: false });
      const inOrder = [...found.values()].sort((a, b) => a.createdTimestamp - b.createdTimestamp);
      messages.push(...inOrder);
      const last = inOrder.at(-1);
      // A page that is not full is not always the last: what is hidden from the bot is left out after the cut.
      if (last === undefined || BigInt(last.id) >= BigInt(room.lastMessageId ?? '0')) break;
      after = last.id;
      if (page === PAGES - 1)
        log.warn({ platform: 'discord', channel: room.id, messages: messages.length }, 'not all was read');
    }
  } catch (error) {
    const { outcome, why } = classify(error);
    log.warn({ platform: 'discord', channel: room.id, why }, 'what was asked meanwhile could not be read');
    return outcome === 'impossible' ? 0 : undefined;
  }
  const isOurs = ({ author }: Message) => author.id === client.user?.id;
  // Where our answer stands already, nothing is answered, whatever the state remembers.
  const answered = new Set<string | undefined>(
    messages.filter(isOurs).map(({ reference }) => reference?.messageId),
  );
  const isAnswered = ({ id, thread }: Message) => answered.has(id) || thread?.ownerId === client.user?.id;
  const asked = messages.filter((message) => !isOurs(message) && !isAnswered(message));
  for (const message of asked) void parts.receive(message);
  return asked.length;
}
