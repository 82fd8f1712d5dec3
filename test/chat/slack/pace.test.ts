// When a channel's next message may go out, on a clock of the test's own.

import { expect, test } from 'vitest';
import { createPace } from '../../../src/chat/slack/pace.ts';

function createClock() {
  let now = 1_000_000;
  return {
    now: () => now,
    waited: [] as number[],
    async wait(ms: number, signal: AbortSignal) {
      signal.throwIfAborted();
      this.waited.push(ms);
      now += ms;
    },
    pass(ms: number) {
      now += ms;
    },
  };
}

const open = new AbortController().signal;

function start() {
  const clock = createClock();
  return { clock, pace: createPace({ now: clock.now, wait: (ms, signal) => clock.wait(ms, signal) }) };
}

test('two messages at once, then one a second; another channel waits for nobody', async () => {
  const { clock, pace } = start();
  for (let n = 0; n < 5; n++) expect(await pace.turn('C1', open)).toBeUndefined();
  expect(clock.waited).toEqual([1000, 1000, 1000]);
  expect(await pace.turn('C2', open)).toBeUndefined();
  expect(clock.waited).toHaveLength(3);
});

test('after a pause there is room again', async () => {
  const { clock, pace } = start();
  for (let n = 0; n < 3; n++) await pace.turn('C1', open);
  clock.pass(10_000);
  await pace.turn('C1', open);
  await pace.turn('C1', open);
  expect(clock.waited).toEqual([1000]);
});

test('what Slack asks to wait is waited for here when it is short, and told when it is long', async () => {
  const { clock, pace } = start();
  pace.hold('C1', 3000);
  expect(await pace.turn('C1', open)).toBeUndefined();
  expect(clock.waited).toEqual([3000]);
  pace.hold('C1', 60_000);
  expect(await pace.turn('C1', open)).toBe(60_000);
  expect(clock.waited).toHaveLength(1);
});

test('whoever gives up while waiting leaves the turn to the next', async () => {
  const { clock, pace } = start();
  await pace.turn('C1', open);
  await pace.turn('C1', open);
  expect(await pace.turn('C1', AbortSignal.abort())).toBe(1000);
  expect(await pace.turn('C1', open)).toBeUndefined();
  expect(clock.waited).toEqual([1000]);
});
