// What goes wrong on Slack, through the bot as its own process: each scene ends with what people see.

import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { nothingOpen } from '../../peers/open-work.ts';
import {
  ids,
  mentionEvent,
  moreChannels,
  readMessage,
  type SlackPeer,
  startSlack,
  whyNoSlack,
} from '../../peers/slack.ts';
import type { Fault, SlackCall } from '../../peers/slack-proxy.ts';

let peer: SlackPeer;
let bot: BotProcess;
const home = createHome();
const file = home.stateFile;

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
afterEach(async () => {
  peer?.proxy.fault(() => undefined);
  peer?.proxy.repeat(1);
  // A scene that failed between killing the bot and starting it again fails alone.
  if (isDown) await launch();
});

let seconds = 1_700_000_000;
/** A time that no other message of this test has. */
const newTs = () => `${++seconds}.000100`;
const fault = (method: string, decide: (call: SlackCall) => Fault | undefined) =>
  peer.proxy.fault((call) => (call.method === method ? decide(call) : undefined));
const posts = () => peer.proxy.calls.filter(({ method }) => method === 'chat.postMessage');

let isDown = false;
async function kill(): Promise<void> {
  isDown = true;
  bot.signal('SIGKILL');
  await bot.exited;
}

async function launch(): Promise<void> {
  bot = startBot('literal', peer.environment, home);
  await bot.waitFor(/Sitrep is ready on slack/);
  isDown = false;
}

/** What all see under a question, once the bot has nothing left to do. */
async function repliesTo(ts: string): Promise<readonly string[]> {
  await nothingOpen(file, 40_000);
  return (await peer.messages())
    .filter(
      ({ user, thread_ts: thread, ephemeral_to: to }) =>
        user === ids.bot && thread === ts && to === undefined,
    )
    .map(readMessage);
}

async function ask(text: string, more: object = {}): Promise<string> {
  const ts = newTs();
  expect(await peer.proxy.push(mentionEvent(text, ts, more))).toMatchObject({ status: 200 });
  return ts;
}

describe.each(['socket', 'http'] as const)('by %s', (mode) => {
  beforeAll(async () => {
    if (whyNoSlack !== undefined) return;
    peer = await startSlack(mode);
    await launch();
  });
  afterAll(async () => {
    if (whyNoSlack !== undefined) return;
    expect(await bot.stop()).toBe(0);
    await peer.stop();
  });

  test('acknowledged, then killed: answered once after the restart, whatever comes again', async () => {
    const ts = newTs();
    const event = mentionEvent('slow one', ts);
    expect(await peer.proxy.push(event)).toMatchObject({ status: 200 });
    await kill();
    await launch();
    await expect.poll(() => repliesTo(ts), { timeout: 40_000 }).toHaveLength(1);
    expect(await peer.proxy.push(event, { num: 1, reason: 'http_timeout' })).toMatchObject({ status: 200 });
    expect(await repliesTo(ts)).toEqual([expect.stringContaining('slow one')]);
  });

  test('killed while its post is under way: one answer stands in the end', { timeout: 90_000 }, async () => {
    // Killed once the call is out: before that it would be a post that never was.
    const underWay = new Promise<void>((resolve) => {
      fault('chat.postMessage', () => {
        resolve();
        return { lateMs: 1500 };
      });
    });
    const ts = newTs();
    await peer.proxy.push(mentionEvent('under way', ts));
    await underWay;
    await kill();
    await expect
      .poll(async () => (await peer.messages()).some(({ thread_ts: thread }) => thread === ts), {
        timeout: 40_000,
      })
      .toBe(true);
    peer.proxy.fault(() => undefined);
    await launch();
    expect(await repliesTo(ts)).toHaveLength(1);
  });

  test('an event that comes four times at once, by either socket, has one effect, also when it is answered', async () => {
    const ts = newTs();
    const event = mentionEvent('four times', ts);
    const acks = await Promise.all(
      [0, 1, 2, 3].map((num) =>
        peer.proxy.push(event, num === 0 ? undefined : { num, reason: 'http_timeout' }),
      ),
    );
    expect(acks.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await repliesTo(ts)).toHaveLength(1);
    if (mode === 'socket') expect(peer.proxy.sockets()).toBe(2);
    for (const num of [4, 5])
      expect(await peer.proxy.push(event, { num, reason: 'http_timeout' })).toMatchObject({ status: 200 });
    expect(await repliesTo(ts)).toHaveLength(1);
  });

  test('a question that is also sent to the channel is answered once, in its thread alone', async () => {
    const [thread, ts] = [newTs(), newTs()];
    const asked = mentionEvent('for all to see', ts, { thread_ts: thread });
    const broadcast = { type: 'message', subtype: 'thread_broadcast', channel_type: 'channel' };
    const twin = mentionEvent('for all to see', ts, { ...broadcast, thread_ts: thread });
    for (const event of [asked, { ...twin, event_id: `Ev-twin-${ts}` }])
      expect(await peer.proxy.push(event)).toMatchObject({ status: 200 });
    expect(await repliesTo(thread)).toEqual([expect.stringContaining('for all to see')]);
    expect(posts().at(-1)?.args).not.toHaveProperty('reply_broadcast');
  });

  test('what cannot be read ends nothing: it is in the log, and the next question is answered', async () => {
    const broken = [
      { type: 'event_callback', team_id: ids.team },
      {
        type: 'event_callback',
        team_id: ids.team,
        event: { type: 'app_mention', channel: ids.channel, text: 5 },
      },
      { type: 'block_actions', team: { id: ids.team }, actions: [null] },
      { type: 'view_submission', team: { id: ids.team }, view: null },
    ];
    // Slack is not told that it was heard, and is not waited for.
    for (const body of broken) void peer.proxy.push(body);
    const ts = await ask('still there?');
    expect(await repliesTo(ts)).toEqual([expect.stringContaining('still there?')]);
  });

  test('Slack’s markup is not read as the question', async () => {
    const ts = await ask(
      ':eyes: <@U02BEA> <!subteam^S1|@desk> <#C01DESK|desk> ~not this~ who said it? <https://example.org> <mailto:a@example.org|a@example.org>',
    );
    expect(await repliesTo(ts)).toEqual([expect.stringMatching(/^turn 1: who said it\?$/)]);
  });

  test('what is of another workspace, of a bot or of a webhook is not answered', async () => {
    const before = posts().length;
    const ts = newTs();
    await peer.proxy.push({ ...mentionEvent('elsewhere', ts), team_id: 'T99OTHER' });
    await peer.proxy.push(mentionEvent('a bot', newTs(), { bot_id: 'B01' }));
    await peer.proxy.push(
      mentionEvent('a webhook', newTs(), { bot_id: 'B02', subtype: 'bot_message', user: undefined }),
    );
    await peer.proxy.push(mentionEvent('slackbot', newTs(), { user: 'USLACKBOT' }));
    const asked = await ask('is this heard?');
    expect(await repliesTo(asked)).toHaveLength(1);
    expect(posts()).toHaveLength(before + 1);
  });

  test('somebody of another organisation gets one refusal, privately; the channel is told once', async () => {
    const stranger = { user: ids.bea, team: 'T99OTHER' };
    const refusals = () => peer.proxy.calls.filter(({ method }) => method === 'chat.postEphemeral');
    const before = refusals().length;
    const first = await ask('let me in', stranger);
    await expect.poll(() => refusals().length, { timeout: 40_000 }).toBe(before + 1);
    expect(JSON.stringify(refusals()[before]?.args)).toContain('outsiders:yes');
    expect(refusals()[before]?.args.user).toBe(ids.bea);
    const second = await ask('let me in again', { ...stranger, thread_ts: first });
    // Once a day, whichever way it is heard.
    expect([...(await repliesTo(first)), ...(await repliesTo(second))]).toEqual(
      mode === 'socket'
        ? [expect.stringContaining('Somebody of another organisation asked Sitrep here.')]
        : [],
    );
    expect(refusals()).toHaveLength(before + 1);
  });

  test('outsiders are answered from when a member allows it', async () => {
    const before = await peer.control('message', { channel: ids.channel, user: ids.ann, text: 'now' });
    const allow = (value: string) =>
      peer.control('command', {
        channel: ids.channel,
        user: ids.ann,
        command: '/sitrep',
        text: `settings outsiders:${value}`,
      });
    await allow('yes');
    await peer.waitForReply(/organisations are answered/, { after: before.message?.ts ?? '' });
    const ts = await ask('may I now?', { user: ids.bea, team: 'T99OTHER' });
    expect(await repliesTo(ts)).toEqual([expect.stringContaining('may I now?')]);
    await allow('no');
    await nothingOpen(file, 40_000);
    expect(await repliesTo(await ask('and now?', { user: ids.bea, team: 'T99OTHER' }))).toEqual([]);
  });

  test('an edited question has its answer edited in place, a deleted one withdrawn', async () => {
    const ts = await ask('first words');
    const [before] = await repliesTo(ts);
    expect(before).toContain('first words');
    const edit = mentionEvent('other words', ts, { edited: { user: ids.ann, ts: `${seconds}.9` } });
    await peer.proxy.push(edit);
    expect(await repliesTo(ts)).toEqual([expect.stringContaining('other words')]);
    // Not at the first attempt.
    let tries = 0;
    fault('chat.delete', () => (++tries === 1 ? { status: 500 } : undefined));
    await peer.proxy.push({
      type: 'event_callback',
      team_id: ids.team,
      event_id: `Ev-deleted-${ts}`,
      event: {
        type: 'message',
        subtype: 'message_changed',
        channel: ids.channel,
        channel_type: 'channel',
        // A message with answers below it leaves this in its place.
        message: { subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.', ts },
        ts: newTs(),
      },
    });
    await expect.poll(() => repliesTo(ts), { timeout: 40_000 }).toEqual([]);
  });

  test('100,000 characters after a command are shown in one line', async () => {
    const before = await peer.control('message', { channel: ids.channel, user: ids.ann, text: 'now' });
    await peer.control('command', {
      channel: ids.channel,
      user: ids.ann,
      command: '/ask',
      text: `how many ${'and how many '.repeat(7500)}`,
    });
    const reply = await peer.waitForReply(/\/ask how many/, { after: before.message?.ts ?? '' });
    expect(readMessage(reply).split('\n')[0]?.length).toBeLessThanOrEqual(150);
  });
});

describe('much at once', () => {
  beforeAll(async () => {
    if (whyNoSlack !== undefined) return;
    peer = await startSlack('socket');
    await launch();
  });
  afterAll(async () => {
    if (whyNoSlack !== undefined) return;
    expect(await bot.stop()).toBe(0);
    await peer.stop();
  });

  test('whose second part fails twice is whole in the end, and its parts in order', {
    timeout: 90_000,
  }, async () => {
    let failed = 0;
    let part = 0;
    fault('chat.postMessage', () => {
      part++;
      if (part < 2 || failed === 2) return undefined;
      failed++;
      return failed === 1 ? { status: 500 } : { limit: 1 };
    });
    const ts = await ask('something long');
    const all = (await repliesTo(ts)).join('\n');
    const found = [...all.matchAll(/Account (\d+):/g)].map(([, i]) => Number(i));
    expect(found).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(all).not.toMatch(/went wrong|did not arrive/);
  });

  test('whose second part can never be posted: the first stands, is in the ledger, and the asker is told', async () => {
    let part = 0;
    fault('chat.postMessage', () => (++part < 2 ? undefined : { refuse: 'restricted_action' }));
    const ts = await ask('something long');
    expect(await repliesTo(ts)).toHaveLength(1);
    const told = () =>
      peer.proxy.calls.filter(({ method, args }) => method === 'chat.postEphemeral' && args.thread_ts === ts);
    await expect.poll(told, { timeout: 40_000 }).toHaveLength(1);
    expect(told()[0]?.args).toMatchObject({ user: ids.ann, channel: ids.channel });
    expect(JSON.stringify(told()[0]?.args)).toMatch(/Part 2 of \d+ of your answer did not arrive/);
    const [first] = (await peer.messages()).filter(({ thread_ts: thread }) => thread === ts);
    expect(inLedger(first?.ts ?? '?')).toBe(true);
  });

  test('100 people in one second: 100 whole answers', { timeout: 60_000 }, async () => {
    const channels = [ids.channel, ...moreChannels];
    const asked = await Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        const ts = newTs();
        const more = { user: `U9${n}`, channel: channels[n % channels.length] };
        expect(await peer.proxy.push(mentionEvent(`person ${n} asks`, ts, more))).toMatchObject({
          status: 200,
        });
        return ts;
      }),
    );
    await nothingOpen(file, 50_000);
    const seen = (await Promise.all(channels.map((channel) => peer.messages(channel)))).flat();
    for (const [n, ts] of asked.entries()) {
      const answers = seen.filter(({ thread_ts: thread, user }) => thread === ts && user === ids.bot);
      expect(answers.map(readMessage)).toEqual([expect.stringContaining(`person ${n} asks`)]);
    }
  });
});

function inLedger(messageId: string): boolean {
  return count('select count(*) as n from ledger where message_ids like ?', `%${messageId}%`) > 0;
}

function count(query: string, argument: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(db.prepare(query).get(argument)?.n);
  } finally {
    db.close();
  }
}
