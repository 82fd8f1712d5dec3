// Finds a quote in its document, exactly. There is no fuzzy matching: a near miss is a finding with a suggested fix.

import { nearestPassage } from './nearest-passage.ts';
import type { QuoteSelector } from './schema.ts';
import type { Span } from './types.ts';

export type Located =
  | { readonly found: true; readonly span: Span }
  | { readonly found: false; readonly what: string; readonly fix: string; readonly suggestion?: string };

const overParagraphs: Located = {
  found: false,
  what: 'the quote runs over a paragraph break',
  fix: 'use one quote per paragraph under `quotes:`',
};

/** The one place where `quote` stands in `text`, or why there is none and what to do. */
export function locateQuote(quote: QuoteSelector, text: string): Located {
  const places = occurrences(text, quote.exact);
  const meant = places.filter(
    (start) =>
      (quote.prefix === undefined || text.slice(0, start).endsWith(quote.prefix)) &&
      (quote.suffix === undefined || text.slice(start + quote.exact.length).startsWith(quote.suffix)),
  );
  const [start] = meant;
  if (start !== undefined && meant.length === 1) {
    const span = { exact: quote.exact, start, end: start + quote.exact.length };
    return quote.exact.includes('\n') ? overParagraphs : { found: true, span };
  }
  if (meant.length > 1) {
    return {
      found: false,
      what: `the quote stands ${meant.length} times in the text`,
      fix: 'lengthen it, or single it out with prefix/suffix (the words right before or after it)',
    };
  }
  if (places.length > 0) {
    return {
      found: false,
      what: 'the quote is in the text, but not with this prefix/suffix',
      fix: 'copy the words right before (prefix) or after (suffix) it from the document',
    };
  }
  return nearMiss(quote.exact, text);
}

function occurrences(text: string, exact: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) found.push(at);
  return found;
}

function nearMiss(exact: string, text: string): Located {
  const composed = exact.normalize('NFC');
  if (composed !== exact && text.includes(composed)) {
    return {
      found: false,
      what: 'the quote is not in canonical form: its accents are characters of their own',
      fix: 'run sitrep check --fix',
      suggestion: composed,
    };
  }
  const at = fold(text).indexOf(fold(exact));
  if (at === -1) {
    const near = nearestPassage(exact, text);
    return {
      found: false,
      what: `the quote is not in the text: ${near === undefined ? `“${shorten(exact)}”` : `nearest, typed→printed: “${near}”`}`,
      fix: 'copy it from the document, character by character; nothing may be left out or mended',
    };
  }
  const suggestion = text.slice(at, at + exact.length);
  if (suggestion.includes('\n')) return overParagraphs;
  const printed = [...suggestion];
  const differing = [...exact]
    .map((char, i) => [char, printed[i] ?? ''] as const)
    .filter(([a, b]) => a !== b);
  const [first] = differing;
  const example = first === undefined ? '' : ` (${first[0]} for ${first[1]})`;
  const count = differing.length === 1 ? 'one character' : `${differing.length} characters`;
  return {
    found: false,
    what: `quote differs from the text in ${count}${example}`,
    fix: 'run sitrep check --fix',
    suggestion,
  };
}

/** Same length in code units: look-alike quotes, dashes, blanks and case folded, for naming a near miss only. */
function fold(text: string): string {
  return text
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\s\u00A0]/g, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
