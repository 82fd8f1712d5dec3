// `/sitrep review` on Slack, through the bot process: drafts for the people of the user group that the operator has named, and
// for nobody else.

import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkView } from '../../../src/chat/slack/limits.ts';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { createDrafts, type Drafts } from '../../peers/drafts.ts';
import { ids, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';

interface Shown {
  readonly ts?: string;
  readonly blocks?: readonly unknown[];
}
interface Input {
  readonly block_id: string;
  readonly element: { readonly initial_value?: string };
}
interface Button {
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text?: string };
}

const GROUP = 'S01CURATORS';
const home = createHome();
let drafts: Drafts;
let peer: SlackPeer;
let bot: BotProcess;
let settings: Readonly<Record<string, string>>;
let count = 0;

async function launch(): Promise<void> {
  bot = startBot('sitrep', settings, home);
  await bot.waitFor(/Sitrep is ready on slack/);
}

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  drafts = createDrafts();
  peer = await startSlack('socket');
  const curators = `slack/${ids.team}/${GROUP}`;
  peer.proxy.fault(({ method, args }) =>
    method === 'usergroups.users.list'
      ? { say: { ok: true, users: args.usergroup === GROUP ? [ids.ann] : [] } }
      : method === 'views.open'
        ? { say: { ok: true } }
        : undefined,
  );
  settings = { ...peer.environment, SITREP_BRIEFINGS_DIR: drafts.folder, SITREP_CHAT_CURATORS: curators };
  await launch();
});
afterAll(async () => {
  if (whyNoSlack !== undefined) return;
  expect(await bot.stop()).toBe(0);
  await peer.stop();
  home.remove();
  drafts.remove();
});

async function review(user: string): Promise<Shown> {
  const after = (await peer.messages()).at(-1)?.ts ?? '0';
  await peer.control('command', { channel: ids.channel, user, command: '/sitrep', text: 'review' });
  return peer.waitForReply(/./, { after });
}

/** Presses it; what comes of it is the caller's. */
async function push(shown: Shown, label: string, user: string): Promise<void> {
  const button = (shown.blocks ?? [])
    .flatMap((block) => (block as { readonly elements?: readonly Button[] }).elements ?? [])
    .find(({ text }) => text?.text === label);
  const { action_id, value } = button ?? expect.unreachable(`no “${label}”`);
  count += 1;
  await peer.proxy.push({
    type: 'block_actions',
    team: { id: ids.team },
    user: { id: user, username: user === ids.ann ? 'ann' : 'bea', team_id: ids.team },
    trigger_id: `trigger-${count}`,
    response_url: peer.proxy.responseUrl(),
    container: {
      type: 'message',
      message_ts: shown.ts ?? '1.1',
      channel_id: ids.channel,
      is_ephemeral: true,
    },
    actions: [{ type: 'button', action_id, block_id: 'b', value }],
  });
}

async function press(shown: Shown, label: string, user: string = ids.ann): Promise<Shown> {
  const before = peer.proxy.responses.length;
  await push(shown, label, user);
  return nextResponse(before);
}

async function nextResponse(before: number): Promise<Shown> {
  await expect.poll(() => peer.proxy.responses.length, { timeout: 40_000 }).toBeGreaterThan(before);
  return peer.proxy.responses[before] as Shown;
}
interface Form {
  readonly blocks: readonly Input[];
}

/** The form that a press opens. */
async function openEdit(shown: Shown): Promise<Form> {
  const forms = () => peer.proxy.calls.filter(({ method }) => method === 'views.open');
  const opened = forms().length;
  await push(shown, 'Edit…', ids.ann);
  await expect.poll(() => forms().length, { timeout: 40_000 }).toBe(opened + 1);
  const view = forms()[opened]?.args.view as Form;
  expect(checkView(view as object as Record<string, unknown>)).toEqual([]);
  return view;
}

/** Filled in with `change` of what stands in it. */
async function send(view: Form, change: (id: string, filled: string) => string): Promise<Shown> {
  const values = view.blocks.map(({ block_id: id, element }) => [
    id,
    { [id]: { value: change(id, element.initial_value ?? '') || null } },
  ]);
  const before = peer.proxy.responses.length;
  await peer.proxy.push({
    type: 'view_submission',
    team: { id: ids.team },
    user: { id: ids.ann, username: 'ann', team_id: ids.team },
    view: { ...view, id: `V${++count}`, state: { values: Object.fromEntries(values) } },
  });
  return nextResponse(before);
}
const textOf = (shown: Shown): string => readMessage(shown as never);

test('the fields are edited in a form, which shows what stands there', async () => {
  let card = await review(ids.ann);
  while (!textOf(card).includes('At least 38 passengers')) card = await press(card, 'Next');
  const before = readFileSync(drafts.file, 'utf8');
  const after = await send(await openEdit(card), (id, filled) =>
    id === 'core' ? filled.replace(' on Monday', '') : id === 'asOf' ? '' : filled,
  );
  expect(textOf(after)).toMatch(/Saved as a draft\.[\s\S]*core: At least 38 passengers were injured\n/);
  expect(textOf(after)).not.toContain('as of:');
  expect(textOf(await press(after, 'Undo'))).toContain('Undone.');
  expect(readFileSync(drafts.file, 'utf8')).toBe(before);
});

test('a curator goes on to a draft and accepts it; anybody else is refused, at the command and at the button', async () => {
  expect(textOf(await review(ids.bea))).toContain('Only the curators');
  let card = await review(ids.ann);
  while (!textOf(card).includes('At least 38 passengers')) card = await press(card, 'Next');
  const before = readFileSync(drafts.file, 'utf8');
  expect(textOf(await press(card, 'Accept', ids.bea))).toContain('Only the curators');
  expect(readFileSync(drafts.file, 'utf8')).toBe(before);
  const after = await press(card, 'Accept');
  expect(textOf(after)).toContain('Accepted.');
  expect(readFileSync(drafts.file, 'utf8')).toContain(`(slack ${ids.ann})`);
  expect(textOf(await press(after, 'Undo'))).toContain('Undone.');
  expect(readFileSync(drafts.file, 'utf8')).toBe(before);
});

test('a form that comes late, after a restart too, overwrites nothing and gives back what was typed', async () => {
  const before = readFileSync(drafts.file, 'utf8');
  const to = (words: string) => (id: string, filled: string) => (id === 'core' ? words : filled);
  let card = await review(ids.ann);
  while (!textOf(card).includes('At least 38 passengers')) card = await press(card, 'Next');
  const [late, later] = [await openEdit(card), await openEdit(card)];
  await send(await openEdit(card), to('38 passengers were injured'));
  const changed = readFileSync(drafts.file, 'utf8');
  const refused = textOf(await send(late, to('injured on Monday')));
  expect(refused).toContain('Somebody else has changed this draft; nothing was overwritten.');
  expect(refused).toContain('You wrote: injured on Monday');
  expect(readFileSync(drafts.file, 'utf8')).toBe(changed);
  bot.signal('SIGKILL');
  await bot.exited;
  writeFileSync(drafts.file, before);
  await launch();
  expect(textOf(await press(card, 'Accept'))).toContain('Accepted.');
  const accepted = readFileSync(drafts.file, 'utf8');
  const decided = textOf(await send(later, to('injured on Monday')));
  expect(decided).toContain('That is decided already; nothing was overwritten.');
  expect(decided).toContain('You wrote: injured on Monday');
  expect(readFileSync(drafts.file, 'utf8')).toBe(accepted);
  writeFileSync(drafts.file, before);
});
