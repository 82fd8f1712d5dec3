// A subscription in one line, for lists and confirmations, in the language in use.

import { reasonInWords } from '../../reply/reasons.ts';
import { fill, languageInUse, words } from '../../reply/words.ts';
import type { Subscription } from '../../state/subscriptions.ts';
import { longDate } from '../changes/dates.ts';

/** "d1: every topic, daily at 09:00 Europe/Kyiv, silent when nothing changed; next on 22 November 2026 at 09:00". */
export function describeSubscription(subscription: Subscription): string {
  const { id, topics, cadence, cron, time, zone, quiet } = subscription;
  const { schedule } = words;
  const weekday = DAYS[Number(cron.split(' ').at(-1))];
  const often = describeCadence(cadence === 'weekly' ? `weekly ${weekday}` : cadence);
  return fill(schedule.one, {
    id,
    what: topics.length === 0 ? schedule.every : topics.map((topic) => `/${topic}`).join(', '),
    when: cadence === 'cron' ? `“${cron}”` : fill(schedule.at, { when: often, time }),
    zone,
    silence: quiet ? schedule.quiet : schedule.loud,
    next: describeNext(subscription),
  });
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** "weekly on Friday" for "weekly fri". */
export function describeCadence(cadence: string): string {
  const { schedule } = words;
  const [often = '', day = ''] = cadence.split(' ');
  if (often === 'weekly')
    return fill(schedule.weekly, { day: schedule.days[DAYS.indexOf(day)] ?? schedule.days[1] });
  return often === 'daily' ? schedule.daily : often === 'weekdays' ? schedule.weekdays : cadence;
}

function describeNext({ status, pauseReason, nextRun, zone, language }: Subscription): string {
  const { schedule, reasons } = words;
  if (status === 'paused')
    return fill(schedule.paused, {
      why: pauseReason === null ? reasons.byCommand : reasonInWords(pauseReason),
    });
  if (nextRun === null) return schedule.never;
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(nextRun);
  const reader = languageInUse();
  return fill(schedule.next, { date: longDate(nextRun, zone, reader === 'en' ? language : reader), time });
}
