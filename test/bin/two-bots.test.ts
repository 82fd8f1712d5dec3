// Two bots on one PostgreSQL: each posting is made once, a reload reaches both, and one takes over from the other.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { edits } from '../digest/ferry.ts';
import { copyFerry } from '../digest-commands/briefings-copy.ts';
import { type BotProcess, createHome, startBot } from '../peers/bot-process.ts';
import { createTestSchema } from '../peers/postgres.ts';
import { until } from '../peers/until.ts';

const schema = await createTestSchema();
const home = createHome();
const briefings = copyFerry();
let bots: readonly BotProcess[] = [];

const environment = {
  PATH: process.env.PATH ?? '',
  SITREP_DATA_DIR: home.dataDir,
  SITREP_BRIEFINGS_DIR: briefings.folder,
  PORT: '0',
  ...(typeof schema === 'string' ? {} : { DATABASE_URL: schema.url }),
};

beforeEach((context) => {
  if (typeof schema === 'string') context.skip(schema);
});
beforeAll(async () => {
  if (typeof schema === 'string') return;
  bots = [startBot('sitrep', environment, home), startBot('sitrep', environment, home)];
  for (const bot of bots) await bot.waitFor(/"msg":"ready"/);
});
afterAll(async () => {
  for (const bot of bots) await bot.stop();
  if (typeof schema !== 'string') await schema.drop();
  briefings.remove();
  home.remove();
});

function sitrep(...args: readonly string[]): string {
  const file = path.resolve('src/bin/sitrep.ts');
  return spawnSync(process.execPath, [file, ...args], { env: environment, encoding: 'utf8' }).stdout;
}
async function inboxOf(bot: BotProcess | undefined): Promise<string> {
  const url = /ready: (http:\S+)/.exec(bot?.output() ?? '')?.[1];
  return (await fetch(`${url}inbox`)).text();
}
const messagesIn = (page: string): number => page.split('<li class="turn">').length - 1;
const shown = (bot: BotProcess | undefined, fits: RegExp) =>
  until(async () => ((await inboxOf(bot)).match(fits) === null ? undefined : true), `${fits} in the inbox`);

it('one digest is posted, whoever is asked for it', async () => {
  sitrep('digest', 'subscribe', 'ferry-casualties');
  sitrep('digest', 'now');
  for (const bot of bots) await shown(bot, /: the state of play/);
  expect(await Promise.all(bots.map(async (bot) => messagesIn(await inboxOf(bot))))).toEqual([1, 1]);
});

it('a reload reaches both, and corrects the message once', async () => {
  briefings.apply(edits.retract38);
  expect(sitrep('reload').match(/the briefings are loaded anew/g)).toHaveLength(2);
  for (const bot of bots) await shown(bot, /Corrected \d+ \w+: Retracted/);
  expect((await inboxOf(bots[0])).match(/Corrected \d+ \w+: Retracted/g)).toHaveLength(1);
});

it('when one is killed the other goes on', async () => {
  bots[0]?.signal('SIGKILL');
  await bots[0]?.exited;
  sitrep('digest', 'now');
  await shown(bots[1], /: what changed since/);
  expect(messagesIn(await inboxOf(bots[1]))).toBe(2);
});
