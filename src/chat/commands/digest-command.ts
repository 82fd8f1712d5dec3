// `/digest subscribe | list | preview | pause | resume | remove | now` as data, and what a person typed, read.
//
//   /digest subscribe topics:casualties, troops cadence:weekdays time:09:00 zone:Europe/Kyiv
//   /digest subscribe casualties weekly fri 18:30 Asia/Seoul      the same without names
//   /digest pause d3x7q

import type { SubscribeOptions } from '../../digest/schedule/subscribe-request.ts';
import { mistake } from '../../mistakes.ts';

interface Option {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

export interface DigestSubcommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  /** For those who may manage the channel. */
  readonly isManaging: boolean;
}

const optional = (name: string, description: string): Option => ({ name, description, required: false });
const ID: readonly Option[] = [
  optional('id', 'Which digest, as /digest list names it; not needed where there is one'),
];
const SUBSCRIBE: readonly Option[] = [
  optional('topics', 'Topic commands such as casualties, troops; all when left out'),
  optional('cadence', 'daily, weekdays, weekly, weekly fri, or a cron expression such as 0 9 * * 1-5'),
  optional('time', 'Time of day there, such as 09:00'),
  optional('zone', 'Time zone by place, such as Europe/Kyiv'),
  optional('language', 'Language of dates, such as en, uk or ko'),
  optional('quiet', 'no = one line even when nothing changed; yes = silent then (as it is when left out)'),
  optional('latest', 'Hours after which a late digest is left out; 6 when left out'),
  optional('briefing', 'Which briefing, when several are loaded'),
];

export const digestSubcommands = [
  {
    name: 'subscribe',
    description: 'Post what changed here, at a time of yours',
    options: SUBSCRIBE,
    isManaging: true,
  },
  { name: 'list', description: 'The digests of this channel', options: [], isManaging: false },
  { name: 'preview', description: 'The next digest as it would read now', options: ID, isManaging: false },
  { name: 'pause', description: 'Post no digest until it is resumed', options: ID, isManaging: true },
  { name: 'resume', description: 'Go on with a paused digest', options: ID, isManaging: true },
  { name: 'remove', description: 'End a digest', options: ID, isManaging: true },
  {
    name: 'now',
    description: 'Post what changed since the last digest at once',
    options: ID,
    isManaging: true,
  },
] as const satisfies readonly DigestSubcommand[];

export type DigestAction = (typeof digestSubcommands)[number]['name'];

export type DigestCommand =
  | { readonly action: 'subscribe'; readonly options: SubscribeOptions; readonly briefing?: string }
  /** Without an id: the channel's only digest is meant. */
  | { readonly action: Exclude<DigestAction, 'subscribe'>; readonly id?: string };

const USAGE = {
  actions: digestSubcommands.map(({ name }) => name).join(', '),
  example: '/digest subscribe topics:casualties cadence:weekdays time:09:00 zone:Europe/Kyiv',
};
const DAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i;

export function isManaging(action: DigestAction): boolean {
  return digestSubcommands.some((sub) => sub.name === action && sub.isManaging);
}

/** `text` is what stands behind the command; `given` are options that the platform has already told apart. */
export function parseDigestCommand(
  text: string,
  given: Readonly<Record<string, string>> = {},
): DigestCommand {
  const [first = 'list', ...rest] = text.trim().split(/\s+/).filter(Boolean);
  const sub = digestSubcommands.find(({ name }) => name === first.toLowerCase());
  if (sub === undefined) throw mistake('digestAction', { typed: first, ...USAGE });
  const { words, options: typed } = readOptions(rest);
  const options = { ...typed, ...given };
  const known = new Set<string>(sub.options.map(({ name }) => name));
  const unknown = Object.keys(options).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const named = { action: sub.name, options: unknown.map((name) => `“${name}”`).join(', ') };
    throw known.size === 0
      ? mistake('digestNoOption', named)
      : mistake('digestOption', { ...named, known: [...known].join(', ') });
  }
  if (sub.name === 'subscribe') return toSubscribe({ ...placeWords(words, options), ...options });
  const ids = [...(options.id === undefined ? [] : [options.id.trim()]), ...words];
  if (ids.length > 1 || (ids.length > 0 && sub.name === 'list')) {
    throw sub.name === 'list'
      ? mistake('digestList', {})
      : mistake('digestOne', { action: sub.name, n: ids.length, ids: ids.join(', ') });
  }
  const [id] = ids;
  return { action: sub.name, ...(id === undefined || id === '' ? {} : { id }) };
}

/** Words before the first `name:`, and what follows each name up to the next. */
function readOptions(parts: readonly string[]): {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
} {
  const words: string[] = [];
  const options: Record<string, string[]> = {};
  let current = words;
  for (const part of parts) {
    const [, name, value = ''] = /^([a-z][a-z_]*):(.*)$/i.exec(part) ?? [];
    if (name === undefined) {
      current.push(part);
      continue;
    }
    current = value === '' ? [] : [value];
    options[name.toLowerCase()] = current;
  }
  const values = Object.entries(options).map(([name, value]) => [
    name,
    value.join(' ').replace(/^["“](.*)["”]$/s, '$1'),
  ]);
  return { words, options: Object.fromEntries(values) };
}

/** Words without a name, told apart by their look; a word that could be nothing else is taken for a topic. */
function placeWords(
  words: readonly string[],
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const topics: string[] = [];
  for (const word of words) {
    if (given.cadence === undefined && /^(?:daily|weekdays|weekly)$/i.test(word)) found.cadence = word;
    else if (/^weekly$/i.test(found.cadence ?? '') && DAY.test(word)) found.cadence = `weekly ${word}`;
    else if (given.time === undefined && /^\d{1,2}[:.h]\d{2}$/.test(word)) found.time = word;
    else if (given.zone === undefined && /^(?:utc|[a-z_]+\/[a-z_/+-]+)$/i.test(word)) found.zone = word;
    else topics.push(word);
  }
  if (topics.length > 0 && given.topics !== undefined) {
    throw mistake('digestWords', { typed: topics.join(' '), ...USAGE });
  }
  return topics.length === 0 ? found : { ...found, topics: topics.join(' ') };
}

function toSubscribe(options: Readonly<Record<string, string>>): DigestCommand {
  const { topics, cadence, time, zone, language, quiet, latest, briefing } = options;
  return {
    action: 'subscribe',
    options: {
      ...(topics === undefined || /^(?:all|every|everything)$/i.test(topics.trim()) ? {} : { topics }),
      ...(cadence === undefined ? {} : { cadence }),
      ...(time === undefined ? {} : { time }),
      ...(zone === undefined ? {} : { zone }),
      ...(language === undefined ? {} : { language }),
      ...(quiet === undefined ? {} : { quiet: readYesNo(quiet) }),
      ...(latest === undefined ? {} : { latestHours: readHours(latest) }),
    },
    ...(briefing === undefined ? {} : { briefing: briefing.trim() }),
  };
}

function readYesNo(typed: string): boolean {
  if (/^(?:yes|true|on|1)$/i.test(typed.trim())) return true;
  if (/^(?:no|false|off|0)$/i.test(typed.trim())) return false;
  throw mistake('quiet', { typed });
}

function readHours(typed: string): number {
  const match = /^(\d{1,3}(?:\.\d{1,2})?)\s*(?:h|hours?)?$/i.exec(typed.trim());
  return match === null ? Number.NaN : Number(match[1]);
}
