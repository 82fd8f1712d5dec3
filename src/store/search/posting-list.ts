/**
 * One term's postings in one field, ready to be scored: the same shape for dense and sparse terms, so that
 * the scoring loops are written once. Where a sparse term's windows start is worked out here, in scratch.
 */
import { DENSE, type Sections } from './layout.ts';

export interface FieldArrays {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly windowStarts: Uint32Array;
  readonly windowHighest: Uint16Array;
  readonly low: Uint16Array;
  readonly windows: Uint8Array | Uint16Array;
  readonly codes: Uint16Array;
  readonly impacts: Float64Array;
}

export function textArrays(sections: Sections): FieldArrays {
  return {
    starts: sections.textStarts,
    rows: sections.textRows,
    windowStarts: sections.textWindowStarts,
    windowHighest: sections.textWindowHighest,
    low: sections.textLow,
    windows: sections.textWindows8.length > 0 ? sections.textWindows8 : sections.textWindows16,
    codes: sections.textCodes,
    impacts: sections.textImpacts,
  };
}

export function contextArrays(sections: Sections): FieldArrays {
  return {
    starts: sections.contextStarts,
    rows: sections.contextRows,
    windowStarts: sections.contextWindowStarts,
    windowHighest: sections.contextWindowHighest,
    low: sections.contextLow,
    windows: sections.contextWindows8.length > 0 ? sections.contextWindows8 : sections.contextWindows16,
    codes: sections.contextCodes,
    impacts: sections.contextImpacts,
  };
}

/**
 * Scores are whole numbers of 2⁻³⁰, so that a sum does not depend on the order of adding and ties are
 * ties. Rounding up keeps every match above 0.
 */
export const SCORE_UNIT = 2 ** 30;

export interface PostingList {
  ofContext: boolean;
  /** Posting n of the list is at low[first + n] in its window, with the impact impacts[codes[first + n]]. */
  first: number;
  low: Uint16Array;
  codes: Uint16Array;
  impacts: Float64Array;
  /** idf · weight · SCORE_UNIT. */
  weight: number;
  /** Window w holds the postings windowStarts[windowsAt + w] … windowStarts[windowsAt + w + 1]. */
  windowStarts: Uint32Array;
  windowsAt: number;
  /** Window → the most that this list adds to a score there. */
  bounds: Float64Array;
  highest: number;
  /** Window starts of a sparse term. */
  ownStarts: Uint32Array;
}

const NO_CODES = new Uint16Array(0);
const NO_IMPACTS = new Float64Array(0);

export function createPostingList(windows: number): PostingList {
  const ownStarts = new Uint32Array(windows + 1);
  return {
    ofContext: false,
    first: 0,
    low: NO_CODES,
    codes: NO_CODES,
    impacts: NO_IMPACTS,
    weight: 0,
    windowStarts: ownStarts,
    windowsAt: 0,
    bounds: new Float64Array(windows),
    highest: 0,
    ownStarts,
  };
}

export const contribution = (weight: number, impact: number): number => Math.floor(weight * impact) + 1;

function loadDense(list: PostingList, field: FieldArrays, row: number, windows: number): void {
  list.windowStarts = field.windowStarts;
  list.windowsAt = row * (windows + 1);
  const { bounds, weight, impacts, windowStarts, windowsAt } = list;
  const highestAt = row * windows;
  for (let window = 0; window < windows; window++) {
    const empty = windowStarts[windowsAt + window] === windowStarts[windowsAt + window + 1];
    bounds[window] = empty
      ? 0
      : contribution(weight, impacts[field.windowHighest[highestAt + window] as number] as number);
  }
}

function loadSparse(list: PostingList, field: FieldArrays, windowsFrom: number, count: number): void {
  const { windows, codes, impacts } = field;
  const { ownStarts, bounds, weight, first } = list;
  bounds.fill(0);
  let window = 0;
  ownStarts[0] = 0;
  for (let at = 0; at < count; at++) {
    const own = windows[windowsFrom + at] as number;
    while (window < own) ownStarts[++window] = at;
    const most = contribution(weight, impacts[codes[first + at] as number] as number);
    if (most > (bounds[own] as number)) bounds[own] = most;
  }
  ownStarts.fill(count, window + 1);
  list.windowStarts = ownStarts;
  list.windowsAt = 0;
}

/** Points the list at a term's postings in a field. `weight`: idf times whatever the query makes of it. */
export function loadPostings(
  list: PostingList,
  field: FieldArrays,
  ofContext: boolean,
  term: number,
  weight: number,
): void {
  const windows = list.bounds.length;
  const row = field.rows[term] as number;
  list.ofContext = ofContext;
  list.first = field.starts[term] as number;
  list.low = field.low;
  list.codes = field.codes;
  list.impacts = field.impacts;
  list.weight = weight * SCORE_UNIT;
  if (row >= DENSE) loadDense(list, field, row - DENSE, windows);
  else loadSparse(list, field, row, (field.starts[term + 1] as number) - list.first);
  let highest = 0;
  for (let window = 0; window < windows; window++) {
    const bound = list.bounds[window] as number;
    if (bound > highest) highest = bound;
  }
  list.highest = highest;
}
