// The paragraphs in which a claim's quotes stand, the quotes marked. A snapshot of an older version keeps no texts: then
// the claim's own paragraph, and further quotes alone.

import type { Claim, Document, Span } from '../briefing/types.ts';

export interface Passage {
  readonly parts: readonly { readonly text: string; readonly isQuote: boolean }[];
}

/** `text` is the document's; '' where it is not kept. */
export function passagesOf(claim: Claim, text: string): readonly Passage[] {
  const paragraphs = Map.groupBy(claim.quotes, (quote) => paragraphOf(claim, quote, text));
  const byText = Map.groupBy([...paragraphs], ([paragraph]) => `${paragraph.start} ${paragraph.text}`);
  return [...byText.values()].map((same) => {
    const quotes = same.flatMap(([, some]) => some);
    const { start, text: whole } = same[0]?.[0] ?? { start: 0, text: '' };
    return { parts: cut(whole, start, quotes) };
  });
}

interface Paragraph {
  readonly start: number;
  readonly text: string;
}

function paragraphOf(claim: Claim, { exact, start, end }: Span, text: string): Paragraph {
  if (text !== '') {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = text.indexOf('\n', end);
    return { start: from, text: text.slice(from, to === -1 ? undefined : to) };
  }
  const offset = start - claim.quotes[0].start + claim.paragraph.indexOf(claim.quotes[0].exact);
  return claim.paragraph.startsWith(exact, offset)
    ? { start: start - offset, text: claim.paragraph }
    : { start, text: exact };
}

function cut(text: string, start: number, quotes: readonly Span[]): Passage['parts'] {
  const parts: { text: string; isQuote: boolean }[] = [];
  let at = 0;
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, quote.start - start), Math.max(at, quote.end - start)];
    parts.push({ text: text.slice(at, from), isQuote: false }, { text: text.slice(from, to), isQuote: true });
    at = to;
  }
  parts.push({ text: text.slice(at), isQuote: false });
  return parts.filter((part) => part.text !== '');
}

/** The document's text where it is known to be the one that the claim was read from. */
export function textOf(document: Document, current: Document | undefined): string {
  if (document.text !== '') return document.text;
  return current?.sha256 === document.sha256 ? current.text : '';
}
