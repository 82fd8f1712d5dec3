// A text checked against a briefing, sentence by sentence: what stands in quotation marks is exact, altered (with the
// difference) or in no document; figures, days, hedges and speakers that are not as the briefing has them; the claims that are nearest.
// It compares and shows. It never says whether a sentence is true, and it does not know who is right.
//
// The work grows with the length of the text and no faster, whatever stands in it.

import { sentences } from '../briefing/canonical.ts';
import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { checkDates, type DateFinding } from './check-dates.ts';
import { checkFigures, type FigureFinding } from './check-figures.ts';
import { droppedGuards } from './check-hedges.ts';
import { corpusOf, wordsIn } from './corpus.ts';
import { type Found, findPassage, LONGEST_STRETCH, type Passage } from './find-passage.ts';
import { areOthers, namedSpeakers } from './named-speakers.ts';
import { nearClaims } from './near-claims.ts';
import { quoteText } from './quote-text.ts';

export interface Quotation {
  /** As the text has it, without its marks. */
  readonly text: string;
  /** False where the sentence itself stands in a document, or nearly. */
  readonly isMarked: boolean;
  readonly found: Found;
  /** Claims that quote the passage: they know who says it. */
  readonly claims: readonly Claim[];
}

export interface CheckedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quotations: readonly Quotation[];
  readonly figures: readonly FigureFinding[];
  readonly dates: readonly DateFinding[];
  /** Ids of those whom the sentence has saying it. */
  readonly named: readonly string[];
  /** The claim at a quotation that none of these says. */
  readonly otherVoice: Claim | undefined;
  /** Hedges, negations and conditions of the nearest claim or of the passage that is not quoted exactly. */
  readonly dropped: readonly string[];
  /** Where they stand. */
  readonly droppedFrom: Claim | undefined;
  /** Nearest first. */
  readonly nearest: readonly Claim[];
}

const MOST_NEAREST = 3;
/** A figure may stand in claims that are not among the nearest. */
const MOST_LOOKED_AT = 10;
/** A sentence without marks that is so much like a passage is shown beside it. */
const UNMARKED = { words: 6, alike: 0.7 } as const;
/** A claim that has so much of a sentence says what the sentence says, more or less. */
const SAYS_THE_SAME = 0.6;
const MARKED = /“([^“”]{1,3000})”|„([^“”„]{1,3000})[“”]|«([^«»]{1,3000})»|"([^"]{1,3000})"/g;
const LEFT_OUT = /\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*/;

export function checkText(store: Store, typed: string): readonly CheckedSentence[] {
  const text = typed.normalize('NFC');
  const marked = markedIn(text);
  let next = 0;
  return sentences(text).map((sentence) => {
    const stretches: string[] = [];
    // A quotation may run over several sentences: each has its part.
    while (next < marked.length) {
      const { start, end } = marked[next] as Stretch;
      if (start >= sentence.end) break;
      const part = text.slice(Math.max(start, sentence.start), Math.min(end, sentence.end));
      if (part.trim() !== '' && end > sentence.start) stretches.push(part);
      if (end > sentence.end) break;
      next++;
    }
    return { ...sentence, ...checkSentence(store, sentence.text, stretches) };
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands between quotation marks, in order. */
function markedIn(text: string): readonly Stretch[] {
  return [...text.matchAll(MARKED)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
}

function checkSentence(
  store: Store,
  sentence: string,
  stretches: readonly string[],
): Omit<CheckedSentence, 'text' | 'start' | 'end'> {
  const marked = stretches.flatMap((stretch) =>
    stretch.split(LEFT_OUT).flatMap((part) => quotationsIn(store, part, true)),
  );
  const unmarked =
    marked.length > 0
      ? []
      : quotationsIn(store, sentence, false).filter(
          ({ text, found }) =>
            wordsIn(text).length >= UNMARKED.words &&
            (found.state === 'exact' || (found.state === 'altered' && found.alike >= UNMARKED.alike)),
        );
  const quotations = [...marked, ...unmarked];
  const near = nearClaims(store, sentence, MOST_LOOKED_AT);
  const quoted = quotations.flatMap(({ claims }) => claims.slice(0, 1));
  const nearest = [...new Set([...quoted, ...near.map(({ claim }) => claim)])].slice(0, MOST_NEAREST);
  const altered = quotations.find(({ found, claims }) => found.state === 'altered' && claims.length > 0);
  const same = near.find(({ share }) => share >= SAYS_THE_SAME);
  const isExact = quotations.some(({ found }) => found.state === 'exact');
  const beside = altered?.claims[0] ?? (isExact ? undefined : same?.claim);
  const named = namedSpeakers(
    store,
    sentence.replace(MARKED, (found) => ' '.repeat(found.length)),
  );
  const said = quotations.find(({ claims }) => claims.length > 0)?.claims ?? [];
  const alike = near.filter(({ share }) => share >= SAYS_THE_SAME).map(({ claim }) => claim);
  const dropped = beside === undefined ? [] : droppedGuards(beside.core ?? quoteText(beside), sentence);
  return {
    quotations,
    figures:
      isExact && marked.length === 0
        ? []
        : checkFigures(store, sentence, [...new Set([...nearest, ...near.map(({ claim }) => claim)])], named),
    dates: isExact ? [] : checkDates(sentence, alike),
    named,
    otherVoice: areOthers(store, named, said) ? said[0] : undefined,
    dropped,
    droppedFrom: dropped.length === 0 ? undefined : beside,
    nearest,
  };
}

/** One, or several where it is long. */
function quotationsIn(store: Store, text: string, isMarked: boolean): readonly Quotation[] {
  const corpus = corpusOf(store);
  const words = wordsIn(text);
  const pieces = Array.from({ length: Math.ceil(words.length / LONGEST_STRETCH) }, (_, i) =>
    words.slice(i * LONGEST_STRETCH, (i + 1) * LONGEST_STRETCH),
  );
  return pieces.map((piece) => {
    const found = findPassage(corpus, text, piece);
    const shown = text.slice(piece[0]?.start, piece.at(-1)?.end);
    return {
      text: shown,
      isMarked,
      found,
      claims: found.state === 'nowhere' ? [] : claimsAt(store, found.passage),
    };
  });
}

function claimsAt(store: Store, { document, start, end }: Passage): readonly Claim[] {
  return store.briefing.claims
    .filter((claim) => claim.document === document.id)
    .map((claim) => ({
      claim,
      shared: Math.max(
        ...claim.quotes.map((quote) => Math.min(end, quote.end) - Math.max(start, quote.start)),
      ),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ claim }) => claim);
}
