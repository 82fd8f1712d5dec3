// More figures than a screen shows, through the bot process: By date is a table that turns its own pages, and in a workspace that
// refuses it a plain table with the same rows, from then on without asking.

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { ids, mentionEvent, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';
import { type Fields, payloadOf, pressablesOn, surfaceOf } from '../../peers/slack-hands.ts';
import { until } from '../../peers/until.ts';

const home = createHome();
let peer: SlackPeer;
let bot: BotProcess;
let count = 0;

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  peer = await startSlack('socket');
  const briefings = fileURLToPath(new URL('../../fixtures/briefings', import.meta.url));
  bot = startBot('sitrep', { ...peer.environment, SITREP_BRIEFINGS_DIR: briefings }, home);
  await bot.waitFor(/Sitrep is ready on slack/);
});
afterAll(async () => {
  if (whyNoSlack !== undefined) return;
  expect(await bot.stop()).toBe(0);
  await peer.stop();
  home.remove();
});

const blocksOf = (args: Fields) => (args.blocks ?? []) as readonly (Fields & { readonly type: string })[];
const tablesIn = (args: Fields) => blocksOf(args).filter(({ type }) => /table$/.test(type));

/** What goes to the response_url of “By date” under the card, until Slack takes it. */
async function byDate(): Promise<readonly Fields[]> {
  count += 1;
  const ts = `17500000${count}0.000100`;
  const posted = () =>
    peer.proxy.calls.find(({ method, args }) => method === 'chat.postMessage' && args.thread_ts === ts);
  await peer.proxy.push(mentionEvent('/ferry-casualties', ts));
  const card = surfaceOf(await until(async () => posted(), 'the card'));
  const button = (card === undefined ? [] : pressablesOn(card)).find(
    ({ id, value }) => id.startsWith('s1|date|') || value === 'date',
  );
  if (button === undefined) throw new Error('no “By date” under the card');
  const responseUrl = peer.proxy.responseUrl();
  await peer.proxy.push(payloadOf(button, { user: ids.ann, trigger: `press-${count}`, responseUrl }));
  const sent = () => peer.proxy.calls.filter(({ url }) => url === responseUrl);
  await until(async () => sent().some(({ answer }) => answer.ok === true) || undefined, 'the rows by date');
  return sent().map(({ args }) => args);
}

test('a table that turns its pages; refused once, a plain one with the same rows', async () => {
  const [taken, ...more] = await byDate();
  expect(more).toEqual([]);
  const [table] = tablesIn(taken ?? {});
  expect(table).toMatchObject({ type: 'data_table', caption: 'By date', page_size: 5 });
  const rows = table?.rows as readonly unknown[];
  expect(rows.length).toBeGreaterThan(6);
  expect(blocksOf(taken ?? {}).map(({ type }) => type)).not.toContain('image');
  expect(JSON.stringify(rows)).toMatch(/38 persons[\s\S]*treated 44 people[\s\S]*with it:/);

  peer.proxy.fault(({ method, args }) =>
    method === 'response_url' && tablesIn(args).some(({ type }) => type === 'data_table')
      ? { refuse: 'invalid_blocks' }
      : undefined,
  );
  const kinds = (sent: readonly Fields[]) => sent.map((args) => tablesIn(args)[0]?.type);
  const refused = await byDate();
  expect(kinds(refused)).toEqual(['data_table', 'table']);
  expect(tablesIn(refused[1] ?? {})[0]?.rows).toEqual(rows);
  expect(kinds(await byDate())).toEqual(['table']);
});
