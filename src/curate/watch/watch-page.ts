// One look at the page of a document: whether it is there, and what it prints of what the briefing quotes.

import { canonicalText } from '../../briefing/canonical.ts';
import type { Claim, Document } from '../../briefing/types.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import { Refused } from '../read/page.ts';
import { type WatchedQuote, watchQuotes } from './watch-quotes.ts';

export type WatchedPage =
  | { readonly state: 'no-address' }
  | { readonly state: 'page-gone'; readonly why: string }
  | { readonly state: 'read'; readonly text: string; readonly quotes: readonly WatchedQuote[] };

/** The text at an address; throws a `Refused` where there is none. */
export type FetchText = (url: string) => Promise<string>;

export async function watchPage(
  document: Pick<Document, 'id' | 'url' | 'text'>,
  claims: readonly Pick<Claim, 'id' | 'document' | 'status' | 'quotes'>[],
  fetchText: FetchText,
): Promise<WatchedPage> {
  if (document.url === null) return { state: 'no-address' };
  try {
    const text = canonicalText(await fetchText(document.url));
    const own = claims.filter((claim) => claim.document === document.id && claim.status === 'current');
    return { state: 'read', text, quotes: watchQuotes(document.text, text, own) };
  } catch (error) {
    if (error instanceof Refused) return { state: 'page-gone', why: error.message };
    throw error;
  }
}

/** What reads pages is loaded with the first of them. */
export async function fetchText(url: string): Promise<string> {
  const { bytes, encoding } = await fetchPage(url);
  const { readBytes } = await import('../read/read-bytes.ts');
  const { isEnglishWord } = await import('../read/word-list.ts');
  const options = { url, isWord: isEnglishWord, ...(encoding === undefined ? {} : { encoding }) };
  const [read] = await readBytes(bytes, options);
  return (await read?.())?.text ?? '';
}
