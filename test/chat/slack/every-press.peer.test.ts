// Everything that Slack shows of Sitrep and that can be pressed, pressed: found by walking from the commands, shortcuts and the
// Home tab of the manifest through whatever they show. What one process showed is pressed with a second one on the same state,
// and once more after both were killed; a card then says the same as before.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DIGEST_PANEL } from '../../../src/chat/commands/digest-list.ts';
import { HOME } from '../../../src/chat/commands/home.ts';
import { OUTSIDERS } from '../../../src/chat/commands/outsiders.ts';
import { REVIEW } from '../../../src/chat/presses/review-card.ts';
import { checkMessage, checkView } from '../../../src/chat/slack/limits.ts';
import { readOpened, readPress, verbs } from '../../../src/reply/card/press.ts';
import { readPanelId } from '../../../src/reply/panel.ts';
import { words } from '../../../src/reply/words.ts';
import { type BotHome, type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { createDrafts } from '../../peers/drafts.ts';
import { freePort } from '../../peers/free-port.ts';
import { type OpenWork, watchOpen } from '../../peers/open-work.ts';
import { createTestSchema, type TestSchema } from '../../peers/postgres.ts';
import { ids, mentionEvent, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';
import {
  type Fields,
  type Pressable,
  payloadOf,
  pressablesOn,
  readSurface,
  type Surface,
  surfaceOf,
} from '../../peers/slack-hands.ts';
import type { AnsweredCall } from '../../peers/slack-proxy.ts';
import { until } from '../../peers/until.ts';

/** Our own failure, and a press that nothing knows any more. */
const LOST = ['went wrong on our side', words.presses.old, words.presses.gone];
/** They set nothing and take nothing away, so that the same press says the same. */
const READS = new Set('full why who date docs asof turn ask copy picture'.split(' '));

let peer: SlackPeer;
let schema: TestSchema;
let open: OpenWork;
let bots: BotProcess[] = [];
let homes: BotHome[] = [];
let count = 0;

beforeEach(async (context) => {
  if (whyNoSlack !== undefined) return context.skip(whyNoSlack);
  const made = await createTestSchema();
  if (typeof made === 'string') return context.skip(made);
  schema = made;
  open = await watchOpen(made.url);
  peer = await startSlack('http');
  peer.proxy.fault(({ method, args }) => {
    if (method.startsWith('canvases.')) return { say: { ok: true, canvas_id: 'F0PAGE' } };
    if (method !== 'users.info') return undefined;
    return { say: { ok: true, user: { id: args.user, is_admin: args.user === ids.ann, locale: 'en-US' } } };
  });
});
afterEach(async () => {
  for (const bot of bots) await bot.stop();
  for (const home of homes) home.remove();
  [bots, homes] = [[], []];
  await peer?.stop();
  await open?.close();
  await schema?.drop();
});

/** Resolves with where it hears Slack. */
async function start(settings: Readonly<Record<string, string>>): Promise<string> {
  const home = createHome();
  const port = await freePort();
  const ports = { SLACK_PORT: String(port), PORT: String(await freePort()) };
  // One person presses all of it here.
  const budgets = { SITREP_QUESTIONS_CHANNEL: '10000', SITREP_QUESTIONS_SERVER: '10000' };
  const shared = { ...peer.environment, DATABASE_URL: schema.url, ...budgets };
  const bot = startBot('sitrep', { ...shared, ...settings, ...ports }, home);
  homes.push(home);
  bots.push(bot);
  await bot.waitFor(/Sitrep is ready on slack/);
  return `http://127.0.0.1:${port}/slack/events`;
}

async function killAll(): Promise<void> {
  for (const bot of bots) {
    expect(bot.output()).not.toMatch(/"level":(?:50|60|"error"|"fatal")/);
    bot.signal('SIGKILL');
  }
  await Promise.all(bots.map((bot) => bot.exited));
  bots = [];
}

interface Sent {
  readonly url: string;
  readonly signed: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  readonly what: string;
  readonly isAnswer: (call: AnsweredCall) => boolean;
}

/** Sends it to that process; resolves with what the bots put on screens meanwhile, the answer first. */
async function send({ url, signed, what, isAnswer }: Sent): Promise<readonly Surface[]> {
  const before = peer.proxy.calls.length;
  const { headers, body } = signed;
  expect((await fetch(url, { method: 'POST', headers, body })).status, what).toBe(200);
  const since = () => peer.proxy.calls.slice(before);
  await until(async () => since().some(isAnswer) || undefined, `an answer to ${what}`);
  await open.nothing();
  for (const { method, args } of since()) {
    if (method.startsWith('views.')) expect(checkView(args.view as Fields), what).toEqual([]);
    else if (method.startsWith('chat.post')) expect(checkMessage(args), what).toEqual([]);
  }
  const calls = [...since().filter(isAnswer), ...since().filter((call) => !isAnswer(call))];
  const shown = calls.flatMap((call) => surfaceOf(call) ?? []);
  for (const text of shown.map(readSurface)) for (const lost of LOST) expect(text, what).not.toContain(lost);
  return shown;
}

/** Answered through its response_url, by the form that it opens, or where it has none of its own, where it came from. */
function press(url: string, pressable: Pressable): Promise<readonly Surface[]> {
  count += 1;
  const [responseUrl, trigger] = [peer.proxy.responseUrl(), `press-${count}`];
  const isPosted = pressable.on.type !== 'message' || verbOf(pressable) === 'share';
  return send({
    url,
    signed: peer.signedForm(payloadOf(pressable, { user: ids.ann, trigger, responseUrl })),
    what: `${pressable.label} (${pressable.id} ${pressable.value})`,
    isAnswer: ({ method, args, url: to }) =>
      to === responseUrl ||
      args.trigger_id === trigger ||
      (isPosted && /^(?:chat\.post|response_url)/.test(method)),
  });
}

function command(url: string, name: string, text: string): Promise<readonly Surface[]> {
  count += 1;
  const responseUrl = peer.proxy.responseUrl();
  const fields = { command: name, text, user_id: ids.ann, channel_id: ids.channel, team_id: ids.team };
  return send({
    url,
    signed: peer.signedCommand({ ...fields, trigger_id: `command-${count}`, response_url: responseUrl }),
    what: `${name} ${text}`,
    isAnswer: ({ url: to }) => to === responseUrl,
  });
}

function event(url: string, body: object, method: string): Promise<readonly Surface[]> {
  const isAnswer = (call: AnsweredCall): boolean => call.method === method;
  return send({ url, signed: peer.signed(body), what: JSON.stringify(body), isAnswer });
}

/** What presses have in common: one of each is pressed, and one of what sets something or shows all on every card that a command brings. */
function kindOf(pressable: Pressable, isEntry: boolean): string {
  const { on, id, value } = pressable;
  const read = readPress(id);
  const panel = readPanelId(id);
  if (panel !== undefined) return [on.type, panel.panel, panel.control].join(' ');
  if (read === undefined) return [on.type, id].join(' ');
  const verb = verbOf(pressable) ?? '';
  const isAlike = verb !== 'full' && READS.has(verb);
  const about = isEntry && !isAlike ? read.target : read.target.split(':')[0];
  return [on.type, read.verb, about, readOpened(read.position)?.verb, value.split('/')[0]].join(' ');
}

/** The verb behind a button or a choice of a card. */
function verbOf({ id, value }: Pressable): string | undefined {
  const read = readPress(id);
  if (read?.verb !== 'menu') return read?.verb;
  const [name] = value.split('/');
  return name === 'part' ? 'ask' : name;
}

interface Found {
  readonly pressable: Pressable;
  /** What it brought. */
  readonly answer: string;
}

const answerIn = ([answer]: readonly Surface[]): string => (answer === undefined ? '' : readSurface(answer));

/** It sets something for whoever reads the next card, or takes something away: pressed when all else is. */
const isLast = ({ id, isDanger }: Pressable): boolean => isDanger || readPanelId(id)?.panel === 'settings';

/** Presses what can be pressed, each kind once, and what that shows. */
async function walk(url: string, entries: readonly Surface[]): Promise<readonly Found[]> {
  const known = new Set<string>();
  const found: Found[] = [];
  const [waiting, last]: [Pressable[], Pressable[]] = [[], []];
  const add = (surfaces: readonly Surface[], isEntry: boolean): void => {
    for (const pressable of surfaces.flatMap(pressablesOn)) {
      const kind = kindOf(pressable, isEntry);
      if (known.has(kind)) continue;
      known.add(kind);
      (isLast(pressable) ? last : waiting).push(pressable);
    }
  };
  add(entries, true);
  for (;;) {
    const next = waiting.shift() ?? last.shift();
    if (next === undefined) return found;
    const shown = await press(url, next);
    found.push({ pressable: next, answer: answerIn(shown) });
    add(shown, false);
  }
}

/** What was found last comes first: what led to it has not been shown by this process. */
async function pressAgain(url: string, found: readonly Found[]): Promise<void> {
  for (const { pressable, answer } of found.toReversed()) {
    const again = answerIn(await press(url, pressable));
    if (READS.has(verbOf(pressable) ?? '') && pressable.on.type === 'message')
      expect(again, `${pressable.label} of ${pressable.id}`).toBe(answer);
  }
}

const panelsIn = (found: readonly Found[]) =>
  new Set(found.flatMap(({ pressable: { id } }) => readPanelId(id)?.panel ?? []));

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly { readonly command: string }[];
    readonly shortcuts: readonly { readonly callback_id: string; readonly type: string }[];
  };
}
const root = new URL('../../../', import.meta.url);
const { features } = parse(readFileSync(new URL('docs/slack-manifest.yaml', root), 'utf8')) as Manifest;

/** What is typed behind a command that does more with it. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  '/sitrep': ['settings', 'who Zelensky', 'what are the names of the prisoners?'],
  '/ask': ['how many soldiers were killed?'],
  '/digest': ['subscribe casualties daily 09:00 Europe/Kyiv', 'list'],
};

function shortcut(url: string, { callback_id: id, type }: Manifest['features']['shortcuts'][number]) {
  count += 1;
  const text = 'Seoul said that “around 300” were killed.';
  const message = { type: 'message', user: ids.bea, ts: '1730000500.000100', text };
  const there = { channel: { id: ids.channel }, message, response_url: peer.proxy.responseUrl() };
  const payload = {
    type: type === 'global' ? 'shortcut' : 'message_action',
    callback_id: id,
    team: { id: ids.team },
    user: { id: ids.ann, username: 'ann', team_id: ids.team },
    trigger_id: `shortcut-${count}`,
    ...(type === 'global' ? {} : there),
  };
  const isAnswer = ({ method }: AnsweredCall): boolean => /^(?:chat\.post|views\.open)/.test(method);
  return send({ url, signed: peer.signedForm(payload), what: id, isAnswer });
}

/** All that the app shows by itself: every command and shortcut of the manifest, mentions, the Home tab. */
async function everyEntry(url: string): Promise<readonly Surface[]> {
  const entries: Surface[] = [];
  for (const { command: name } of features.slash_commands)
    for (const text of TYPED[name] ?? ['']) entries.push(...(await command(url, name, text)));
  for (const one of features.shortcuts) entries.push(...(await shortcut(url, one)));
  const stranger = { user: ids.bea, team: 'T99OTHER' };
  for (const [text, ts, more] of [
    ['how many soldiers were killed?', '1740000001.000100', {}],
    ['let me in', '1740000003.000100', stranger],
  ] as const)
    entries.push(...(await event(url, mentionEvent(text, ts, more), 'chat.postMessage')));
  const opened = { type: 'app_home_opened', user: ids.ann, channel: 'D0HOME', tab: 'home' };
  const body = { type: 'event_callback', team_id: ids.team, event_id: 'Ev-home', event: opened };
  return [...entries, ...(await event(url, body, 'views.publish'))];
}

test('everything, with a second process, after kill -9, and on a newer briefing', {
  timeout: 900_000,
}, async () => {
  const settings = { SITREP_PUBLIC_URL: 'https://desk.example.org' };
  const entries = await everyEntry(await start(settings));
  const found = await walk(await start(settings), entries);
  await killAll();
  await pressAgain(await start(settings), found);
  await killAll();

  const card = found.find(({ pressable: { id } }) => readPress(id)?.target === 't:casualties');
  if (card === undefined) throw new Error('nothing was pressed on /casualties');
  const newer = createNewer();
  const url = await start({ ...settings, SITREP_BRIEFINGS_DIR: newer });
  // Whoever opened the Home tab finds it made anew.
  const home = () => peer.proxy.calls.findLast(({ method }) => method === 'views.publish')?.args;
  await until(
    async () => /Losses as counted/.test(JSON.stringify(home())) || undefined,
    'the Home tab made anew',
  );
  const changed = await press(url, card.pressable);
  expect(answerIn(changed)).toContain(words.presses.changed);
  const [fresh] = changed.flatMap(pressablesOn).filter((one) => verbOf(one) === 'new');
  if (fresh === undefined) throw new Error('the new card is not offered');
  expect(answerIn(await press(url, fresh))).toMatch(/Losses as counted[\s\S]*300/);

  const pressed = new Set([...found.map(({ pressable }) => pressable), fresh].map(verbOf));
  // “menu” is what carries a choice.
  expect(verbs.filter((verb) => !pressed.has(verb))).toEqual(['menu']);
  const panels = panelsIn(found);
  for (const panel of [DIGEST_PANEL, OUTSIDERS, HOME, 'settings']) expect(panels).toContain(panel);
  const forms = found.filter(({ pressable: { on } }) => on.type === 'form');
  expect(forms.length).toBeGreaterThan(1);
});

test('the drafts of a curator', { timeout: 200_000 }, async () => {
  const drafts = createDrafts();
  try {
    const curators = { SITREP_CHAT_CURATORS: `slack/${ids.team}/${ids.ann}` };
    const settings = { SITREP_BRIEFINGS_DIR: drafts.folder, ...curators };
    const entries = await command(await start(settings), '/sitrep', 'review');
    const found = await walk(await start(settings), entries);
    await killAll();
    await pressAgain(await start(settings), found);
    expect([...panelsIn(found)]).toEqual([REVIEW]);
    const controls = found.map(({ pressable: { id } }) => readPanelId(id)?.control);
    for (const control of ['accept', 'undo', 'reject']) expect(controls).toContain(control);
  } finally {
    drafts.remove();
  }
});

/** The shipped briefing under another title of one topic. */
function createNewer(): string {
  const home = createHome();
  homes.push(home);
  const folder = path.join(home.dataDir, 'briefings');
  cpSync(fileURLToPath(new URL('briefings', root)), folder, { recursive: true });
  const file = path.join(folder, 'north-korea-in-ukraine/topics/casualties.yaml');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(/^title: .*$/m, 'title: Losses as counted'));
  return folder;
}
