// The part of an address that makes a browser open a page at a passage and mark it: a text fragment, "#:~:text=…"
// (https://wicg.github.io/scroll-to-text-fragment/). The words are the document's own, so a page that has changed them
// opens without a mark. Where the same words stand earlier in the document too, the words before or after are named.

import type { Span } from '../briefing/types.ts';

/** Up to here the whole passage is in the address; beyond, its beginning and its end. */
const WHOLE = 300;
/** Words of a long passage's beginning and of its end, at least; figures are always among them. */
const EDGE_WORDS = 6;

/** The page at these passages; the address as it is where it has a fragment of its own, or nothing is there to find. */
export function linkToQuotes(url: string, text: string, quotes: readonly Span[]): string {
  if (!/^https?:\/\//i.test(url) || url.includes('#') || text === '' || quotes.length === 0) return url;
  return `${url}#:~:${quotes.map((quote) => textDirective(text, quote)).join('&')}`;
}

/** "text=[prefix-,]start[,end][,-suffix]". */
export function textDirective(text: string, quote: Pick<Span, 'start' | 'end'>): string {
  const words = wordsOf(text, quote);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return `text=${encode(text.slice(quote.start, quote.end))}`;
  const [from, to] = [first.start, last.end];
  const edges = to - from <= WHOLE ? undefined : edgesOf(text, words);
  if (edges !== undefined) return `text=${edges.map(encode).join(',')}`;
  const { prefix, suffix } = surroundings(text, from, to);
  const parts = [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    encode(text.slice(from, to)),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ];
  return `text=${parts.join(',')}`;
}

interface Word {
  readonly start: number;
  readonly end: number;
}

let segmenter: Intl.Segmenter | undefined;

/** The words that touch the stretch, whole: a browser finds only what begins and ends with a word. */
function wordsOf(text: string, { start, end }: Word): readonly Word[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(
    text.slice(from, next === -1 ? undefined : next),
  )) {
    const word = { start: from + index, end: from + index + segment.length };
    if (isWordLike === true && word.end > start && word.start < end) words.push(word);
  }
  return words;
}

/**
 * The beginning and the end of a long passage, each with the figures of its half, and long enough that a browser meets
 * them nowhere before; undefined where that is the whole.
 */
function edgesOf(text: string, words: readonly Word[]): readonly [string, string] | undefined {
  const folded = fold(text);
  const hasFigure = ({ start, end }: Word) => /\p{N}/u.test(text.slice(start, end));
  const stretch = (one: readonly Word[]): Word => ({ start: one[0]?.start ?? 0, end: one.at(-1)?.end ?? 0 });
  const half = Math.ceil(words.length / 2);
  const headHas = Math.max(EDGE_WORDS, words.slice(0, half).findLastIndex(hasFigure) + 1);
  const figure = words.slice(half).findIndex(hasFigure);
  const tailHas = Math.max(EDGE_WORDS, figure === -1 ? 0 : words.length - half - figure);
  for (let more = 0; headHas + tailHas + 2 * more < words.length; more++) {
    const head = stretch(words.slice(0, headHas + more));
    const tail = stretch(words.slice(-tailHas - more));
    const isMet = folded.indexOf(folded.slice(head.start, head.end)) === head.start;
    const isEnd = folded.indexOf(folded.slice(tail.start, tail.end), head.end) === tail.start;
    if (isMet && isEnd) return [text.slice(head.start, head.end), text.slice(tail.start, tail.end)];
  }
  return undefined;
}

/** As few words of the same paragraph as tell it from the same words further up. */
function surroundings(
  text: string,
  from: number,
  to: number,
): { readonly prefix: string; readonly suffix: string } {
  const folded = fold(text);
  const isFirst = (start: number, end: number) => folded.indexOf(folded.slice(start, end)) === start;
  if (isFirst(from, to)) return { prefix: '', suffix: '' };
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  const before = wordsOf(text, { start: lineStart, end: from }).filter(({ end }) => end <= from);
  const after = wordsOf(text, { start: to, end: lineEnd === -1 ? text.length : lineEnd }).filter(
    ({ start }) => start >= to,
  );
  for (let count = 1; count <= Math.max(before.length, after.length); count++) {
    const start = before.at(-count)?.start ?? before[0]?.start;
    const end = after[count - 1]?.end ?? after.at(-1)?.end;
    if (start !== undefined && isFirst(start, to))
      return { prefix: text.slice(start, from).trimEnd(), suffix: '' };
    if (end !== undefined && isFirst(from, end))
      return { prefix: '', suffix: text.slice(to, end).trimStart() };
    if (start !== undefined && end !== undefined && isFirst(start, end))
      return { prefix: text.slice(start, from).trimEnd(), suffix: text.slice(to, end).trimStart() };
  }
  // A paragraph that stands there twice: its first one is as good.
  return { prefix: '', suffix: '' };
}

/** Same length: browsers compare without regard to case. */
function fold(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Beside what every address encodes, the three signs that part a directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
