// What curators are told of a feed against what was seen of it before, and what of it is remembered.

import { z } from 'zod';
import { describeEntry, type WatchedFeed } from './watch-feed.ts';

export const feedMarkSchema = z.strictObject({
  /** Keys of the entries that stood there, newest first; none where it was never read. */
  seen: z.array(z.string()).optional(),
  isGone: z.boolean(),
});
export type FeedMark = z.output<typeof feedMarkSchema>;

/** An entry that has left the feed is remembered for a while: one that comes back is not new. */
const MOST_REMEMBERED = 500;
/** More at once are a feed that was made anew. */
const MOST_TOLD = 10;

export function feedNews(
  briefing: string,
  url: string,
  watched: WatchedFeed,
  before: FeedMark | undefined,
): { readonly lines: readonly string[]; readonly mark: FeedMark } {
  const { seen } = before ?? {};
  if (watched.state === 'feed-gone')
    return {
      lines: before?.isGone === true ? [] : [`The feed ${url} cannot be read: ${watched.why}.`],
      mark: { ...(seen === undefined ? {} : { seen }), isGone: true },
    };
  const { entries } = watched;
  const keys = new Set([...entries.map(({ key }) => key), ...(seen ?? [])]);
  const mark = { seen: [...keys].slice(0, Math.max(MOST_REMEMBERED, entries.length)), isGone: false };
  // What stands there when a feed is first looked at is not news.
  if (seen === undefined)
    return {
      lines: [
        `The feed ${url} is looked into from now on for ${briefing}: ${entries.length} of its entries stand in no document; sitrep watch lists them.`,
      ],
      mark,
    };
  const fresh = entries.filter(({ key }) => !seen.includes(key));
  const lines = fresh.slice(0, MOST_TOLD).map((entry) => `New in ${url}: ${describeEntry(entry)}`);
  const rest = fresh.length - lines.length;
  return {
    lines: rest === 0 ? lines : [...lines, `New in ${url}: ${rest} more; sitrep watch lists them.`],
    mark,
  };
}
