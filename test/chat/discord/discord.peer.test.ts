// The bot as its own process against Discord's peer. Every request that it sends is checked against Discord's official
// specification and against the limits that the specification does not know.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkCommands } from '../../../src/chat/discord/limits.ts';
import { type BotProcess, createHome, type Program, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, readMessage, ask as runAsk, startDiscord } from '../../peers/discord.ts';
import { specProblems } from '../../peers/discord-spec.ts';
import { expectLegal } from './exchanges.ts';

let peer: DiscordPeer;
let bot: BotProcess;
let home = createHome();

async function start(program: Program): Promise<void> {
  peer = await startDiscord();
  bot = startBot(program, peer.environment, home);
  await bot.waitFor(/Sitrep is ready on discord/);
}

async function stop(): Promise<void> {
  const code = await bot?.stop();
  await peer?.stop();
  home.remove();
  home = createHome();
  expect(code).toBe(0);
}

function checkWire(): void {
  expectLegal(peer.relay.exchanges);
}

const desk = () => peer.twin.channel(ids.channel);
const ann = () => desk().user(ids.ann);
const mention = (text: string) => `<@${peer.twin.botUserId}> ${text}`;

describe('sitrep start on Discord', () => {
  beforeAll(() => start('sitrep'));
  afterAll(stop);
  afterEach(checkWire);

  test('registers a command for every topic and the general ones, in the server alone', async () => {
    const [put] = peer.relay.exchanges.filter(({ method }) => method === 'PUT');
    expect(put?.path).toMatch(new RegExp(`/guilds/${ids.guild}/commands$`));
    const commands = put?.body as readonly Record<string, unknown>[];
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['casualties', 'troops', 'ask', 'help']),
    );
    expect(checkCommands(commands)).toEqual([]);
    for (const command of commands) expect(specProblems('command', command)).toEqual([]);
  });

  test('acknowledges a slash command at once, then answers with both accounts and their sources', async () => {
    const { id } = await ann().runSlashCommand({ name: 'casualties' });
    expect((await desk().waitForInteractionAck({ interactionId: id })).type).toBe(5);
    const reply = readMessage(await peer.waitForReply(ids.channel, /around 300/));
    expect(reply).toMatch(/around 300[\s\S]*Seoul’s spy agency › [\s\S]*Over 3,000[\s\S]*Zelensky, 23 Dec/);
    expect(reply).toMatch(/R\W+Reaction\W+13\W+Jan\W+2025/u);
  });

  test('answers /ask with its options, shows what was asked, and to the asker alone when told so', async () => {
    const { id } = await ann().runSlashCommand({
      name: 'ask',
      options: [
        { type: 3, name: 'question', value: 'how many were killed?' },
        { type: 3, name: 'source', value: 'Seoul' },
        { type: 5, name: 'private', value: true },
      ],
    });
    const reply = await peer.waitForReply(
      ids.channel,
      /\/ask question: how many were killed\? source: Seoul/,
    );
    expect(readMessage(reply)).toMatch(/around 300/);
    const ack = await peer.relay.waitFor(({ path }) => path.includes(`/interactions/${id}/`));
    expect(ack.body).toMatchObject({ type: 5, data: { flags: 64 } });
  });

  test('answers a mention in place, under the question, and pings nobody', async () => {
    const asked = await ann().sendMessage({ content: mention('who captured the two soldiers?') });
    const posted = await peer.relay.waitFor(
      ({ body }) =>
        (body as { message_reference?: { message_id: string } })?.message_reference?.message_id === asked.id,
    );
    expect(posted.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      enforce_nonce: true,
    });
    expect(readMessage(await peer.waitForReply(ids.channel, /captur/, asked.id))).toMatch(
      /BBC|Reaction|POW.report|JCS.report/u,
    );
  });

  test('a thread is one conversation: a follow-up by another person takes up the question before', async () => {
    const thread = await peer.createThread('losses');
    const room = peer.twin.channel(thread);
    await room
      .user(ids.ann)
      .sendMessage({ content: mention('how many soldiers were killed according to Seoul?') });
    const first = await peer.waitForReply(thread, /300/);
    await room.user(ids.bea).sendMessage({ content: mention('and wounded?') });
    expect(readMessage(await peer.waitForReply(thread, /2,700/, first.id))).toMatch(/2,700/);
  });

  test('a reply to its own message is a follow-up, without a mention', async () => {
    const asked = await ann().sendMessage({ content: mention('how many were wounded according to Seoul?') });
    const first = await peer.waitForReply(ids.channel, /2,700/, asked.id);
    const next = await ann().sendMessage({
      content: 'who says so?',
      messageReference: { message_id: first.id, channel_id: ids.channel, guild_id: ids.guild },
    });
    expect(readMessage(await peer.waitForReply(ids.channel, /Seoul’s spy agency/, next.id))).not.toBe('');
  });

  test('stays silent when nobody speaks to it', async () => {
    await ann().sendMessage({ content: 'lunch?' });
    const asked = await ann().sendMessage({ content: mention('/help') });
    const reply = await peer.waitForReply(ids.channel, /casualties/, asked.id);
    const since = (await desk().getMessages()).filter(({ id }) => BigInt(id) > BigInt(asked.id));
    expect(since.map(({ id }) => id)).toEqual([reply.id]);
  });
});

describe('a restart', () => {
  beforeAll(() => start('sitrep'));
  afterAll(stop);

  test('registers nothing again, and goes on with the conversation', async () => {
    const asked = await ann().sendMessage({ content: mention('how many were killed according to Seoul?') });
    await peer.waitForReply(ids.channel, /300/, asked.id);
    expect(await bot.stop()).toBe(0);
    bot = startBot('sitrep', peer.environment, home);
    await bot.waitFor(/Sitrep is ready on discord/);
    const next = await ann().sendMessage({ content: mention('and wounded?') });
    await peer.waitForReply(ids.channel, /2,700/, next.id);
    expect(peer.relay.exchanges.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });
});

describe('replies that Discord makes hard', () => {
  beforeAll(() => start('literal'));
  afterAll(stop);
  afterEach(checkWire);

  const ask = (question: string) => runAsk(peer, question);

  test('a long topic becomes several messages, each quote with its source', async () => {
    await ask('something long');
    await peer.waitForReply(ids.channel, /Account 40:/);
    const parts = (await desk().getMessages()).map(readMessage).filter((text) => text.includes('Account '));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts[0]).toContain(`Part 1 of ${parts.length}`);
    const found = parts.flatMap((text) => [...text.matchAll(/Account (\d+):/g)].map(([, i]) => Number(i)));
    expect(found).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const text of parts) {
      for (const [, i] of text.matchAll(/Account (\d+):/g)) expect(text).toContain(`Witness ${i} →`);
    }
  });

  test('a quote that holds @everyone is shown and pings nobody', async () => {
    const asked = await ann().sendMessage({ content: mention('something evil') });
    const reply = await peer.waitForReply(ids.channel, /@everyone/, asked.id);
    expect(readMessage(reply)).toContain('@everyone <@U0BOT> <!channel> <@&1> **bold** `code`');
  });

  test('our own failure shows the reference that the log has', async () => {
    await ask('broken');
    const text = readMessage(await peer.waitForReply(ids.channel, /reference/));
    const reference = /reference: (\w+)/.exec(text)?.[1];
    await bot.waitFor(new RegExp(`"reference":"${reference}".*the responder broke`));
  });

  test('a mistake of the asker is told in its own words', async () => {
    const asked = await ann().sendMessage({ content: mention('mistake') });
    const reply = await peer.waitForReply(ids.channel, /is not a date/, asked.id);
    expect(readMessage(reply)).toContain('“mistake” is not a date; write 31 December 2024.');
    expect(readMessage(reply)).not.toContain('reference');
  });

  test('names are offered while they are typed', async () => {
    const options = [{ type: 3, name: 'name', value: 'zel', focused: true }];
    const data = { id: '900000000000000099', name: 'who', type: 1, options };
    const { id } = await peer.twin.simulateInteraction({
      type: 4,
      channelId: ids.channel,
      userId: ids.ann,
      data,
    });
    const { body } = await peer.relay.waitFor(({ path }) => path.includes(`/interactions/${id}/`));
    const name = 'Volodymyr Zelensky';
    expect(body).toMatchObject({ type: 8, data: { choices: [{ name, value: name }] } });
  });

  test('only who may manage the channel is said to', async () => {
    const permissions = { '0': false, '16': true, '32': true } as const;
    for (const [bits, expected] of Object.entries(permissions)) {
      await peer.twin.prisma.guildMember.update({
        where: { guildId_userId: { guildId: ids.guild, userId: ids.bea } },
        data: { permissions: bits },
      });
      const question = `permission ${bits}`;
      const options = [{ type: 3, name: 'question', value: question }];
      await desk().user(ids.bea).runSlashCommand({ name: 'ask', options });
      await bot.waitFor(new RegExp(`"mayManage":${expected},"question":"${question}"`));
    }
  });
});

describe('a token that Discord refuses', () => {
  const inSpite: { readonly name: string; readonly prepare: () => Readonly<Record<string, string>> }[] = [
    {
      name: 'by HTTP',
      prepare: () => {
        peer.relay.intercept(() => ({ status: 401, body: { message: '401: Unauthorized', code: 0 } }));
        return {};
      },
    },
    { name: 'by the gateway', prepare: () => ({ DISCORD_TOKEN: 'another-token' }) },
  ];
  test.each(inSpite)('$name: one clear line, and the end', async ({ prepare }) => {
    peer = await startDiscord();
    bot = startBot('sitrep', { ...peer.environment, ...prepare() }, home);
    const code = await bot.exited;
    await peer.stop();
    expect(code).toBe(1);
    expect(bot.output()).toContain('discord: Discord refused the bot token');
    expect(bot.output()).not.toMatch(/fake-bot-token|another-token|at .*\.js:/);
  });
});
