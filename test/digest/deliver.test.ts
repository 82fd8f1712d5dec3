// Leases, grace and clocks: when a delivery may be taken over, and when not.

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PostOutcome } from '../../src/digest/delivery/delivery.ts';
import { createHarness, DAY, type Harness, place } from './harness.ts';

let h: Harness;
const patient = { delivery: { timeoutMs: 10_000, graceMs: 5000, leaseMs: 30_000 } };

beforeEach(async () => {
  h = await createHarness('2026-11-20T12:00:00Z');
});
afterEach(async () => {
  expect(h.errors).toEqual([]);
  await h.close();
});

/** A platform whose answer to a post the test gives by hand. */
function createSlowPost() {
  const arrived = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<PostOutcome>();
  const delivery = {
    ...h.platform,
    post: () => {
      arrived.resolve();
      return answered.promise;
    },
  };
  return { deliveries: new Map([['discord', delivery]]), arrived: arrived.promise, answer: answered.resolve };
}

it('a row is left to its holder when the clock leaps forward in the middle of a request', async () => {
  const slow = createSlowPost();
  const holder = h.beside({ owner: 'holder', deliveries: slow.deliveries, settings: patient });
  const other = h.beside({ owner: 'other', settings: patient });
  const { id } = await h.digests.subscribe({ place, owner: 'U1', time: '12:00' });
  await h.digests.postNow(id);
  const working = holder.tick();
  await slow.arrived;
  h.setClock('2026-11-20T12:05:00Z');
  await other.tick();
  expect(h.platform.messages).toEqual([]);
  slow.answer({ outcome: 'posted', messageId: '77' });
  await working;
  await other.tick();
  expect(h.platform.messages).toEqual([]);
  expect((await h.digests.list()).find((one) => one.id === id)?.toldVersion).toBe('harbour-ferry@1');
});

it('a process that slept right after it had claimed a row posts nothing', async () => {
  await h.digests.subscribe({ place, owner: 'U1' });
  const begins = new WeakSet<object>();
  /** The machine sleeps while the row is marked as being sent. */
  const db = h.state.db.withPlugin({
    transformQuery({ node, queryId }) {
      if (JSON.stringify(node).includes('first_attempt_at') && node.kind === 'UpdateQueryNode')
        begins.add(queryId);
      return node;
    },
    async transformResult({ result, queryId }) {
      if (begins.has(queryId)) h.setClock(h.now() + 29_000);
      return result;
    },
  });
  h.setClock('2026-11-21T09:00:00Z');
  await h.beside({ owner: 'sleeper', db, settings: patient }).tick();
  expect(h.platform.messages).toEqual([]);
  h.setClock(h.now() + 31_000);
  await h.beside({ owner: 'next' }).tick();
  expect(h.platform.messages).toHaveLength(1);
});

it('a message is not looked for while the platform may still be making it', async () => {
  await h.digests.subscribe({ place, owner: 'U1' });
  const bot = h.beside({ owner: 'bot', settings: patient });
  h.platform.answers.push({ outcome: 'unknown', why: 'timeout' });
  h.platform.findAnswers.push({ outcome: 'absent' });
  h.setClock('2026-11-21T09:00:00Z');
  await bot.tick();
  h.setClock('2026-11-21T09:00:04.900Z');
  await bot.tick();
  expect([h.platform.findAnswers.length, h.platform.messages.length]).toEqual([1, 0]);
  h.setClock('2026-11-21T09:00:05Z');
  await bot.tick();
  expect([h.platform.findAnswers.length, h.platform.messages.length]).toEqual([0, 1]);
});

it('a digest that nobody could try to post gives way to the next one, which names it', async () => {
  await h.digests.subscribe({ place, owner: 'U1', latestHours: 48, quiet: false });
  const withoutDiscord = h.beside({ owner: 'slack only', deliveries: new Map() });
  h.setClock('2026-11-21T09:00:00Z');
  await withoutDiscord.tick();
  h.setClock('2026-11-22T09:00:00Z');
  await withoutDiscord.tick();
  await h.pass(1000);
  expect(h.platform.messages).toHaveLength(1);
  expect(h.platform.messages[0]?.text).toContain('The digest of 21 November 2026 was not posted in time.');
  await h.pass(DAY);
  expect(h.platform.messages).toHaveLength(2);
});

it('a digest that nobody could post within its lateness is missed, not posted late', async () => {
  await h.digests.subscribe({ place, owner: 'U1', quiet: false });
  h.setClock('2026-11-21T09:00:00Z');
  await h.beside({ owner: 'slack only', deliveries: new Map() }).tick();
  h.setClock('2026-11-21T15:30:00Z');
  await h.beside({ owner: 'discord' }).tick();
  expect(h.platform.messages).toEqual([]);
  h.setClock('2026-11-22T09:00:00Z');
  await h.beside({ owner: 'discord' }).tick();
  expect(h.platform.messages.map(({ text }) => text)).toEqual([
    expect.stringContaining('The digest of 21 November 2026 was not posted in time.'),
  ]);
});

it('a failure of ours is told and leaves the digest to the next try', async () => {
  await h.digests.subscribe({ place, owner: 'U1' });
  const breaking = {
    ...h.platform,
    render: () => {
      throw new Error('cannot render');
    },
  };
  const errors: unknown[] = [];
  const bot = h.beside({
    owner: 'bot',
    deliveries: new Map([['discord', breaking]]),
    onError: (error, context) => errors.push([String(error), context]),
  });
  h.setClock('2026-11-21T09:00:00Z');
  await bot.tick();
  expect(errors).toEqual([
    ['Error: cannot render', { outbox: `digest|d1|${h.now()}`, kind: 'digest', platform: 'discord' }],
  ]);
  h.setClock(h.now() + 31_000);
  await h.beside({ owner: 'next' }).tick();
  expect(h.platform.messages).toHaveLength(1);
});
