// A claim as Markdown that can be taken elsewhere: the quote, who said it through whom, where it stands.

import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { cleanLine } from './clean-text.ts';
import { GAP } from './quote-line.ts';
import { asOfWords, sourceOf } from './source-line.ts';
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

/** Nothing in a document's words formats, links or ends the line. */
function escapeMarkdown(text: string): string {
  return cleanLine(text).replaceAll(/[\\`*_{}[\]<>#|~&!]/g, (sign) => `\\${sign}`);
}

const bare = (address: string): string => address.replaceAll(/[<>\s]/g, encodeURIComponent);
