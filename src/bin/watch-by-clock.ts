// The running bot's look at the documents' pages and the briefings' feeds, at the times that the operator has set: what is new
// of it is told to the curators, once. A file in the data folder names the last look, so that of several processes one looks,
// a look that was missed is made up for, a page that stays gone and an entry that stays are told of no second time, and what
// could not be told is told with the next.

import type { Claim, Document } from '../briefing/types.ts';
import { type FeedMark, feedNews } from '../curate/watch/feed-news.ts';
import { type FetchFeed, watchFeed } from '../curate/watch/watch-feed.ts';
import { type FetchText, type WatchedPage, watchPage } from '../curate/watch/watch-page.ts';
import { lastDue } from '../curate/watch/watch-times.ts';
import { repeat } from '../operations/repeat.ts';
import { takeMark, writeMark } from './watch-mark.ts';

export interface WatchByClockParts {
  /** HH:MM in UTC. */
  readonly times: readonly string[];
  readonly dataDir: string;
  briefings(): readonly {
    readonly id: string;
    readonly documents: readonly Document[];
    readonly claims: readonly Claim[];
    readonly feeds?: readonly string[] | undefined;
  }[];
  readonly fetchText: FetchText;
  readonly fetchFeed: FetchFeed;
  /** Keeps the newer text for the review; false where it is kept already. */
  keep(briefing: string, document: string, text: string): boolean;
  /** To the curators; false where it could not be told. */
  tell(lines: readonly string[]): Promise<boolean>;
  clock(): number;
  onError(error: unknown, context: object): void;
}

const LOOK_EVERY_MS = 60_000;

export interface WatchByClock {
  /** Looks where a time has come, as the timer does. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export function watchByClock(parts: WatchByClockParts): WatchByClock {
  const { dataDir } = parts;

  async function lookNow(): Promise<void> {
    const due = lastDue(parts.times, parts.clock());
    const before = takeMark(dataDir, due);
    if (before === undefined) return;
    const lines = [...before.untold];
    const goneNow: string[] = [];
    const feeds: Record<string, FeedMark> = {};
    for (const briefing of parts.briefings()) {
      const { id, documents, claims } = briefing;
      for (const document of documents) {
        const watched = await watchPage(document, claims, parts.fetchText);
        if (watched.state === 'page-gone') goneNow.push(document.id);
        const isNew =
          watched.state === 'page-gone'
            ? !before.gone.includes(document.id)
            : isKept(id, document.id, watched);
        if (isNew) lines.push(...describe(document, watched));
      }
      for (const url of briefing.feeds ?? []) {
        const watched = await watchFeed(url, documents, parts.fetchFeed);
        const news = feedNews(id, url, watched, before.feeds[`${id} ${url}`]);
        lines.push(...news.lines);
        feeds[`${id} ${url}`] = news.mark;
      }
    }
    const untold = [...(await tellAll(lines))];
    if (untold.length > 0) parts.onError(new Error('the curators could not be told'), { lines: untold });
    writeMark(dataDir, due, { gone: goneNow, untold, feeds });
  }

  /** In notices of a length that a message has room for; what was not told. */
  async function tellAll(lines: readonly string[]): Promise<readonly string[]> {
    const notices = inNotices(lines);
    for (const [i, notice] of notices.entries())
      if (!(await parts.tell(notice))) return notices.slice(i).flat();
    return [];
  }

  function isKept(briefing: string, document: string, watched: WatchedPage): boolean {
    if (watched.state !== 'read' || watched.quotes.every(({ state }) => state !== 'gone')) return false;
    return parts.keep(briefing, document, watched.text);
  }

  const looks = repeat(lookNow, LOOK_EVERY_MS, (error) => parts.onError(error, { what: 'watch' }));
  void looks.now();
  return { look: looks.now, stop: looks.stop };
}

const LONGEST_NOTICE = 1500;

function inNotices(lines: readonly string[]): readonly (readonly string[])[] {
  const notices: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const last = notices.at(-1);
    length += line.length;
    if (last !== undefined && length <= LONGEST_NOTICE) last.push(line);
    else {
      notices.push([line]);
      length = line.length;
    }
  }
  return notices;
}

function describe(document: Document, watched: WatchedPage): readonly string[] {
  if (watched.state === 'page-gone')
    return [`${document.label}: the page is gone: ${watched.why}. ${document.url}`];
  if (watched.state !== 'read') return [];
  return watched.quotes
    .filter(({ state }) => state === 'gone')
    .map(
      ({ claim, quote, nearest }) =>
        `${document.label}: the page no longer prints the quote of ${claim}, “${quote}”${nearest === undefined ? '' : `; now, old→new: “${nearest}”`}. Keep or retract it: sitrep review ${document.id}`,
    );
}
