import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHome, startBot, type BotProcess } from '../../peers/bot-process.ts';
import { ids, startDiscord, type DiscordPeer } from '../../peers/discord.ts';

let peer: DiscordPeer;
let bot: BotProcess;
const home = createHome();
beforeAll(async () => {
  peer = await startDiscord();
  bot = startBot({ ...peer.environment, SITREP_DATA_DIR: home.dataDir });
  await bot.waitFor(/ready/);
});
afterAll(async () => {
  await bot.stop();
  await peer.stop();
  home.remove();
});

test('a slash command is acknowledged first, then answered with its sources', async () => {
  const channel = peer.twin.channel(ids.channel);
  const { id } = await channel.user(ids.ann).runSlashCommand({ name: 'casualties' });
  const ack = await channel.waitForInteractionAck({ interactionId: id });
  expect(ack.type).toBe(5);
  const reply = await channel.waitForMessage({ predicate: (m) => m.author.id === peer.twin.botUserId });
  console.log(JSON.stringify(reply, null, 1).slice(0, 3000));
  console.log(peer.relay.exchanges.map((e) => `${e.method} ${e.path} ${e.status}`).join('\n'), bot.output());
});
