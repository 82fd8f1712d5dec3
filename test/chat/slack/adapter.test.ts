// The adapter in this process, on the real kit, with short pauses: what happens to the connection and the token while it
// runs, and what is told of it.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createJournal } from '../../../src/chat/kit/journal.ts';
import { createKit } from '../../../src/chat/kit/kit.ts';
import { nameOwner } from '../../../src/chat/kit/owners.ts';
import type { KitSettings } from '../../../src/chat/kit/parts.ts';
import { createPlatformStates } from '../../../src/chat/kit/platform-state.ts';
import type { Wire } from '../../../src/chat/kit/wire.ts';
import { createSlackAdapter } from '../../../src/chat/slack/index.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { openState } from '../../../src/state/open.ts';
import { openSettings } from '../../../src/state/settings.ts';
import { createHome } from '../../peers/bot-process.ts';
import { nothingOpen } from '../../peers/open-work.ts';
import { ids, mentionEvent, readMessage, startSlack, whyNoSlack } from '../../peers/slack.ts';
import { holdState } from '../../state/hold-state.ts';

interface Running {
  readonly peer: Awaited<ReturnType<typeof startSlack>>;
  readonly states: ReturnType<typeof createPlatformStates>;
  /** Sentences of the log, with their level. */
  readonly told: string[];
  readonly file: string;
}

let running: Running;

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});

/** Ends with the test: its own `onTestFinished`, where several run at the same time. */
async function run(
  settings: Partial<KitSettings> = {},
  whenFinished: (stop: () => Promise<void>) => void = onTestFinished,
): Promise<Running> {
  const peer = await startSlack('socket');
  const home = createHome();
  const file = join(home.dataDir, 'state.db');
  const state = await openState({ file, clock: Date.now, isThreaded: true });
  const told: string[] = [];
  const tell = (level: string) => (_context: object, message: string) =>
    void told.push(`${level}: ${message}`);
  const log = { info: tell('info'), warn: tell('warn'), error: tell('error') };
  const states = createPlatformStates(Date.now, log);
  const wires = new Map<string, Wire>();
  const owner = nameOwner(process.pid, randomUUID());
  const kit = createKit({
    db: state.db,
    clock: Date.now,
    monotonic: () => performance.now(),
    random: Math.random,
    owner,
    wires,
    journal: createJournal(home.dataDir, owner, Date.now),
    responder: async ({ text, press }) => ({
      reply: noticeReply(
        press === undefined ? `you asked: ${text}` : `you pressed: ${press.id} ${press.values.join(', ')}`,
      ),
      posted: async () => {},
    }),
    budgets: { person: 1000, channel: 1000, space: 1000 },
    places: await openSettings(state.db, Date.now),
    newReference: () => 'ref',
    log,
    settings,
  });
  const {
    SLACK_BOT_TOKEN: botToken = '',
    SLACK_APP_TOKEN: appToken = '',
    SLACK_API_URL: apiUrl = '',
  } = peer.environment;
  const adapter = createSlackAdapter({
    config: { mode: 'socket', botToken, appToken, apiUrl },
    kit,
    wires,
    states,
    commands: () => [],
    areOutsidersAnswered: async () => false,
    log,
    pauses: { connect: { failed: [50, 100], refused: 100 }, probeMs: 300 },
  });
  await adapter.start();
  await kit.start();
  whenFinished(async () => {
    await adapter.stop();
    await kit.stop();
    await state.close();
    await peer.stop();
    home.remove();
  });
  return { peer, states, told, file };
}

let seconds = 1_710_000_000;
const newTs = () => `${++seconds}.000100`;
const stateNow = (of = running) => of.states.list().map(({ state, why = '' }) => `${state} ${why}`.trim());
const calls = (method: string, of = running) => of.peer.proxy.calls.filter((call) => call.method === method);

async function isAnswered(text: string, { peer } = running): Promise<void> {
  const ts = newTs();
  expect(await peer.proxy.push(mentionEvent(text, ts))).toMatchObject({ status: 200 });
  expect(readMessage(await peer.waitForReply(new RegExp(text)))).toContain(`you asked: ${text}`);
}

test('a token revoked while running: one post, one question, one line; and all is well once it is taken again', async () => {
  running = await run();
  await isAnswered('before');
  const [posts, tests] = [calls('chat.postMessage').length, calls('auth.test').length];
  running.peer.proxy.fault(({ method }) =>
    method === 'apps.connections.open' ? undefined : { refuse: 'token_revoked' },
  );
  for (const text of ['first', 'second', 'third']) {
    await running.peer.proxy.push(mentionEvent(text, newTs(), { channel: ids.channel }));
  }
  await expect
    .poll(() => stateNow())
    .toEqual([expect.stringMatching(/^failing Slack refuses the bot token .*token_revoked/)]);
  await expect.poll(() => calls('auth.test').length, { timeout: 40_000 }).toBeGreaterThan(tests + 2);
  expect(calls('chat.postMessage')).toHaveLength(posts + 1);
  expect(running.told.filter((line) => /nothing is posted to Slack/.test(line))).toHaveLength(1);
  running.peer.proxy.fault(() => undefined);
  await expect.poll(() => stateNow(), { timeout: 40_000 }).toEqual(['connected']);
  await isAnswered('afterwards');
});

test('one refusal that says nothing of the token is tried again, and nothing is given up', async () => {
  running = await run();
  let isFirst = true;
  running.peer.proxy.fault(({ method }) => {
    if (method !== 'chat.postMessage' || !isFirst) return undefined;
    isFirst = false;
    return { refuse: 'invalid_auth' };
  });
  await isAnswered('once refused');
  expect(stateNow()).toEqual(['connected']);
});

describe.concurrent('the connection is lost ten times', () => {
  test.for([
    { what: 'invalid_auth', answer: { error: 'invalid_auth' } },
    { what: 'not_authed', answer: { error: 'not_authed' } },
    { what: 'account_inactive', answer: { error: 'account_inactive' } },
    { what: 'an error inside Slack', answer: { error: 'internal_error' } },
    { what: 'link_disabled', answer: { error: 'link_disabled' } },
    { what: 'a failing server', answer: { status: 500 } },
    { what: 'a gateway', answer: { status: 502 } },
    { what: 'a limit', answer: { status: 429 } },
  ])(
    'and $what keeps it from coming back: it is told, and comes back',
    async ({ answer }, { expect, onTestFinished: whenFinished }) => {
      const own = await run({}, whenFinished);
      const { proxy } = own.peer;
      for (let round = 1; round <= 10; round++) {
        await expect.poll(() => proxy.sockets(), { timeout: 40_000 }).toBe(2);
        const before = calls('apps.connections.open', own).length;
        proxy.cut(answer);
        await expect
          .poll(() => calls('apps.connections.open', own).length, { timeout: 40_000 })
          .toBeGreaterThan(before + 1);
        await expect.poll(() => stateNow(own)).toEqual([expect.stringMatching(/^failing /)]);
        proxy.cut(undefined);
        await expect.poll(() => stateNow(own), { timeout: 40_000 }).toEqual(['connected']);
        await isAnswered(`back again ${round}`, own);
      }
    },
  );
});

test('a connection that Slack renews is renewed, and what comes meanwhile is answered once', async () => {
  running = await run();
  for (const n of [1, 2, 3]) {
    running.peer.proxy.cut();
    await expect.poll(() => running.peer.proxy.sockets(), { timeout: 40_000 }).toBe(2);
    await isAnswered(`renewed ${n}`);
  }
  expect(calls('chat.postMessage')).toHaveLength(3);
});

test('one of the two connections ends: the other hears, and nothing is told to be failing', async () => {
  running = await run();
  await expect.poll(() => running.peer.proxy.sockets(), { timeout: 40_000 }).toBe(2);
  running.peer.proxy.cutOne({ error: 'internal_error' });
  await isAnswered('meanwhile');
  expect(stateNow()).toEqual(['connected']);
});

test('limited for ever: the asker is told privately in the end, and nothing is posted late', async () => {
  running = await run({ freshMs: 3000 });
  running.peer.proxy.fault(({ method }) => (method === 'chat.postMessage' ? { limit: 1 } : undefined));
  await running.peer.proxy.push(mentionEvent('for ever', newTs()));
  await expect.poll(() => calls('chat.postEphemeral').length, { timeout: 40_000 }).toBeGreaterThan(0);
  await nothingOpen(running.file, 40_000);
  expect(calls('chat.postEphemeral').at(-1)?.args).toMatchObject({ user: ids.ann });
  running.peer.proxy.fault(() => undefined);
  await isAnswered('and now');
  const seen = (await running.peer.messages()).map(readMessage);
  expect(seen.filter((text) => text.includes('for ever'))).toEqual([]);
});

test('a press that needs a form opens it, and what is filled in comes back as that press', async () => {
  running = await run();
  const { proxy } = running.peer;
  proxy.fault(({ method }) => (method === 'views.open' ? { say: { ok: true } } : undefined));
  const who = { team: { id: ids.team }, user: { id: ids.ann, team_id: ids.team } };
  const pressed = {
    type: 'block_actions',
    ...who,
    trigger_id: 'trigger-1',
    response_url: proxy.responseUrl(),
    container: { type: 'message', message_ts: '20.1', channel_id: ids.channel },
    actions: [{ action_id: 's1_0', block_id: 's1', value: 's1|wrong|t:casualties|1|8b5929b2' }],
  };
  expect(await proxy.push(pressed)).toMatchObject({ status: 200 });
  await expect.poll(() => calls('views.open').length, { timeout: 40_000 }).toBe(1);
  const { trigger_id: trigger, view } = calls('views.open')[0]?.args ?? {};
  expect(trigger).toBe('trigger-1');
  expect(view).toMatchObject({ type: 'modal', title: { text: 'Tell the desk' } });
  expect(calls('chat.postEphemeral')).toEqual([]);
  const filled = {
    kind: { kind: { selected_option: { value: 'figure' } } },
    more: { more: { value: 'it was 2,700' } },
  };
  const sent = { ...(view as object), id: 'V1', state: { values: filled } };
  const submission = { type: 'view_submission', ...who, view: sent };
  expect(await proxy.push(submission)).toMatchObject({ status: 200 });
  await expect.poll(() => calls('chat.postEphemeral').length, { timeout: 40_000 }).toBe(1);
  const told = calls('chat.postEphemeral')[0]?.args;
  expect(told).toMatchObject({ user: ids.ann, channel: ids.channel });
  expect(JSON.stringify(told)).toContain('s1|wrong|t:casualties|1|8b5929b2 figure, it was 2,700');
});

test('a form that Slack does not open is said, beside the message', async () => {
  running = await run();
  const { proxy } = running.peer;
  proxy.fault(({ method }) => (method === 'views.open' ? { refuse: 'expired_trigger_id' } : undefined));
  await proxy.push({
    type: 'block_actions',
    team: { id: ids.team },
    user: { id: ids.ann, team_id: ids.team },
    trigger_id: 'trigger-2',
    response_url: proxy.responseUrl(),
    container: { type: 'message', message_ts: '20.1', channel_id: ids.channel },
    actions: [{ action_id: 's1_0', value: 's1|tell|t:casualties|1|8b5929b2' }],
  });
  await expect.poll(() => proxy.responses.length, { timeout: 40_000 }).toBe(1);
  expect(proxy.responses[0]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
});

test.each([
  ['a few milliseconds where the journal has it', { acknowledgeMs: 60_000 }, 0, 3000],
  ['no longer than 150 ms where it has not', { quickMs: 60_000 }, 140, 3000],
])('an acknowledgement waits for a busy disk %s', async (_what, settings, least, most) => {
  running = await run(settings);
  await isAnswered('nothing in the way');
  const release = await holdState(running.file);
  try {
    const ts = newTs();
    const { status, ms } = await running.peer.proxy.push(mentionEvent('beside a busy disk', ts));
    expect(status).toBe(200);
    expect(ms).toBeGreaterThan(least);
    expect(ms).toBeLessThan(most);
  } finally {
    release();
  }
  await running.peer.waitForReply(/beside a busy disk/);
});
