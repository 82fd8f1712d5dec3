// Who sees what of a conversation on Discord, and what becomes of an answer whose question changes.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, readMessage, startDiscord, type TwinMessage } from '../../peers/discord.ts';
import { blankMessage } from '../../peers/discord-message.ts';
import type { Exchange } from '../../peers/relay.ts';
import { until } from '../../peers/until.ts';

let peer: DiscordPeer;
let bot: BotProcess;
const home = createHome();
const settings = { SITREP_QUESTIONS_PERSON: '1000', SITREP_QUESTIONS_CHANNEL: '1000' };

beforeAll(async () => {
  peer = await startDiscord();
  bot = startBot('sitrep', { ...peer.environment, ...settings }, home);
  await bot.waitFor(/"msg":"ready"/);
});
afterAll(async () => {
  await bot?.stop();
  await peer?.stop();
  home.remove();
});

const mentioned = (text: string) => `<@${peer.twin.botUserId}> ${text}`;
const room = (channel: string) => peer.twin.channel(channel);
const ask = (channel: string, user: string, question: string, isPrivate = false) =>
  room(channel)
    .user(user)
    .runSlashCommand({
      name: 'ask',
      options: [
        { type: 3, name: 'question', value: question },
        ...(isPrivate ? [{ type: 5, name: 'private', value: true }] : []),
      ],
    });
const find = async (channel: string, id: string) =>
  (await room(channel).getMessages()).find((message) => message.id === id);

/** What Discord tells of a message that a person changes. */
function edited(message: TwinMessage, content: string, time: number): object {
  return {
    ...blankMessage,
    id: message.id,
    channel_id: ids.channel,
    guild_id: ids.guild,
    author: { id: ids.ann, username: 'ann', discriminator: '0', avatar: null },
    content,
    timestamp: new Date(Date.now() - 1000).toISOString(),
    edited_timestamp: new Date(time).toISOString(),
  };
}

describe('what is asked privately', () => {
  test('feeds nobody’s public question, in a thread or in the channel', async () => {
    const thread = await peer.createThread('losses');
    await ask(thread, ids.ann, 'kim jong un, prisoners', true);
    await peer.waitForReply(thread, /./);
    const asked = await room(thread)
      .user(ids.bea)
      .sendMessage({ content: mentioned('and wounded?') });
    const reply = readMessage(await peer.waitForReply(thread, /wounded|injured/i, asked.id));
    expect(reply).not.toMatch(/taken from before|kim jong un/i);

    await ask(ids.channel, ids.ann, 'kim jong un, prisoners', true);
    const own = await room(ids.channel)
      .user(ids.ann)
      .sendMessage({ content: mentioned('and wounded?') });
    expect(readMessage(await peer.waitForReply(ids.channel, /wounded|injured/i, own.id))).not.toMatch(
      /taken from before|kim jong un/i,
    );
  });
});

test('a complete question is answered after an unrelated one', async () => {
  await ask(ids.channel, ids.bea, 'big elephant');
  const asked = await room(ids.channel)
    .user(ids.bea)
    .sendMessage({ content: mentioned('how many soldiers were captured?') });
  const reply = readMessage(await peer.waitForReply(ids.channel, /captured/i, asked.id));
  expect(reply).toMatch(/two/i);
  expect(reply).not.toMatch(/elephant/);
});

test('somebody else’s reply to our message goes on from it', async () => {
  const asked = await room(ids.channel)
    .user(ids.ann)
    .sendMessage({ content: mentioned('how many were wounded according to Seoul?') });
  const first = await peer.waitForReply(ids.channel, /2,700/, asked.id);
  const next = await room(ids.channel)
    .user(ids.bea)
    .sendMessage({
      content: 'and killed?',
      messageReference: { message_id: first.id, channel_id: ids.channel, guild_id: ids.guild },
    });
  expect(readMessage(await peer.waitForReply(ids.channel, /300/, next.id))).toMatch(/Seoul|South Korea|NIS/);
});

describe('a question', () => {
  test('that is edited has its answer edited in place; one that says the same has not', async () => {
    const asked = await room(ids.channel)
      .user(ids.ann)
      .sendMessage({ content: mentioned('how many were killed according to Seoul?') });
    const first = await peer.waitForReply(ids.channel, /300/, asked.id);
    const { gateway } = peer.twin.server;
    peer.relay.exchanges.length = 0;
    const same = mentioned('how many were killed   according to Seoul?');
    gateway.broadcast('MESSAGE_UPDATE', edited(asked, same, Date.now()));
    gateway.broadcast(
      'MESSAGE_UPDATE',
      edited(asked, mentioned('who captured the two soldiers?'), Date.now() + 1000),
    );
    const isEdit = ({ method, path }: Exchange) =>
      method === 'PATCH' && path.endsWith(`/messages/${first.id}`);
    await peer.relay.waitFor(isEdit);
    const now = await find(ids.channel, first.id);
    expect(now === undefined ? '' : readMessage(now)).toMatch(/captured/i);
    const edits = peer.relay.exchanges.filter(isEdit);
    expect(edits).toHaveLength(1);
  });

  test('that is deleted has its answer withdrawn', async () => {
    const asked = await room(ids.channel)
      .user(ids.ann)
      .sendMessage({ content: mentioned('who captured the two soldiers?') });
    const first = await peer.waitForReply(ids.channel, /captured/i, asked.id);
    peer.twin.server.gateway.broadcast('MESSAGE_DELETE', {
      id: asked.id,
      channel_id: ids.channel,
      guild_id: ids.guild,
    });
    await until(
      async () => ((await find(ids.channel, first.id)) === undefined ? true : undefined),
      'the answer to be gone',
    );
  });
});

describe('the slash commands', () => {
  const isOfCommands = (path: string) => /\/commands(?:\?|$)/.test(path);
  const puts = () => peer.relay.exchanges.filter(({ method }) => method === 'PUT');
  const restart = async (environment: Readonly<Record<string, string>>) => {
    await bot.stop();
    peer.relay.exchanges.length = 0;
    bot = startBot('sitrep', { ...peer.environment, ...settings, ...environment }, home);
    await bot.waitFor(/"msg":"ready"/);
  };

  test('stand in one scope only: registered everywhere, they are taken back from the server', async () => {
    await restart({ DISCORD_GUILD_ID: '' });
    expect(puts().map(({ path, body }) => [path.includes('/guilds/'), (body as unknown[]).length])).toEqual([
      [true, 0],
      [false, expect.any(Number)],
    ]);
    await restart({});
    expect(
      puts().map(({ path, body }) => [path.includes('/guilds/'), (body as unknown[]).length > 0]),
    ).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('come back when the bot was removed and added again, running or not', async () => {
    const { gateway } = peer.twin.server;
    peer.relay.exchanges.length = 0;
    gateway.broadcast('GUILD_DELETE', { id: ids.guild });
    gateway.broadcast('GUILD_CREATE', {
      id: ids.guild,
      name: 'Newsroom',
      channels: [],
      members: [],
      roles: [],
      emojis: [],
      stickers: [],
    });
    await peer.relay.waitFor(({ method }) => method === 'PUT');
    // Gone while nobody ran: the list at Discord is empty although we put it there.
    peer.relay.intercept(({ method, path }) =>
      method === 'GET' && isOfCommands(path) ? { status: 200, body: [] } : undefined,
    );
    await restart({});
    peer.relay.intercept(() => undefined);
    expect(puts()).toHaveLength(1);
  });

  test.each([30034, 50001])('refused by Discord (%i) keep nobody from being answered', async (code) => {
    peer.relay.intercept(({ method, path }) => {
      if (!isOfCommands(path)) return undefined;
      if (method === 'GET') return { status: 200, body: [] };
      return { status: code === 50001 ? 403 : 400, body: { code, message: 'no' } };
    });
    await restart({});
    await bot.waitFor(/the slash commands could not be registered/);
    peer.relay.intercept(() => undefined);
    const asked = await room(ids.channel)
      .user(ids.ann)
      .sendMessage({ content: mentioned('how many were killed according to Seoul?') });
    await peer.waitForReply(ids.channel, /300/, asked.id);
  });
});
