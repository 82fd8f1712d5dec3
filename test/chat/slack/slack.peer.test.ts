// The bot as its own process against Slack's peer, by Socket Mode and by signed HTTP. Every message that it sends is
// checked against the limits that the peer does not keep.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkMessage } from '../../../src/chat/slack/limits.ts';
import { type BotProcess, createHome, type Program, startBot } from '../../peers/bot-process.ts';
import { nothingOpen } from '../../peers/open-work.ts';
import { ids, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';
import type { Fault, SlackCall } from '../../peers/slack-proxy.ts';

let peer: SlackPeer;
let bot: BotProcess;
let home = createHome();

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});

async function start(program: Program, mode: 'socket' | 'http'): Promise<void> {
  if (whyNoSlack !== undefined) return;
  peer = await startSlack(mode);
  bot = startBot(program, peer.environment, home);
  await bot.waitFor(/Sitrep is ready on slack/);
}

async function stop(): Promise<void> {
  if (whyNoSlack !== undefined) return;
  const code = await bot?.stop();
  await peer?.stop();
  home.remove();
  home = createHome();
  expect(code).toBe(0);
}

const posts = () => peer.proxy.calls.filter(({ method }) => method === 'chat.postMessage');
const fault = (method: string, decide: (call: SlackCall) => Fault | undefined) =>
  peer.proxy.fault((call) => (call.method === method ? decide(call) : undefined));

function checkWire(): void {
  if (whyNoSlack !== undefined) return;
  for (const { args } of posts()) expect(checkMessage(args)).toEqual([]);
}

const command = (text: string, name = '/ask') =>
  peer.control('command', { channel: ids.channel, user: ids.ann, command: name, text });
const say = async (text: string, more: object = {}) => {
  const { message } = await peer.control('message', { channel: ids.channel, user: ids.ann, text, ...more });
  if (message === undefined) throw new Error('the peer made no message');
  return message;
};
const isAlone = ({ ephemeral_to: to }: { readonly ephemeral_to?: string }) => to !== undefined;
const mention = (text: string) => `<@${ids.bot}> ${text}`;

describe.each(['socket', 'http'] as const)('sitrep start on Slack, by %s', (mode) => {
  beforeAll(() => start('sitrep', mode));
  afterAll(stop);
  afterEach(checkWire);

  test('answers a slash command in the channel, with both accounts and their sources', async () => {
    await command('public', '/casualties');
    const reply = await peer.waitForReply(/around 300/);
    expect(reply.ephemeral_to).toBeUndefined();
    const text = readMessage(reply);
    expect(text).toMatch(/Over 3,000 North Korean troops/);
    expect(text).toMatch(/Seoul’s spy agency › R/);
    expect(text).toMatch(/R\W+Reaction\W+13\W+Jan\W+2025/u);
    expect(reply.text).toMatch(/around 300[\s\S]*≠ other count: killed or wounded[\s\S]*Over 3,000/);
    expect(reply.thread_ts).toBeUndefined();
  });

  test('a command’s reply is the asker’s alone until it is shared; then all see it, and who shared it', async () => {
    const before = await say('before');
    await command('', '/casualties');
    const alone = await peer.waitForReply(/around 300/, { after: before.ts });
    expect(alone.ephemeral_to).toBe(ids.ann);
    const share = (alone.blocks ?? [])
      .flatMap((block) => Reflect.get(block as object, 'elements') ?? [])
      .find((element: { readonly value?: string }) => element.value?.startsWith('s1|share|'));
    expect(share).toMatchObject({ text: { text: 'Share to channel' } });
    const pressed = {
      type: 'block_actions',
      team: { id: ids.team },
      user: { id: ids.ann, username: 'ann', team_id: ids.team },
      trigger_id: `share-${before.ts}`,
      response_url: peer.proxy.responseUrl(),
      container: { type: 'message', message_ts: alone.ts, channel_id: ids.channel, is_ephemeral: true },
      actions: [{ action_id: share.action_id, block_id: 'b', value: share.value }],
    };
    expect(await peer.proxy.push(pressed)).toMatchObject({ status: 200 });
    const shared = await peer.waitForReply(/shared by ann/, { after: alone.ts });
    expect(shared.ephemeral_to).toBeUndefined();
    expect(readMessage(shared)).toMatch(/around 300/);
  });

  test('takes the umbrella command for any topic, with options', async () => {
    await command('casualties as_of:31 December 2024', '/sitrep');
    const text = readMessage(await peer.waitForReply(/\/sitrep casualties as_of:31 December 2024/));
    expect(text).toMatch(/Over 3,000/);
    expect(text).not.toContain('around 300');
  });

  test('answers a mention in its thread; a follow-up by another person takes up the question before', async () => {
    const asked = await say(mention('how many soldiers were killed according to Seoul?'));
    const first = await peer.waitForReply(/300/, { after: asked.ts });
    expect(first.thread_ts).toBe(asked.ts);
    await say(mention('and wounded?'), { user: ids.bea, thread_ts: asked.ts });
    const second = await peer.waitForReply(/2,700/, { after: first.ts });
    expect(second.thread_ts).toBe(asked.ts);
  });

  test('answers a direct message without a mention, once even with one', async () => {
    const channel = await peer.openDirect(ids.ann);
    const asked = await say(mention('how many soldiers were killed according to Seoul?'), { channel });
    const reply = await peer.waitForReply(/300/, { channel, after: asked.ts });
    const next = await say('and wounded?', { channel });
    await peer.waitForReply(/2,700/, { channel, after: next.ts });
    const own = (await peer.messages(channel)).filter(({ user }) => user === ids.bot);
    expect(own).toHaveLength(2);
    expect(reply.thread_ts).toBeUndefined();
  });

  test.each([
    ['/sitrep', 'casualties as_of:tomorrowish'],
    ['/casualties', 'as-of:31 Decembre 2024'],
    ['/timeline', 'asof:soon'],
    ['/sitrep', 'who zelensky as_of:q3'],
  ])('%s %s: a date that cannot be read is said to be none, with an example', async (name, text) => {
    const before = await say('before');
    await command(text, name);
    const reply = await peer.waitForReply(/is not a date I can read/, { after: before.ts });
    expect(readMessage(reply)).toMatch(/Write one such as 2025-01-13/);
  });

  test('/sitrep help says that threads have no slash commands, and what to do there', async () => {
    const before = await say('before');
    await command('', '/sitrep');
    const help = readMessage(await peer.waitForReply(/no slash commands in threads/, { after: before.ts }));
    expect(help).toMatch(/@sitrep[\s\S]*“Check against the briefing”/);
    expect(help).toMatch(/Share to channel; “public”/);
  });

  test('/sitrep settings is no question, whatever was asked before', async () => {
    const before = await say('before');
    await command('who zelensky', '/sitrep');
    await peer.waitForReply(/Zelensky/, { after: before.ts });
    const between = await say('between');
    await command('settings', '/sitrep');
    const reply = readMessage(await peer.waitForReply(/Settings/, { after: between.ts }));
    expect(reply).toContain('People of other organisations are answered: No');
    expect(reply).not.toMatch(/Zelensky/);
  });

  test('stays silent when nobody speaks to it', async () => {
    const chat = await say('lunch?');
    const asked = await say(mention('/help'));
    await peer.waitForReply(/casualties/, { after: asked.ts });
    const since = (await peer.messages()).filter(({ user, ts }) => user === ids.bot && ts > chat.ts);
    expect(since.map(({ thread_ts: thread }) => thread)).toEqual([asked.ts]);
  });
});

describe('replies that Slack makes hard', () => {
  beforeAll(() => start('literal', 'socket'));
  afterAll(stop);
  afterEach(() => {
    checkWire();
    peer?.proxy.fault(() => undefined);
  });

  test('shows a reply to the asker alone when told so', async () => {
    await command('hello there');
    const reply = await peer.waitForReply(/hello there/);
    expect(reply).toMatchObject({ subtype: 'ephemeral', ephemeral_to: ids.ann });
  });

  test('a long topic becomes several messages, each quote with its source', async () => {
    const asked = await say(mention('something long'));
    await peer.waitForReply(/Account 40:/, { after: asked.ts });
    const parts = (await peer.messages())
      .filter(({ ts, user }) => user === ids.bot && ts > asked.ts)
      .map(readMessage);
    expect(parts.length).toBeGreaterThan(1);
    const found = parts.flatMap((text) => [...text.matchAll(/Account (\d+):/g)].map(([, i]) => Number(i)));
    expect(found).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const text of parts) {
      for (const [, i] of text.matchAll(/Account (\d+):/g)) expect(text).toContain(`Witness ${i} →`);
    }
  });

  test('a quote that holds <!channel> is shown and pings nobody', async () => {
    const asked = await say(mention('something evil'));
    const reply = await peer.waitForReply(/<!channel>/, { after: asked.ts });
    expect(readMessage(reply)).toContain('@everyone <@U0BOT> <!channel> <@&1> **bold** `code`');
    expect(JSON.stringify(reply)).not.toMatch(/<[!@]/);
  });

  test('our own failure shows the reference that the log has', async () => {
    const asked = await say(mention('broken'));
    const text = readMessage(await peer.waitForReply(/reference/, { after: asked.ts }));
    const reference = /reference: (\w+)/.exec(text)?.[1];
    await bot.waitFor(new RegExp(`"reference":"${reference}".*the responder broke`));
  });

  test('a mistake of the asker is told in its own words', async () => {
    const asked = await say(mention('mistake'));
    const text = readMessage(await peer.waitForReply(/is not a date/, { after: asked.ts }));
    expect(text).toContain('“mistake” is not a date; write 31 December 2024.');
  });

  test('waits as long as Slack asks, then posts once', async () => {
    let refusals = 0;
    fault('chat.postMessage', () => {
      if (refusals === 2) return undefined;
      refusals++;
      return { limit: 1 };
    });
    const asked = await say(mention('patience'));
    await peer.waitForReply(/patience/, { after: asked.ts });
    expect(refusals).toBe(2);
    expect(
      (await peer.messages()).filter((each) => each.user === ids.bot && /patience/.test(each.text)),
    ).toHaveLength(1);
  });

  test('posts the text, whole, when Slack refuses the blocks', async () => {
    fault('chat.postMessage', ({ args }) =>
      args.blocks === undefined ? undefined : { refuse: 'msg_blocks_too_long' },
    );
    const asked = await say(mention('something long'));
    await peer.waitForReply(/Account 40:/, { after: asked.ts });
    const texts = (await peer.messages()).filter(({ ts, user }) => user === ids.bot && ts > asked.ts);
    const found = texts.flatMap(({ text }) =>
      [...text.matchAll(/Account (\d+):/g)].map(([, i]) => Number(i)),
    );
    expect(found).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const { text, blocks } of texts) {
      expect(blocks).toBeUndefined();
      expect(text.length).toBeLessThanOrEqual(4000);
    }
  });

  test('shows all of a long private reply, although a response_url takes five messages', async () => {
    const before = await say('before');
    await command('something long');
    await peer.waitForReply(/Account 40:/, { after: before.ts });
    const parts = (await peer.messages())
      .filter(({ ephemeral_to: to, ts }) => to === ids.ann && ts > before.ts)
      .map(readMessage);
    const found = parts.flatMap((text) => [...text.matchAll(/Account (\d+):/g)].map(([, i]) => Number(i)));
    expect([...new Set(found)]).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  test('answers a command where it is not a member', async () => {
    fault('chat.postMessage', () => ({ refuse: 'not_in_channel' }));
    await command('from outside? public');
    const reply = await peer.waitForReply(/from outside/);
    expect(reply.subtype).toBeUndefined();
  });

  test.each([
    { what: 'a gateway that gave up after the message was made', fault: { status: 502, done: true } },
    { what: 'a gateway that gave up before', fault: { status: 502 } },
    { what: 'a connection that was cut after the message was made', fault: { reset: 'after' } },
    { what: 'a connection that was cut before', fault: { reset: 'before' } },
    { what: 'a message that was made after we gave up waiting', fault: { lateMs: 12_000 } },
  ] as const)('$what: one answer, and no apology', { timeout: 60_000 }, async ({ what, fault: once }) => {
    let isFirst = true;
    fault('chat.postMessage', () => {
      if (!isFirst) return undefined;
      isFirst = false;
      return once;
    });
    const words = `about ${what.length} and ${JSON.stringify(once).length}`;
    const asked = await say(mention(words));
    await peer.waitForReply(new RegExp(words), { after: asked.ts }, 30_000);
    await nothingOpen(home.stateFile, 30_000);
    const replies = (await peer.messages()).filter(
      ({ user, thread_ts: thread }) => user === ids.bot && thread === asked.ts,
    );
    // Whoever asked may hear that they have to wait, privately.
    const [all, alone] = [replies.filter((one) => !isAlone(one)), replies.filter(isAlone)].map((some) =>
      some.map(readMessage),
    );
    expect(all).toEqual([expect.stringContaining(words)]);
    for (const text of alone ?? []) expect(text).toMatch(/^Your answer has to wait/);
  });
});

describe('what Slack signs', () => {
  beforeAll(() => start('literal', 'http'));
  afterAll(stop);

  const event = (id: string, ts: string, text: string) => ({
    type: 'event_callback',
    team_id: ids.team,
    api_app_id: 'A01SITREP',
    event_id: id,
    event: {
      type: 'app_mention',
      user: ids.ann,
      text: mention(text),
      ts,
      channel: ids.channel,
      event_ts: ts,
    },
  });
  const send = ({ body, headers }: ReturnType<SlackPeer['signed']>) =>
    fetch(peer.eventsUrl, { method: 'POST', headers, body }).then(({ status }) => status);
  const repliesTo = async (ts: string) =>
    (await peer.messages()).filter((each) => each.user === ids.bot && each.thread_ts === ts);

  test('an event that comes again has one effect, also after a restart', async () => {
    // Slack signs each delivery at its own second: no two of these can fall on the same one.
    const again = (age: number) => peer.signed(event('Ev0001', '1700000001.000100', 'once'), age);
    expect(await send(again(200))).toBe(200);
    await peer.waitForReply(/once/);
    expect(await send(again(100))).toBe(200);
    expect(await bot.stop()).toBe(0);
    bot = startBot('literal', peer.environment, home);
    await bot.waitFor(/Sitrep is ready on slack/);
    expect(await send(again(0))).toBe(200);
    const later = await say(mention('afterwards'));
    await peer.waitForReply(/afterwards/, { after: later.ts });
    expect(await repliesTo('1700000001.000100')).toHaveLength(1);
  });

  test('the very same request again is refused', async () => {
    const request = peer.signed(event('Ev0002', '1700000002.000100', 'replayed'));
    expect(await send(request)).toBe(200);
    expect(await send(request)).toBe(401);
  });

  test.each([
    { what: 'ten minutes old', age: 600 },
    { what: 'dated an hour ahead', age: -3600 },
    { what: 'dated two minutes ahead', age: -120 },
  ])('a request that is $what is refused', async ({ age }) => {
    expect(await send(peer.signed(event(`Ev1${age}`, '1700000003.000100', 'wrong time'), age))).toBe(401);
    expect(await repliesTo('1700000003.000100')).toEqual([]);
  });

  test('a request that somebody else signed, or nobody, is refused', async () => {
    const { body, headers } = peer.signed(event('Ev0004', '1700000004.000100', 'forged'));
    const forged = { ...headers, 'x-slack-signature': `v0=${'0'.repeat(64)}` };
    expect(await send({ body, headers: forged })).toBe(401);
    expect(await send({ body: body.replace('forged', 'changed'), headers })).toBe(401);
    expect(await send({ body, headers: { 'content-type': 'application/json' } })).toBe(401);
    expect(await repliesTo('1700000004.000100')).toEqual([]);
  });

  test('Slack’s question whether the address is ours is answered', async () => {
    const { body, headers } = peer.signed({ type: 'url_verification', challenge: 'abc123' });
    const answer = await fetch(peer.eventsUrl, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ challenge: 'abc123' });
  });

  test('what is no JSON, too large, or no POST is turned away', async () => {
    const large = peer.signed({ padding: 'x'.repeat(1_100_000) });
    expect(await send(large)).toBe(413);
    expect((await fetch(peer.eventsUrl)).status).toBe(404);
    const { body, headers } = peer.signed(event('Ev0005', '1700000005.000100', 'elsewhere'));
    for (const path of ['/', '/slack', '/slack/events/', '/readyz', '/slack/events.json'])
      expect((await fetch(new URL(path, peer.eventsUrl), { method: 'POST', headers, body })).status).toBe(
        404,
      );
  });
});

describe('a start that comes to nothing', () => {
  const refused = { refuse: 'invalid_auth' };
  const page = { page: '<html>Welcome to our network</html>', status: 200 };
  test.each<{ method: string; what: Fault; told: string }>([
    { method: 'auth.test', what: refused, told: 'slack: Slack refused the bot token (invalid_auth)' },
    {
      method: 'apps.connections.open',
      what: refused,
      told: 'slack: Slack refused the app token (invalid_auth)',
    },
    {
      method: 'auth.test',
      what: page,
      told: 'slack: Slack cannot be reached (Slack’s answer could not be read)',
    },
  ])('at $method: one clear line, and the end', async ({ method, what, told }) => {
    peer = await startSlack('socket');
    fault(method, () => what);
    bot = startBot('sitrep', peer.environment, home);
    const code = await bot.exited;
    await peer.stop();
    expect(code).toBe(1);
    expect(bot.output()).toContain(told);
    expect(bot.output()).not.toMatch(/xoxb-test|xapp-test|at .*\.js:/);
  });
});
