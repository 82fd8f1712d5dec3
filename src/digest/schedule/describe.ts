// A subscription in one line, for lists and confirmations.

import type { Subscription } from '../../state/subscriptions.ts';
import { longDate } from '../changes/dates.ts';

/** "d1: every topic, daily at 09:00 Europe/Kyiv, silent when nothing changed; next on 22 November 2026 at 09:00". */
export function describeSubscription(subscription: Subscription): string {
  const { id, topics, cadence, cron, time, zone, quiet, status, pauseReason, nextRun } = subscription;
  const what = topics.length === 0 ? 'every topic' : topics.map((topic) => `/${topic}`).join(', ');
  const when =
    cadence === 'cron' ? `“${cron}”` : `${cadence === 'weekly' ? weekly(cron) : cadence} at ${time}`;
  const silence = quiet ? 'silent when nothing changed' : 'says so when nothing changed';
  const next =
    status === 'paused'
      ? `paused (${pauseReason ?? 'by command'})`
      : nextRun === null
        ? 'never due again'
        : `next on ${nextWords(nextRun, subscription)}`;
  return `${id}: ${what}, ${when} ${zone}, ${silence}; ${next}`;
}

function weekly(cron: string): string {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return `weekly on ${days[Number(cron.split(' ').at(-1))] ?? 'Monday'}`;
}

function nextWords(nextRun: number, { zone, language }: Subscription): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(nextRun);
  return `${longDate(nextRun, zone, language)} at ${time}`;
}
