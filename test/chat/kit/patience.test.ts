// How long a reply waits for a state that has fallen silent.

import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPatience } from '../../../src/chat/kit/patience.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** Milliseconds until it is given up; the work never ends. */
async function waited(wait: Promise<unknown>): Promise<number> {
  const began = Date.now();
  const rejected = expect(wait).rejects.toThrow(/did not answer/);
  await vi.advanceTimersToNextTimerAsync();
  await new Promise((resolve) => setImmediate(resolve));
  await rejected;
  return Date.now() - began;
}

it('the first time 300 ms, then hardly, until something of it comes through again', async () => {
  const { wait } = createPatience();
  const slow = Promise.withResolvers<string>();
  expect(await waited(wait(slow.promise))).toBe(300);
  expect(await waited(wait(new Promise(() => {})))).toBe(20);
  slow.resolve('late');
  await slow.promise;
  expect(await wait(Promise.resolve('there'))).toBe('there');
  expect(await waited(wait(new Promise(() => {})))).toBe(300);
});

it('what fails at once is told at once, and says nothing of a state that is silent', async () => {
  const { wait } = createPatience();
  await waited(wait(new Promise(() => {})));
  await expect(wait(Promise.reject(new Error('locked')))).rejects.toThrow('locked');
  expect(await waited(wait(new Promise(() => {})))).toBe(20);
});

it('a state that answers others meanwhile is slow, not silent: the next one waits as long', async () => {
  const { wait } = createPatience();
  const slow = wait(new Promise(() => {}));
  expect(await wait(Promise.resolve('there'))).toBe('there');
  expect(await waited(slow)).toBe(300);
  expect(await waited(wait(new Promise(() => {})))).toBe(300);
});

it('what must not be given up is waited for as long as the state answers others, and no longer', async () => {
  const { wait, waitWhileItAnswers } = createPatience();
  const slow = Promise.withResolvers<string>();
  const written = waitWhileItAnswers(slow.promise);
  for (let n = 0; n < 10; n += 1) {
    await wait(Promise.resolve());
    await vi.advanceTimersByTimeAsync(300);
    await new Promise((resolve) => setImmediate(resolve));
  }
  slow.resolve('late');
  expect(await written).toBe('late');
  expect(await waited(waitWhileItAnswers(new Promise(() => {})))).toBe(300);
});

it('what the state answers to others, who do not wait here, counts as well', async () => {
  let answered = 0;
  const { waitWhileItAnswers } = createPatience(300, 20, () => answered);
  const slow = Promise.withResolvers<string>();
  const written = waitWhileItAnswers(slow.promise);
  for (let n = 0; n < 10; n += 1) {
    answered += 1;
    await vi.advanceTimersByTimeAsync(300);
    await new Promise((resolve) => setImmediate(resolve));
  }
  slow.resolve('late');
  expect(await written).toBe('late');
  expect(await waited(waitWhileItAnswers(new Promise(() => {})))).toBe(300);
  expect(await waited(waitWhileItAnswers(new Promise(() => {})))).toBe(20);
  answered += 1;
  expect(await waited(waitWhileItAnswers(new Promise(() => {})))).toBe(300);
});

it('answers that lie unread while this process is busy are read before the state is called silent', async () => {
  vi.useRealTimers();
  const { waitWhileItAnswers } = createPatience(30);
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<string>((resolve) => port1.once('message', resolve));
  const written = waitWhileItAnswers(answered);
  port2.postMessage('written');
  const until = performance.now() + 100;
  while (performance.now() < until);
  expect(await written).toBe('written');
  port1.close();
});
