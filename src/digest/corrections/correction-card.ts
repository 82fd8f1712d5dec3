// What was mended, as lines of a card: what was wrong with it in one fixed sentence, what stands now, and what was said
// before, struck out. The desk's own words on why stand in the receipts.

import { build, keysOfLine, small, type Unit } from '../../reply/card/build.ts';
import type { Card, CardLine, LegendEntry } from '../../reply/card/card.ts';
import { togetherUnit } from '../../reply/card/lines.ts';
import { positionsOf } from '../../reply/card/positions.ts';
import { shortDate } from '../../reply/card/short-dates.ts';
import { INTO } from '../../reply/card/voice.ts';
import { fill, words } from '../../reply/words.ts';
import type { Store } from '../../store/store.ts';
import type { Changes, ClaimState, CorrectedClaim, CorrectedPart, EndedClaim } from '../changes/changes.ts';

/** The part of a card that a mended message carries; kept with the message. */
export type CorrectionLines = Pick<Card, 'legend' | 'hasInferred' | 'cites'> & {
  readonly lines: readonly CardLine[];
  /** Claims that it is about; absent in those of an older version. */
  readonly claims?: readonly string[];
};

const { changes: table } = words;
const HEADS: Readonly<Record<CorrectedPart, string>> = {
  figure: table.wrongFigure,
  speaker: table.wrongSpeaker,
  date: table.wrongDate,
  words: table.wrongWords,
};

/** `on` is the day of the correction as it is shown ("21 Nov"); `claims` are those that the message cites. */
export function correctionLines(
  store: Store,
  changes: Changes,
  claims: ReadonlySet<string>,
  on: string,
): CorrectionLines {
  const isCited = ({ claim }: { readonly claim: string }): boolean => claims.has(claim);
  const units = [
    ...changes.retracted.filter(isCited).map((ended) => endedUnit(store, ended, on, table.retracted)),
    ...changes.withdrawn.filter(isCited).map((ended) => endedUnit(store, ended, on, table.withdrawn)),
    ...changes.superseded.filter(isCited).map((ended) => endedUnit(store, ended, on, table.superseded)),
    ...changes.corrected.filter(isCited).map((corrected) => correctedUnit(store, corrected, on)),
  ];
  const { lines, legend, hasInferred, cites } = build({ store }, units, { page: 1, of: 1 });
  const { retracted, withdrawn, superseded, corrected } = changes;
  const mended = [...retracted, ...withdrawn, ...superseded, ...corrected].filter(isCited);
  return { lines, legend, hasInferred, cites, claims: mended.map(({ claim }) => claim) };
}

/** A card of its own, for a reply to the message that was wrong. */
export function correctionCard(mended: CorrectionLines): Card | undefined {
  const [first, ...others] = mended.lines;
  if (first === undefined) return undefined;
  return {
    ...mended,
    accent: 'corrected',
    title: table.correction,
    lines: [first, ...others],
    closing: [],
    pages: { page: 1, of: 1 },
    buttons: mended.cites.length === 0 ? [] : [{ verb: 'full', label: words.buttons.full }],
  };
}

/** The message as it was, without what was wrong in it; what was mended stands above it. */
export function withCorrection(card: Card, mended: CorrectionLines): Card {
  const [first, ...others] = mended.lines;
  if (first === undefined) return card;
  const lines = [first, ...others, ...withoutClaims(card.lines, new Set(mended.claims))] as const;
  const known = new Set(card.legend.map(({ document }) => document));
  const added: readonly LegendEntry[] = mended.legend.filter(({ document }) => !known.has(document));
  const keys = new Set(lines.flatMap(keysOfLine));
  return {
    ...card,
    accent: 'corrected',
    lines,
    legend: [...card.legend, ...added].filter(({ key }) => keys.has(key)),
    hasInferred: card.hasInferred || mended.hasInferred,
    cites: [...new Set([...mended.cites, ...card.cites])],
  };
}

/** What is corrected above does not stand below as if it were not; what differed from it differs from nothing now. */
function withoutClaims(lines: readonly CardLine[], claims: ReadonlySet<string>): readonly CardLine[] {
  let isParted = false;
  return lines.flatMap((line): CardLine[] => {
    if (line.type !== 'position' && line.type !== 'row') return [line];
    if (claims.has(line.core.claim)) {
      isParted = true;
      return [];
    }
    const beside = line.beside.filter(({ core }) => core === undefined || !claims.has(core.claim));
    if (line.type === 'row' || !isParted) return [{ ...line, beside }];
    isParted = false;
    const { relation: _relation, ...bare } = line;
    return [{ ...bare, beside }];
  });
}

const head = (on: string, what: string): CardLine => ({
  type: 'head',
  text: fill(table.correctedOn, { date: on, what }),
});

function endedUnit(store: Store, { was, by }: EndedClaim, on: string, what: string): Unit {
  const later = by === undefined ? undefined : store.claim(by);
  const now = later === undefined ? [] : togetherUnit(store, positionsOf(store, [later]), []).lines;
  return {
    lines: [
      head(on, what),
      { type: 'entry', label: table.was, texts: [quoted(was.quote)], isGone: true },
      ...now,
    ],
    claims: later === undefined ? [] : [later],
    shows: [],
  };
}

function correctedUnit(store: Store, { claim: id, parts, was, now }: CorrectedClaim, on: string): Unit {
  const claim = store.claim(id);
  const shown = claim === undefined ? [] : togetherUnit(store, positionsOf(store, [claim]), []).lines;
  const isQuoteSame = was.quote === now.quote;
  return {
    lines: [
      ...parts.map((part) => head(on, HEADS[part])),
      ...shown,
      ...parts.flatMap((part): CardLine[] => [
        { type: 'entry', label: table.was, texts: [stated(part, was)], isGone: true },
        { type: 'entry', label: table.is, texts: [stated(part, now)] },
      ]),
      ...(isQuoteSame ? [small(table.sameQuote)] : []),
    ],
    claims: claim === undefined ? [] : [claim],
    shows: [],
  };
}

export function stated(part: CorrectedPart, { figures, speakers, asOf, quote }: ClaimState): string {
  switch (part) {
    case 'figure':
      return figures.length === 0 ? words.states.notStatedAtAll : figures.map(quoted).join(', ');
    case 'speaker':
      return speakers.length === 0 ? table.itself : speakers.join(INTO);
    case 'date':
      return asOf === null ? words.legend.undated : shortDate(asOf, () => true);
    case 'words':
      return quoted(quote);
  }
}

const quoted = (text: string): string => `“${text}”`;
