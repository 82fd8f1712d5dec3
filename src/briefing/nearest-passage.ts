// The passage of a text that a quote which is not in it most resembles, with every difference marked: for a message to
// the curator, who copies; nothing is ever quoted from here.

import { paragraphs } from './canonical.ts';
import { editDistance } from './nearest.ts';

/** Below this share of the quote's words in common, two passages only happen to share words. */
const LEAST_ALIKE = 0.5;
/** Words that differ in more than half of their letters are marked whole. */
const SAME_WORD = 0.5;
/** Longer quotes and paragraphs than anybody writes are not compared: the message is not worth the wait. */
const MOST_WORDS = 400;

interface Step {
  readonly typed: string;
  readonly printed: string;
}

/** `The soldiers were taken prisoner on [11 →]January[→ 11]`: typed → printed in brackets; undefined where nothing is near. */
export function nearestPassage(exact: string, text: string): string | undefined {
  const quote = wordsOf(exact);
  if (quote.length === 0 || quote.length > MOST_WORDS) return undefined;
  const own = new Set(quote.map(fold));
  const candidates = paragraphs(text)
    .map((paragraph) => wordsOf(paragraph.text).slice(0, MOST_WORDS))
    .map((words) => ({ words, shared: own.intersection(new Set(words.map(fold))).size }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3);
  const [best] = candidates.map(({ words }) => align(quote, words)).sort((a, b) => a.cost - b.cost);
  if (best === undefined || 1 - best.cost / quote.length < LEAST_ALIKE) return undefined;
  return mark(best.steps.map((step, i, all) => withoutEdge(step, i === 0, i === all.length - 1)));
}

/** Marks that only stand around the passage are no difference: a quote may end before the full stop. */
function withoutEdge({ typed, printed }: Step, isFirst: boolean, isLast: boolean): Step {
  const isInside =
    (isLast && typed !== '' && printed.startsWith(typed) && fold(printed.slice(typed.length)) === '') ||
    (isFirst && typed !== '' && printed.endsWith(typed) && fold(printed.slice(0, -typed.length)) === '');
  return isInside ? { typed, printed: typed } : { typed, printed };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The cheapest way to turn the quote into a stretch of the paragraph; what stands before and after it costs nothing. */
function align(
  quote: readonly string[],
  words: readonly string[],
): { readonly cost: number; readonly steps: readonly Step[] } {
  const [rows, columns] = [quote.length + 1, words.length + 1];
  const costs = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, () => i));
  const at = (i: number, j: number): number => costs[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < columns; j++) {
      const least = Math.min(
        at(i - 1, j - 1) + unlike(quote[i - 1] ?? '', words[j - 1] ?? ''),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
      );
      const row = costs[i];
      if (row !== undefined) row[j] = least;
    }
  }
  const last = costs[rows - 1] ?? [];
  const cost = Math.min(...last);
  const steps: Step[] = [];
  // Of stretches that cost the same, the longest.
  let [i, j] = [rows - 1, last.lastIndexOf(cost)];
  while (i > 0) {
    const [typed, printed] = [quote[i - 1] ?? '', words[j - 1] ?? ''];
    if (j > 0 && at(i, j) === at(i - 1, j - 1) + unlike(typed, printed)) {
      steps.unshift({ typed, printed });
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) + 1) {
      steps.unshift({ typed, printed: '' });
      i--;
    } else {
      steps.unshift({ typed: '', printed });
      j--;
    }
  }
  return { cost, steps };
}

/** 0 for the same word, 1 for another one; a misspelt one between. */
function unlike(a: string, b: string): number {
  if (a === b) return 0;
  const share = editDistance(a, b) / Math.max(a.length, b.length);
  return share < SAME_WORD ? share : 1;
}

function mark(steps: readonly Step[]): string {
  const shown: string[] = [];
  let open: { typed: string[]; printed: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined) shown.push(`[${open.typed.join(' ')}→${open.printed.join(' ')}]`);
    open = undefined;
  };
  for (const { typed, printed } of steps) {
    if (typed !== '' && printed !== '' && unlike(typed, printed) < 1) {
      close();
      shown.push(typed === printed ? typed : markLetters(typed, printed));
      continue;
    }
    open ??= { typed: [], printed: [] };
    if (typed !== '') open.typed.push(typed);
    if (printed !== '') open.printed.push(printed);
  }
  close();
  return shown.join(' ');
}

/** The letters between the common beginning and the common end. */
function markLetters(typed: string, printed: string): string {
  let start = 0;
  while (start < typed.length && typed[start] === printed[start]) start++;
  let same = 0;
  while (
    same < Math.min(typed.length, printed.length) - start &&
    typed[typed.length - 1 - same] === printed[printed.length - 1 - same]
  )
    same++;
  const end = (text: string): string => text.slice(start, text.length - same);
  return `${typed.slice(0, start)}[${end(typed)}→${end(printed)}]${typed.slice(typed.length - same)}`;
}
