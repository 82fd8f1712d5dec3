// Time is a number here: the queue is told what time it is and how to wait.

import { expect, test } from 'vitest';
import { createChannelQueue } from '../../../src/chat/slack/channel-queue.ts';

class Wait extends Error {
  readonly ms: number;
  constructor(ms: number) {
    super('wait');
    this.ms = ms;
  }
}

function setUp() {
  let time = 0;
  const posted: string[] = [];
  const queue = createChannelQueue({
    now: () => time,
    wait: async (ms) => {
      time += ms;
    },
    retryAfterMs: (error) => (error instanceof Wait ? error.ms : undefined),
  });
  const post = (what: string) => async () => {
    posted.push(`${time} ${what}`);
    return what;
  };
  return { queue, post, posted };
}

test('one message a second in a channel, in order', async () => {
  const { queue, post, posted } = setUp();
  const results = await Promise.all(['a', 'b', 'c'].map((what) => queue.add('C1', post(what))));
  expect(results).toEqual(['a', 'b', 'c']);
  expect(posted).toEqual(['0 a', '1000 b', '2000 c']);
});

test('after a refusal it waits as long as Slack asks, then posts the same again before the next', async () => {
  const { queue, post, posted } = setUp();
  let refusals = 0;
  const refusedTwice = async () => {
    if (refusals++ < 2) throw new Wait(30_000);
    return post('a')();
  };
  await Promise.all([queue.add('C1', refusedTwice), queue.add('C1', post('b'))]);
  expect(posted).toEqual(['60000 a', '61000 b']);
});

test('gives up after five refusals, and the next still gets its turn', async () => {
  const { queue, post, posted } = setUp();
  let attempts = 0;
  const refused = async () => {
    attempts++;
    throw new Wait(1000);
  };
  const first = queue.add('C1', refused).catch((error: unknown) => error);
  await queue.add('C1', post('b'));
  expect(await first).toBeInstanceOf(Wait);
  expect(attempts).toBe(5);
  expect(posted).toHaveLength(1);
});

test('another failure is passed on at once, without a second attempt', async () => {
  const { queue, post, posted } = setUp();
  const broken = queue
    .add('C1', async () => Promise.reject(new Error('no')))
    .catch((error: Error) => error.message);
  await queue.add('C1', post('b'));
  expect(await broken).toBe('no');
  expect(posted).toEqual(['1000 b']);
});
