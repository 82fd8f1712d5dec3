import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { ids, type SlackPeer, startSlack } from '../../peers/slack.ts';

let peer: SlackPeer;
let bot: BotProcess;
const home = createHome();
beforeAll(async () => {
  peer = await startSlack('socket');
  bot = startBot({ ...peer.environment, SITREP_DATA_DIR: home.dataDir });
  await bot.waitFor(/ready/);
});
afterAll(async () => {
  await bot.stop();
  await peer.stop();
  home.remove();
});

test('a slash command is answered in the channel with its sources', async () => {
  await peer.control('command', { channel: ids.channel, user: ids.ann, command: '/casualties', text: '' });
  await peer.relay.waitFor((e) => e.path.includes('chat.postMessage'));
  console.log(JSON.stringify(await peer.messages(), null, 1).slice(0, 6000), bot.output());
  await peer.control('message', { channel: ids.channel, user: ids.ann, text: `<@${ids.bot}> hello` });
  await peer.relay.waitFor(
    (e) => e.path.includes('chat.postMessage') && JSON.stringify(e.body).includes('hello'),
  );
  console.log(JSON.stringify((await peer.messages()).at(-1), null, 1).slice(0, 3000), bot.output());
});
