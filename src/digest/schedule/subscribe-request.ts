// What a person asks for when they subscribe, checked as a whole: everything wrong is said at once, and nothing is
// written before all of it is right.

import { joinMistakes, mistake } from '../../mistakes.ts';
import type { Cadence, Subscription } from '../../state/subscriptions.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import { createDueTimes } from './due-times.ts';
import { checkZone } from './zone.ts';

/** As typed; what is left out takes its default. */
export interface SubscribeOptions {
  /** Topic commands, with or without slash, separated by commas or spaces; empty = every topic. */
  readonly topics?: string;
  /** daily (default), weekdays, weekly, "weekly tue", or a five-field cron expression. */
  readonly cadence?: string;
  /** HH:MM, 09:00 by default. */
  readonly time?: string;
  /** IANA zone; the briefing's by default. */
  readonly zone?: string;
  /** BCP 47 tag for dates, en by default. */
  readonly language?: string;
  /** False: say in one line that nothing changed. True by default. */
  readonly quiet?: boolean;
  /** How late a digest may still be posted, in hours; 6 by default. */
  readonly latestHours?: number;
}

/** What a request comes to, as a subscription that is at work has it. */
export interface Schedule
  extends Pick<
    Subscription,
    'topics' | 'cadence' | 'cron' | 'time' | 'zone' | 'language' | 'quiet' | 'latenessMs'
  > {
  readonly nextRun: number;
}

const HOUR = 60 * 60 * 1000;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export function readSubscribeOptions(options: SubscribeOptions, store: Store, now: number): Schedule {
  const problems: UserError[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const topics = attempt(() => readTopics(options.topics ?? '', store));
  const zone = attempt(() => checkZone(options.zone ?? store.briefing.timezone));
  const language = attempt(() => readLanguage(options.language ?? 'en'));
  const latenessMs = attempt(() => readLateness(options.latestHours ?? 6));
  const times = attempt(() => readCadence(options.cadence ?? 'daily', options.time));
  const nextRun =
    times === undefined ? undefined : attempt(() => findFirstRun(times.cron, zone ?? 'UTC', now));
  if (
    topics === undefined ||
    zone === undefined ||
    language === undefined ||
    latenessMs === undefined ||
    times === undefined ||
    nextRun === undefined
  ) {
    throw joinMistakes(problems);
  }
  return { ...times, topics, zone, language, latenessMs, nextRun, quiet: options.quiet ?? true };
}

function readTopics(typed: string, store: Store): readonly string[] {
  const words = typed.split(/[\s,]+/).filter(Boolean);
  const wanted = [...new Set(words.map((word) => word.replace(/^\//, '').toLowerCase()))];
  const unknown = wanted.filter((topic) => store.topic(topic) === undefined);
  if (unknown.length > 0) {
    const known = store.briefing.topics.map((topic) => topic.command).join(', ');
    const topics = unknown.map((topic) => `“${topic}”`).join(', ');
    throw mistake(unknown.length === 1 ? 'oneTopic' : 'manyTopics', { topics, known });
  }
  return wanted;
}

function readCadence(
  typed: string,
  timeTyped: string | undefined,
): { readonly cadence: Cadence; readonly cron: string; readonly time: string } {
  const words = typed.trim().toLowerCase();
  const [name = '', day = 'mon', ...rest] = words.split(/\s+/);
  if (name === 'daily' && words === 'daily') return byTime('daily', '* * *', timeTyped);
  if (name === 'weekdays' && words === 'weekdays') return byTime('weekdays', '* * 1-5', timeTyped);
  if (name === 'weekly' && rest.length === 0) {
    const number = DAYS.indexOf(day.slice(0, 3));
    if (number < 0) throw mistake('weekday', { typed: day });
    return byTime('weekly', `* * ${number}`, timeTyped);
  }
  if (/^[a-z]+$/.test(words)) {
    throw mistake('cadence', { typed });
  }
  if (timeTyped !== undefined && timeTyped.trim() !== '') {
    throw mistake('cronTime', {});
  }
  return { cadence: 'cron', cron: words.split(/\s+/).join(' '), time: '' };
}

function byTime(cadence: Cadence, days: string, typed = '09:00') {
  const match = /^(\d{1,2})[:.h](\d{2})$/.exec(typed.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hour > 23 || minute > 59) {
    throw mistake('time', { typed });
  }
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { cadence, cron: `${minute} ${hour} ${days}`, time };
}

function readLanguage(typed: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim().replaceAll('_', '-'));
    if (tag !== undefined && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0) return tag;
  } catch {
    // Not a tag at all: the message below says what one looks like.
  }
  throw mistake('language', { typed });
}

function readLateness(hours: number): number {
  if (Number.isFinite(hours) && hours >= 0.25 && hours <= 7 * 24) return Math.round(hours * HOUR);
  throw mistake('lateness', {});
}

function findFirstRun(cron: string, zone: string, now: number): number {
  const next = createDueTimes(cron, zone).next(now);
  if (next === undefined) throw mistake('never', { cron });
  return next;
}
