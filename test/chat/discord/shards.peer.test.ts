// A bot with two shards behind a gateway that splits the servers as Discord does: each process hears of its own and looks for
// what it missed there alone, the state is shared, one that dies is started again and another posts its digests meanwhile, a
// reload reaches all, and all end together.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, startDiscord } from '../../peers/discord.ts';
import { type GatewayProxy, openGatewayProxy, shardOf } from '../../peers/discord-gateway-proxy.ts';
import { handsOn } from '../../peers/discord-hands.ts';
import { runSitrep } from '../../peers/run-sitrep.ts';
import { until } from '../../peers/until.ts';

let peer: DiscordPeer;
let proxy: GatewayProxy;
let bot: BotProcess;
const home = createHome();

/** A server of the other shard than the twin's. */
const other = [1n, 2n]
  .map((step) => String(BigInt(ids.guild) + (step << 22n)))
  .find((guild) => shardOf(guild, 2) !== shardOf(ids.guild, 2)) as string;

const forum = '900000000000000061';
const direct = '900000000000000062';
const [own, others] = [shardOf(ids.guild, 2), shardOf(other, 2)];

beforeAll(async () => {
  peer = await startDiscord();
  // The twin knows nobody in the other server.
  handsOn(peer).bring({
    user: { id: ids.ann, username: 'ann', discriminator: '0', global_name: null, avatar: null },
  });
  const { channel } = peer.twin.prisma;
  await channel.create({ data: { id: forum, guildId: ids.guild, type: 15, name: 'digests' } });
  await channel.create({ data: { id: direct, type: 1 } });
  proxy = await openGatewayProxy({ upstream: peer.twin.gatewayUrl, shards: 2, guilds: [other] });
  peer.relay.intercept(({ path }) => (path.endsWith('/gateway/bot') ? proxy.answer : undefined));
  bot = startBot('sitrep', { ...peer.environment, DISCORD_SHARDS: 'auto', SITREP_STATUS_PORT: '0' }, home);
  await bot.waitFor(/(?:Sitrep is ready on discord[\s\S]*){3}"platforms":\["discord"\],"msg":"ready"/);
}, 120_000);

afterAll(async () => {
  const code = await bot.stop();
  proxy.close();
  await peer.stop();
  home.remove();
  expect(code).toBe(0);
});

const ask = (guildId: string) =>
  peer.twin.simulateInteraction({
    type: 2,
    channelId: ids.channel,
    userId: ids.ann,
    guildId,
    data: { id: '1', type: 1, name: 'casualties', options: [] },
  });
const answersTo = (id: string) =>
  peer.relay.exchanges.filter(({ path }) => path.includes(`/interactions/${id}/`)).length;
const isAnswered = (id: string, ms = 15_000) =>
  until(async () => (answersTo(id) > 0 ? true : undefined), 'an answer', ms);

test('each shard is one session, and the commands are registered once', () => {
  expect(proxy.identified).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(peer.relay.exchanges.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('what is asked in either server is answered, once', async () => {
  const [one, two] = [await ask(ids.guild), await ask(other)];
  await isAnswered(one.id);
  await isAnswered(two.id);
  expect([answersTo(one.id), answersTo(two.id)]).toEqual([1, 1]);
});

test('a digest is posted once, whichever process comes first', async () => {
  const digest = async (words: readonly string[]) => {
    const name = words[0] ?? '';
    const options = words.slice(1).map((value) => ({ type: 3, name: 'topics', value }));
    await peer.twin
      .channel(ids.channel)
      .user(ids.ann)
      .runSlashCommand({
        name: 'digest',
        options: [{ type: 1, name, options }],
      });
  };
  await digest(['subscribe', 'casualties']);
  await peer.waitForReply(ids.channel, /Subscribed/);
  await digest(['now']);
  const isPost = ({ method, path }: { readonly method: string; readonly path: string }) =>
    method === 'POST' && path.endsWith(`/channels/${ids.channel}/messages`);
  await peer.relay.waitFor(isPost);
  // Every process looks for due digests each five seconds, which no event tells.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  expect(peer.relay.exchanges.filter(isPost)).toHaveLength(1);
});

test('a reload reaches every process', async () => {
  bot.signal('SIGHUP');
  await until(
    async () => ((bot.output().match(/briefings reloaded/g) ?? []).length === 3 ? true : undefined),
    'three reloads',
  );
});

/** What `/readyz` tells. */
const ready = () => fetch(`${/Status: (http\S+)\/readyz/.exec(bot.output())?.[1] ?? ''}/readyz`);
async function kill(shard: number): Promise<void> {
  const begun = [...bot.output().matchAll(/"shard":(\d+),"shardProcess":(\d+)/g)];
  const pid = begun.findLast(([, id]) => Number(id) === shard)?.[2];
  process.kill(Number(pid), 'SIGKILL');
  await until(async () => ((await ready()).status === 503 ? true : undefined), 'not ready');
}
const isBack = () =>
  until(async () => ((await ready()).status === 200 ? true : undefined), 'ready again', 40_000);

test('a shard whose process is killed is told, started again, and answers', { timeout: 60_000 }, async () => {
  await kill(others);
  expect(await (await ready()).text()).toContain(
    `shard ${others} of 2: its process ended; it is started again`,
  );
  await isBack();
  const asked = await Promise.all([ask(ids.guild), ask(other)]);
  for (const { id } of asked) await isAnswered(id);
  expect(proxy.identified).toHaveLength(3);
});

const mention = async (channel: string, question: string) => {
  const content = `<@${peer.twin.botUserId}> ${question}`;
  return (await peer.twin.channel(channel).user(ids.ann).sendMessage({ content })).id;
};
const answersBelow = (message: string) =>
  peer.relay.exchanges.filter(
    ({ method, body }) =>
      method === 'POST' &&
      (body as { message_reference?: { message_id: string } } | undefined)?.message_reference?.message_id ===
        message,
  ).length;
const isAnsweredBelow = (message: string) =>
  until(async () => (answersBelow(message) > 0 ? true : undefined), 'an answer below the message', 30_000);
const looksInto = (channel: string) =>
  peer.relay.exchanges.filter(
    ({ method, path }) => method === 'GET' && path.includes(`/channels/${channel}`),
  );

test('what was written while a shard was away it answers, once; the other looks for nothing of it', {
  timeout: 120_000,
}, async () => {
  const thread = await peer.createThread('losses');
  for (const room of [thread, direct]) await isAnsweredBelow(await mention(room, 'how many were wounded?'));
  // Direct messages are the first shard's, this thread its server's.
  for (const [shard, itsRoom, othersRoom] of [
    [own, thread, direct],
    [others, direct, thread],
  ] as const) {
    peer.relay.exchanges.length = 0;
    await kill(shard);
    const missed = await mention(itsRoom, 'how many were killed?');
    await isBack();
    await isAnsweredBelow(missed);
    expect(looksInto(othersRoom)).toEqual([]);
    await isAnsweredBelow(await mention(othersRoom, 'who captured them?'));
    expect(answersBelow(missed)).toBe(1);
  }
});

test('a digest of a shard that is away another one posts, in a forum as a post', {
  timeout: 60_000,
}, async () => {
  const digest = (action: string) => {
    const place = ['--platform', 'discord', '--space', ids.guild, '--channel', forum];
    return runSitrep(['digest', action, ...place], { ...peer.environment, SITREP_DATA_DIR: home.dataDir });
  };
  expect((await digest('subscribe')).text).toMatch(/every day|daily/);
  await kill(own);
  expect((await digest('now')).status).toBe(0);
  const isPost = ({ method, path }: { readonly method: string; readonly path: string }) =>
    method === 'POST' && path.endsWith(`/channels/${forum}/threads`);
  const { body } = await peer.relay.waitFor(isPost);
  expect((await ready()).status).toBe(503);
  expect(body).toMatchObject({ name: expect.stringContaining('state of play') });
  await isBack();
  expect(peer.relay.exchanges.filter(isPost)).toHaveLength(1);
});
