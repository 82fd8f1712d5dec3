// A claim as Markdown that can be taken elsewhere: the quote, who said it through whom, where it stands.

import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { cleanLine } from './clean-text.ts';
import { GAP } from './quote-line.ts';
import { ARROW, asOfWords, sourceOf } from './source-line.ts';
import { linkToQuotes } from './text-fragment.ts';

/** `permalink` is our own address of it, where there is one. */
export function claimMarkdown(store: Store, claim: Claim, permalink: string | undefined): string {
  const document = store.document(claim.document);
  const quote = claim.quotes.map(({ exact }) => exact).join(GAP);
  const asOf = asOfWords(claim);
  const url = document?.url == null ? [] : [linkToQuotes(document.url, document.text, claim.quotes)];
  return [
    `> “${escapeMarkdown(quote)}”`,
    '>',
    `> — ${[sourceOf(store, claim).line, ...(asOf === undefined ? [] : [asOf])].map(escapeMarkdown).join(' · ')}`,
    ...url.map((address) => `> <${bare(address)}>`),
    '',
    ...(document === undefined
      ? []
      : [
          `Characters ${claim.quotes[0].start}–${claim.quotes.at(-1)?.end} · sha256 ${document.sha256.slice(0, 16)} · store ${store.version.slice(0, 8)}`,
        ]),
    ...(permalink === undefined ? [] : [`<${bare(permalink)}>`]),
    '',
  ].join('\n');
}

/** The same in one line, of the part that a card shows: “…” — who said it → [where](address). */
export function coreMarkdown(store: Store, claim: Claim, core: string): string {
  const document = store.document(claim.document);
  const source = sourceOf(store, claim);
  const place = escapeMarkdown(source.line.split(ARROW).at(-1) ?? '');
  const said = source.chain.map(escapeMarkdown);
  const linked =
    document?.url == null
      ? place
      : `[${place}](<${bare(linkToQuotes(document.url, document.text, claim.quotes))}>)`;
  return `“${escapeMarkdown(core)}” — ${[...said, linked].join(ARROW)}`;
}

/** Nothing in a document's words formats, links or ends the line. */
function escapeMarkdown(text: string): string {
  return cleanLine(text).replaceAll(/[\\`*_{}[\]<>#|~&!]/g, (sign) => `\\${sign}`);
}

const bare = (address: string): string => address.replaceAll(/[<>\s]/g, encodeURIComponent);
