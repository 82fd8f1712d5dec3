// The rules for the claims of one document: quotes stand in the text, and what a record says of a quote is in it, once.

import { parseEdtf } from './edtf.ts';
import { locateQuote } from './locate.ts';
import type { Problem } from './problem.ts';
import type { ClaimFile, ClaimRecord, EntityRecord, QuoteSelector } from './schema.ts';
import type { Span } from './types.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

/** The selectors of a claim, however it is written. */
function selectorsOf(claim: ClaimRecord): readonly QuoteSelector[] {
  return claim.quotes ?? [{ exact: claim.quote ?? '' }];
}

/** Spans of every claim whose quotes are all found, by claim id, and what is wrong with the others. */
export function locateClaims(
  file: YamlFile<ClaimFile>,
  text: string,
): { readonly spans: ReadonlyMap<string, readonly Span[]>; readonly problems: readonly Problem[] } {
  const spans = new Map<string, readonly Span[]>();
  const problems: Problem[] = [];
  for (const [index, claim] of (file.value?.claims ?? []).entries()) {
    const found: Span[] = [];
    for (const [quoteIndex, selector] of selectorsOf(claim).entries()) {
      const path: YamlPath =
        claim.quotes === undefined
          ? ['claims', index, 'quote']
          : ['claims', index, 'quotes', quoteIndex, 'exact'];
      const located = locateQuote(selector, text);
      if (located.found) {
        found.push(located.span);
        continue;
      }
      const range = file.rangeOf(path);
      problems.push({
        ...file.placeOf(path),
        what: `${claim.id}: ${located.what}`,
        fix: located.fix,
        ...(located.suggestion !== undefined && range !== undefined
          ? { edit: { ...range, text: JSON.stringify(located.suggestion) } }
          : {}),
      });
    }
    const outOfOrder = found.findIndex((span, i) => i > 0 && span.start < (found[i - 1]?.end ?? 0));
    if (outOfOrder !== -1) {
      problems.push({
        ...file.placeOf(['claims', index, 'quotes', outOfOrder]),
        what: `${claim.id}: the quotes overlap, or are not in the order of the text`,
        fix: 'put them in text order, each stretch once',
      });
    }
    if (found.length === selectorsOf(claim).length) spans.set(claim.id, found);
  }
  return { spans, problems };
}

/** Every phrase that a claim calls printed is printed, no field says again what another says, and its dates agree. */
export function checkClaims(
  file: YamlFile<ClaimFile>,
  text: string,
  entities: Readonly<Record<string, EntityRecord>>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const published = file.value?.document.published.date;
  const statements = new Map<string, string>();
  const own = new Set((file.value?.claims ?? []).map((claim) => claim.id));
  for (const [index, claim] of (file.value?.claims ?? []).entries()) {
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({
        ...file.placeOf(['claims', index, ...path]),
        what: `${claim.id}: ${what}`,
        fix,
      });
    };
    const needPrinted = (words: string | undefined, path: YamlPath, noun: string): void => {
      if (words !== undefined && !text.includes(words)) {
        report(
          path,
          `${noun} “${words}” is not printed in the document`,
          'copy it verbatim from the text, or leave it out',
        );
      }
    };

    for (const [i, link] of claim.attribution.entries()) {
      needPrinted(link.cue, ['attribution', i, 'cue'], 'cue');
      needPrinted(link.as, ['attribution', i, 'as'], 'role');
    }
    for (const [field, word] of [
      ['caveats', 'caveat'],
      ['because', 'reason'],
    ] as const) {
      for (const [i, id] of claim[field].entries()) {
        if (!own.has(id) || id === claim.id)
          report(
            [field, i],
            `${word} “${id}” is no other claim of this document`,
            'name a claim of this file',
          );
      }
    }
    needPrinted(claim.condition, ['condition'], 'condition');
    needPrinted(claim.asOf?.words, ['asOf', 'words'], 'the date’s words');
    needPrinted(claim.said?.words, ['said', 'words'], 'the date’s words');
    for (const field of ['topics', 'about', 'places', 'caveats', 'because', 'asks'] as const) {
      const twice = claim[field].findIndex((item, i) => claim[field].indexOf(item) !== i);
      if (twice !== -1)
        report([field, twice], `${field} names “${claim[field][twice]}” twice`, 'name it once');
    }
    const twin = statements.get(claim.statement);
    if (twin === undefined) statements.set(claim.statement, claim.id);
    else
      report(['statement'], `states the same as ${twin}`, 'keep one of the two, or say what sets them apart');
    if (isAfter(claim.said?.date, published)) {
      report(
        ['said'],
        `was said on ${claim.said?.date}, after its document was published (${published})`,
        'correct the one or the other',
      );
    }
    checkLinks(claim, entities, report);
    checkQuantities(claim, report);
    checkStatus(claim, report);
  }
  return problems;
}

/** Whether all of `date` is later than any day that `limit` can mean. */
function isAfter(date: string | null | undefined, limit: string | null | undefined): boolean {
  if (date == null || limit == null) return false;
  const [begin, end] = [parseEdtf(date)?.from, parseEdtf(limit)?.to];
  return begin != null && end != null && begin > end;
}

type Report = (path: YamlPath, what: string, fix: string) => void;

/** Replies print name, role, cue and occasion side by side: none says only what another says. */
function checkLinks(
  claim: ClaimRecord,
  entities: Readonly<Record<string, EntityRecord>>,
  report: Report,
): void {
  for (const [i, { by, as, cue, in: occasion }] of claim.attribution.entries()) {
    const name = entities[by]?.name;
    if (as !== undefined && name !== undefined && foldedWords(as) === foldedWords(name))
      report(['attribution', i, 'as'], `role “${as}” says only the name of ${by} again`, 'remove `as`');
    if (occasion !== undefined && ` ${foldedWords(cue ?? '')} `.includes(` ${foldedWords(occasion)} `))
      report(['attribution', i, 'in'], `occasion “${occasion}” stands in the cue “${cue}”`, 'remove `in`');
  }
}

/** Without case, quotation marks and a leading “the”. */
function foldedWords(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return (words[0] === 'the' ? words.slice(1) : words).join(' ');
}

function checkQuantities(claim: ClaimRecord, report: Report): void {
  const quotes = selectorsOf(claim).map((selector) => selector.exact);
  for (const [i, quantity] of claim.quantity.entries()) {
    if (!quotes.some((quote) => quote.includes(quantity.printed))) {
      report(
        ['quantity', i, 'printed'],
        `“${quantity.printed}” is not in the quote`,
        'copy the figure with its modality from the quote',
      );
    }
  }
}

function checkStatus(claim: ClaimRecord, report: Report): void {
  if (claim.status === 'superseded' && claim.supersededBy === undefined) {
    report(['status'], 'is superseded, but not by what', 'add supersededBy: <claim id>');
  }
  if (claim.status !== 'superseded' && claim.supersededBy !== undefined) {
    report(['supersededBy'], 'names a successor, but its status is not superseded', 'set status: superseded');
  }
  if (claim.supersededBy === claim.id) {
    report(['supersededBy'], 'is superseded by itself', 'name the claim that took its place');
  }
  if (claim.status !== 'current' && claim.corrections.length === 0) {
    report(
      ['status'],
      `is ${claim.status} with no record of who decided so`,
      'add an entry under corrections: on, by, what, why',
    );
  }
}
