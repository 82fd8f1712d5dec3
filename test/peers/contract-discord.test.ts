// That our relay is as strict as the contract says Discord is: one check for each line that is ruled.

import { expect, it } from 'vitest';
import { discordContract } from './contract-discord.ts';
import { createDiscordRules } from './discord-rules.ts';

const CHANNEL = '/api/v10/channels/900000000000000002/messages';
const post = (body: object, path = CHANNEL) => ({ method: 'POST', path, body });
const get = { method: 'GET', path: `${CHANNEL}?after=0&limit=100`, body: undefined };

function setUp() {
  let now = 1_000_000;
  const rules = createDiscordRules(() => now);
  const create = (id: string, body: object) =>
    rules.after(post(body), { status: 200, body: { ...body, id, author: { id: '1' } } });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { rules, create, pass };
}

/** How many of so many requests at once get through. */
function admitted(path: string, requests: number, between = 0): number {
  const { rules, pass } = setUp();
  rules.limited = true;
  return Array.from({ length: requests }, () => {
    pass(between);
    return rules.before(post({}, path));
  }).filter((answer) => answer?.status !== 429).length;
}

type Ruled = Extract<(typeof discordContract)[number], { by: 'ruled' }>['what'];

const checks: Readonly<Record<Ruled, () => void>> = {
  'nonce, when a message is fetched again'() {
    const { rules, create } = setUp();
    expect(create('11', { nonce: 'n1', content: 'x' }).body).toMatchObject({ nonce: 'n1' });
    const fetched = rules.after(get, { status: 200, body: [{ id: '11', nonce: 'n1', content: 'x' }] });
    expect(fetched.body).toEqual([{ id: '11', content: 'x' }]);
  },
  'the list of commands'() {
    const { rules } = setUp();
    const path = '/api/v10/applications/1/guilds/2/commands';
    const list = { method: 'GET', path: `${path}?with_localizations=true`, body: undefined };
    expect(rules.before(list)).toMatchObject({ status: 200, body: [] });
    rules.after({ method: 'PUT', path, body: [{ name: 'help', type: 1 }] }, { status: 200, body: [] });
    expect(rules.before(list)?.body).toMatchObject([{ id: '1', name: 'help', nsfw: false }]);
  },
  enforce_nonce() {
    const { rules, create, pass } = setUp();
    const body = { nonce: 'n1', enforce_nonce: true, content: 'x' };
    create('11', body);
    expect(rules.before(post(body))).toMatchObject({ status: 200, body: { id: '11' } });
    expect(rules.before(post({ ...body, enforce_nonce: false }))).toBeUndefined();
    expect(rules.before(post({ ...body, nonce: 'n2' }))).toBeUndefined();
    pass(rules.nonceMs);
    expect(rules.before(post(body))).toBeUndefined();
  },
  'a nonce whose message was deleted'() {
    const { rules, create } = setUp();
    const body = { nonce: 'n1', enforce_nonce: true, content: 'x' };
    create('11', body);
    rules.remove('11');
    expect(rules.before(post(body))).toMatchObject({ status: 404, body: { code: 10008 } });
  },
  'history without Read Message History'() {
    const { rules } = setUp();
    rules.unreadable.add('900000000000000002');
    expect(rules.after(get, { status: 200, body: [{ id: '11' }] })).toMatchObject({ status: 200, body: [] });
  },
  'messages for one person’s eyes'() {
    const { rules } = setUp();
    const all = [
      { id: '11', flags: 64 },
      { id: '12', flags: 0 },
    ];
    expect(rules.after(get, { status: 200, body: all }).body).toEqual([{ id: '12', flags: 0 }]);
  },
  'posts in a channel'() {
    expect(admitted(CHANNEL, 8)).toBe(5);
    expect(admitted(CHANNEL, 8, 1000)).toBe(8);
  },
  'follow-ups of an interaction'() {
    expect(admitted('/api/v10/webhooks/9/token', 8)).toBe(5);
  },
  'all requests together'() {
    expect(admitted('/api/v10/users/@me', 60)).toBe(50);
    expect(admitted('/api/v10/interactions/1/token/callback', 60)).toBe(60);
  },
};

it.each(Object.entries(checks))('%s', (_what, check) => check());

it('names a source for each line, and each ruled line is tried', () => {
  for (const { source } of discordContract) expect(source).toMatch(/^https:\/\//);
  const ruled = discordContract.flatMap(({ what, by }) => (by === 'ruled' ? [what] : []));
  expect(ruled.toSorted()).toEqual(Object.keys(checks).toSorted());
});
