// A digest of the ferry's briefing that falls due once a year, so that in a run it comes when the run says and not again.

import type { Subscription } from '../../src/state/subscriptions.ts';

export function yearlyDigest(
  own: Pick<Subscription, 'id' | 'channel' | 'latenessMs' | 'nextRun' | 'createdAt'>,
): Subscription {
  return {
    platform: 'discord',
    space: 'G1',
    owner: '',
    briefing: 'harbour-ferry',
    topics: ['ferry-sailings'],
    cadence: 'cron',
    cron: '0 9 1 1 *',
    time: '',
    zone: 'UTC',
    language: 'en',
    quiet: true,
    status: 'active',
    pauseReason: null,
    toldVersion: null,
    toldAt: null,
    ...own,
  };
}
