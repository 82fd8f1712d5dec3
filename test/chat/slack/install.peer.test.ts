// Many workspaces by OAuth, through the bot process: how one is added, that two never cross, that tokens are renewed and
// sealed, and what is left when one goes.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { nothingOpen } from '../../peers/open-work.ts';
import { ids, mentionEvent, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';
import { createOauthStub } from '../../peers/slack-oauth.ts';

const desk = { id: ids.team, name: 'Newsroom' };
const other = { id: 'T02OTHER', name: 'Think & Tank' };
/** Installed for all workspaces of an organisation at once. */
const union = { id: 'T04UNION', name: 'Union', enterprise: 'E04UNION' };
const [oldKey, newKey] = ['old', 'new'].map((id, n) => `${id}:${Buffer.alloc(32, n + 1).toString('base64')}`);
const oauth = createOauthStub(ids.bot);
const home = createHome();
const file = join(home.dataDir, 'sitrep.db');
const repository = fileURLToPath(new URL('../../../', import.meta.url));

let peer: SlackPeer;
let bot: BotProcess;
let base: string;
let environment: Readonly<Record<string, string>>;
let seconds = 1_720_000_000;
const newTs = () => `${++seconds}.000100`;

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  peer = await startSlack('http');
  base = new URL(peer.eventsUrl).origin;
  const { SLACK_BOT_TOKEN: _token, ...others } = peer.environment;
  environment = {
    ...others,
    SLACK_CLIENT_ID: oauth.clientId,
    SLACK_CLIENT_SECRET: oauth.clientSecret,
    SLACK_TOKEN_KEYS: String(oldKey),
    SLACK_INSTALL_URL: base,
  };
  // The other workspaces' channels are not the peer's.
  peer.proxy.fault((call) => {
    const refused = oauth.decide(call);
    if (refused !== undefined || !/^C0[24]/.test(String(call.args.channel ?? ''))) return refused;
    return { say: { ok: true, channel: call.args.channel, ts: newTs() } };
  });
  await start();
});
afterAll(async () => {
  if (whyNoSlack !== undefined) return;
  expect(await bot.stop()).toBe(0);
  await peer.stop();
  home.remove();
});

async function start(more: Readonly<Record<string, string>> = {}): Promise<void> {
  bot = startBot('sitrep', { ...environment, ...more }, home);
  await bot.waitFor(/Sitrep is ready on slack/);
}

interface Begun {
  readonly authorize: URL;
  readonly cookie: string;
}

async function begin(): Promise<Begun> {
  const answer = await fetch(`${base}/slack/install`, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^sitrep_install=[\w-]{43}; Max-Age=600; Path=\/slack; HttpOnly; SameSite=Lax/);
  return { authorize: new URL(answer.headers.get('location') ?? ''), cookie: cookie.split(';')[0] ?? '' };
}

async function comeBack(
  { authorize, cookie }: Begun,
  code: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const state = authorize.searchParams.get('state') ?? '';
  const answer = await fetch(`${base}/slack/oauth_redirect?${new URLSearchParams({ code, state })}`, {
    headers: { cookie },
  });
  return { status: answer.status, text: await answer.text() };
}

const posts = (channel: string) =>
  peer.proxy.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.channel === channel);
const ask = (team: string, channel: string, text = 'how many soldiers were killed?') =>
  peer.proxy.push({ ...mentionEvent(text, newTs(), { team, channel }), team_id: team });
const rows = (sql: string) => new DatabaseSync(file, { readOnly: true }).prepare(sql).all();
const filesOfState = () =>
  ['', '-wal'].map((end) => {
    try {
      return readFileSync(`${file}${end}`, 'latin1');
    } catch {
      return '';
    }
  });

test('before anybody has added it, nothing is answered', async () => {
  expect(await ask(desk.id, ids.channel)).toMatchObject({ status: 200 });
  await nothingOpen(file, 40_000);
  expect(posts(ids.channel)).toEqual([]);
});

test('a workspace adds it: Slack is asked for the scopes of the manifest, and the next question is answered', async () => {
  const begun = await begin();
  expect(begun.authorize.pathname).toBe('/oauth/v2/authorize');
  const { searchParams } = begun.authorize;
  expect(searchParams.get('client_id')).toBe(oauth.clientId);
  expect(searchParams.get('scope')?.split(',')).toEqual(
    expect.arrayContaining(['commands', 'chat:write', 'app_mentions:read', 'users:read']),
  );
  expect(searchParams.get('redirect_uri')).toBe(`${base}/slack/oauth_redirect`);
  const done = await comeBack(begun, oauth.allow(desk));
  expect(done).toMatchObject({ status: 200, text: expect.stringContaining('Sitrep is in Newsroom') });
  await expect
    .poll(
      async () => {
        await ask(desk.id, ids.channel);
        return posts(ids.channel).length;
      },
      { timeout: 40_000, interval: 1000 },
    )
    .toBeGreaterThan(0);
  expect(posts(ids.channel)[0]?.token).toBe(oauth.tokenOf(desk.id));
});

test.each([
  [
    'a second time',
    async (begun: Begun) => {
      await comeBack(begun, oauth.allow(desk));
      return begun;
    },
  ],
  ['in another browser', async ({ authorize }: Begun) => ({ authorize, cookie: (await begin()).cookie })],
  ['without a cookie', async ({ authorize }: Begun) => ({ authorize, cookie: '' })],
  [
    'with a state of its own',
    async ({ authorize, cookie }: Begun) => {
      authorize.searchParams.set('state', 'x'.repeat(43));
      return { authorize, cookie };
    },
  ],
])('an installation that is finished %s is refused, and no code is spent', async (_what, change) => {
  const begun = await change(await begin());
  const before = peer.proxy.calls.filter(({ method }) => method === 'oauth.v2.access').length;
  expect(await comeBack(begun, oauth.allow(desk))).toMatchObject({
    status: 400,
    text: expect.stringContaining('This link has ended'),
  });
  expect(peer.proxy.calls.filter(({ method }) => method === 'oauth.v2.access')).toHaveLength(before);
});

test('a cancelled installation and a refused code are said, and bring nothing', async () => {
  expect(await comeBack(await begin(), '')).toMatchObject({ status: 400 });
  const refused = await comeBack(await begin(), 'never-handed-out');
  expect(refused).toMatchObject({ status: 502, text: expect.stringContaining('Slack says invalid_code') });
});

test('two workspaces side by side never cross', async () => {
  const done = await comeBack(await begin(), oauth.allow(other));
  expect(done.text).toContain('Sitrep is in Think &#38; Tank');
  await expect
    .poll(
      async () => {
        await ask(other.id, 'C02ROOM');
        return posts('C02ROOM').length;
      },
      { timeout: 40_000, interval: 1000 },
    )
    .toBeGreaterThan(0);
  const before = posts(ids.channel).length;
  await ask(desk.id, ids.channel, 'who said so?');
  await expect.poll(() => posts(ids.channel).length, { timeout: 40_000 }).toBeGreaterThan(before);
  await ask('T03STRANGER', 'C03ROOM');
  await nothingOpen(file, 40_000);
  expect(posts('C03ROOM')).toEqual([]);
  const spokenWith = (channel: string) =>
    new Set(posts(channel).map(({ token }) => /xoxb-1-(T\w+)-/.exec(token)?.[1]));
  expect(spokenWith(ids.channel)).toEqual(new Set([desk.id]));
  expect(spokenWith('C02ROOM')).toEqual(new Set([other.id]));
});

test('an organisation adds it for all its workspaces, and for nobody else’s; when it goes nothing is left', async () => {
  expect((await comeBack(await begin(), oauth.allow(union))).text).toContain('Sitrep is in Union');
  const askIn = (team: string, enterprise: string, channel: string) =>
    peer.proxy.push({
      ...mentionEvent('how many soldiers were killed?', newTs(), { team, channel }),
      team_id: team,
      enterprise_id: enterprise,
    });
  const rooms = [
    { team: 'T04ONE', channel: 'C04ONE' },
    { team: 'T04TWO', channel: 'C04TWO' },
  ];
  for (const { team, channel } of rooms) {
    await expect
      .poll(
        async () => {
          await askIn(team, union.enterprise, channel);
          return posts(channel).length;
        },
        { timeout: 40_000, interval: 1000 },
      )
      .toBeGreaterThan(0);
    expect(posts(channel)[0]?.token).toBe(oauth.tokenOf(union.id));
  }
  await askIn('T09ELSE', 'E09ELSE', 'C04ELSE');
  await nothingOpen(file, 40_000);
  expect(posts('C04ELSE')).toEqual([]);
  const left = () =>
    ['installations where id', 'ledger where space', 'turns where thread']
      .map((where) => `select '${where}' as kept from ${where} like '%T04ONE%'`)
      .flatMap(rows);
  expect(new Set(left().map(({ kept }) => kept)).size).toBe(3);
  oauth.revoke(union.id);
  await peer.proxy.push({
    type: 'event_callback',
    team_id: '',
    enterprise_id: union.enterprise,
    event_id: `Ev-${newTs()}`,
    event: { type: 'app_uninstalled' },
  });
  await expect.poll(left, { timeout: 40_000 }).toEqual([]);
  expect(rows(`select id from installations where enterprise = '${union.enterprise}'`)).toEqual([]);
});

test('a copy of the database holds no token', () => {
  const found = filesOfState().join('');
  expect(found).toContain(desk.id);
  expect(found).not.toMatch(/xoxb-|xoxe/);
  expect(rows('select id, key_id from installations order by id')).toMatchObject([
    { id: desk.id, key_id: 'old' },
    { id: other.id, key_id: 'old' },
  ]);
});

test('rotate-key seals all anew while the bot runs; the old key is needed no more', async () => {
  const keys = { ...environment, SLACK_TOKEN_KEYS: `${newKey},${oldKey}` };
  const out = execFileSync(process.execPath, ['src/bin/sitrep.mjs', 'slack', 'rotate-key'], {
    cwd: repository,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SITREP_DATA_DIR: home.dataDir, ...keys },
  });
  expect(out).toContain('2 of 2 workspaces are sealed with the key “new” now');
  expect(rows('select distinct key_id from installations')).toMatchObject([{ key_id: 'new' }]);
  expect(await bot.stop()).toBe(0);
  environment = { ...environment, SLACK_TOKEN_KEYS: String(newKey) };
  await start();
  const before = posts(ids.channel).length;
  await ask(desk.id, ids.channel, 'how many were wounded?');
  await expect.poll(() => posts(ids.channel).length, { timeout: 40_000 }).toBeGreaterThan(before);
});

test('a key that is missing is told at the start, with what to do', async () => {
  expect(await bot.stop()).toBe(0);
  const without = startBot('sitrep', { ...environment, SLACK_TOKEN_KEYS: String(oldKey) }, home);
  expect(await without.exited).toBe(1);
  expect(without.output()).toContain('sealed with the key “new”, which SLACK_TOKEN_KEYS does not name');
  await start();
});

test('a token at half its life is renewed, and an old one is never used again', async () => {
  oauth.lasting(60);
  await comeBack(await begin(), oauth.allow(desk));
  oauth.lasting(43_200);
  const first = oauth.tokenOf(desk.id);
  const before = posts(ids.channel).length;
  await ask(desk.id, ids.channel, 'where were they captured?');
  await expect.poll(() => oauth.renewals(), { timeout: 40_000 }).toBe(1);
  await expect.poll(() => posts(ids.channel).length, { timeout: 40_000 }).toBeGreaterThan(before);
  expect(oauth.tokenOf(desk.id)).not.toBe(first);
  await ask(desk.id, ids.channel, 'who captured them?');
  await expect.poll(() => posts(ids.channel).at(-1)?.token, { timeout: 40_000 }).toBe(oauth.tokenOf(desk.id));
  expect(filesOfState().join('')).not.toMatch(/xoxb-|xoxe/);
});

test.each([
  ['removed', { type: 'app_uninstalled' }],
  ['revoked', { type: 'tokens_revoked', tokens: { bot: [ids.bot] } }],
])('a workspace where it is %s leaves nothing behind, and the other goes on', async (_what, event) => {
  await comeBack(await begin(), oauth.allow(desk));
  const earlier = posts(ids.channel).length;
  await ask(desk.id, ids.channel, 'how many troops?');
  await expect.poll(() => posts(ids.channel).length, { timeout: 40_000 }).toBeGreaterThan(earlier);
  await nothingOpen(file, 40_000);
  const left = () =>
    ['installations where id', 'ledger where space', 'channel_settings where space', 'turns where thread']
      .map((where) => `select '${where}' as kept from ${where} like '%${desk.id}%'`)
      .flatMap(rows);
  expect(left().length).toBeGreaterThan(0);
  oauth.revoke(desk.id);
  await peer.proxy.push({ type: 'event_callback', team_id: desk.id, event_id: `Ev-${newTs()}`, event });
  await expect.poll(left, { timeout: 40_000 }).toEqual([]);
  const before = posts(ids.channel).length;
  await ask(desk.id, ids.channel);
  const beforeOther = posts('C02ROOM').length;
  await ask(other.id, 'C02ROOM', 'how many troops?');
  await expect.poll(() => posts('C02ROOM').length, { timeout: 40_000 }).toBeGreaterThan(beforeOther);
  expect(posts(ids.channel)).toHaveLength(before);
});
