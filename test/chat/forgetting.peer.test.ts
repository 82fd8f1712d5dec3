// `/forget me`, through the bot as its own process: no byte of what somebody asked is left, and it happens once, also when the
// process is killed right after it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../peers/bot-process.ts';
import { nothingOpen } from '../peers/open-work.ts';
import { ids, mentionEvent, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../peers/slack.ts';

const CANARY = 'quagga7731';
let peer: SlackPeer;
let bot: BotProcess;
const home = createHome();

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  peer = await startSlack('socket');
  await launch();
});
afterAll(async () => {
  if (whyNoSlack !== undefined) return;
  expect(await bot.stop()).toBe(0);
  await peer.stop();
  home.remove();
});

async function launch(): Promise<void> {
  bot = startBot('sitrep', peer.environment, home);
  await bot.waitFor(/Sitrep is ready on slack/);
}

let seconds = 1_700_000_000;

/** What is answered in the thread of a mention, or in this one. */
async function ask(text: string, thread?: string): Promise<string> {
  const ts = `${++seconds}.000100`;
  await peer.proxy.push(mentionEvent(text, ts, thread === undefined ? {} : { thread_ts: thread }));
  await expect
    .poll(async () => (await repliesTo(thread ?? ts)).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
  await nothingOpen(home.stateFile, 20_000);
  return ts;
}

async function repliesTo(ts: string): Promise<readonly string[]> {
  return (await peer.messages())
    .filter(({ user, thread_ts: thread }) => user === ids.bot && thread === ts)
    .map(readMessage);
}

/** In the state, its log, the journal: wherever the bot writes. */
function keepsCanary(): boolean {
  return readdirSync(home.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1').includes(CANARY));
}

test('nothing of what was asked is left, and it is forgotten once though the process is killed', {
  timeout: 90_000,
}, async () => {
  await ask(`did ${CANARY} see how many soldiers were killed?`);
  await ask(`what did ${CANARY} say?`);
  await ask(`${CANARY} prisoners`);
  expect(keepsCanary()).toBe(true);
  const forget = await ask('/forget me');
  // The journal's file goes within seconds.
  await expect.poll(keepsCanary, { timeout: 10_000 }).toBe(false);
  const since = await ask('how many soldiers were captured?');
  bot.signal('SIGKILL');
  await bot.exited;
  await launch();
  await nothingOpen(home.stateFile, 20_000);
  const wounded = await ask('and wounded?', since);
  expect(wounded).not.toBe(since);
  expect(await repliesTo(forget)).toEqual([expect.stringMatching(/^Forgotten: 3 questions of yours, [1-9]/)]);
  const [, followUp = ''] = await repliesTo(since);
  expect(followUp).toMatch(/wounded/i);
});
