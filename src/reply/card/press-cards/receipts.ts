// Full quotes: each claim in its paragraph, the words that the card shows strong in it, with the whole chain, where it
// stands and the document's hash, so that anybody can look it up.

import type { Claim, Span } from '../../../briefing/types.ts';
import type { Store } from '../../../store/store.ts';
import { linkToQuotes } from '../../text-fragment.ts';
import { fill, words } from '../../words.ts';
import { type CardSettings, paged, type Unit } from '../build.ts';
import type { Card, CardLine, Core } from '../card.ts';
import { sourceRuns } from '../voice.ts';

/** `claims` in the order in which the card cites them; pages count from 1. */
export function receiptsCard(settings: CardSettings, claims: readonly Claim[], page: number): Card {
  const { store } = settings;
  const units = claims.map(
    (claim): Unit => ({
      lines: passagesOf(store, claim),
      claims: [claim],
      shows: store.relationsOf(claim.id),
    }),
  );
  const { full, copy, wrong } = { ...words.buttons, full: words.receipts.fullQuotes };
  return paged(
    {
      ...settings,
      title: full,
      accent: 'none',
      isLong: true,
      closing: [words.receipts.strong],
      buttons: () => [
        { verb: 'copy', label: copy },
        { verb: 'wrong', label: wrong },
      ],
    },
    units,
    page,
  );
}

function passagesOf(store: Store, claim: Claim): readonly CardLine[] {
  const document = store.document(claim.document);
  if (document === undefined) return [];
  const paragraphs = Map.groupBy(claim.quotes, (span) => paragraphAround(document.text, span).start);
  return [...paragraphs].map(([start, spans]): CardLine => {
    const [first] = spans;
    const until = Math.max(...spans.map(({ end }) => end));
    const { end } = first === undefined ? { end: start } : paragraphAround(document.text, first);
    const place = [
      fill(words.receipts.place, { from: first?.start ?? start, until }),
      fill(words.receipts.hash, { hash: document.sha256.slice(0, 8) }),
    ];
    return {
      type: 'passage',
      claim: claim.id,
      parts: partsOf(document.text, start, end, spans),
      runs: [...sourceRuns(store, claim), { type: 'words', text: ` · ${place.join(' · ')}` }],
      ...(document.url === null ? {} : { url: linkToQuotes(document.url, document.text, spans) }),
    };
  });
}

/** The line of the canonical text in which it stands. */
function paragraphAround(
  text: string,
  { start, end }: Span,
): { readonly start: number; readonly end: number } {
  const before = text.lastIndexOf('\n', start - 1);
  const after = text.indexOf('\n', end);
  return { start: before + 1, end: after === -1 ? text.length : after };
}

function partsOf(text: string, start: number, end: number, spans: readonly Span[]): Core['parts'] {
  const parts: { text: string; isStrong: boolean }[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start > at) parts.push({ text: text.slice(at, span.start), isStrong: false });
    parts.push({ text: text.slice(Math.max(at, span.start), span.end), isStrong: true });
    at = span.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), isStrong: false });
  return parts;
}
