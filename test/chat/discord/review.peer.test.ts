// `/review` on Discord, through the bot process: drafts for whoever has the curators' role, and for nobody else.

import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkMessage } from '../../../src/chat/discord/limits.ts';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, startDiscord, type TwinMessage } from '../../peers/discord.ts';
import { buttonOf, type Hands, handsOn, textOf } from '../../peers/discord-hands.ts';
import { createDrafts, type Drafts } from '../../peers/drafts.ts';

const ROLE = '900000000000000077';
const home = createHome();
let drafts: Drafts;
let peer: DiscordPeer;
let bot: BotProcess;
let hands: Hands;
let settings: Readonly<Record<string, string>>;

async function launch(): Promise<void> {
  bot = startBot('sitrep', settings, home);
  await bot.waitFor(/Sitrep is ready on discord/);
}

beforeAll(async () => {
  drafts = createDrafts();
  peer = await startDiscord();
  hands = handsOn(peer);
  await peer.twin.prisma.role.create({
    data: { id: ROLE, guildId: ids.guild, name: 'curators', position: 1, permissions: '0' },
  });
  await peer.twin.prisma.guildMember.update({
    where: { guildId_userId: { guildId: ids.guild, userId: ids.ann } },
    data: { roles: JSON.stringify([ROLE]) },
  });
  const curators = `discord/${ids.guild}/${ROLE}`;
  settings = { ...peer.environment, SITREP_BRIEFINGS_DIR: drafts.folder, SITREP_CHAT_CURATORS: curators };
  await launch();
});
afterAll(async () => {
  const code = await bot.stop();
  await peer.stop();
  home.remove();
  drafts.remove();
  expect(code).toBe(0);
});

interface Modal {
  readonly data: {
    readonly custom_id: string;
    readonly components: readonly {
      readonly component: { readonly custom_id: string; readonly value?: string };
    }[];
  };
}

/** What only whoever asked sees. */
async function review(user: string): Promise<TwinMessage> {
  const asked = await hands.slash('review', [], user);
  expect(await hands.acknowledged(asked)).toEqual({ type: 5, data: { flags: 64 } });
  return hands.opened(asked);
}

const to = (form: Modal, core: string): Record<string, string> => ({
  ...Object.fromEntries(
    form.data.components.map(({ component }) => [component.custom_id, component.value ?? '']),
  ),
  core,
});

test('a curator goes on to a draft, edits it and accepts it; anybody else is refused, at the command and at the button', async () => {
  expect(textOf(await review(ids.bea))).toContain('Only the curators');
  const { id } = await hands.slash('help');
  await hands.acknowledged({ id });
  const anchor = await peer.waitForReply(ids.channel, /\/victims/);
  const press = async (card: TwinMessage, label: string, user: string = ids.ann): Promise<TwinMessage> => {
    const pressed = await hands.press(anchor, buttonOf(card, label), undefined, user);
    await hands.acknowledged(pressed);
    return hands.opened(pressed);
  };
  let card = await review(ids.ann);
  while (!textOf(card).includes('At least 38 passengers')) card = await press(card, 'Next');
  expect(checkMessage(card as object as Record<string, unknown>)).toEqual([]);
  const written = readFileSync(drafts.file, 'utf8');
  const edit = buttonOf(card, 'Edit…');
  const form = (await hands.acknowledged(await hands.press(anchor, edit, undefined, ids.ann))) as Modal;
  const standing = form.data.components.map(({ component }) => [component.custom_id, component.value ?? '']);
  expect(standing).toContainEqual(['core', 'At least 38 passengers were injured on Monday']);
  const typed = Object.fromEntries(standing) as Record<string, string>;
  const filled = await hands.fill(anchor, form.data.custom_id, {
    ...typed,
    core: 'At least 38 passengers were injured',
  });
  await hands.acknowledged(filled);
  card = await hands.opened(filled);
  expect(textOf(card)).toMatch(/Saved as a draft\.[\s\S]*core: At least 38 passengers were injured\n/);
  card = await press(card, 'Undo');
  expect(readFileSync(drafts.file, 'utf8')).toBe(written);
  while (!textOf(card).includes('At least 38 passengers')) card = await press(card, 'Next');
  const before = readFileSync(drafts.file, 'utf8');
  expect(textOf(await press(card, 'Accept', ids.bea))).toContain('Only the curators');
  expect(readFileSync(drafts.file, 'utf8')).toBe(before);
  const after = await press(card, 'Accept');
  expect(textOf(after)).toContain('Accepted.');
  expect(readFileSync(drafts.file, 'utf8')).toContain(`by: ann (discord ${ids.ann})`);
  expect(textOf(await press(after, 'Undo'))).toContain('Undone.');
  expect(readFileSync(drafts.file, 'utf8')).toBe(before);
});

test('a form that comes after a restart, when its draft is decided, overwrites nothing and gives back what was typed', async () => {
  const { id } = await hands.slash('help');
  await hands.acknowledged({ id });
  const anchor = await peer.waitForReply(ids.channel, /\/victims/);
  const press = (card: TwinMessage, label: string) =>
    hands.press(anchor, buttonOf(card, label), undefined, ids.ann);
  let card = await review(ids.ann);
  while (!textOf(card).includes('At least 38 passengers'))
    card = await hands.opened(await press(card, 'Next'));
  const form = (await hands.acknowledged(await press(card, 'Edit…'))) as Modal;
  bot.signal('SIGKILL');
  await bot.exited;
  await launch();
  const before = readFileSync(drafts.file, 'utf8');
  expect(textOf(await hands.opened(await press(card, 'Accept')))).toContain('Accepted.');
  const accepted = readFileSync(drafts.file, 'utf8');
  const late = await hands.fill(anchor, form.data.custom_id, to(form, 'injured on Monday'));
  const told = textOf(await hands.opened(late));
  expect(told).toContain('That is decided already; nothing was overwritten.');
  expect(told).toContain('You wrote: injured on Monday');
  expect(readFileSync(drafts.file, 'utf8')).toBe(accepted);
  writeFileSync(drafts.file, before);
});
