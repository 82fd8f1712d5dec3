import { expect, test } from 'vitest';
import type { SlackApi } from '../../../src/chat/slack/api.ts';
import { retryAfterMs } from '../../../src/chat/slack/failures.ts';
import { methods } from '../../../src/chat/slack/surface.ts';
import { withTiers } from '../../../src/chat/slack/tiers.ts';

const signal = new AbortController().signal;

test.each([
  ['chat.update', 50],
  ['views.publish', 100],
] as const)(
  '%s: no more than its tier lets through in a minute, and how long to wait',
  async (method, most) => {
    let now = 0;
    const asked: number[] = [];
    const bare = {
      async call() {
        asked.push(now);
        return { ok: true };
      },
    } as unknown as SlackApi;
    const api = withTiers(bare, () => now);
    const other = withTiers(bare, () => now);
    for (let n = 0; n < most; n++) {
      now = n * 100;
      await api.call(method, {}, signal);
    }
    now = 20_000;
    const refusal = await api.call(method, {}, signal).catch((error: unknown) => error);
    expect(retryAfterMs(refusal)).toBe(40_000);
    expect(asked).toHaveLength(most);
    // Another workspace, and another method, have their own count.
    await other.call(method, {}, signal);
    await api.call('conversations.info', {}, signal);
    now = 60_001;
    await api.call(method, {}, signal);
    expect(asked).toHaveLength(most + 3);
  },
);

test('every method has a tier; posts are paced by channel', () => {
  for (const [name, { tier }] of Object.entries(methods))
    expect([1, 2, 3, 4, 'channel', 'special'], name).toContain(tier);
  expect(methods['chat.postMessage'].tier).toBe('channel');
});
