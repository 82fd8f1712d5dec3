// The ticker: it goes on after an error, never runs two ticks at once, and stops when the last one is done.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTicking } from '../../src/digest/schedule/ticker.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('ticks every five seconds, tells of an error, and waits for the tick under way when it stops', async () => {
  const errors: unknown[] = [];
  const events: string[] = [];
  let finish = () => {};
  const tick = async () => {
    events.push('tick');
    if (events.length === 1) throw new Error('database gone');
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    events.push('done');
    return 0;
  };
  const ticking = startTicking({ tick, expire: async () => {} }, (error) => errors.push(error));
  await vi.advanceTimersByTimeAsync(5000);
  expect([events, errors.map(String)]).toEqual([['tick'], ['Error: database gone']]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(events).toEqual(['tick', 'tick']);
  const stopped = ticking.stop().then(() => events.push('stopped'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(events).toEqual(['tick', 'tick']);
  finish();
  await vi.advanceTimersByTimeAsync(1000);
  await stopped;
  expect(events).toEqual(['tick', 'tick', 'done', 'stopped']);
});
