// A feed (RSS, Atom, RDF, JSON) to its entries, with dates as they are printed there.

import { readHtml } from './html.ts';
import { type Found, type ReadPage, Refused } from './page.ts';

export interface FeedEntry {
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** As it is printed in the feed. */
  readonly date: string | undefined;
  /** Reads what the feed itself gives of the entry. */
  read(): Promise<ReadPage>;
}

/** Below this an entry is a teaser: the page itself is to be added. */
const LEAST_WORDS = 60;

export async function readFeed(source: string): Promise<readonly FeedEntry[]> {
  const { parseFeed } = await import('feedsmith');
  let feed: unknown;
  try {
    ({ feed } = parseFeed(source) as { feed: unknown });
  } catch {
    throw new Refused('the feed cannot be read: it is damaged');
  }
  const whole = asRecord(feed);
  const publisher = found(textIn(whole.title), 'the feed’s title');
  const entries = [whole.items, whole.entries].flatMap((list) => (Array.isArray(list) ? list : []));
  return entries.map((entry: unknown) => {
    const record = asRecord(entry);
    const title = textIn(record.title);
    const url = linkOf(record);
    const date =
      ['pubDate', 'published', 'date_published', 'updated', 'date']
        .map((key) => textIn(record[key]))
        .find((text) => text !== undefined) ?? textIn(asRecord(record.dc).date);
    return {
      title,
      url,
      date,
      async read() {
        const content = contentOf(record);
        if ((content.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < LEAST_WORDS) {
          throw new Refused(
            `the feed gives only a teaser of “${title ?? 'an entry'}”${url === undefined ? '' : `; add the page itself: sitrep add ${url}`}`,
          );
        }
        const page = await readHtml(
          `<html><body><article>${title === undefined ? '' : `<h1>${escapeHtml(title)}</h1>`}${content}</article></body></html>`,
        );
        const author = found(authorOf(record), 'the entry’s author field');
        return {
          ...page,
          ...(title === undefined
            ? {}
            : { title: { value: title, basis: 'page', why: 'the entry’s title' } as const }),
          ...(publisher === undefined ? {} : { publisher }),
          ...(author === undefined ? {} : { author }),
          dates:
            date === undefined
              ? page.dates
              : [{ value: date, basis: 'metadata', why: 'the entry’s date in the feed' }, ...page.dates],
          ...(url === undefined ? {} : { url }),
        };
      },
    };
  });
}

function contentOf(entry: Readonly<Record<string, unknown>>): string {
  const candidates = [
    textIn(asRecord(entry.content).encoded),
    textIn(entry.content),
    textIn(entry.content_html),
    textIn(entry.content_text),
    textIn(entry.description),
    textIn(entry.summary),
  ].filter((text) => text !== undefined);
  return candidates.sort((a, b) => b.length - a.length)[0] ?? '';
}

function linkOf(entry: Readonly<Record<string, unknown>>): string | undefined {
  const links = Array.isArray(entry.links) ? entry.links.map(asRecord) : [];
  const alternate = links.find((link) => link.rel === undefined || link.rel === 'alternate') ?? links[0];
  const url = textIn(entry.link) ?? textIn(entry.url) ?? textIn(alternate?.href);
  return url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
}

function authorOf(entry: Readonly<Record<string, unknown>>): string | undefined {
  const authors: readonly unknown[] = Array.isArray(entry.authors) ? entry.authors : [];
  const creator = asRecord(entry.dc).creator;
  return (
    textIn(creator) ??
    authors
      .map((author) => textIn(author) ?? textIn(asRecord(author).name))
      .find((name) => name !== undefined)
  );
}

/** A text, or the text of a record that carries one. */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  const record = asRecord(value);
  const inner = record.value ?? record['#text'];
  return typeof inner === 'string' && inner.trim() !== '' ? inner.trim() : undefined;
}

function found(value: string | undefined, why: string): Found | undefined {
  return value === undefined ? undefined : { value, basis: 'metadata', why };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
