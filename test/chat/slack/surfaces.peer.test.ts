// Everything that can be pressed on Slack beside a card, through the bot process: panels, shortcuts, forms; by Socket Mode, after
// kill -9, and through a second process.

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkMessage, checkView } from '../../../src/chat/slack/limits.ts';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { nothingOpen } from '../../peers/open-work.ts';
import { ids, mentionEvent, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';

interface Pressable {
  readonly action_id: string;
  readonly type: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
}
type Shown = { readonly ts?: string; readonly blocks?: readonly unknown[] };

/** Reads Ukrainian. */
const cem = 'U03CEM';
const home = createHome();
const file = join(home.dataDir, 'sitrep.db');
let peer: SlackPeer;
let bot: BotProcess;
let count = 0;
let seconds = 1_730_000_000;
const newTs = () => `${++seconds}.000100`;

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  peer = await startSlack('socket');
  peer.proxy.fault(({ method, args }) => {
    if (method === 'chat.unfurl')
      return args.metadata === undefined ? { say: { ok: true } } : { refuse: 'invalid_metadata_format' };
    if (method.startsWith('functions.')) return { say: { ok: true } };
    if (method.startsWith('canvases.')) return { say: { ok: true, canvas_id: 'F0PAGE' } };
    if (method !== 'users.info') return undefined;
    const locale = args.user === cem ? 'uk-UA' : 'en-US';
    return { say: { ok: true, user: { id: args.user, is_admin: args.user === ids.ann, locale } } };
  });
  await start();
});
afterAll(async () => {
  if (whyNoSlack !== undefined) return;
  expect(await bot.stop()).toBe(0);
  await peer.stop();
  home.remove();
});
afterEach(() => {
  if (whyNoSlack !== undefined) return;
  for (const { method, args } of peer.proxy.calls)
    if (method.startsWith('chat.post')) expect(checkMessage(args)).toEqual([]);
    else if (method.startsWith('views.')) expect(checkView(args.view as Shown & object)).toEqual([]);
});

async function start(): Promise<void> {
  const pages = { SITREP_PUBLIC_URL: 'https://desk.example.org', PORT: '0' };
  bot = startBot('sitrep', { ...peer.environment, ...pages }, home);
  await bot.waitFor(/Sitrep is ready on slack/);
}

async function killAndStart(): Promise<void> {
  bot.signal('SIGKILL');
  await bot.exited;
  await start();
}

const newest = async () => (await peer.messages()).at(-1)?.ts ?? '0';
const calls = (method: string) => peer.proxy.calls.filter((call) => call.method === method);
const who = (user: string, team: string = ids.team) => ({
  team: { id: ids.team },
  user: { id: user, username: user === ids.ann ? 'ann' : 'bea', team_id: team },
});

/** All that can be pressed in what was shown. */
function pressables({ blocks = [] }: Shown): readonly Pressable[] {
  return blocks.flatMap((block) => {
    const { elements = [], accessory } = block as { elements?: readonly Pressable[]; accessory?: Pressable };
    return [...elements, ...(accessory === undefined ? [] : [accessory])].filter(
      (one) => typeof one.action_id === 'string',
    );
  });
}

function labelled(shown: Shown, fits: RegExp): Pressable {
  const found = pressables(shown).find(
    ({ text, action_id: id }) => fits.test(text?.text ?? '') || fits.test(id),
  );
  if (found === undefined) throw new Error(`nothing to press like ${fits} in ${JSON.stringify(shown)}`);
  return found;
}

interface Pressed {
  readonly user?: string;
  readonly team?: string;
  readonly chosen?: string;
  readonly channel?: string;
  readonly isEphemeral?: boolean;
}

/** Presses it; resolves with what went to the press's response_url. */
async function press(
  shown: Shown,
  what: Pressable,
  { user = ids.ann, team, chosen, channel = ids.channel, isEphemeral = true }: Pressed = {},
): Promise<void> {
  count += 1;
  const { type, action_id, value } = what;
  const option = what.options?.find((one) => one.value === chosen);
  expect(
    await peer.proxy.push({
      type: 'block_actions',
      ...who(user, team),
      trigger_id: `trigger-${count}`,
      response_url: peer.proxy.responseUrl(),
      container: {
        type: 'message',
        message_ts: shown.ts ?? '1.1',
        channel_id: channel,
        is_ephemeral: isEphemeral,
      },
      actions: [
        {
          type,
          action_id,
          block_id: 'b',
          ...(value === undefined ? {} : { value }),
          ...(option === undefined
            ? {}
            : type.startsWith('multi')
              ? { selected_options: [option] }
              : { selected_option: option }),
        },
      ],
    }),
  ).toMatchObject({ status: 200 });
}

async function nextResponse(before: number): Promise<Shown & { readonly replace_original?: boolean }> {
  await expect.poll(() => peer.proxy.responses.length, { timeout: 40_000 }).toBeGreaterThan(before);
  return peer.proxy.responses[before] as Shown;
}

/** What all see in the thread. */
async function openlyUnder(ts: string): Promise<readonly string[]> {
  return (await peer.messages())
    .filter(
      ({ thread_ts: thread, ephemeral_to: to, user }) =>
        thread === ts && to === undefined && user === ids.bot,
    )
    .map(readMessage);
}

async function command(text: string, user: string = ids.ann): Promise<Shown> {
  const after = await newest();
  await peer.control('command', { channel: ids.channel, user, command: '/sitrep', text });
  return peer.waitForReply(/./, { after });
}

describe('/sitrep settings', () => {
  test('a member sees what holds and can change nothing', async () => {
    const panel = await command('settings', ids.bea);
    expect(readMessage(panel as never)).toMatch(/Follow-ups in an answered thread without a mention/);
    expect(pressables(panel)).toEqual([]);
    const refused = await command('settings followups:yes', ids.bea);
    expect(readMessage(refused as never)).toMatch(/can change this/);
  });

  test('an admin changes every choice; the panel shows it in its place, and who did it is written down', async () => {
    const panel = await command('settings');
    const menus = pressables(panel).filter(({ type }) => type === 'static_select');
    expect(menus.map(({ action_id: id }) => id)).toEqual(
      expect.arrayContaining([expect.stringMatching(/visibility/), expect.stringMatching(/follow/)]),
    );
    for (const menu of menus) {
      const value = menu.options?.at(1)?.value ?? '';
      const before = peer.proxy.responses.length;
      await press(panel, menu, { chosen: value });
      const shown = await nextResponse(before);
      expect(shown.replace_original).toBe(true);
      const again = pressables(shown).find(({ action_id: id }) => id === menu.action_id);
      expect(again).toMatchObject({ initial_option: { value } });
      await press(panel, menu, { chosen: menu.options?.at(0)?.value ?? '' });
      await nextResponse(before + 1);
    }
    const changes = new DatabaseSync(file, { readOnly: true })
      .prepare('select distinct name, set_by from setting_changes')
      .all();
    expect(changes.length).toBe(menus.length);
    for (const change of changes) expect(change).toMatchObject({ set_by: ids.ann });
  });

  test('a panel that stood before the bot was killed works after', async () => {
    const panel = await command('settings');
    await killAndStart();
    const before = peer.proxy.responses.length;
    await press(panel, labelled(panel, /follow/), { chosen: 'yes' });
    expect(readMessage((await nextResponse(before)) as never)).toMatch(/Settings/);
    const more = peer.proxy.responses.length;
    await press(panel, labelled(panel, /follow/), { chosen: 'no' });
    await nextResponse(more);
    await press(panel, labelled(panel, /server|workspace/i));
    expect(readMessage((await nextResponse(more + 1)) as never)).toMatch(/whole/);
  });
});

test('a channel without feedback: no card offers to tell the desk, and an older card says why it cannot', async () => {
  const cards = async (): Promise<Shown> => {
    const ts = newTs();
    const after = await newest();
    await peer.proxy.push(mentionEvent('/casualties', ts));
    return peer.waitForReply(/Over 3,000/, { after });
  };
  const choices = (shown: Shown) =>
    pressables(shown).flatMap(({ options = [], value = '' }) => [value, ...options.map((one) => one.value)]);
  const before = await cards();
  expect(choices(before)).toContain('wrong');
  await command('settings feedback:no');
  expect(choices(await cards()).filter((id) => /wrong|tell/.test(id))).toEqual([]);
  const [menu] = pressables(before).filter(({ options = [] }) =>
    options.some(({ value }) => value === 'wrong'),
  );
  if (menu === undefined) throw new Error('no menu');
  const opened = calls('views.open').length;
  await press(before, menu, { chosen: 'wrong', isEphemeral: false });
  await expect.poll(() => calls('views.open').length, { timeout: 40_000 }).toBe(opened + 1);
  const told = calls('chat.postEphemeral').length;
  const view = { ...(calls('views.open')[opened]?.args.view as object), id: `V${++count}` };
  const values = { kind: { kind: { selected_option: { value: 'figure' } } } };
  await peer.proxy.push({ type: 'view_submission', ...who(ids.ann), view: { ...view, state: { values } } });
  await expect.poll(() => calls('chat.postEphemeral').length, { timeout: 40_000 }).toBe(told + 1);
  expect(JSON.stringify(calls('chat.postEphemeral').at(-1)?.args)).toContain('nothing is told to the desk');
  await command('settings feedback:yes');
  expect(choices(await cards())).toContain('wrong');
});

describe('people of another organisation', () => {
  const stranger = { user: ids.bea, team: 'T99OTHER' };

  test('are refused once, and the channel is told with a button that only a member can press', async () => {
    const after = await newest();
    for (const text of ['let me in', 'please']) await peer.proxy.push(mentionEvent(text, newTs(), stranger));
    const told = await peer.waitForReply(/Somebody of another organisation asked/, { after });
    await nothingOpen(file, 40_000);
    const shown = (await peer.messages()).filter(
      (message) => message.ts > after && /Somebody of another/.test(readMessage(message)),
    );
    expect(shown).toHaveLength(1);
    const allow = labelled(told, /Allow here/);
    const private_ = calls('chat.postEphemeral').length;
    await press(told, allow, { user: ids.bea, team: 'T99OTHER', isEphemeral: false });
    await nothingOpen(file, 40_000);
    expect(calls('chat.postEphemeral').length + peer.proxy.responses.length).toBeGreaterThan(private_);
    const ts = newTs();
    await peer.proxy.push(mentionEvent('how many died?', ts, stranger));
    await nothingOpen(file, 40_000);
    expect(await openlyUnder(ts)).toEqual([]);

    const before = peer.proxy.responses.length;
    await press(told, allow, { isEphemeral: false });
    expect(readMessage((await nextResponse(before)) as never)).toMatch(/Allowed by ann/);
    const next = newTs();
    await peer.proxy.push(mentionEvent('how many died?', next, stranger));
    await expect
      .poll(() => openlyUnder(next), { timeout: 40_000 })
      .toEqual([expect.stringMatching(/300|3,000/)]);
  });
});

describe('the digests of a channel', () => {
  const other = 'C10DESK';
  /** Presses, and what the panel shows then. */
  async function next(shown: Shown, fits: RegExp, chosen?: string, isBeside = false): Promise<Shown> {
    const before = peer.proxy.responses.length;
    await press(shown, labelled(shown, fits), {
      channel: other,
      ...(chosen === undefined ? {} : { chosen }),
    });
    const answer = await nextResponse(before);
    expect(answer.replace_original).toBe(!isBeside);
    return answer;
  }
  const digestsPosted = async () =>
    (await peer.messages(other)).filter(({ user, ephemeral_to: to }) => user === ids.bot && to === undefined);

  test('are made by choosing, looked at, paused, resumed, posted once and removed, across a kill -9', {
    timeout: 60_000,
  }, async () => {
    const after = (await peer.messages(other)).at(-1)?.ts ?? '0';
    await peer.control('command', { channel: other, user: ids.ann, command: '/digest', text: 'list' });
    let panel: Shown = await peer.waitForReply(/./, { channel: other, after });
    panel = await next(panel, /digest\|new/);
    panel = await next(panel, /digest\|topics/, 'casualties');
    panel = await next(panel, /digest\|cadence/, 'weekdays');
    await killAndStart();
    panel = await next(panel, /digest\|time\|/, '18:00');
    panel = await next(panel, /digest\|zone\|/, 'Asia/Seoul');
    expect(labelled(panel, /digest\|topics/)).toMatchObject({
      type: 'multi_static_select',
      initial_options: [{ value: 'casualties' }],
    });
    panel = await next(panel, /digest\|subscribe/);
    expect(readMessage(panel as never)).toMatch(/\/casualties, weekdays at 18:00 Asia\/Seoul/);

    const preview = await next(panel, /digest\|preview/, undefined, true);
    expect(readMessage(preview as never)).toMatch(/preview|digest/i);
    panel = await next(panel, /digest\|pause/);
    expect(() => labelled(panel, /digest\|now/)).toThrow('nothing to press');
    panel = await next(panel, /digest\|resume/);
    await Promise.all([1, 2, 3].map(() => press(panel, labelled(panel, /digest\|now/), { channel: other })));
    await expect.poll(async () => (await digestsPosted()).length, { timeout: 40_000 }).toBe(1);
    await nothingOpen(file, 40_000);
    expect(await digestsPosted()).toHaveLength(1);
    panel = await next(panel, /digest\|ask-remove/);
    panel = await next(panel, /digest\|remove/);
    expect(() => labelled(panel, /digest\|pause/)).toThrow('nothing to press');
  });
});

describe('the Home tab', () => {
  const open = (user: string) =>
    peer.proxy.push({
      type: 'event_callback',
      team_id: ids.team,
      event_id: `Ev-home-${newTs()}`,
      event: { type: 'app_home_opened', user, channel: 'D0HOME', tab: 'home' },
    });
  async function pageOf(user: string): Promise<Shown> {
    const before = calls('views.publish').length;
    await open(user);
    await expect.poll(() => calls('views.publish').length, { timeout: 40_000 }).toBeGreaterThan(before);
    const { args } = calls('views.publish').at(-1) ?? {};
    expect(args?.user_id).toBe(user);
    return args?.view as Shown;
  }
  async function pressHome(what: Pressable, user: string = ids.ann): Promise<void> {
    const pushed = await peer.proxy.push({
      type: 'block_actions',
      ...who(user),
      trigger_id: `home-${++count}`,
      view: { id: 'V0HOME', type: 'home' },
      container: { type: 'view', view_id: 'V0HOME' },
      actions: [{ type: 'button', action_id: what.action_id, block_id: 'b', value: what.value }],
    });
    expect(pushed).toMatchObject({ status: 200 });
  }
  const newestDirect = async (channel: string) => (await peer.messages(channel)).at(-1)?.ts ?? '0';

  test('shows the state of the story in one card, the topics, what changed, and to admins what was not answered', async () => {
    const ask = newTs();
    await peer.proxy.push(mentionEvent('what is the name of the commander’s horse?', ask));
    await expect.poll(() => openlyUnder(ask), { timeout: 40_000 }).toHaveLength(1);
    const page = await pageOf(ids.ann);
    const text = readMessage(page as never);
    expect(text).toMatch(/3,000/);
    expect(text).toMatch(/Newest changes[\s\S]*My digests[\s\S]*commander’s horse/);
    expect(labelled(page, /casualties/)).toBeDefined();
    expect(readMessage((await pageOf(ids.bea)) as never)).not.toMatch(/horse|Settings of the workspace/);
  });

  test('a topic, a card’s button and the settings are answered in the direct messages, after kill -9 too', async () => {
    const page = await pageOf(ids.ann);
    const direct = await peer.openDirect(ids.ann);
    for (const isKilled of [false, true]) {
      if (isKilled) await killAndStart();
      for (const [what, fits] of [
        [/ask\|\/casualties/, /around 300/],
        [/s1_0|s1\|/, /./],
        [/Settings of the workspace/, /whole/],
      ] as const) {
        const after = await newestDirect(direct);
        await pressHome(labelled(page, what));
        expect(readMessage(await peer.waitForReply(fits, { channel: direct, after }))).toMatch(fits);
      }
    }
  });

  test('a digest of one’s own is paused, resumed and removed, and the page shows it', async () => {
    await peer.control('command', {
      channel: ids.channel,
      user: ids.ann,
      command: '/digest',
      text: 'subscribe casualties daily 09:00 Europe/Kyiv',
    });
    let page: Shown = {};
    await expect
      .poll(
        async () => {
          page = await pageOf(ids.ann);
          return pressables(page).map(({ text }) => text?.text);
        },
        { timeout: 40_000 },
      )
      .toContain('Pause');
    for (const [label, then] of [
      ['Pause', 'Resume'],
      ['Resume', 'Pause'],
      ['Remove', undefined],
    ] as const) {
      const before = calls('views.publish').length;
      await pressHome(labelled(page, new RegExp(`^${label}$`)));
      await expect.poll(() => calls('views.publish').length, { timeout: 40_000 }).toBe(before + 1);
      page = calls('views.publish').at(-1)?.args.view as Shown;
      const labels = pressables(page).map(({ text }) => text?.text);
      if (then === undefined) expect(labels).not.toContain('Remove');
      else expect(labels).toContain(then);
    }
  });
});

test('whoever reads Ukrainian gets our fixed words in it; the quotes stay as they are', async () => {
  const ts = newTs();
  await peer.proxy.push(mentionEvent('/casualties', ts, { user: cem }));
  await expect.poll(() => openlyUnder(ts), { timeout: 40_000 }).toHaveLength(1);
  const [text] = await openlyUnder(ts);
  expect(text).toMatch(/≠ інший підрахунок/);
  expect(text).toMatch(/“Over 3,000 North Korean troops have died or been wounded”/);
  expect(calls('users.info').at(-1)?.args.include_locale).toBe(true);
});

describe('a follow-up without a mention', () => {
  /** As Slack tells of what is written in a channel, when the app hears it. */
  const write = (text: string, ts: string, thread: string, more: object = {}) =>
    peer.proxy.push({
      ...mentionEvent('', ts),
      event: {
        type: 'message',
        channel_type: 'channel',
        channel: ids.channel,
        user: ids.bea,
        team: ids.team,
        text,
        ts,
        thread_ts: thread,
        ...more,
      },
    });

  test('is answered where the setting is on, in a thread that was answered, if it reads as one', async () => {
    const thread = newTs();
    await peer.proxy.push(mentionEvent('how many soldiers were killed according to Seoul?', thread));
    await expect.poll(() => openlyUnder(thread), { timeout: 40_000 }).toHaveLength(1);
    await write('and wounded?', newTs(), thread);
    await nothingOpen(file, 40_000);
    expect(await openlyUnder(thread)).toHaveLength(1);

    await command('settings followups:yes');
    const other = newTs();
    for (const text of ['lunch?', 'I would not print that', `<@${ids.ann}> and wounded?`])
      await write(text, newTs(), thread);
    await write('and wounded?', newTs(), other);
    await write('and wounded?', newTs(), thread, { bot_id: 'B01' });
    await nothingOpen(file, 40_000);
    expect([...(await openlyUnder(thread)), ...(await openlyUnder(other))]).toHaveLength(1);

    await write('and wounded?', newTs(), thread);
    await expect
      .poll(() => openlyUnder(thread), { timeout: 40_000 })
      .toEqual([expect.stringMatching(/300/), expect.stringMatching(/2,700/)]);
    await command('settings followups:no');
  });
});

test('a channel that wants the briefing as a page gets one, once, also across a kill -9', async () => {
  await command('settings page:yes');
  await expect.poll(() => calls('canvases.create').length, { timeout: 40_000 }).toBe(1);
  const { args } = calls('canvases.create')[0] ?? {};
  expect(args).toMatchObject({ channel_id: ids.channel, document_content: { type: 'markdown' } });
  expect(JSON.stringify(args)).toMatch(
    /## North Korean losses[\s\S]*around 300[\s\S]*≠ other count[\s\S]*Over 3,000/,
  );
  await killAndStart();
  await command('settings');
  await nothingOpen(file, 40_000);
  expect([...calls('canvases.create'), ...calls('canvases.edit')]).toHaveLength(1);
  await command('settings page:no');
});

describe('links and workflows', () => {
  const share = (urls: readonly string[], more: object = {}) =>
    peer.proxy.push({
      type: 'event_callback',
      team_id: ids.team,
      event_id: `Ev-link-${newTs()}`,
      event: {
        type: 'link_shared',
        user: ids.ann,
        channel: ids.channel,
        message_ts: newTs(),
        unfurl_id: 'C01DESK.123.abc',
        source: 'conversations_history',
        links: urls.map((url) => ({ domain: 'desk.example.org', url })),
      },
      ...more,
    });

  test('a link to a quote shows it with its source; without Work Objects where they are not taken', async () => {
    const quote = 'https://desk.example.org/c/r-seoul-killed-300';
    const topic = 'https://desk.example.org/?q=/casualties';
    const before = calls('chat.unfurl').length;
    await share([
      quote,
      topic,
      'https://desk.example.org/c/never-there',
      'https://elsewhere.example.org/c/x',
    ]);
    await expect.poll(() => calls('chat.unfurl').length, { timeout: 40_000 }).toBe(before + 2);
    const [first, second] = calls('chat.unfurl').slice(before);
    expect(first?.args.metadata).toMatchObject({
      entities: [
        {
          app_unfurl_url: quote,
          external_ref: { id: 'r-seoul-killed-300' },
          entity_type: 'slack#/entities/item',
        },
        { app_unfurl_url: topic, external_ref: { id: 'topic casualties' } },
      ],
    });
    expect(second?.args).toMatchObject({ unfurl_id: 'C01DESK.123.abc', source: 'conversations_history' });
    const shown = second?.args.unfurls as Readonly<Record<string, Shown>>;
    expect(Object.keys(shown)).toEqual([quote, topic]);
    expect(readMessage(shown[quote] as never)).toMatch(/around 300[\s\S]*Reaction/);
    expect(readMessage(shown[topic] as never)).toMatch(/3,000/);
    for (const { blocks } of Object.values(shown)) expect(checkView({ blocks } as never)).toEqual([]);
    await share([quote]);
    await expect.poll(() => calls('chat.unfurl').length, { timeout: 40_000 }).toBe(before + 3);
    await share(['https://desk.example.org/c/never-there']);
    await share([quote], { is_ext_shared_channel: true, team_id: 'T99OTHER' });
    await nothingOpen(file, 40_000);
    expect(calls('chat.unfurl')).toHaveLength(before + 3);
  });

  /** Resolves with what Slack is told of the step. */
  async function runStep(step: string, inputs: object): Promise<Readonly<Record<string, unknown>>> {
    const id = `Fx${++count}`;
    await peer.proxy.push({
      type: 'event_callback',
      team_id: ids.team,
      event_id: `Ev-step-${newTs()}`,
      event: {
        type: 'function_executed',
        function: { callback_id: step },
        inputs,
        function_execution_id: id,
      },
    });
    const told = () =>
      peer.proxy.calls.find(
        ({ method, args }) => method.startsWith('functions.') && args.function_execution_id === id,
      )?.args;
    await expect.poll(told, { timeout: 40_000 }).toBeDefined();
    return told() ?? {};
  }

  test('“Ask the briefing” hands the answer on as text, and is done when Slack is told that it arrived', async () => {
    const asked = { question: 'how many soldiers were killed according to Seoul?' };
    expect((await runStep('ask_briefing', asked)).outputs).toEqual({
      answer: expect.stringMatching(/around 300[\s\S]*Seoul/),
      outcome: 'answered',
    });
    expect((await runStep('ask_briefing', { question: '' })).error).toBe('The step has no question.');
  });

  test('“Post the digest” posts what a channel subscribed to, and says where there is none', async () => {
    const there = { channel: ids.channel };
    expect((await runStep('post_digest', there)).error).toMatch(/no digest in that channel/);
    const before = await newest();
    await peer.control('command', {
      channel: ids.channel,
      user: ids.ann,
      command: '/digest',
      text: 'subscribe casualties daily 09:00 Europe/Kyiv',
    });
    await peer.waitForReply(/daily at 09:00/, { after: before });
    const after = await newest();
    expect((await runStep('post_digest', there)).outputs).toEqual({ digests: 1 });
    const posted = await peer.waitForReply(/soldiers|troops/, { after }, 20_000);
    expect(posted).not.toHaveProperty('ephemeral_to');
    expect(posted).not.toHaveProperty('thread_ts');
  });
});

describe('shortcuts', () => {
  test('a message is checked, privately and in its thread, after kill -9 too', async () => {
    for (const isKilled of [false, true]) {
      if (isKilled) await killAndStart();
      const before = calls('chat.postEphemeral').length;
      count += 1;
      await peer.proxy.push({
        type: 'message_action',
        callback_id: 'check_message',
        ...who(ids.ann),
        trigger_id: `check-${count}`,
        response_url: peer.proxy.responseUrl(),
        channel: { id: ids.channel },
        message: {
          type: 'message',
          user: ids.bea,
          ts: '1730000500.000100',
          text: '&gt; Seoul said that around 300 North Korean soldiers were killed and 5,000 wounded.',
        },
      });
      await expect.poll(() => calls('chat.postEphemeral').length, { timeout: 40_000 }).toBe(before + 1);
      const { args } = calls('chat.postEphemeral')[before] ?? {};
      expect(args).toMatchObject({ user: ids.ann, thread_ts: '1730000500.000100' });
      expect(JSON.stringify(args?.blocks ?? args?.text)).toMatch(/5,000/);
    }
  });

  test('“Ask Sitrep” opens a form, whose answer only the asker gets, or the channel that they chose', async () => {
    const opened = calls('views.open').length;
    await peer.proxy.push({
      type: 'shortcut',
      callback_id: 'ask_sitrep',
      ...who(ids.ann),
      trigger_id: `ask-${++count}`,
    });
    await expect.poll(() => calls('views.open').length, { timeout: 40_000 }).toBe(opened + 1);
    const view = { ...(calls('views.open')[opened]?.args.view as object) };
    expect(view).toMatchObject({ type: 'modal', title: { text: 'Ask Sitrep' } });
    const submit = (id: string, where?: string) =>
      peer.proxy.push({
        type: 'view_submission',
        ...who(ids.ann),
        view: {
          ...view,
          id,
          state: {
            values: {
              question: { question: { value: 'how many soldiers were killed according to Seoul?' } },
              where: { where: { selected_conversation: where ?? null } },
            },
          },
        },
        response_urls: [],
      });
    const direct = await peer.openDirect(ids.ann);
    await submit(`V${count}A`);
    const fits = /^how many soldiers were killed according to Seoul\?[\s\S]*300/;
    await peer.waitForReply(fits, { channel: direct });
    const after = await newest();
    await submit(`V${count}B`, ids.channel);
    const shown = await peer.waitForReply(fits, { after });
    expect(shown.ephemeral_to).toBeUndefined();
  });
});
