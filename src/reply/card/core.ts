// The point of a claim, verbatim. The briefing gives a checked core; without one the whole quote stands, or, where it has
// several sentences and is long, the one that holds its figure, else the first: a sentence is never cut.

import type { Claim } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { GAP, quoteOf } from '../quote-line.ts';
import type { Core } from './card.ts';

/** A quote of this length may stand whole. */
const SHORT = 120;

export function coreText(claim: Claim): string {
  if (claim.core !== undefined) return claim.core;
  const quote = quoteOf(claim);
  if (quote.length <= SHORT || quote.includes(GAP)) return quote;
  const sentences = sentencesOf(quote);
  const { printed } = claim.quantity[0] ?? {};
  const sentence =
    (printed === undefined ? undefined : sentences.find((one) => one.includes(printed))) ??
    sentences[0] ??
    quote;
  const lacksCondition =
    claim.condition !== undefined && quote.includes(claim.condition) && !sentence.includes(claim.condition);
  const lacksFigure = claim.quantity.some(
    (one) => quote.includes(one.printed) && !sentence.includes(one.printed),
  );
  return lacksCondition || lacksFigure || !isBalanced(sentence) ? quote : sentence;
}

let segmenter: Intl.Segmenter | undefined;
function sentencesOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim());
}

/** A quotation within the quote is opened and closed in it. */
function isBalanced(text: string): boolean {
  return count(text, '“') === count(text, '”') && count(text, '"') % 2 === 0;
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** The core with its figures, hedge and all, and what they count marked as strong. */
export function coreOf(store: Store, claim: Claim, text = coreText(claim)): Core {
  const strong = strongSpans(store, claim, text);
  const parts: { text: string; isStrong: boolean }[] = [];
  let at = 0;
  for (const [start, end] of strong) {
    if (start > at) parts.push({ text: text.slice(at, start), isStrong: false });
    parts.push({ text: text.slice(start, end), isStrong: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isStrong: false });
  return { claim: claim.id, parts };
}

export function plainCore(core: Core): string {
  return core.parts.map(({ text }) => text).join('');
}

type Stretch = readonly [start: number, end: number];

function strongSpans(store: Store, claim: Claim, text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { printed, unit } of claim.quantity) {
    const at = text.indexOf(printed);
    if (at === -1) continue;
    found.push([at, at + printed.length]);
    const counted = countedWords(text, at + printed.length, store.briefing.units[unit]?.words ?? []);
    if (counted !== undefined) found.push(counted);
  }
  return merged(found, text);
}

/** The words of the unit that stand nearest behind the figure: "killed", "died or been wounded". */
function countedWords(text: string, from: number, unit: readonly string[]): Stretch | undefined {
  const folded = text.toLowerCase();
  let best: Stretch | undefined;
  for (const word of unit) {
    const wanted = word.toLowerCase();
    for (let at = folded.indexOf(wanted, from); at !== -1; at = folded.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (isLetter(folded[at - 1]) || isLetter(folded[end])) continue;
      if (best === undefined || at < best[0] || (at === best[0] && end > best[1])) best = [at, end];
      break;
    }
  }
  return best;
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);

/** In order, overlapping and neighbouring stretches as one. */
function merged(stretches: readonly Stretch[], text: string): readonly Stretch[] {
  const sorted = [...stretches].sort(([a], [b]) => a - b);
  const result: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && (start <= last[1] || text.slice(last[1], start) === ' '))
      last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
