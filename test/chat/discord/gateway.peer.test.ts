// The gateway's connection as it is in the field: broken off, asked to come again, silent, refused for good. Nothing that is
// asked meanwhile is lost, and Discord's allowance of new sessions (1,000 a day) is not touched.

import { afterEach, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, startDiscord } from '../../peers/discord.ts';
import { type GatewayProxy, openGatewayProxy, type ProxyOptions } from '../../peers/discord-gateway-proxy.ts';
import { handsOn } from '../../peers/discord-hands.ts';
import { until } from '../../peers/until.ts';

let peer: DiscordPeer;
let proxy: GatewayProxy;
let bot: BotProcess;
let home = createHome();
let status = '';

async function start(
  options: Partial<ProxyOptions> = {},
  environment: Readonly<Record<string, string>> = {},
) {
  peer = await startDiscord();
  proxy = await openGatewayProxy({ upstream: peer.twin.gatewayUrl, ...options });
  peer.relay.intercept(({ path }) => (path.endsWith('/gateway/bot') ? proxy.answer : undefined));
  const talkative = { SITREP_QUESTIONS_PERSON: '1000', SITREP_QUESTIONS_CHANNEL: '1000' };
  const listening = { SITREP_STATUS_PORT: '0', SITREP_WEB: '1', PORT: '0' };
  bot = startBot('sitrep', { ...peer.environment, ...talkative, ...listening, ...environment }, home);
  await bot.waitFor(/Sitrep is ready on discord/);
  await bot.waitFor(/Status: http\S+readyz/);
  status = /Status: (http\S+)\/readyz/.exec(bot.output())?.[1] ?? '';
}

afterEach(async () => {
  await bot.stop();
  proxy.close();
  await peer.stop();
  home.remove();
  home = createHome();
});

const isAcknowledged = (id: string) =>
  peer.relay.exchanges.some(({ path }) => path.includes(`/interactions/${id}/`));
const ready = async () => {
  const answer = await fetch(`${status}/readyz`);
  return { status: answer.status, text: await answer.text() };
};

/** A connection that leaks, or an allowance that is used, shows within a few. */
const ROUNDS = 100;

test('a hundred broken connections are resumed: every command in between is answered, with one session', {
  timeout: 300_000,
}, async () => {
  await start();
  const hands = handsOn(peer);
  const asked: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    proxy.drop();
    // It comes while nobody listens.
    asked.push((await hands.slash('help', [{ type: 5, name: 'private', value: true }])).id);
    await until(async () => (proxy.resumed() >= round ? true : undefined), `resume ${round}`);
  }
  await until(async () => (asked.every(isAcknowledged) ? true : undefined), 'every command');
  expect(asked.filter((id) => !isAcknowledged(id))).toEqual([]);
  const twice = asked.filter(
    (id) => peer.relay.exchanges.filter(({ path }) => path.includes(`/interactions/${id}/`)).length > 1,
  );
  expect(twice).toEqual([]);
  expect(proxy.identified).toHaveLength(1);
});

test('op 7 and op 9 that can be resumed are; a session that is over is begun anew, and it goes on', async () => {
  await start();
  const hands = handsOn(peer);
  proxy.askToReconnect();
  await until(async () => (proxy.resumed() === 1 ? true : undefined), 'the resume after op 7');
  proxy.invalidate(true);
  await until(async () => (proxy.resumed() === 2 ? true : undefined), 'the resume after op 9');
  expect(proxy.identified).toHaveLength(1);
  proxy.invalidate(false);
  await until(async () => (proxy.identified.length === 2 ? true : undefined), 'a new session', 60_000);
  await until(async () => ((await ready()).status === 200 ? true : undefined), 'ready again', 60_000);
  const { id } = await hands.slash('help');
  await hands.acknowledged({ id });
});

test('a connection on which nothing comes any more is noticed, told, and made again', {
  timeout: 60_000,
}, async () => {
  await start({ heartbeatMs: 700 });
  proxy.silent = true;
  await bot.waitFor(/connecting to the gateway again/);
  expect((await ready()).text).toMatch(/failing: the connection to Discord was lost/);
  proxy.silent = false;
  await until(async () => ((await ready()).status === 200 ? true : undefined), 'ready again', 40_000);
  expect(proxy.identified.length).toBeLessThan(20);
});

test.each([
  [4004, /DISCORD_TOKEN/],
  [4010, /DISCORD_SHARDS/],
  [4011, /DISCORD_SHARDS=auto/],
  [4012, /update Sitrep/],
  [4013, /update Sitrep/],
  [4014, /no privileged/],
])('after close code %i it is not ready within 10 s, and says what mends it', async (code, mend) => {
  await start();
  proxy.closeWith(code);
  const told = await until(
    async () => {
      const now = await ready();
      return now.status === 503 ? now.text : undefined;
    },
    'not ready',
    10_000,
  );
  expect(told).toMatch(mend);
  expect(told).toContain(String(code));
  expect(proxy.identified).toHaveLength(1);
});
