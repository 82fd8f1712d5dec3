// Whether an answer makes room for what is about to be acknowledged.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { breathe, goFirst } from '../../../src/chat/kit/breathe.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Whether an answer would have begun after some turns of the event loop. */
async function begins(): Promise<() => boolean> {
  let isBegun = false;
  void breathe().then(() => {
    isBegun = true;
  });
  await turns();
  return () => isBegun;
}

async function turns(): Promise<void> {
  for (let n = 0; n < 5; n++) await new Promise((resolve) => setImmediate(resolve));
}

it('an answer begins at once where nothing waits for its acknowledgement', async () => {
  const isBegun = await begins();
  expect(isBegun()).toBe(true);
});

it('and else when that may be acknowledged', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  goFirst(promise);
  const isBegun = await begins();
  expect(isBegun()).toBe(false);
  resolve();
  await turns();
  expect(isBegun()).toBe(true);
});

it('but after 20 ms in any case', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  goFirst(promise);
  const isBegun = await begins();
  expect(isBegun()).toBe(false);
  vi.advanceTimersByTime(20);
  await turns();
  expect(isBegun()).toBe(true);
  resolve();
});
