// The figures table: who says, one column a unit, as of when, reported by whom. Figures stay as printed, in the column
// of what they count; nothing is added up, and what nobody states stays blank.

import type { Claim } from '../briefing/types.ts';
import { type Store, unitLabel } from '../store/store.ts';
import type { Block, FigureRow, Source } from './blocks.ts';
import { shortDated } from './card/short-dates.ts';
import { describeWhen, publishedWithBasis } from './dates.ts';
import { sourceOf, speakersOf } from './source-line.ts';

export interface FigureColumns {
  /** Unit ids, one a column. */
  readonly columns: readonly string[];
  /** Entities counted; parts of them count as well. */
  readonly of: readonly string[];
}

interface Row extends FigureRow {
  readonly key: string;
}

/** The table over the claims that hold such a figure; undefined when none does. Columns nobody fills are left out. */
export function figuresOf(
  store: Store,
  claims: readonly Claim[],
  wanted: FigureColumns,
): Extract<Block, { type: 'figures' }> | undefined {
  const counted = new Set(wanted.of.flatMap((entity) => [...store.partsOf(entity)]));
  const rows: Row[] = [];
  for (const claim of claims) {
    for (const [i, unit] of wanted.columns.entries()) {
      for (const quantity of claim.quantity) {
        if (quantity.unit === unit && counted.has(quantity.of))
          enter(store, rows, claim, i, quantity.printed, wanted);
      }
    }
  }
  const used = wanted.columns.map((_, i) => rows.some((row) => row.figures[i] !== undefined));
  if (rows.length === 0) return undefined;
  return {
    type: 'figures',
    columns: wanted.columns.filter((_, i) => used[i]).map((unit) => unitLabel(store, unit)),
    rows: rows.map(({ key: _key, ...row }) => ({ ...row, figures: row.figures.filter((_, i) => used[i]) })),
  };
}

/** One row for what one speaker says in one document as of one date, one figure a column; more figures, more rows. */
function enter(
  store: Store,
  rows: Row[],
  claim: Claim,
  column: number,
  printed: string,
  { columns }: FigureColumns,
): void {
  const source = sourceOf(store, claim);
  const asOf = claim.asOf?.date ?? undefined;
  const key = [source.line, asOf ?? ''].join('\n');
  const open = rows.findIndex(
    (row) => row.key === key && (row.figures[column] === undefined || row.figures[column] === printed),
  );
  const row = rows[open];
  if (row !== undefined) {
    const figures = row.figures.map((figure, i) => (i === column ? printed : figure));
    rows[open] = { ...addSource(row, source), figures };
    return;
  }
  const document = store.document(claim.document);
  const asOfShort = claim.asOf === undefined ? undefined : shortDated(claim.asOf, store);
  rows.push({
    key,
    who: speakersOf(store, claim),
    figures: columns.map((_, i) => (i === column ? printed : undefined)),
    asOf: asOf === undefined ? 'not stated' : describeWhen(asOf),
    ...(asOfShort === undefined ? {} : { asOfShort }),
    reportedBy:
      document === undefined ? claim.document : `${document.label}, ${publishedWithBasis(document)}`,
    sources: [source],
  });
}

function addSource(row: Row, source: Source): Row {
  if (row.sources.some((known) => known.claim === source.claim)) return row;
  return { ...row, sources: [...row.sources, source] };
}
