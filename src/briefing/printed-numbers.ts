// The numbers that a printed phrase holds ("around 300", "twenty-two", "1.2 million", "a dozen"), so that a recorded
// figure can be held against the words it was read from. Nothing is computed but what the words themselves say.

import { ones, tens } from '../language/en/number-words.ts';

const UNITS = valued(ones, (at) => at);
const TENS = valued(tens, (at) => (at + 2) * 10);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
/** One, where nothing else in the phrase counts: "a soldier", but "another 2,700". */
const ARTICLES = new Set(['a', 'an', 'another', 'single']);
/** Words that stand for a number without counting up to it. */
const OTHERS = new Map([
  ...valued('first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '), (at) => at + 1),
  ...valued('once twice thrice'.split(' '), (at) => at + 1),
  ...['no', 'none', 'nobody'].map((word) => [word, 0] as const),
  ...[...ARTICLES].map((word) => [word, 1] as const),
  ...['both', 'couple', 'pair'].map((word) => [word, 2] as const),
  ['half', 0.5],
  ['dozen', 12],
]);

const TOKEN = /\d+(?:,\d{3})*(?:\.\d+)?|[\p{L}]+|[^\s\p{L}\d]+/gu;
const RANGE = new Set(['-', '–', '—', 'to', 'or']);

/** Every number that the phrase prints; empty for "thousands", "several", "some". */
export function printedNumbers(phrase: string): ReadonlySet<number> {
  const found = new Set<number>();
  const tokens: readonly string[] = phrase.toLowerCase().match(TOKEN) ?? [];
  let hasArticle = false;
  /** The low end of a range that has begun: "10–" of "10–12,000". */
  let low: Read | undefined;
  let previous: Read | undefined;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    const read = readNumber(tokens, at);
    if (read === undefined) {
      const isRange = RANGE.has(token) || (token === 'and' && tokens.slice(0, at).includes('between'));
      low = isRange ? previous : undefined;
      previous = undefined;
      at++;
      continue;
    }
    if (read.next === at + 1 && ARTICLES.has(token)) hasArticle = true;
    else {
      found.add(read.value);
      // "10–12,000", "two to three million" and "between 200 and 240 million" print the scale once for both ends.
      if (low?.scale === 1 && low.value * read.scale < read.value) found.add(low.value * read.scale);
    }
    previous = read;
    at = read.next;
  }
  return found.size === 0 && hasArticle ? new Set([1]) : found;
}

interface Read {
  readonly value: number;
  readonly scale: number;
  readonly next: number;
}

function readNumber(tokens: readonly string[], start: number): Read | undefined {
  const first = tokens[start] ?? '';
  if (/^\d/.test(first)) {
    const digits = Number(first.replaceAll(',', ''));
    const scale = SCALES.get(tokens[start + 1] ?? '');
    if (scale !== undefined) return { value: tidy(digits * scale), scale, next: start + 2 };
    return { value: digits, scale: first.includes(',') ? 1e3 : 1, next: start + 1 };
  }
  return readWords(tokens, start);
}

function readWords(tokens: readonly string[], start: number): Read | undefined {
  let total = 0;
  let current: number | undefined;
  let scale = 1;
  let next = start;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const value = UNITS.get(token) ?? TENS.get(token) ?? OTHERS.get(token);
    const times = SCALES.get(token);
    if (value !== undefined && (current === undefined || joins(current, total, token, value))) {
      current = token === 'dozen' || current === 0.5 ? (current ?? 1) * value : (current ?? 0) + value;
    } else if (times !== undefined && current !== undefined) {
      current *= times;
      if (times >= 1000) {
        total += current;
        current = 0;
      }
      scale = times;
    } else if (!(current !== undefined && (token === 'and' || token === '-') && at > start)) break;
    else continue;
    next = at + 1;
  }
  return current === undefined ? undefined : { value: tidy(total + current), scale, next };
}

/** Whether a number word goes on with the number before it: "twenty|two", "two hundred|fifty", "half|a", "two|dozen". */
function joins(current: number, total: number, token: string, value: number): boolean {
  if (token === 'dozen' || (current === 0.5 && value === 1)) return true;
  if (OTHERS.has(token)) return false;
  if (current === 0) return total > 0;
  return value < 10 ? current >= 20 && current % 10 === 0 : current >= 100 && current % 100 === 0;
}

/** 1.2 × 1,000,000 is 1,200,000 and not a hair beside it. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function valued(list: readonly string[], value: (at: number) => number): ReadonlyMap<string, number> {
  return new Map(list.map((word, at) => [word, value(at)]));
}
