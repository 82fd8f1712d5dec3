// Postings on Discord's peer: one request a post, found again by the key it shows, and what each answer means.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createDiscordAdapter, type DiscordAdapter } from '../../../src/chat/discord/index.ts';
import type { Post } from '../../../src/digest/delivery/delivery.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { type DiscordPeer, ids, readMessage, startDiscord } from '../../peers/discord.ts';
import { specProblems } from '../../peers/discord-spec.ts';
import type { Canned } from '../../peers/relay.ts';
import { casualties, casualtiesCard, longReply } from '../replies.ts';

let peer: DiscordPeer;
let adapter: DiscordAdapter;
let drawn: (path: string) => Buffer | undefined = () => undefined;
const stopped: (string | undefined)[] = [];
let otherFoundOut: string | undefined;
const place = { platform: 'discord', space: ids.guild, channel: ids.channel } as const;
const quiet = { info() {}, warn() {}, error() {} };

beforeAll(async () => {
  peer = await startDiscord();
  const { DISCORD_TOKEN: token = '', DISCORD_API_URL: apiUrl = '' } = peer.environment;
  adapter = createDiscordAdapter({
    config: { token, apiUrl, guildId: ids.guild },
    kit: { receive: async () => {}, askedIn: async () => [] },
    wires: new Map(),
    states: { set: (_platform, state, why) => void (state === 'stopped' && stopped.push(why)) },
    tokenStop: {
      why: async () => otherFoundOut,
      stop: async () => {},
      clear: async () => {},
      takeProbe: async () => false,
    },
    lookMs: 50,
    commands: () => [],
    registered: {
      isCurrent: async () => true,
      save: async () => {},
      list: async () => [],
      clear: async () => {},
    },
    drawPicture: async (path) => drawn(path),
    log: quiet,
  });
  await adapter.start();
});
afterAll(async () => {
  await adapter.stop();
  await peer.stop();
});
afterEach(() => peer.relay.intercept(() => undefined));

let count = 0;
function post(extra: Partial<Post> = {}): Post {
  count++;
  const shownKey = `key${count}`;
  const [payload] = adapter.delivery.render(casualties, place, { key: shownKey });
  return {
    ...place,
    messageKey: `box${count}#0`,
    nonce: `nonce${count}`,
    shownKey,
    part: 0,
    address: undefined,
    recipient: '',
    payload,
    firstAttemptAt: Date.now() - 1000,
    signal: AbortSignal.timeout(5000),
    ...extra,
  };
}
const page = (status: number): Canned => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<html><h1>Welcome to our network</h1></html>'),
});
const answer = (canned: Canned) =>
  peer.relay.intercept(({ method }) => (method === 'POST' || method === 'PATCH' ? canned : undefined));

test('posts once, with a nonce that Discord enforces, and finds the message by the key it shows', async () => {
  const wanted = post();
  expect(await adapter.delivery.find(wanted)).toEqual({ outcome: 'absent' });
  const posted = await adapter.delivery.post(wanted);
  expect(posted.outcome).toBe('posted');
  const messageId = posted.outcome === 'posted' ? posted.messageId : '';
  const sent = peer.relay.exchanges.findLast(({ method }) => method === 'POST');
  expect(sent?.body).toMatchObject({
    nonce: wanted.nonce,
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
  });
  expect(specProblems('message', sent?.body)).toEqual([]);
  expect(await adapter.delivery.find(wanted)).toEqual({ outcome: 'found', messageId });
});

/** 1 × 1. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const figures = '/picture/casualties@8b5929b2.png?theme=dark';
const withPicture = {
  ...casualties,
  card: {
    ...casualtiesCard,
    pictures: [{ light: '/picture/casualties@8b5929b2.png', dark: figures, alt: 'Seoul: around 300' }],
  },
};

test.each(['new', 'in the place of the acknowledgement'])(
  'a picture that nobody could fetch goes along as a file: %s',
  async (how) => {
    drawn = (path) => (path === figures ? PNG : undefined);
    const [payload] = adapter.delivery.render(withPicture, place);
    const interaction = { application: ids.guild, token: 'token-of-a-press', at: Date.now() };
    if (how !== 'new')
      peer.relay.intercept(({ method }) =>
        method === 'PATCH' ? { status: 200, body: { id: '7' } } : undefined,
      );
    const address = how === 'new' ? undefined : { channel: ids.channel, interaction };
    expect((await adapter.delivery.post(post({ payload, address }))).outcome).toBe('posted');
    const sent = peer.relay.exchanges.findLast(({ method }) => ['POST', 'PATCH'].includes(method));
    expect(sent?.method).toBe(how === 'new' ? 'POST' : 'PATCH');
    expect(sent?.files).toEqual([{ name: 'picture-1.png', bytes: PNG }]);
    expect(sent?.body).toMatchObject({ attachments: [{ id: '0', filename: 'picture-1.png' }] });
    expect(JSON.stringify(sent?.body)).toContain(
      '{"url":"attachment://picture-1.png"},"description":"Seoul: around 300"',
    );
  },
);

test('what cannot be drawn is left out, and the card stands', async () => {
  drawn = () => undefined;
  const [payload] = adapter.delivery.render(withPicture, place);
  expect((await adapter.delivery.post(post({ payload }))).outcome).toBe('posted');
  const sent = peer.relay.exchanges.findLast(({ method }) => method === 'POST');
  expect(sent?.files).toEqual([]);
  expect(JSON.stringify(sent?.body)).not.toContain('/picture/');
  expect(readMessage(sent?.body as never)).toContain('around 300');
});

test('a payload survives JSON, as the outbox keeps it', async () => {
  const payloads = adapter.delivery.render(longReply(20), place);
  const kept = JSON.parse(JSON.stringify(payloads)) as unknown[];
  for (const payload of kept) expect((await adapter.delivery.post(post({ payload }))).outcome).toBe('posted');
});

test('edits in place, and says when the message is gone', async () => {
  const posted = await adapter.delivery.post(post());
  const messageId = posted.outcome === 'posted' ? posted.messageId : '';
  const [payload] = adapter.delivery.render(noticeReply('Corrected 22 Nov: 2,700 were wounded.'), place);
  const edit = { ...place, payload, signal: AbortSignal.timeout(5000) };
  expect(await adapter.delivery.edit({ ...edit, messageId })).toEqual({ outcome: 'edited' });
  const sent = peer.relay.exchanges.findLast(({ method }) => method === 'PATCH');
  expect(specProblems('edit', sent?.body)).toEqual([]);
  const now = (await peer.twin.channel(ids.channel).getMessages()).find(({ id }) => id === messageId);
  expect(now === undefined ? '' : readMessage(now)).toContain('Corrected 22 Nov: 2,700 were wounded.');
  expect(await adapter.delivery.edit({ ...edit, messageId: '900000000000000998' })).toEqual({
    outcome: 'gone',
  });
});

test.each([
  {
    name: 'asked to wait',
    canned: {
      status: 429,
      headers: { 'retry-after': '7' },
      body: { message: 'slow', retry_after: 7, global: false },
    },
    outcome: 'refused',
  },
  { name: 'a failing server', canned: { status: 500, body: { message: 'oops' } }, outcome: 'unknown' },
  { name: 'a gateway that gave up', canned: { status: 502, body: 'Bad Gateway' }, outcome: 'unknown' },
  {
    name: 'no permission',
    canned: { status: 403, body: { code: 50013, message: 'Missing Permissions' } },
    outcome: 'impossible',
  },
  {
    name: 'a deleted channel',
    canned: { status: 404, body: { code: 10003, message: 'Unknown Channel' } },
    outcome: 'impossible',
  },
  {
    name: 'an archived thread',
    canned: { status: 400, body: { code: 50083, message: 'Thread is archived' } },
    outcome: 'impossible',
  },
  { name: 'a time-out on Discord’s side', canned: { status: 408, body: { code: 0 } }, outcome: 'unknown' },
  { name: 'a page of somebody else', canned: page(200), outcome: 'unknown' },
  { name: 'half an answer', canned: { status: 200, body: Buffer.from('{"id":"1') }, outcome: 'unknown' },
  { name: 'an answer without a message', canned: { status: 200, body: {} }, outcome: 'unknown' },
])('$name: $outcome, after one request', async ({ canned, outcome }) => {
  const before = peer.relay.exchanges.length;
  answer(canned);
  const result = await adapter.delivery.post(post());
  expect(result).toMatchObject({ outcome, why: expect.stringMatching(/\w/) });
  if (outcome === 'refused') expect(result).toMatchObject({ retryAfterMs: expect.closeTo(7000, -3) });
  expect(peer.relay.exchanges).toHaveLength(before + 1);
});

test.each([
  ['a page that turns us away', page(403)],
  ['a page that knows no such place', page(404)],
  ['a proxy’s own JSON', { status: 403, body: { error: 'blocked' } }],
  ['a channel that takes no more for now', { status: 400, body: { code: 20028, message: 'write limit' } }],
  ['too much to do', { status: 400, body: { code: 130000, message: 'overloaded' } }],
])('%s: it is tried again', async (_what, canned) => {
  answer(canned);
  expect((await adapter.delivery.post(post())).outcome).toBe('refused');
});

test('what Discord refuses of one message says nothing of the channel', async () => {
  answer({ status: 400, body: { code: 200000, message: 'Message was blocked by automatic moderation' } });
  expect(await adapter.delivery.post(post())).toMatchObject({ outcome: 'impossible', ofMessage: true });
  answer({ status: 403, body: { code: 50013, message: 'Missing Permissions' } });
  expect(await adapter.delivery.post(post())).not.toHaveProperty('ofMessage');
});

test.each([
  ['a page', page(200)],
  ['a page that turns us away', page(403)],
  ['no list', { status: 200, body: {} }],
])('a history that is %s proves nothing', async (_what, canned) => {
  peer.relay.intercept(({ method, path }) =>
    method === 'GET' && /messages\?/.test(path) ? canned : undefined,
  );
  expect((await adapter.delivery.find(post())).outcome).toBe('unknown');
});

test('in a forum a digest is a post, with a tag where each needs one; what corrects it stands in that post', async () => {
  const forum = '900000000000000081';
  const sent: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
  peer.relay.intercept(({ method, path, body }) => {
    if (method === 'GET' && path.endsWith(`/channels/${forum}`)) {
      const tag = (id: string, name: string) => ({ id, name, moderated: false });
      const tags = [tag('71', 'Weather'), tag('72', 'POW status')];
      return { status: 200, body: { id: forum, type: 15, flags: 16, available_tags: tags } };
    }
    sent.push({ method, path: path.replace('/api/v10', ''), body });
    return { status: 200, body: { id: '555', author: { id: peer.twin.botUserId } } };
  });
  const there = { ...place, channel: forum };
  for (const [topics, tags] of [
    [['pow-status'], ['72']],
    [['troops'], ['71']],
  ]) {
    const [payload] = adapter.delivery.render(casualties, there, { digest: { topics: topics ?? [] } });
    expect(await adapter.delivery.post(post({ channel: forum, payload }))).toEqual({
      outcome: 'posted',
      messageId: '555',
    });
    expect(sent.at(-1)).toMatchObject({
      method: 'POST',
      path: `/channels/${forum}/threads`,
      body: { applied_tags: tags },
    });
  }
  const [payload] = adapter.delivery.render(noticeReply('Corrected.'), there);
  await adapter.delivery.post(post({ channel: forum, payload, repliesTo: '555' }));
  expect(sent.at(-1)).toMatchObject({ method: 'POST', path: '/channels/555/messages' });
  await adapter.delivery.edit({ ...there, messageId: '555', payload, signal: AbortSignal.timeout(5000) });
  expect(sent.at(-1)).toMatchObject({ method: 'PATCH', path: '/channels/555/messages/555' });
});

test('what stands in a thread that Discord has archived is changed all the same: the thread is opened again', async () => {
  let isArchived = true;
  const sent: string[] = [];
  peer.relay.intercept(({ method, path }) => {
    sent.push(`${method} ${path.replace('/api/v10', '')}`);
    if (method === 'PATCH' && path.endsWith('/channels/77')) isArchived = false;
    else if (isArchived) return { status: 400, body: { code: 50083, message: 'Thread is archived' } };
    return { status: 200, body: { id: '78' } };
  });
  const [payload] = adapter.delivery.render(noticeReply('Corrected.'), place);
  const edit = { ...place, thread: '77', messageId: '78', payload, signal: AbortSignal.timeout(5000) };
  expect(await adapter.delivery.edit(edit)).toEqual({ outcome: 'edited' });
  expect(sent).toEqual([
    'PATCH /channels/77/messages/78',
    'PATCH /channels/77',
    'PATCH /channels/77/messages/78',
  ]);
});

test('says in words where it cannot post', async () => {
  expect(await adapter.delivery.refusal(place)).toBeUndefined();
  expect(await adapter.delivery.refusal({ ...place, channel: '900000000000000997' })).toBe(
    'Sitrep cannot post there: the channel no longer exists.',
  );
});

test('a message that a moderator deleted after it was posted is not posted again', async () => {
  const wanted = post();
  const posted = await adapter.delivery.post(wanted);
  peer.rules.remove(posted.outcome === 'posted' ? posted.messageId : '');
  expect(await adapter.delivery.post(wanted)).toEqual({ outcome: 'gone' });
});

test('a repeated post is the same message while Discord remembers its nonce', async () => {
  const wanted = post();
  const posted = await adapter.delivery.post(wanted);
  expect(await adapter.delivery.post(wanted)).toEqual(posted);
});

test('a key is not found in a message that only begins with it, nor in somebody else’s', async () => {
  const wanted = post({ shownKey: 'zzzzzzzz' });
  const [payload] = adapter.delivery.render(casualties, place, { key: 'zzzzzzzz-2' });
  await adapter.delivery.post({ ...wanted, payload });
  await peer.twin.channel(ids.channel).user(ids.ann).sendMessage({ content: 'look: zzzzzzzz' });
  expect(await adapter.delivery.find(wanted)).toEqual({ outcome: 'absent' });
});

test('a history that may not be read proves nothing: the message is unknown, never absent', async () => {
  const wanted = post({ firstAttemptAt: Date.now() - 120_000 });
  const channel = (...permission_overwrites: readonly object[]) => ({
    status: 200,
    body: { id: ids.channel, guild_id: ids.guild, type: 0, name: 'desk', position: 0, permission_overwrites },
  });
  const answerWith = (room: Canned, history?: Canned) =>
    peer.relay.intercept(({ method, path }) => {
      if (method !== 'GET') return undefined;
      return path.endsWith(`/channels/${ids.channel}`)
        ? room
        : path.includes('/messages?')
          ? history
          : undefined;
    });
  // Discord answers with an empty list where it may not be read.
  peer.rules.unreadable.add(ids.channel);
  answerWith(channel({ id: ids.guild, type: 0, allow: '0', deny: String(1 << 16) }));
  expect(await adapter.delivery.find(wanted)).toEqual({
    outcome: 'unknown',
    why: 'Sitrep may not read the history of that channel',
  });
  // While Discord remembers the nonce, saying it again doubles nothing.
  expect(await adapter.delivery.find(post())).toEqual({ outcome: 'repeatable' });
  peer.rules.unreadable.clear();
  for (const status of [500, 502]) {
    answerWith(channel(), { status, body: { code: 0, message: 'no' } });
    expect((await adapter.delivery.find(wanted)).outcome).toBe('unknown');
  }
  answerWith(channel());
  expect(await adapter.delivery.find(wanted)).toEqual({ outcome: 'absent' });
});

test('one 401 is asked about and does not silence the bot', async () => {
  let isFirst = true;
  peer.relay.intercept(({ method, path }) => {
    if (method !== 'POST' || !path.endsWith('/messages') || !isFirst) return undefined;
    isFirst = false;
    return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
  });
  expect(await adapter.delivery.post(post())).toMatchObject({ outcome: 'refused', retryAfterMs: 1000 });
  expect((await adapter.delivery.post(post())).outcome).toBe('posted');
  expect(peer.relay.exchanges.some(({ path }) => path.endsWith('/users/@me'))).toBe(true);
});

test('a token that another process found refused stops this one too', async () => {
  expect(stopped).toEqual([]);
  otherFoundOut = 'Discord refuses the bot token';
  await expect.poll(() => stopped).toEqual(['Discord refuses the bot token']);
});
