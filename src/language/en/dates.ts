// The words that English has for dates: months, seasons, parts of a stretch, and what stands before a date to say from
// which side it bounds.

const NAMES = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Month name or its abbreviation → 1–12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, i) => [name, i + 1] as const),
  ...NAMES.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9],
]);

/** Season → its first and last month. */
export const seasons: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['fall', [9, 11]],
  ['winter', [12, 2]],
]);

/** Days of the year that people name: month and day. */
export const holidays: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['christmas', [12, 25]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['new year', [1, 1]],
  ['new years', [1, 1]],
  ["new year's", [1, 1]],
  ["new year's day", [1, 1]],
  ['new years day', [1, 1]],
  ["new year's eve", [12, 31]],
  ['new years eve', [12, 31]],
]);

/** A stretch cut into `pieces` equal ones, of which the n-th is meant (the last takes the rest); or its first or last days. */
export type Part =
  | { readonly pieces: number; readonly nth: number }
  | { readonly first: number }
  | { readonly last: number };

/** Which part of a month, season or year is meant. */
export const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['early', { pieces: 3, nth: 1 }],
  ['beginning of', { pieces: 6, nth: 1 }],
  ['start of', { pieces: 6, nth: 1 }],
  ['mid', { pieces: 3, nth: 2 }],
  ['middle of', { pieces: 3, nth: 2 }],
  ['late', { pieces: 3, nth: 3 }],
  ['end of', { pieces: 3, nth: 3 }],
  ['end', { pieces: 3, nth: 3 }],
  ['first half of', { pieces: 2, nth: 1 }],
  ['second half of', { pieces: 2, nth: 2 }],
  ['first week of', { first: 7 }],
  ['first days of', { first: 5 }],
  ['last week of', { last: 7 }],
  ['last days of', { last: 5 }],
]);

/** How a date bounds what is asked for, by the words right before it; the first that stands there counts. */
export const roleWords = {
  'known-by': 'as of|as at|asof',
  'up-to': 'by|until|till|up to|up until|through|no later than',
  before: 'before|prior to|ahead of|earlier than',
  from: 'since|from|after|following|later than',
  within: 'in|at|on|during|for|around|between|over',
} as const;

/** "As of October, had he denied it?" looks back from today: what held by then counts, whenever it was published. */
export const lookBackWords = 'had|did|was';

/** With these before it, "by the end of May" is the deadline of a plan and bounds nothing that is known. */
export const planWords =
  "will|shall|'ll|won't|gonna|going to|plans?|planned|planning|expected|expects?|due|intends?|supposed|promised|promises?|wants?|hopes?|aims?";
