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

/** Measures that are told in two: “nine hours and twenty minutes”, “two years and three months”, “one metre forty”. */
const PARTS = new Map([
  ...partsOf('year', ['month', 12]),
  ...partsOf('week', ['day', 7]),
  ...partsOf('day', ['hour', 24], ['hr', 24]),
  ...partsOf('hour', ['minute', 60], ['min', 60]),
  ...partsOf('hr', ['minute', 60], ['min', 60]),
  ...partsOf('minute', ['second', 60]),
  ...partsOf('kilometre', ['metre', 1000]),
  ...partsOf('metre', ['centimetre', 100], ['cm', 100], ['', 100]),
  ...partsOf('foot', ['inch', 12], ['', 12]),
  ...partsOf('tonne', ['kilo', 1000], ['kilogram', 1000], ['kg', 1000]),
]);

/** Parts of one, as letters of their own and behind “and”: “2½”, “two and a half”, “two and three quarters”. */
const VULGAR = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
const FRACTIONS = new Map([
  ['a half', 0.5],
  ['one half', 0.5],
  ['a quarter', 0.25],
  ['one quarter', 0.25],
  ['three quarters', 0.75],
  ['two thirds', 2 / 3],
]);
const DENOMINATORS = new Set(['2', '3', '4']);

const TOKEN = /\d+(?:,\d{3})*(?:\.\d+)?|[\p{L}]+|[^\s\p{L}\d]+/gu;
const RANGE = new Set(['-', '–', '—', 'to', 'or']);

/** Every number that the phrase prints; empty for "thousands", "several", "some". */
export function printedNumbers(phrase: string): ReadonlySet<number> {
  return numbersIn(phrase, readNumber);
}

/** The same, where “nine hours and twenty minutes” is one number, of hours. */
export function printedAmounts(phrase: string): ReadonlySet<number> {
  return numbersIn(phrase, (tokens, at) => readInParts(tokens, at) ?? readNumber(tokens, at));
}

function numbersIn(
  phrase: string,
  readAt: (tokens: readonly string[], at: number) => Read | undefined,
): ReadonlySet<number> {
  const found = new Set<number>();
  const tokens: readonly string[] = phrase.toLowerCase().match(TOKEN) ?? [];
  let hasArticle = false;
  /** The low end of a range that has begun: "10–" of "10–12,000". */
  let low: Read | undefined;
  let previous: Read | undefined;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    const read = readAt(tokens, at);
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

interface ReadInParts extends Read {
  /** Where the larger measure stands. */
  readonly measure: number;
}

/** A number in two measures, or with a part of one, that begins at a token, in the larger measure. */
export function readInParts(tokens: readonly string[], start: number): ReadInParts | undefined {
  const most = readNumber(tokens, start);
  if (most === undefined) return undefined;
  const measure = most.next;
  if (measure > (readWhole(tokens, start)?.next ?? start)) return { ...most, measure };
  const more = isNoun(tokens[measure] ?? '') ? readFraction(tokens, measure + 1) : undefined;
  if (more !== undefined && Number.isInteger(most.value))
    return { value: tidy(most.value + more.value), scale: 1, measure, next: more.next };
  const parts = PARTS.get(singular(tokens[measure] ?? ''));
  if (parts === undefined) return undefined;
  const from = tokens[measure + 1] === 'and' ? measure + 2 : measure + 1;
  const rest = readNumber(tokens, from);
  if (rest === undefined) return undefined;
  const named = parts.get(singular(tokens[rest.next] ?? ''));
  // “One metre forty”: nothing joins it, and no measure follows.
  const per = named ?? (from === measure + 1 && rest.value >= 1 ? parts.get('') : undefined);
  if (per === undefined || rest.value >= per) return undefined;
  // A third of an hour has no last digit.
  const value = Number((most.value + rest.value / per).toPrecision(6));
  return { value, scale: 1, measure, next: named === undefined ? rest.next : rest.next + 1 };
}

/** The measure and the length of such a number at the beginning of a text. */
export function partsAtHead(text: string): { readonly measure: string; readonly length: number } | undefined {
  const tokens = [...text.slice(0, LONGEST_IN_PARTS).matchAll(TOKEN)];
  const words = tokens.map(([token]) => token.toLowerCase());
  const read = readInParts(words, 0);
  const last = tokens[(read?.next ?? 0) - 1];
  return read === undefined || last === undefined
    ? undefined
    : { measure: words[read.measure] ?? '', length: last.index + last[0].length };
}

const LONGEST_IN_PARTS = 80;

function singular(word: string): string {
  if (word === 'feet') return 'foot';
  const one = word.replace(/(?<=inch)es$|(?<=\p{L}{2})s$/u, '');
  return one.replace(/meter$/, 'metre');
}

function partsOf(measure: string, ...parts: readonly (readonly [part: string, per: number])[]) {
  return [[measure, new Map(parts)]] as const;
}

function isNoun(token: string): boolean {
  return /^\p{L}{3,}$/u.test(token) && token !== 'and' && !SCALES.has(token) && !UNITS.has(token);
}

/** “Two”, “two and a half”, “2½”, “2 1/2”, “one and a half million”, “a million and a half”. */
function readNumber(tokens: readonly string[], start: number): Read | undefined {
  const alone = VULGAR.get(tokens[start] ?? '');
  if (alone !== undefined) return { value: alone, scale: 1, next: start + 1 };
  const read = readWhole(tokens, start);
  if (read === undefined || !Number.isInteger(read.value)) return read;
  const more = readFraction(tokens, read.next);
  const isWord = !ARTICLES.has(tokens[read.next - 1] ?? '');
  if (more === undefined || !isWord) return read;
  const scale = tokens[read.next - 1] === 'dozen' ? 12 : read.scale >= 1e6 ? read.scale : 1;
  const times = scale === 1 ? (SCALES.get(tokens[more.next] ?? '') ?? 1) : 1;
  return {
    value: tidy((read.value + more.value * scale) * times),
    scale: times === 1 ? read.scale : times,
    next: times === 1 ? more.next : more.next + 1,
  };
}

/** What stands behind a whole number and is a part of one more. */
function readFraction(
  tokens: readonly string[],
  start: number,
): { readonly value: number; readonly next: number } | undefined {
  const vulgar = VULGAR.get(tokens[start] ?? '');
  if (vulgar !== undefined) return { value: vulgar, next: start + 1 };
  const [over, stroke, under] = tokens.slice(start, start + 3);
  if (stroke === '/' && DENOMINATORS.has(under ?? '') && Number(over) < Number(under))
    return { value: Number(over) / Number(under), next: start + 3 };
  // “One-and-a-half”: the strokes are none.
  const words: string[] = [];
  let at = start;
  for (; at < tokens.length && words.length < 3; at++) if (tokens[at] !== '-') words.push(tokens[at] ?? '');
  const value = words[0] === 'and' ? FRACTIONS.get(words.slice(1).join(' ')) : undefined;
  return value === undefined ? undefined : { value, next: at };
}

function readWhole(tokens: readonly string[], start: number): Read | undefined {
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
