// What a picture places: positions with the days for which they hold. A mark's place is its date and nothing else; what
// is no date is not placed.

import { boundsOf } from '../../briefing/edtf.ts';
import type { Claim, Document } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { coreText } from '../card/core.ts';
import { documentName } from '../card/keys.ts';
import { marksOf as quotationMarks } from '../card/marks.ts';
import { positionsOf } from '../card/positions.ts';
import { shortDate, shortDated, yearsOf } from '../card/short-dates.ts';
import { speakerChain } from '../card/voice.ts';
import { cleanLine } from '../clean-text.ts';
import { isInferred } from '../inferred.ts';
import { words } from '../words.ts';

export interface Mark {
  readonly claim: string;
  /** Who says it; the document's short name where it speaks itself. */
  readonly speaker: string;
  /** The core in its quotation marks. */
  readonly quote: string;
  /** The date as cards print it: "13 Jan~". */
  readonly when: string;
  /** First and last day, inclusive; null = open at that end, never both. */
  readonly from: string | null;
  readonly to: string | null;
  readonly isInferred: boolean;
  readonly key: string;
}

/**
 * Oldest first; of one origin once, but each who says the same has a mark of their own. Where a document does not say
 * when a thing held, `orPublished` places it on the day on which it was published.
 */
export function marksOf(store: Store, claims: readonly Claim[], orPublished = false): readonly Mark[] {
  return positionsOf(store, claims)
    .flatMap(({ lead, also, sameFigure }) => [lead, ...also, ...sameFigure])
    .flatMap((claim) => markOf(store, claim, orPublished) ?? [])
    .sort(
      (a, b) =>
        compare(lastDay(a), lastDay(b)) || compare(a.from ?? '', b.from ?? '') || compare(a.claim, b.claim),
    );
}

function markOf(store: Store, claim: Claim, orPublished: boolean): Mark | undefined {
  const document = store.document(claim.document);
  const isDated = claim.asOf?.date != null;
  const date = isDated ? claim.asOf?.date : orPublished ? document?.published.date : undefined;
  const { from, to } = boundsOf(date);
  if (from === null && to === null) return undefined;
  const when =
    isDated && claim.asOf !== undefined
      ? shortDated(claim.asOf, store)
      : document && publishedShort(store, document);
  if (when === undefined) return undefined;
  const { key, name } = documentName(store, claim.document);
  const core = coreText(claim);
  const { before, after } = quotationMarks({ claim: claim.id, parts: [{ text: core, isStrong: false }] });
  return {
    claim: claim.id,
    speaker: cleanLine(speakerChain(store, claim) || name),
    quote: cleanLine(`${before}${core}${after}`),
    when,
    from,
    to,
    isInferred: when.endsWith(words.legend.inferredSign),
    key,
  };
}

function publishedShort(store: Store, document: Document): string {
  const sign = isInferred(document) ? words.legend.inferredSign : '';
  return `${shortDate(document.published.date ?? '', yearsOf(store))}${sign}`;
}

/** The last day that it can mean; an open end counts as its beginning. */
function lastDay({ from, to }: Mark): string {
  return to ?? from ?? '';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** "13 Jan~, Seoul’s spy agency, R: “around 300 …”": a mark read aloud. */
export function describeMark({ when, speaker, key, quote }: Mark): string {
  return `${when}, ${speaker}, ${key}: ${quote}`;
}
