// PostgreSQL dies by kill -9 between an acknowledgement and the answer, under a bot that is on both platforms: each question
// has one answer in the end, whatever else dies meanwhile.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../peers/bot-process.ts';
import {
  ask,
  type DiscordPeer,
  ids as discordIds,
  readMessage as readDiscord,
  mention as sendMention,
  startDiscord,
} from '../peers/discord.ts';
import { watchOpen } from '../peers/open-work.ts';
import { type Cluster, createCluster, findPostgresPrograms } from '../peers/postgres.ts';
import type { Fault } from '../peers/relay.ts';
import {
  mentionEvent,
  readMessage as readSlack,
  type SlackPeer,
  ids as slackIds,
  startSlack,
  whyNoSlack,
} from '../peers/slack.ts';
import type { Fault as SlackFault } from '../peers/slack-proxy.ts';
import { until } from '../peers/until.ts';

const programs = findPostgresPrograms();
const whyNot = whyNoSlack ?? (programs === undefined ? 'PostgreSQL’s programs are not installed' : undefined);
const home = createHome();
let cluster: Cluster;
let discord: DiscordPeer;
let slack: SlackPeer;
let bot: BotProcess;
let isServing = false;
let round = 0;
let second = 1_700_000_000;

beforeEach((context) => {
  if (whyNot !== undefined) context.skip(whyNot);
  round += 1;
});
beforeAll(async () => {
  if (whyNot !== undefined || programs === undefined) return;
  [cluster, discord, slack] = await Promise.all([
    createCluster(programs),
    startDiscord(),
    startSlack('http'),
  ]);
  await serve();
  await launch();
});
afterEach(async () => {
  discord?.relay.spoil(() => undefined);
  slack?.proxy.fault(() => undefined);
  if (whyNot === undefined) await serve();
});
afterAll(async () => {
  if (whyNot !== undefined) return;
  await bot.stop();
  await Promise.all([discord.stop(), slack.stop(), cluster.remove()]);
  home.remove();
});

async function serve(): Promise<void> {
  if (!isServing) await cluster.start();
  isServing = true;
}

async function killServer(): Promise<void> {
  isServing = false;
  await cluster.kill();
}

async function launch(): Promise<void> {
  bot = startBot(
    'literal',
    { ...discord.environment, ...slack.environment, DATABASE_URL: cluster.url },
    home,
  );
  await bot.waitFor(/Sitrep is ready on discord, slack/);
}

async function killBot(): Promise<void> {
  bot.signal('SIGKILL');
  await bot.exited;
}

const desk = () => discord.twin.channel(discordIds.channel);
const questions = () => ['mention', 'command', 'event'].map((kind) => `slow ${kind} of round ${round};`);
const timesAsked = () => bot.output().split('"msg":"asked"').length - 1;

/** A mention and a command on Discord, a mention on Slack; resolves when each is acknowledged and being answered. */
async function askAll(): Promise<void> {
  const [mention = '', command = '', event = ''] = questions();
  const before = timesAsked();
  second += 1;
  await Promise.all([
    sendMention(discord, mention),
    ask(discord, command),
    slack.proxy.push(mentionEvent(event, `${second}.000100`)),
  ]);
  const areAsked = async () => (timesAsked() >= before + 3 ? true : undefined);
  await until(areAsked, 'all three to be asked of the responder');
}

/** What becomes of the next post of each kind; resolves when all three are on their way. */
function spoil(onDiscord: Fault, onSlack: SlackFault): Promise<void> {
  const left = new Set(['POST', 'PATCH', 'slack']);
  const isSent = Promise.withResolvers<void>();
  const take = <T>(kind: string, fault: T): T | undefined => {
    if (!left.delete(kind)) return undefined;
    if (left.size === 0) isSent.resolve();
    return fault;
  };
  discord.relay.spoil(({ method, path }) =>
    /\/messages(\/(@|%40)original)?$/.test(path) ? take(method, onDiscord) : undefined,
  );
  slack.proxy.fault(({ method }) => (method === 'chat.postMessage' ? take('slack', onSlack) : undefined));
  return isSent.promise;
}

/** How often each question is answered. */
async function answers(): Promise<readonly number[]> {
  const shown = [
    ...(await desk().getMessages())
      .filter(({ author }) => author.id === discord.twin.botUserId)
      .map(readDiscord),
    ...(await slack.messages()).filter(({ user }) => user === slackIds.bot).map(readSlack),
  ];
  return questions().map((question) => shown.filter((text) => text.includes(question)).length);
}

const answered = () =>
  until(async () => ((await answers()).every((times) => times > 0) ? true : undefined), 'an answer to each');

async function nothingOpen(): Promise<void> {
  const work = await watchOpen(cluster.url);
  await work.nothing();
  await work.close();
}

test('the bot lives: each is answered while the server is away, and not again after it', async () => {
  await askAll();
  await killServer();
  await answered();
  await serve();
  await nothingOpen();
  expect(await answers()).toEqual([1, 1, 1]);
});

test('the bot dies too, before it answers: each is answered once both are back', async () => {
  await askAll();
  await killServer();
  await killBot();
  await serve();
  await launch();
  await answered();
  await nothingOpen();
  expect(await answers()).toEqual([1, 1, 1]);
});

test('the bot dies too, once it has answered: the next one says nothing again', async () => {
  await askAll();
  await killServer();
  await answered();
  await killBot();
  await serve();
  await launch();
  await nothingOpen();
  expect(await answers()).toEqual([1, 1, 1]);
});

test('the server dies while the answers are on their way: each arrives once', async () => {
  const areSent = spoil({ fault: 'late', ms: 2500 }, { lateMs: 2500 });
  await askAll();
  await areSent;
  await killServer();
  await answered();
  await serve();
  await nothingOpen();
  expect(await answers()).toEqual([1, 1, 1]);
});

test.each([
  ['say no', { fault: 'instead', answer: { status: 502, body: {} } }, { status: 502 }],
  [
    'say no to what they take',
    { fault: 'done, then', answer: { status: 502, body: {} } },
    { status: 502, done: true },
  ],
] as const)('the platforms %s at the same time: each is answered once', async (_what, onDiscord, onSlack) => {
  const areSent = spoil(onDiscord, onSlack);
  await askAll();
  await killServer();
  await areSent;
  await serve();
  await answered();
  await nothingOpen();
  expect(await answers()).toEqual([1, 1, 1]);
});
