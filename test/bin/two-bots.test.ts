// Two bots on one PostgreSQL: each posting is made once, a reload reaches both, and one takes over from the other.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openState } from '../../src/state/open.ts';
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
  SITREP_WEB_PASSWORD: 'correct horse battery',
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
  const file = path.resolve('src/bin/sitrep.mjs');
  return spawnSync(process.execPath, [file, ...args], { env: environment, encoding: 'utf8' }).stdout;
}
const urlOf = (bot: BotProcess | undefined): string =>
  /ready: (http:\S+)/.exec(bot?.output() ?? '')?.[1] ?? '';
async function inboxOf(bot: BotProcess | undefined): Promise<string> {
  // A connection that the bot closed while a command held this process up is seen to be closed a turn later.
  await setImmediate();
  return (await fetch(`${urlOf(bot)}inbox`)).text();
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

async function signIn(bot: BotProcess | undefined): Promise<string> {
  const body = new URLSearchParams({ password: environment.SITREP_WEB_PASSWORD });
  const answer = await fetch(`${urlOf(bot)}sign-in`, { method: 'POST', body, redirect: 'manual' });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

it('who signed in at one is known to the other', async () => {
  const cookie = await signIn(bots[0]);
  for (const bot of bots) {
    const page = await fetch(`${urlOf(bot)}inbox`, { headers: { cookie } });
    expect(await page.text()).toContain('action="/inbox"');
  }
});

it('when one is killed the other goes on', async () => {
  bots[0]?.signal('SIGKILL');
  await bots[0]?.exited;
  sitrep('digest', 'now');
  await shown(bots[1], /: what changed since/);
  expect(messagesIn(await inboxOf(bots[1]))).toBe(2);
});

it('it runs on when a newer version brings the schema forward, on which its own version starts no more', async () => {
  if (typeof schema === 'string') return;
  const { db, close } = await openState({ url: schema.url, clock: Date.now });
  await db.schema.alterTable('ledger').addColumn('mood', 'text').execute();
  await db.schema
    .alterTable('outbox')
    .addColumn('weight', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await db.insertInto('migrations').values({ id: '900-newer', applied_at: Date.now() }).execute();
  const cookie = await signIn(bots[1]);
  const post = (fields: Readonly<Record<string, string>>) =>
    fetch(`${urlOf(bots[1])}inbox`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
    });
  await post({ action: 'subscribe', topics: 'ferry-cause' });
  const subscriptions = await db.selectFrom('subscriptions').selectAll().execute();
  const made = subscriptions.find(({ topics }) => topics.includes('ferry-cause'));
  await post({ action: 'now', id: made?.id ?? '' });
  await shown(bots[1], /All of it: \/ferry-cause/);
  const late = startBot('sitrep', environment, home);
  expect(await late.exited).toBe(2);
  expect(late.output()).toContain('written by a newer Sitrep (it has migration 900-newer)');
  await close();
});
