// One look at a feed: which of its entries the briefing has no document of. They are told to the curators, who add what they
// want; nothing is added here.

import { plainAddress } from '../address.ts';
import { type FetchOptions, fetchPage } from '../fetch/fetch-page.ts';
import type { FeedEntry } from '../read/feed.ts';
import { Refused } from '../read/page.ts';

export interface WatchedEntry {
  /** By which it is known again: its address, else its title. */
  readonly key: string;
  /** In one line, as printed; cut where it is long. */
  readonly title: string;
  readonly url: string | undefined;
  /** As printed in the feed. */
  readonly date: string | undefined;
}

export type WatchedFeed =
  | { readonly state: 'feed-gone'; readonly why: string }
  | { readonly state: 'read'; readonly entries: readonly WatchedEntry[] };

/** The entries of the feed at an address; throws a `Refused` where there is none. */
export type FetchFeed = (url: string) => Promise<readonly FeedEntry[]>;

const LONGEST_TITLE = 150;

/** The entries that stand at the address of no document. */
export async function watchFeed(
  url: string,
  documents: readonly { readonly url: string | null }[],
  fetchFeed: FetchFeed,
): Promise<WatchedFeed> {
  const added = new Set(documents.flatMap((one) => (one.url === null ? [] : [plainAddress(one.url)])));
  try {
    const entries = (await fetchFeed(url)).flatMap((entry) => watched(entry) ?? []);
    return { state: 'read', entries: entries.filter(({ key }) => !added.has(key)) };
  } catch (error) {
    if (error instanceof Refused) return { state: 'feed-gone', why: error.message };
    throw error;
  }
}

/** One line of an entry, for a person who decides whether to add it. */
export function describeEntry({ title, url, date }: WatchedEntry): string {
  const when = date === undefined ? '' : `, ${inOneLine(date)}`;
  // Quoted, for it is copied into a shell and somebody else has written it.
  return url === undefined
    ? `“${title}”${when}, without an address`
    : `“${title}”${when}: sitrep add '${url.replaceAll("'", '%27')}'`;
}

export async function fetchFeed(url: string, options: FetchOptions = {}): Promise<readonly FeedEntry[]> {
  const { bytes, encoding } = await fetchPage(url, options);
  const { readFeedBytes } = await import('../read/read-bytes.ts');
  return readFeedBytes(bytes, encoding);
}

function watched({ title, url, date }: FeedEntry): WatchedEntry | undefined {
  const name = inOneLine(title ?? url ?? '');
  // As a browser would write it: no blank and no sign that ends it.
  const address = url !== undefined && URL.canParse(url) ? new URL(url).href : undefined;
  return name === '' ? undefined : { key: plainAddress(url ?? name), title: name, url: address, date };
}

function inOneLine(text: string): string {
  const plain = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : plain;
}
