// `/review` on Discord, through the bot process: drafts for whoever has the curators' role, and for nobody else.

import { readFileSync } from 'node:fs';
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
  const settings = { SITREP_BRIEFINGS_DIR: drafts.folder, SITREP_CHAT_CURATORS: curators };
  bot = startBot('sitrep', { ...peer.environment, ...settings }, home);
  await bot.waitFor(/Sitrep is ready on discord/);
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
