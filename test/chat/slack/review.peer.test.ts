// `/sitrep review` on Slack, through the bot process: drafts for the people that the operator has named, and for nobody else.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { createDrafts, type Drafts } from '../../peers/drafts.ts';
import { ids, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';

interface Shown {
  readonly ts?: string;
  readonly blocks?: readonly unknown[];
}
interface Button {
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text?: string };
}

const home = createHome();
let drafts: Drafts;
let peer: SlackPeer;
let bot: BotProcess;
let count = 0;

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  drafts = createDrafts();
  peer = await startSlack('socket');
  const curators = `slack/${ids.team}/${ids.ann}`;
  const settings = { SITREP_BRIEFINGS_DIR: drafts.folder, SITREP_CHAT_CURATORS: curators };
  bot = startBot('sitrep', { ...peer.environment, ...settings }, home);
  await bot.waitFor(/Sitrep is ready on slack/);
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

async function press(shown: Shown, label: string, user: string = ids.ann): Promise<Shown> {
  const button = (shown.blocks ?? [])
    .flatMap((block) => (block as { readonly elements?: readonly Button[] }).elements ?? [])
    .find(({ text }) => text?.text === label);
  const { action_id, value } = button ?? expect.unreachable(`no “${label}”`);
  const before = peer.proxy.responses.length;
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
  await expect.poll(() => peer.proxy.responses.length, { timeout: 40_000 }).toBeGreaterThan(before);
  return peer.proxy.responses[before] as Shown;
}
const textOf = (shown: Shown): string => readMessage(shown as never);

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
