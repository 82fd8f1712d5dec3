// Quotation marks around a quote, unless it brings its own at an end: “…” in “…” would look like a slip of ours.

export function openingMark(quote: string): string {
  return hasOwnMarks(quote) ? '' : '“';
}

export function closingMark(quote: string): string {
  return hasOwnMarks(quote) ? '' : '”';
}

function hasOwnMarks(quote: string): boolean {
  return /^["“„«]|["”»]$/.test(quote);
}
