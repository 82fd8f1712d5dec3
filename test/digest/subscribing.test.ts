// Subscribing: what people may ask for, and that a mistake is told in words before anything is written.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeSubscription } from '../../src/digest/schedule/describe.ts';
import type { SubscribeOptions } from '../../src/digest/schedule/subscribe-request.ts';
import { createHarness, type Harness, place } from './harness.ts';

let h: Harness;
beforeEach(async () => {
  h = await createHarness('2026-11-20T12:00:00Z');
});
afterEach(() => h.close());

const subscribe = (options: SubscribeOptions = {}) => h.digests.subscribe({ place, owner: 'U1', ...options });

describe('a subscription', () => {
  it('takes defaults that work: every topic, daily at nine in the briefing’s zone, quiet', async () => {
    expect(await subscribe()).toMatchObject({
      id: 'd1',
      topics: [],
      cadence: 'daily',
      time: '09:00',
      zone: 'Etc/UTC',
      language: 'en',
      quiet: true,
      nextRun: Date.parse('2026-11-21T09:00:00Z'),
    });
  });

  it.each([
    [{ cadence: 'weekdays', zone: 'Asia/Seoul' }, '2026-11-23T00:00:00.000Z', '0 9 * * 1-5'],
    [{ cadence: 'Weekly', time: '18:30' }, '2026-11-23T18:30:00.000Z', '30 18 * * 1'],
    [{ cadence: 'weekly saturday', time: '7:05' }, '2026-11-21T07:05:00.000Z', '5 7 * * 6'],
    [{ cadence: ' 15  8,20 * * * ' }, '2026-11-20T20:15:00.000Z', '15 8,20 * * *'],
  ])('%o is first due at %s', async (options, due, cron) => {
    const subscription = await subscribe(options);
    expect([new Date(subscription.nextRun ?? 0).toISOString(), subscription.cron]).toEqual([due, cron]);
  });

  it('takes topics as people write them', async () => {
    expect((await subscribe({ topics: '/ferry-cause, Ferry-Voices ferry-cause' })).topics).toEqual([
      'ferry-cause',
      'ferry-voices',
    ]);
  });
});

describe('in one line', () => {
  it.each([
    [
      {},
      'd1: every topic, daily at 09:00 Etc/UTC, silent when nothing changed; next on 21 November 2026 at 09:00',
    ],
    [
      { topics: 'ferry-cause', cadence: 'weekly tue', time: '18:30', zone: 'Asia/Seoul', quiet: false },
      'd1: /ferry-cause, weekly on Tuesday at 18:30 Asia/Seoul, says so when nothing changed; next on 24 November 2026 at 18:30',
    ],
    [
      { cadence: '0 8,20 * * *', language: 'de' },
      'd1: every topic, “0 8,20 * * *” Etc/UTC, silent when nothing changed; next on 20. November 2026 at 20:00',
    ],
  ])('%o', async (options, line) => {
    expect(describeSubscription(await subscribe(options))).toBe(line);
  });

  it('tells why it is paused', async () => {
    await subscribe();
    expect(describeSubscription(await h.digests.pause('d1'))).toMatch(/; paused \(by command\)$/);
  });
});

describe('a mistake', () => {
  it.each<[SubscribeOptions, string]>([
    [{ zone: 'Mars/Olympus' }, '“Mars/Olympus” is not a time zone.'],
    [{ zone: 'seoul' }, 'did you mean Asia/Seoul?'],
    [{ zone: 'Kiev' }, 'did you mean Europe/Kyiv?'],
    [{ zone: 'kyiv' }, 'did you mean Europe/Kyiv?'],
    [{ cadence: '0 25 * * *' }, '“0 25 * * *” is not a cron expression'],
    [{ cadence: '0 9 31 2 *' }, '“0 9 31 2 *” never comes'],
    [{ cadence: '* * * * * *' }, 'is not a cron expression'],
    [{ cadence: 'hourly' }, '“hourly” is no cadence'],
    [{ cadence: 'weekly someday' }, '“someday” is no day of the week'],
    [{ cadence: '0 9 * * *', time: '10:00' }, 'leave the time out'],
    [{ time: '25:00' }, '“25:00” is no time of day'],
    [{ time: 'noon' }, '“noon” is no time of day'],
    [{ topics: 'casualties' }, '“casualties” is no topic of this briefing. Topics: ferry-also, ferry-brief'],
    [{ language: 'klingon!' }, '“klingon!” is no language'],
    [{ latestHours: 0 }, 'from 0.25 to 168'],
  ])('%o is answered with a remedy, and nothing is written', async (options, message) => {
    await expect(subscribe(options)).rejects.toThrow(message);
    expect(await h.digests.list()).toEqual([]);
  });

  it('does not hide the others', async () => {
    const mistakes = subscribe({ zone: 'Mars', time: '9', topics: 'x', language: '??' });
    await expect(mistakes).rejects.toThrow(/is no topic.*\n.*time zone.*\n.*language.*\n.*time of day/s);
  });

  it('of the platform is found at once, not at nine the next morning', async () => {
    h.platform.refuses = 'I may not post in #news: the permission “Send Messages” is missing.';
    await expect(subscribe()).rejects.toThrow('“Send Messages” is missing');
    const elsewhere = h.digests.subscribe({ place: { ...place, platform: 'slack' }, owner: 'U1' });
    await expect(elsewhere).rejects.toThrow('not connected to slack');
    expect(await h.digests.list()).toEqual([]);
  });

  it('names the briefings there are', async () => {
    const unknown = h.digests.subscribe({ place, owner: 'U1', briefing: 'other' });
    await expect(unknown).rejects.toThrow('There is no briefing “other”; there is: harbour-ferry.');
  });
});

describe('a channel', () => {
  it('takes ten digests, however many are asked for at once', async () => {
    const asked = Array.from({ length: 500 }, (_, n) =>
      subscribe({ time: `${n % 24}:${String(n % 60).padStart(2, '0')}` }),
    );
    const done = await Promise.allSettled(asked);
    const refused = done.filter((one) => one.status === 'rejected').map((one) => String(one.reason.message));
    expect(refused).toHaveLength(490);
    expect(new Set(refused)).toContain('This channel has 10 digests, which is the limit; remove one first.');
    expect(await h.digests.list(place)).toHaveLength(10);
  });

  it('does not take the same digest twice, and says which one it has', async () => {
    await subscribe();
    await expect(subscribe({ cadence: 'daily', time: '9:00' })).rejects.toThrow(
      'that very digest already: d1',
    );
    await subscribe({ zone: 'Europe/Kyiv' });
  });

  it('manages its own digests only', async () => {
    await subscribe();
    const other = { ...place, channel: 'C2' };
    for (const manage of [h.digests.pause, h.digests.remove, h.digests.preview, h.digests.postNow]) {
      await expect(manage('d1', other)).rejects.toThrow('There is no digest “d1” here');
    }
    expect((await h.digests.remove('d1', place)).id).toBe('d1');
    expect(await h.digests.list()).toEqual([]);
  });
});

describe('pausing', () => {
  it('stops digests until resumed; then they go on from the next time', async () => {
    await subscribe();
    expect((await h.digests.pause('d1')).nextRun).toBeNull();
    await expect(h.digests.pause('d1')).rejects.toThrow('paused already');
    await expect(h.digests.postNow('d1')).rejects.toThrow('resume it first');
    await h.pass(3 * 24 * 60 * 60 * 1000);
    expect(h.platform.messages).toEqual([]);
    const resumed = await h.digests.resume('d1');
    expect(new Date(resumed.nextRun ?? 0).toISOString()).toBe('2026-11-24T09:00:00.000Z');
    await expect(h.digests.resume('d1')).rejects.toThrow('is not paused');
  });

  it('drops a digest that is waiting to be posted', async () => {
    await subscribe();
    h.platform.answers.push({ outcome: 'refused', why: '429', retryAfterMs: 60_000 });
    await h.pass(21 * 60 * 60 * 1000);
    await h.digests.remove('d1');
    await h.pass(60_000);
    expect(h.platform.messages).toEqual([]);
  });
});
