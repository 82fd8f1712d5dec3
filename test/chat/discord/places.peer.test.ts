// Every kind of place in which people meet the bot: a command, a mention and a mention that replies to somebody else's
// message are answered there, in a thread or a post of a forum, too, of which Discord has not told yet.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, startDiscord } from '../../peers/discord.ts';
import { buttonOf, type Hands, handsOn, textOf } from '../../peers/discord-hands.ts';
import { blankMessage } from '../../peers/discord-message.ts';
import { endLegally } from './exchanges.ts';

let peer: DiscordPeer;
let bot: BotProcess;
let hands: Hands;
const home = createHome();

const ann = { id: ids.ann, username: 'ann', discriminator: '0', global_name: null, avatar: null };
const forum = '900000000000000031';
interface Kind {
  readonly name: string;
  readonly id: string;
  readonly type: number;
  readonly parentId?: string;
  /** Private messages belong to no server. */
  readonly isDirect?: true;
}
const places: readonly Kind[] = [
  { name: 'a text channel', id: ids.channel, type: 0 },
  { name: 'the chat of a voice channel', id: '900000000000000032', type: 2 },
  { name: 'the chat of a stage', id: '900000000000000033', type: 13 },
  { name: 'an announcement channel', id: '900000000000000034', type: 5 },
  { name: 'a thread', id: '900000000000000035', type: 11, parentId: ids.channel },
  { name: 'a private thread', id: '900000000000000036', type: 12, parentId: ids.channel },
  { name: 'a thread of announcements', id: '900000000000000037', type: 10, parentId: '900000000000000034' },
  { name: 'a post of a forum', id: '900000000000000038', type: 11, parentId: forum },
  { name: 'a direct message', id: '900000000000000039', type: 1, isDirect: true },
];

beforeAll(async () => {
  peer = await startDiscord();
  hands = handsOn(peer);
  const { channel } = peer.twin.prisma;
  await channel.create({ data: { id: forum, guildId: ids.guild, type: 15, name: 'questions' } });
  for (const { name, id, type, parentId, isDirect } of places.slice(1))
    await channel.create({
      data: {
        id,
        type,
        name,
        ...(isDirect ? {} : { guildId: ids.guild }),
        ...(parentId ? { parentId } : {}),
      },
    });
  // Faster than people are.
  const talkative = { SITREP_QUESTIONS_PERSON: '1000', SITREP_QUESTIONS_CHANNEL: '1000' };
  bot = startBot('sitrep', { ...peer.environment, ...talkative }, home);
  await bot.waitFor(/Sitrep is ready on discord/);
});

afterAll(() => endLegally(peer, bot, home));

describe.each(places)('in $name', ({ id, type, parentId, isDirect }) => {
  const room = () => peer.twin.channel(id);
  const place = isDirect ? { guild_id: undefined, member: undefined, user: ann, context: 1 } : {};
  beforeAll(() => hands.bring({ ...place, channel: { id, type, parent_id: parentId ?? null } }));
  afterAll(() => hands.bring({}));

  test('a command is answered', async () => {
    const asked = await room().user(ids.ann).runSlashCommand({ name: 'casualties' });
    expect(await hands.acknowledged(asked)).toEqual({ type: 5 });
    expect(textOf(await hands.opened(asked))).toContain('around 300');
  });

  test('a mention is answered below it, and what is asked in reply goes on from there', async () => {
    const asked = await room()
      .user(ids.ann)
      .sendMessage({ content: `<@${peer.twin.botUserId}> how many were wounded according to Seoul?` });
    const answer = await peer.waitForReply(id, /2,700/, asked.id);
    const { body } = await peer.relay.waitFor(
      ({ method, path, body }) =>
        method === 'POST' &&
        path.endsWith(`/channels/${id}/messages`) &&
        (body as { message_reference?: { message_id: string } }).message_reference?.message_id === asked.id,
    );
    expect((body as { allowed_mentions: object }).allowed_mentions).toEqual({
      parse: [],
      replied_user: false,
    });
    const next = await room()
      .user(ids.bea)
      .sendMessage({ content: 'and killed?', messageReference: { message_id: answer.id, channel_id: id } });
    expect(textOf(await peer.waitForReply(id, /300/, next.id))).toMatch(/Seoul|South Korea|NIS/);
  });

  test('a mention that replies to somebody else’s message offers to check that one', async () => {
    const claim = await room()
      .user(ids.bea)
      .sendMessage({ content: '“around 300 of Pyongyang’s soldiers were killed”' });
    const asked = await room()
      .user(ids.ann)
      .sendMessage({
        content: `<@${peer.twin.botUserId}> is that so?`,
        messageReference: { message_id: claim.id, channel_id: id },
      });
    const offered = await peer.waitForReply(id, /./, asked.id);
    const pressed = await peer.twin.simulateInteraction({
      type: 3,
      channelId: id,
      userId: ids.ann,
      messageId: offered.id,
      data: { custom_id: buttonOf(offered, 'Check that message'), component_type: 2 },
    });
    expect(await hands.acknowledged(pressed)).toMatchObject({
      type: 9,
      data: { components: [{ component: { value: claim.content } }] },
    });
  });
});

describe('in a thread of which Discord has not told', () => {
  /** Channels where the bot answers. */
  const allow = async (values: readonly string[]) => {
    const under = await peer.twin.channel(ids.channel).user(ids.ann).sendMessage({ content: 'settings' });
    await hands.opened(await hands.press(under, 'p1|settings|channels|s', values));
  };
  beforeAll(async () => {
    await peer.twin.prisma.guildMember.update({
      where: { guildId_userId: { guildId: ids.guild, userId: ids.ann } },
      data: { permissions: '32' },
    });
    await allow([forum]);
  });
  afterAll(() => allow([]));

  test.each([
    ['a post whose first message asks, told of before its thread', '900000000000000041', {}],
    ['one that was archived, whose kind alone is told', '900000000000000042', { channel_type: 11 }],
  ])('%s: a mention is answered, by what is set for its forum', async (name, id, more) => {
    await peer.twin.prisma.channel.create({
      data: { id, type: 11, name, guildId: ids.guild, parentId: forum },
    });
    const asked = { ...blankMessage, id, channel_id: id, guild_id: ids.guild, ...more };
    peer.twin.server.gateway.broadcast('MESSAGE_CREATE', {
      ...asked,
      author: ann,
      content: `<@${peer.twin.botUserId}> how many were wounded according to Seoul?`,
      timestamp: new Date().toISOString(),
    });
    expect(textOf(await peer.waitForReply(id, /./))).toContain('2,700');
  });
});
