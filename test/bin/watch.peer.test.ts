// What the bot's look at pages and feeds tells the curators, through the bot process into each platform's channel: a stranger's
// title pings nobody and marks nothing up, and no address of this machine is ever asked.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotHome, createHome, startBot } from '../peers/bot-process.ts';
import { ids as discordIds, readMessage as readDiscord, startDiscord } from '../peers/discord.ts';
import { createDrafts, type Drafts } from '../peers/drafts.ts';
import { readMessage as readSlack, ids as slackIds, startSlack, whyNoSlack } from '../peers/slack.ts';

const asked: (string | undefined)[] = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss version="2.0"></rss>');
});
let drafts: Drafts;
let feed = '';

beforeAll(async () => {
  drafts = createDrafts();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  const file = path.join(drafts.folder, 'ferry/briefing.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}feeds: [${feed}]\n`);
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  drafts.remove();
});

const title = '“<!channel> @everyone <@U1> *now*”';
const untold = `New in https://courier.example/feed: ${title}: sitrep add 'https://courier.example/2'`;

/** What the look before could not tell: it is told with the one that the bot makes when it starts. */
function settingsFor(home: BotHome, channel: string): Readonly<Record<string, string>> {
  writeFileSync(
    path.join(home.dataDir, 'watched-2025-01-01T0600Z.json'),
    JSON.stringify({ gone: [], untold: [untold], feeds: {} }),
  );
  return {
    SITREP_BRIEFINGS_DIR: drafts.folder,
    SITREP_WATCH_AT: '00:00',
    SITREP_CURATORS_CHANNEL: channel,
  };
}

const refused = /The feed http:\/\/127\.0\.0\.1:\d+\/feed\.xml cannot be read: .*it is not fetched/;

test('at a terminal, where a feed that cannot be read is no success', () => {
  const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');
  const watch = (...args: string[]) =>
    spawnSync(process.execPath, [entry, 'watch', '--briefings', drafts.folder, ...args], {
      encoding: 'utf8',
    });
  const { stdout, status } = watch();
  expect(stdout).toMatch(/^2025-03-12-courier: no address$/m);
  expect(stdout).toContain(`${feed}: the feed cannot be read: `);
  expect(status).toBe(1);
  expect(JSON.parse(watch('--json').stdout)).toMatchObject({ feed, state: 'feed-gone' });
  expect(watch('2025-03-12-courier').status).toBe(0);
  expect(asked).toEqual([]);
});

test('on Slack', async (context) => {
  if (whyNoSlack !== undefined) return context.skip(whyNoSlack);
  const home = createHome();
  const peer = await startSlack('socket');
  const settings = settingsFor(home, `slack/${slackIds.team}/${slackIds.channel}`);
  const bot = startBot('sitrep', { ...peer.environment, ...settings }, home);
  const told = await peer.waitForReply(refused);
  expect(readSlack(told)).toContain(title);
  expect(JSON.stringify(told)).not.toMatch(/<!channel>|<@U1>/);
  expect(await bot.stop()).toBe(0);
  await peer.stop();
  home.remove();
  expect(asked).toEqual([]);
});

test('on Discord', async () => {
  const home = createHome();
  const peer = await startDiscord();
  const settings = settingsFor(home, `discord/${discordIds.guild}/${discordIds.channel}`);
  const bot = startBot('sitrep', { ...peer.environment, ...settings }, home);
  const told = await peer.waitForReply(discordIds.channel, refused);
  expect(readDiscord(told)).toContain(title);
  expect(JSON.stringify(told)).not.toMatch(/<!channel>|<@U1>|[^\\]@everyone|[^\\]\*now/);
  const { body } = await peer.relay.waitFor(({ body: sent }) =>
    (JSON.stringify(sent) ?? '').includes('sitrep add'),
  );
  expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
  expect(await bot.stop()).toBe(0);
  await peer.stop();
  home.remove();
  expect(asked).toEqual([]);
});
