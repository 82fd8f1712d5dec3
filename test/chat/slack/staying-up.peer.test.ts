// Whether Slack is heard is told to whoever watches over Sitrep; and two processes on one state answer as one.

import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BotHome, type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { freePort } from '../../peers/free-port.ts';
import { createTestSchema, type TestSchema } from '../../peers/postgres.ts';
import { ids, mentionEvent, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';

let peer: SlackPeer;
let bots: BotProcess[] = [];
let homes: BotHome[] = [];
let schema: TestSchema | undefined;
let seconds = 1_740_000_000;
const newTs = () => `${++seconds}.000100`;

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
afterEach(async () => {
  for (const bot of bots) await bot.stop();
  for (const home of homes) home.remove();
  [bots, homes] = [[], []];
  await peer?.stop();
});
afterAll(async () => {
  await schema?.drop();
});

async function start(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const home = createHome();
  const bot = startBot('sitrep', environment, home);
  homes.push(home);
  bots.push(bot);
  await bot.waitFor(/Sitrep is ready on slack/);
  return bot;
}

test('/readyz says 503 and why while Slack refuses the connection, and 200 once it takes it again', {
  timeout: 120_000,
}, async () => {
  peer = await startSlack('socket');
  const port = await freePort();
  await start({ ...peer.environment, SITREP_STATUS_PORT: String(port) });
  const ready = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    return { status: answer.status, text: await answer.text() };
  };
  await expect.poll(ready, { timeout: 40_000 }).toMatchObject({ status: 200 });
  peer.proxy.cut({ error: 'invalid_auth' });
  await expect
    .poll(ready, { timeout: 40_000 })
    .toMatchObject({ status: 503, text: expect.stringMatching(/slack[\s\S]*invalid_auth/) });
  const gone = Date.now();
  peer.proxy.cut(undefined);
  await expect.poll(ready, { timeout: 65_000, interval: 500 }).toMatchObject({ status: 200 });
  expect(Date.now() - gone).toBeLessThan(60_000);
});

describe('two processes on one PostgreSQL', () => {
  interface Shown {
    readonly blocks?: readonly unknown[];
  }
  const valuesIn = ({ blocks = [] }: Shown): readonly string[] =>
    blocks.flatMap((block) =>
      ((block as { elements?: readonly { value?: string }[] }).elements ?? []).flatMap(
        ({ value }) => value ?? [],
      ),
    );

  test('what one has shown is pressed with the other, also after the first was killed; each press once', {
    timeout: 90_000,
  }, async (context) => {
    const made = await createTestSchema();
    if (typeof made === 'string') return context.skip(made);
    schema = made;
    peer = await startSlack('http');
    const shared = { ...peer.environment, DATABASE_URL: made.url };
    const first = await start(shared);
    const port = await freePort();
    await start({ ...shared, SLACK_PORT: String(port) });
    const second = `http://127.0.0.1:${port}/slack/events`;
    const ts = newTs();
    await peer.proxy.push(mentionEvent('how many soldiers were killed?', ts));
    const card = await peer.waitForReply(/300/);
    const values = valuesIn(card).filter((value) => value.startsWith('s1|'));
    expect(values.length).toBeGreaterThan(1);

    const press = async (value: string, n: number, url: string): Promise<void> => {
      const payload = {
        type: 'block_actions',
        team: { id: ids.team },
        user: { id: ids.ann, username: 'ann', team_id: ids.team },
        trigger_id: `two-${n}`,
        response_url: peer.proxy.responseUrl(),
        container: { type: 'message', message_ts: card.ts, channel_id: ids.channel, thread_ts: ts },
        actions: [{ type: 'button', action_id: value, block_id: 'b', value }],
      };
      const { headers, body } = peer.signedForm(payload);
      const answer = await fetch(url, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
    };
    const buttons = values.filter((value) => !/\|(?:wrong|tell|menu)\|/.test(value));
    for (const [n, value] of buttons.entries()) {
      const before = peer.proxy.responses.length;
      // The same press comes to both.
      await Promise.all([press(value, n, second), press(value, n, peer.eventsUrl)]);
      await expect.poll(() => peer.proxy.responses.length, { timeout: 40_000 }).toBe(before + 1);
    }
    first.signal('SIGKILL');
    await first.exited;
    const before = peer.proxy.responses.length;
    await press(String(buttons[0]), 99, second);
    await expect.poll(() => peer.proxy.responses.length, { timeout: 40_000 }).toBe(before + 1);
    expect(readMessage(peer.proxy.responses.at(-1) as never)).toMatch(/\w/);
  });
});
