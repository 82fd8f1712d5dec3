// What a process answers for nobody before it is connected: each platform's own way of answering is gone through whole, and
// neither the platform nor the state hears of it.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openStores } from '../../src/bin/open-stores.ts';
import { rehearse } from '../../src/bin/rehearse.ts';
import { pickExamples } from '../../src/chat/commands/examples.ts';
import { rehearseSlack } from '../../src/chat/slack/rehearse.ts';
import type { Delivery } from '../../src/digest/delivery/delivery.ts';
import { createScoredAnswerer } from '../../src/eval/scored-answerer.ts';
import type { Reply } from '../../src/reply/blocks.ts';
import { createHome, startBot } from '../peers/bot-process.ts';
import { freePort } from '../peers/free-port.ts';

const FERRY = path.resolve('test/fixtures/briefings');
const TODAY = '2025-03-20';
/** Different ones, each asked once. */
const TEXTS = 7;

/** A rehearsal on the ferry's briefing: what was asked, what Discord's delivery rendered, what was told. */
async function scene() {
  const home = createHome();
  onTestFinished(() => home.remove());
  const { stores, compiled } = await openStores({ briefingsDir: FERRY, dataDir: home.dataDir });
  const answerer = createScoredAnswerer(stores, () => TODAY, compiled);
  const [asked, rendered, told]: [string[], Reply[], unknown[]] = [[], [], []];
  const unused = () => Promise.reject(new Error('nothing of a rehearsal reaches the platform'));
  const delivery: Delivery = {
    render(reply) {
      rendered.push(reply);
      return [{}];
    },
    post: unused,
    find: unused,
    edit: unused,
    refusal: unused,
  };
  const nothing = { start: unused, stop: unused };
  return {
    asked,
    rendered,
    told,
    examples: pickExamples(stores),
    discord: { ...nothing, name: 'discord' as const, delivery },
    slack: { ...nothing, name: 'slack' as const, rehearse: rehearseSlack },
    parts: {
      answerer: () => ({
        ...answerer,
        answer(question: Parameters<typeof answerer.answer>[0]) {
          asked.push(question.text);
          return answerer.answer(question);
        },
      }),
      // A signature of another time is refused.
      clock: () => Date.now(),
      newReference: () => 'reference',
      log: {
        info: () => undefined,
        warn: (context: object) => void told.push(context),
        error: (context: object) => void told.push(context),
      },
    },
  };
}

test('Slack is rehearsed from the signed mention to the post, with what newcomers ask and more', async () => {
  const { slack, parts, asked, told, examples } = await scene();
  await rehearse([slack], parts);
  expect(told).toEqual([]);
  expect(asked).toHaveLength(TEXTS);
  expect(asked.slice(0, 3)).toEqual(examples);
  expect(new Set(asked).size).toBe(TEXTS);
});

test('another platform is rehearsed up to its payloads, each question in a place of its own', async () => {
  const { discord, parts, told, rendered } = await scene();
  await rehearse([discord], parts);
  expect(told).toEqual([]);
  expect(rendered).toHaveLength(TEXTS);
  expect(rendered.map(({ outcome }) => outcome)).toEqual(Array(TEXTS).fill('answered'));
});

test('a platform that cannot be rehearsed is told, and keeps the next one from nothing', async () => {
  const { slack, discord, parts, told, rendered } = await scene();
  const broken = { ...slack, rehearse: () => Promise.reject(new Error('no loopback')) };
  await rehearse([broken, discord], parts);
  expect(told).toEqual([{ platform: 'slack', err: new Error('no loopback') }]);
  expect(rendered).toHaveLength(TEXTS);
});

test('a start leaves no trace of it at Slack and in the state', async () => {
  const requests: string[] = [];
  const slack = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    request
      .resume()
      .once('end', () => response.end('{"ok":true,"team_id":"T1","user_id":"U1","bot_id":"B1"}'));
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  const home = createHome();
  const bot = startBot(
    'sitrep',
    {
      SITREP_BRIEFINGS_DIR: FERRY,
      SLACK_BOT_TOKEN: 'xoxb-made-up',
      SLACK_SIGNING_SECRET: 'made-up-secret',
      SLACK_PORT: String(await freePort()),
      SLACK_API_URL: `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`,
    },
    home,
  );
  onTestFinished(async () => {
    await bot.stop();
    slack.closeAllConnections();
    slack.close();
    home.remove();
  });
  await bot.waitFor(/"msg":"ready"/);
  expect(requests).toEqual(['/api/auth.test']);
  expect(bot.output()).not.toContain('rehears');
  const state = new DatabaseSync(path.join(home.dataDir, 'sitrep.db'), { readOnly: true });
  const rows = ['incoming', 'outbox', 'ledger', 'turns', 'views', 'questions'].map(
    (table) => state.prepare(`select count(*) as n from ${table}`).get()?.n,
  );
  state.close();
  expect(rows).toEqual([0, 0, 0, 0, 0, 0]);
});
