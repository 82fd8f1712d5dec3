/**
 * The second half of building: rows of terms turned over into postings, a list for each term. Rows come in
 * the order that they have inside the index (`rowOrder`: inside row → row of the forward field).
 */
import type { ForwardField } from './forward.ts';
import type { Impacts } from './impacts.ts';
import { DENSE } from './layout.ts';

/** A term in more rows than this per window is worth a row of window starts. */
const DENSE_PER_WINDOW = 8;

export interface PostingsPlan {
  /** Term → its first posting; one entry more than terms. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly denseTerms: number;
  readonly postings: number;
  readonly sparsePostings: number;
}

/** `termNumber`: forward term → number in the sorted dictionary. */
export function planPostings(
  field: ForwardField,
  rowOrder: Uint32Array,
  termNumber: Uint32Array,
  windows: number,
): PostingsPlan {
  const terms = termNumber.length;
  const starts = new Uint32Array(terms + 1);
  const fieldTerms = field.terms.view();
  const fieldStarts = field.starts.view();
  for (const row of rowOrder) {
    const end = fieldStarts[row + 1] as number;
    for (let at = fieldStarts[row] as number; at < end; at++) {
      const slot = (termNumber[fieldTerms[at] as number] as number) + 1;
      starts[slot] = (starts[slot] as number) + 1;
    }
  }
  const rows = new Uint32Array(terms);
  let denseTerms = 0;
  let sparsePostings = 0;
  for (let term = 0; term < terms; term++) {
    const count = starts[term + 1] as number;
    starts[term + 1] = (starts[term] as number) + count;
    if (count > windows * DENSE_PER_WINDOW) rows[term] = DENSE + denseTerms++;
    else {
      rows[term] = sparsePostings;
      sparsePostings += count;
    }
  }
  return { starts, rows, denseTerms, sparsePostings, postings: starts[terms] as number };
}

export interface PostingsTarget {
  readonly windowStarts: Uint32Array;
  readonly windowHighest: Uint16Array;
  readonly low: Uint16Array;
  readonly windows: Uint8Array | Uint16Array;
  readonly codes: Uint16Array;
}

/** `windowRows`: window → its first inside row; one entry more than windows. */
export function fillPostings(
  field: ForwardField,
  rowOrder: Uint32Array,
  termNumber: Uint32Array,
  windowRows: Uint32Array,
  plan: PostingsPlan,
  impacts: Impacts,
  target: PostingsTarget,
): void {
  const windows = windowRows.length - 1;
  const filled = new Uint32Array(termNumber.length);
  const fieldTerms = field.terms.view();
  const frequencies = field.frequencies.view();
  const fieldStarts = field.starts.view();
  const lengths = field.lengths.view();
  for (let window = 0; window < windows; window++) {
    const first = windowRows[window] as number;
    const last = windowRows[window + 1] as number;
    for (let inside = first; inside < last; inside++) {
      const source = rowOrder[inside] as number;
      const end = fieldStarts[source + 1] as number;
      for (let at = fieldStarts[source] as number; at < end; at++) {
        const term = termNumber[fieldTerms[at] as number] as number;
        const nth = filled[term] as number;
        filled[term] = nth + 1;
        const code = impacts.codeOf(frequencies[at] as number, lengths[source] as number);
        const place = (plan.starts[term] as number) + nth;
        target.codes[place] = code;
        target.low[place] = inside - first;
        const row = plan.rows[term] as number;
        if (row < DENSE) {
          target.windows[row + nth] = window;
          continue;
        }
        target.windowStarts[(row - DENSE) * (windows + 1) + window + 1] = nth + 1;
        const highest = (row - DENSE) * windows + window;
        if (code > (target.windowHighest[highest] as number)) target.windowHighest[highest] = code;
      }
    }
  }
  // A window without the term starts where the one before it ended.
  for (let row = 0; row < plan.denseTerms; row++) {
    for (let window = 1; window <= windows; window++) {
      const at = row * (windows + 1) + window;
      if (target.windowStarts[at] === 0) target.windowStarts[at] = target.windowStarts[at - 1] as number;
    }
  }
}
