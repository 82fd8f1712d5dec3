// Looks for a message of ours in a channel or a thread, by the key in its metadata, a page a request. Slack lets some apps
// (distributed, not of its marketplace) read 15 messages a minute: whoever is refused for that asks no sooner than it may in
// the next hour, and goes on where it stopped. A refusal of many readings is the tier's, and over when it says so.

import { CLOCKS_DIFFER_MS, type FindOutcome, type Post } from '../../digest/delivery/delivery.ts';
import { keepNewest } from '../../keep-newest.ts';
import { createLanes } from '../kit/lanes.ts';
import type { SlackApi } from './api.ts';
import { NotSlack, retryAfterMs } from './failures.ts';

export interface History {
  /** Rejects with the SDK's errors. */
  readonly find: (post: Post, channel: string, thread: string | undefined) => Promise<FindOutcome>;
}

interface HistoryPage {
  readonly messages?: readonly {
    readonly ts?: string;
    readonly metadata?: { readonly event_payload?: { readonly delivery_id?: string } };
  }[];
  readonly response_metadata?: { readonly next_cursor?: string };
}

/** How often a method may be asked. */
interface Rhythm {
  /** When it may be asked again. */
  next: number;
  /** Until then once a minute. */
  strictUntil: number;
  /** When it was asked in the last minute, whatever came of it. */
  askedAt: readonly number[];
}

const PAGES = 10;
/** Slack hands out 15 messages a page to some apps, however many are asked for. */
const PAGE = 200;
/** Told to wait so long, it is the limit of once a minute. */
const STRICT_MS = 10_000;
/** Whoever has asked more often in the last minute is over its tier's limit, and not under that one. */
const STRICT_READINGS = 5;
/** After so long it is tried whether the limit still holds. */
const STRICT_FOR_MS = 60 * 60_000;
const A_MINUTE_MS = 60_500;
/** Places in a history kept for those who come back. */
const KEPT = 1000;

export function createHistory(api: SlackApi, now: () => number): History {
  const rhythms = { 'conversations.history': newRhythm(), 'conversations.replies': newRhythm() };
  const places = new Map<string, string>();
  // One request after the other: the first that is refused says it for all.
  const turns = createLanes();

  function read(
    method: keyof typeof rhythms,
    query: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<HistoryPage | { readonly awayMs: number }> {
    return turns.run(method, () => readNow(method, query, signal));
  }

  async function readNow(
    method: keyof typeof rhythms,
    query: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<HistoryPage | { readonly awayMs: number }> {
    // Whose time ran out while others read takes no reading from them.
    signal.throwIfAborted();
    const rhythm = rhythms[method];
    const awayMs = rhythm.next - now();
    if (awayMs > 0) return { awayMs };
    rhythm.next = now() + (now() < rhythm.strictUntil ? A_MINUTE_MS : 0);
    const before = rhythm.askedAt.filter((at) => at > now() - A_MINUTE_MS);
    rhythm.askedAt = [...before, now()];
    try {
      return await api.call(method, query, signal);
    } catch (error) {
      const ms = retryAfterMs(error);
      if (ms === undefined) throw error;
      if (ms >= STRICT_MS && before.length <= STRICT_READINGS) rhythm.strictUntil = now() + STRICT_FOR_MS;
      rhythm.next = now() + ms;
      return { awayMs: ms };
    }
  }

  const keepPlace = (key: string, cursor: string): void => keepNewest(places, key, cursor, KEPT);

  return {
    async find(post, channel, thread) {
      const query = {
        channel,
        oldest: String((post.firstAttemptAt - CLOCKS_DIFFER_MS) / 1000),
        include_all_metadata: true,
        limit: PAGE,
        ...(thread === undefined ? {} : { ts: thread }),
      };
      const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
      let cursor = places.get(post.messageKey) ?? '';
      places.delete(post.messageKey);
      for (let page = 0; page < PAGES; page++) {
        const answer = await read(method, cursor === '' ? query : { ...query, cursor }, post.signal);
        if ('awayMs' in answer) {
          if (cursor !== '') keepPlace(post.messageKey, cursor);
          return { outcome: 'unknown', why: 'Slack asks to wait', retryAfterMs: answer.awayMs };
        }
        if (!Array.isArray(answer.messages)) throw new NotSlack();
        const ours = answer.messages.find(
          ({ metadata }) => metadata?.event_payload?.delivery_id === post.messageKey,
        );
        if (ours?.ts !== undefined) return { outcome: 'found', messageId: ours.ts };
        cursor = answer.response_metadata?.next_cursor ?? '';
        if (cursor === '') return { outcome: 'absent' };
      }
      keepPlace(post.messageKey, cursor);
      return { outcome: 'unknown', why: `over ${PAGES} pages of messages since the attempt` };
    },
  };
}

function newRhythm(): Rhythm {
  return { next: 0, strictUntil: 0, askedAt: [] };
}
