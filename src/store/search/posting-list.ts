/**
 * One term's postings in one field, ready to be scored: the same shape for dense and sparse terms, so that
 * the scoring loops are written once. Sparse terms are copied into the list's own scratch, window by window.
 */
import type { Sections } from './layout.ts';

export interface FieldArrays {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly rows: Uint32Array;
  readonly windowStarts: Uint32Array;
  readonly windowHighest: Uint16Array;
  readonly narrow: Uint16Array;
  readonly wide: Uint32Array;
  readonly codes: Uint16Array;
  readonly impacts: Float64Array;
  /** Window → first passage (text) or first parent (context). */
  readonly windowRows: Uint32Array;
}

export function textArrays(sections: Sections): FieldArrays {
  return {
    starts: sections.textStarts,
    places: sections.textPlaces,
    rows: sections.textRows,
    windowStarts: sections.textWindowStarts,
    windowHighest: sections.textWindowHighest,
    narrow: sections.textNarrow,
    wide: sections.textWide,
    codes: sections.textCodes,
    impacts: sections.textImpacts,
    windowRows: sections.windowPassages,
  };
}

export function contextArrays(sections: Sections): FieldArrays {
  return {
    starts: sections.contextStarts,
    places: sections.contextPlaces,
    rows: sections.contextRows,
    windowStarts: sections.contextWindowStarts,
    windowHighest: sections.contextWindowHighest,
    narrow: sections.contextNarrow,
    wide: sections.contextWide,
    codes: sections.contextCodes,
    impacts: sections.contextImpacts,
    windowRows: sections.windowParents,
  };
}

/**
 * Scores are whole numbers of 2⁻³⁰, so that a sum does not depend on the order of adding and ties are
 * ties. Rounding up keeps every match above 0.
 */
export const SCORE_UNIT = 2 ** 30;

export interface PostingList {
  ofContext: boolean;
  /** Position n of the list in a window is low[lowAt + n], its impact impacts[codes[codesAt + n]]. */
  low: Uint16Array;
  lowAt: number;
  codes: Uint16Array;
  codesAt: number;
  impacts: Float64Array;
  /** idf · weight · SCORE_UNIT. */
  weight: number;
  /** Window w holds the positions windowStarts[windowsAt + w] … windowStarts[windowsAt + w + 1]. */
  windowStarts: Uint32Array;
  windowsAt: number;
  /** Window → the most that this list adds to a score there. */
  bounds: Float64Array;
  highest: number;
  /** Scratch of sparse lists. */
  ownLow: Uint16Array;
  ownStarts: Uint32Array;
}

export function createPostingList(windows: number): PostingList {
  const ownLow = new Uint16Array(64);
  const ownStarts = new Uint32Array(windows + 1);
  return {
    ofContext: false,
    low: ownLow,
    lowAt: 0,
    codes: ownLow,
    codesAt: 0,
    impacts: new Float64Array(0),
    weight: 0,
    windowStarts: ownStarts,
    windowsAt: 0,
    bounds: new Float64Array(windows),
    highest: 0,
    ownLow,
    ownStarts,
  };
}

export const contribution = (weight: number, impact: number): number => Math.floor(weight * impact) + 1;

function loadDense(list: PostingList, field: FieldArrays, term: number, windows: number): void {
  const row = (field.rows[term] as number) - 1;
  list.low = field.narrow;
  list.lowAt = field.places[term] as number;
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

function loadSparse(list: PostingList, field: FieldArrays, term: number): void {
  const { wide, windowRows, codes, impacts } = field;
  const place = field.places[term] as number;
  const count = (field.starts[term + 1] as number) - (field.starts[term] as number);
  if (list.ownLow.length < count) list.ownLow = new Uint16Array(count * 2);
  const { ownLow, ownStarts, bounds, weight, codesAt } = list;
  bounds.fill(0);
  let window = 0;
  let end = windowRows[1] as number;
  ownStarts[0] = 0;
  for (let at = 0; at < count; at++) {
    const row = wide[place + at] as number;
    while (row >= end) {
      window++;
      ownStarts[window] = at;
      end = windowRows[window + 1] as number;
    }
    ownLow[at] = row - (windowRows[window] as number);
    const most = contribution(weight, impacts[codes[codesAt + at] as number] as number);
    if (most > (bounds[window] as number)) bounds[window] = most;
  }
  ownStarts.fill(count, window + 1);
  list.low = ownLow;
  list.lowAt = 0;
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
  const windows = field.windowRows.length - 1;
  list.ofContext = ofContext;
  list.impacts = field.impacts;
  list.codes = field.codes;
  list.codesAt = field.starts[term] as number;
  list.weight = weight * SCORE_UNIT;
  if (field.rows[term] === 0) loadSparse(list, field, term);
  else loadDense(list, field, term, windows);
  let highest = 0;
  for (let window = 0; window < windows; window++) {
    const bound = list.bounds[window] as number;
    if (bound > highest) highest = bound;
  }
  list.highest = highest;
}
