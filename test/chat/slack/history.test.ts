// How often Slack's history is read: no sooner than it lets us, and no later than it would.

import { expect, test } from 'vitest';
import type { SlackApi } from '../../../src/chat/slack/api.ts';
import { SlackRefusal } from '../../../src/chat/slack/failures.ts';
import { createHistory } from '../../../src/chat/slack/history.ts';
import { withTiers } from '../../../src/chat/slack/tiers.ts';
import type { FindOutcome, Post } from '../../../src/digest/delivery/delivery.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A Slack without messages, which refuses a reading sooner than `apartMs` after the last one; its clock is the test's. */
function createScene(apartMs = 0) {
  const time = { now: 0 };
  const asked: number[] = [];
  const refused: number[] = [];
  let held: Promise<void> = Promise.resolve();
  const slack = {
    async call(_method: string, _args: object, signal: AbortSignal) {
      await held;
      signal.throwIfAborted();
      const waitMs = (asked.at(-1) ?? -apartMs) + apartMs - time.now;
      if (waitMs > 0) {
        refused.push(time.now);
        throw new SlackRefusal(429, 'ratelimited', String(waitMs / SECOND));
      }
      asked.push(time.now);
      return { ok: true, messages: [] };
    },
  } as unknown as SlackApi;
  const history = createHistory(
    withTiers(slack, () => time.now),
    () => time.now,
  );
  return {
    time,
    asked,
    refused,
    hold: (until: Promise<void>) => {
      held = until;
    },
    find: (signal = new AbortController().signal): Promise<FindOutcome> => {
      const post = { messageKey: 'reply|1#0', firstAttemptAt: 0, signal } as Post;
      return history.find(post, 'C1', '1.000');
    },
  };
}

test('many readings in a minute wait for the tier, and then go on as before', async () => {
  const { time, asked, find } = createScene();
  for (let n = 0; n < 50; n += 1) {
    time.now = n * 0.5 * SECOND;
    expect(await find()).toEqual({ outcome: 'absent' });
  }
  expect(await find()).toMatchObject({ outcome: 'unknown', retryAfterMs: 35.5 * SECOND });
  time.now = MINUTE + SECOND;
  expect([await find(), await find()]).toEqual([{ outcome: 'absent' }, { outcome: 'absent' }]);
  expect(asked).toHaveLength(52);
});

test('so do many that nobody heard the answer to', async () => {
  const { time, find, hold } = createScene();
  hold(Promise.reject(new Error('no answer in time')));
  for (let n = 0; n < 50; n += 1) await expect(find()).rejects.toThrow('no answer');
  hold(Promise.resolve());
  time.now = 20 * SECOND;
  expect(await find()).toMatchObject({ outcome: 'unknown', retryAfterMs: 40 * SECOND });
  time.now = MINUTE + SECOND;
  expect([await find(), await find()]).toEqual([{ outcome: 'absent' }, { outcome: 'absent' }]);
});

test('a limit of once a minute is learnt by one refusal an hour', async () => {
  const { time, asked, refused, find } = createScene(MINUTE);
  for (let seconds = 0; seconds < 3 * 60 * 60; seconds += 10) {
    time.now = seconds * SECOND;
    await find();
  }
  expect(refused).toHaveLength(3);
  expect(asked.length).toBeGreaterThan(3 * 50);
});

test('those whose time runs out while another reads leave the readings to others', async () => {
  const { asked, find, hold } = createScene();
  const first = Promise.withResolvers<void>();
  hold(first.promise);
  const giveUp = new AbortController();
  const one = find();
  const late = Array.from({ length: 60 }, () => find(giveUp.signal).catch(() => 'gave up'));
  giveUp.abort();
  first.resolve();
  await one;
  expect(new Set(await Promise.all(late))).toEqual(new Set(['gave up']));
  expect(await find()).toEqual({ outcome: 'absent' });
  expect(asked).toHaveLength(2);
});
