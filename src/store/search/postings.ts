/**
 * The second half of building: rows of terms turned over into postings, a list for each term. Rows come in
 * the order that they have inside the index (`rowOrder`: inside row → row of the forward field).
 */
import type { ForwardField } from './forward.ts';
import type { Impacts } from './impacts.ts';

/** A term in more rows than this per window is worth a row of window starts. */
const DENSE_PER_WINDOW = 8;

export interface PostingsPlan {
  /** Term → where its impact codes start; one entry more than terms. */
  readonly starts: Uint32Array;
  /** Term → where its positions start, in the narrow or the wide array. */
  readonly places: Uint32Array;
  /** Term → 1 + its row of window starts, 0 for a sparse term. */
  readonly rows: Uint32Array;
  readonly denseTerms: number;
  readonly narrow: number;
  readonly wide: number;
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
  const places = new Uint32Array(terms);
  const rows = new Uint32Array(terms);
  let denseTerms = 0;
  let narrow = 0;
  let wide = 0;
  for (let term = 0; term < terms; term++) {
    const count = starts[term + 1] as number;
    starts[term + 1] = (starts[term] as number) + count;
    if (count > windows * DENSE_PER_WINDOW) {
      rows[term] = ++denseTerms;
      places[term] = narrow;
      narrow += count;
    } else {
      places[term] = wide;
      wide += count;
    }
  }
  return { starts, places, rows, denseTerms, narrow, wide };
}

export interface PostingsTarget {
  readonly windowStarts: Uint32Array;
  readonly windowHighest: Uint16Array;
  readonly narrow: Uint16Array;
  readonly wide: Uint32Array;
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
      const row = rowOrder[inside] as number;
      const end = fieldStarts[row + 1] as number;
      for (let at = fieldStarts[row] as number; at < end; at++) {
        const term = termNumber[fieldTerms[at] as number] as number;
        const nth = filled[term] as number;
        filled[term] = nth + 1;
        const code = impacts.codeOf(frequencies[at] as number, lengths[row] as number);
        target.codes[(plan.starts[term] as number) + nth] = code;
        const place = (plan.places[term] as number) + nth;
        const denseRow = plan.rows[term] as number;
        if (denseRow === 0) {
          target.wide[place] = inside;
          continue;
        }
        target.narrow[place] = inside - first;
        target.windowStarts[(denseRow - 1) * (windows + 1) + window + 1] = nth + 1;
        const highest = (denseRow - 1) * windows + window;
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
