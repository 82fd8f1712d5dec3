// What /digest and /changes answer, on every surface: the digests' own words for mistakes, ours for what was done.

import { composeChanges } from '../../digest/changes/compose-changes.ts';
import { isoDay } from '../../digest/changes/dates.ts';
import { chooseStore } from '../../digest/choose-store.ts';
import type { Digests } from '../../digest/digests.ts';
import { describeSubscription } from '../../digest/schedule/describe.ts';
import { findInstant } from '../../digest/schedule/zone.ts';
import { mistake } from '../../mistakes.ts';
import { readWholeDate } from '../../question/dates.ts';
import type { Block, Reply } from '../../reply/blocks.ts';
import { fill, words } from '../../reply/words.ts';
import type { Place } from '../../state/place.ts';
import type { Subscription } from '../../state/subscriptions.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming } from '../contract/adapter.ts';
import { type DigestCommand, isManaging, parseDigestCommand } from './digest-command.ts';
import { showDigests } from './digest-list.ts';

export interface DigestHandlerParts {
  readonly digests: Pick<
    Digests,
    'subscribe' | 'list' | 'preview' | 'postNow' | 'pause' | 'resume' | 'remove' | 'changes'
  >;
  stores(): readonly Store[];
  clock(): number;
}

/** The one channel of the web chat that digests can be posted to. */
export const inboxPlace: Place = { platform: 'web', space: 'local', channel: 'inbox' };

const DAY = 24 * 60 * 60 * 1000;
const SHOWN_DAYS = 30;

const refusals: Readonly<Record<string, () => UserError>> = {
  discord: () => mistake('manageDiscord', {}),
  slack: () => mistake('manageSlack', {}),
  web: () => new UserError('Digests are managed on the inbox page.'),
};

/** By command name, as the responder takes them. */
export type DigestHandlers = Readonly<Record<'digest' | 'changes', (incoming: Incoming) => Promise<Reply>>>;

export function createDigestHandlers(parts: DigestHandlerParts): DigestHandlers {
  return {
    async digest(incoming) {
      const command = parseDigestCommand(incoming.text, incoming.command?.options);
      if (isManaging(command.action)) refuseUnlessManaging(incoming);
      return runDigestCommand(parts, command, channelOf(incoming.place), incoming.user ?? '');
    },
    changes: (incoming) => showChanges(parts, incoming.text, incoming.command?.options ?? {}),
  };
}

/** Throws where whoever asks may not. */
export function refuseUnlessManaging({ mayManage, place }: Incoming): void {
  if (!mayManage)
    throw refusals[place.platform]?.() ?? new UserError('Digests are managed with sitrep digest.');
}

/** `owner` is told when the digest has to be paused; '' = nobody. */
export async function runDigestCommand(
  parts: DigestHandlerParts,
  command: DigestCommand,
  place: Place,
  owner: string,
): Promise<Reply> {
  const { digests } = parts;
  const where = { platform: place.platform, space: place.space, channel: place.channel };
  if (command.action === 'subscribe') {
    const briefing = command.briefing ?? briefingOf(command.options.topics, parts.stores());
    const made = await digests.subscribe({
      ...command.options,
      place,
      owner,
      ...(briefing === undefined ? {} : { briefing }),
    });
    return say([
      { type: 'heading', text: words.schedule.subscribed },
      toList([made]),
      {
        type: 'words',
        text: fill(words.schedule.first, { id: made.id }),
      },
    ]);
  }
  if (command.action === 'list') return showDigests(digests, where);
  const id = command.id ?? (await findOnly(digests, where));
  if (command.action === 'preview') {
    const reply = await digests.preview(id, where);
    const text = fill(words.changes.preview, { id });
    return {
      ...reply,
      kind: 'digest preview',
      ...(reply.card === undefined ? {} : { card: { ...reply.card, readAs: text } }),
      blocks: [{ type: 'words', text }, ...reply.blocks],
    };
  }
  if (command.action === 'now') {
    await digests.postNow(id, where);
    return say([{ type: 'words', text: fill(words.digests.onItsWay, { id }) }]);
  }
  const changed = await digests[command.action](id, where);
  return say([{ type: 'heading', text: words.schedule.done[command.action] }, toList([changed])]);
}

async function findOnly(digests: DigestHandlerParts['digests'], where: Place): Promise<string> {
  const all = await digests.list(where);
  const [only, second] = all;
  if (only === undefined) throw new UserError(words.digests.none);
  if (second === undefined) return only.id;
  throw mistake('whichDigest', { n: all.length, ids: all.map(({ id }) => id).join(', ') });
}

async function showChanges(
  parts: DigestHandlerParts,
  text: string,
  options: Readonly<Record<string, string>>,
): Promise<Reply> {
  const typed = (options.since ?? text).replace(/^since[:\s]+/i, '').trim();
  const store = chooseStore(parts.stores(), options.briefing);
  const now = parts.clock();
  const since = readSince(typed, now, store.briefing.timezone);
  return composeChanges(store, await parts.digests.changes(store.briefing.id, since), { since, now });
}

/** "7d", "2 weeks", a date; the beginning of that day in the briefing's zone. */
export function readSince(typed: string, now: number, zone: string): number {
  if (typed === '') return now - SHOWN_DAYS * DAY;
  const [, count, unit = ''] = /^(?:last )?(\d{1,4})\s*(h|d|w|hours?|days?|weeks?)$/i.exec(typed) ?? [];
  if (count !== undefined) {
    const one = { h: DAY / 24, d: DAY, w: 7 * DAY }[unit.charAt(0).toLowerCase()] ?? DAY;
    return now - Number(count) * one;
  }
  const today = isoDay(now, zone);
  if (typed.toLowerCase() === 'today') return findInstant(Date.parse(today), zone);
  const date = readWholeDate(typed.toLowerCase(), today, today);
  if (date === undefined) {
    throw mistake('since', { typed });
  }
  return findInstant(Date.parse(date.from), zone);
}

/** The only briefing that has all these topics, when several are loaded. */
function briefingOf(topics: string | undefined, stores: readonly Store[]): string | undefined {
  if (topics === undefined || stores.length < 2) return undefined;
  const wanted = topics
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/^\//, ''))
    .filter(Boolean);
  const having = stores.filter((store) => wanted.every((topic) => store.topic(topic) !== undefined));
  return having.length === 1 ? having[0]?.briefing.id : undefined;
}

/**
 * Conversations of the web and the terminal are no channels: what is subscribed there comes to the inbox. Nor are
 * Slack's threads: every mention is answered in one.
 */
export function channelOf({ platform, space, channel, thread }: Incoming['place']): Place {
  if (platform === 'web' || platform === 'terminal') return inboxPlace;
  return { platform, space, channel, ...(thread === undefined || platform === 'slack' ? {} : { thread }) };
}

function toList(subscriptions: readonly Subscription[]): Block {
  return {
    type: 'list',
    items: subscriptions.map((one) => ({
      term: one.id,
      text: describeSubscription(one).slice(one.id.length + 2),
    })),
  };
}

function say(blocks: readonly Block[]): Reply {
  return { outcome: 'answered', kind: 'digest command', briefing: '', version: '', blocks, cites: [] };
}
