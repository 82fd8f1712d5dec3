// A bot with two stories: without a setting a question that both may mean is asked back, and what a server chooses in the
// panel is what it is asked about from then on.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, startDiscord, type TwinMessage } from '../../peers/discord.ts';
import { buttonOf, type Hands, handsOn, menuUnder, textOf } from '../../peers/discord-hands.ts';

const home = createHome();
const folder = mkdtempSync(join(tmpdir(), 'sitrep-two-'));
let peer: DiscordPeer;
let bot: BotProcess;
let hands: Hands;

async function start(): Promise<void> {
  bot = startBot('sitrep', { ...peer.environment, SITREP_BRIEFINGS_DIR: folder }, home);
  await bot.waitFor(/Sitrep is ready on discord/);
}

beforeAll(async () => {
  for (const from of ['../../../briefings', '../../fixtures/briefings'])
    cpSync(new URL(from, import.meta.url), folder, { recursive: true });
  peer = await startDiscord();
  hands = handsOn(peer);
  await peer.twin.prisma.guildMember.update({
    where: { guildId_userId: { guildId: ids.guild, userId: ids.ann } },
    data: { permissions: '32' },
  });
  await start();
});
afterAll(async () => {
  const code = await bot.stop();
  await peer.stop();
  home.remove();
  rmSync(folder, { recursive: true, force: true });
  expect(code).toBe(0);
});

/** A decline with what the ferry's documents have; nothing is asked back. */
const OF_THE_FERRY = /^(?![\s\S]*Which briefing)[\s\S]*(?:Ministry|Lantern|CPA wire)/;
const says = async (question: string): Promise<string> => {
  const asked = await hands.slash('ask', [{ type: 3, name: 'question', value: question }]);
  await hands.acknowledged(asked);
  return textOf(await hands.opened(asked));
};
const panel = async (): Promise<TwinMessage> => {
  const asked = await hands.slash('sitrep-settings');
  await hands.acknowledged(asked);
  return hands.opened(asked);
};

test('the server’s briefing is what it is asked about, also after the bot was killed', async () => {
  expect(await says('are there survivors')).toMatch(/Which briefing\?/);
  const { id } = await hands.slash('casualties');
  await hands.acknowledged({ id });
  const anchor = await peer.waitForReply(ids.channel, /around 300/);
  const press = async (customId: string, values?: readonly string[]): Promise<TwinMessage> => {
    const pressed = await hands.press(anchor, customId, values);
    await hands.acknowledged(pressed);
    return hands.opened(pressed);
  };
  const server = await press(buttonOf(await panel(), 'The whole server…'));
  const { custom_id: menu = '' } = menuUnder(server, 'Briefing');
  const after = await press(menu, ['harbour-ferry']);
  expect(menuUnder(after, 'Briefing').options?.find((one) => one.default === true)?.value).toBe(
    'harbour-ferry',
  );
  expect(await says('are there survivors')).toMatch(OF_THE_FERRY);
  bot.signal('SIGKILL');
  await bot.exited;
  await start();
  expect(await says('are there survivors')).toMatch(OF_THE_FERRY);
});
