// A card in the making: lines that stay together are a unit; units are set on pages that fit one phone screen, and what
// follows from them – keys, dates, colour, what else differs – is derived from what is on the page.

import { boundsOf } from '../../briefing/edtf.ts';
import { compareText } from '../../briefing/problem.ts';
import type { Relation } from '../../briefing/schema.ts';
import type { Claim, Document } from '../../briefing/types.ts';
import { dayOfIssue, type Store } from '../../store/store.ts';
import { agreeing } from '../relation-labels.ts';
import { linkToQuotes } from '../text-fragment.ts';
import { textWidth } from '../text-width.ts';
import { fill, words } from '../words.ts';
import type { Accent, Beside, Button, Card, CardLine, LegendEntry, Run } from './card.ts';
import { plainCore } from './core.ts';
import { aspectLabel, byHardness, hard } from './differences.ts';
import { documentName } from './keys.ts';
import { cardLines } from './plain.ts';
import { positionsOf } from './positions.ts';
import { legendDate, yearOf } from './short-dates.ts';

/** Lines that no page separates, and the claims that they stand for. */
export interface Unit {
  readonly lines: readonly CardLine[];
  readonly claims: readonly Claim[];
  /** Relations that the unit shows itself. */
  readonly shows: readonly Relation[];
  /** Positions that belong to it and found no room. */
  readonly left?: number;
}

/** What a card says about its answer as a whole, whatever the answer is. */
export interface Frame {
  /** How the question was read; stands first. */
  readonly readAs?: string;
  /** How old all of it is, where that matters; stands last. */
  readonly newest?: string;
}

export interface CardSettings extends Frame {
  readonly store: Store;
  readonly title?: string;
  readonly target?: string;
  readonly closing?: readonly string[];
  /** Relations that the answer names: their difference is told even where it is a loose one. */
  readonly relations?: readonly string[];
  /** What differs in the whole of which this is a part: told on the first page, whatever stands there. */
  readonly whole?: readonly Relation[];
  /** Some claims were left out by the asker: what differs there is counted, not named. */
  readonly isFiltered?: boolean;
  readonly accent?: Accent;
  /** Passages to be read, not an answer to be seen: bounded in characters alone. */
  readonly isLong?: boolean;
  /** Room is short: what is left out and what differs elsewhere share a line. */
  readonly isTight?: boolean;
  readonly buttons?: (canAskWhy: boolean) => readonly Button[];
  readonly menu?: Card['menu'];
}

/** One phone screen. */
export const budget = { columns: 44, lines: 14, characters: 1200 } as const;

export function fits(card: Card): boolean {
  const lines = cardLines(card, { width: budget.columns });
  return lines.length <= budget.lines && lines.join('\n').length <= budget.characters;
}

function hasRoom({ isLong = false }: CardSettings, card: Card): boolean {
  if (!isLong) return fits(card);
  return cardLines(card, { width: budget.columns }).join('\n').length <= budget.characters;
}

/**
 * The units on as few pages as hold them, and the page wanted (1 = first; beyond the last = the last). What leads has a first page of
 * its own, however long it is.
 */
export function paged(
  settings: CardSettings,
  units: readonly Unit[],
  page: number,
  leading: readonly Unit[] = [],
): Card {
  const before = leading.length === 0 ? [] : [[...leading]];
  const pages: Unit[][] = [...before];
  for (const unit of units) {
    const last = pages.length > before.length ? pages.at(-1) : undefined;
    // Two digits of pages are room enough while it is not known how many there will be.
    const pageSoFar = { page: pages.length, of: 99 };
    if (last !== undefined && hasRoom(settings, build(settings, [...last, unit], pageSoFar))) last.push(unit);
    else pages.push([unit]);
  }
  const wanted = Math.min(Math.max(1, page), Math.max(1, pages.length));
  return build(settings, pages[wanted - 1] ?? [], { page: wanted, of: Math.max(1, pages.length) });
}

/** As many units as one screen holds, the first in any case; what is left out is counted. */
export function onOneScreen(settings: CardSettings, units: readonly Unit[], mostPositions: number): Card {
  for (let kept = units.length; kept > 1; kept--) {
    const shown = units.slice(0, kept).reduce((sum, unit) => sum + positionsIn(unit), 0);
    if (shown > mostPositions) continue;
    const card = buildWithRest(settings, units, kept);
    if (fits(card)) return card;
  }
  return buildWithRest(settings, units, Math.min(1, units.length));
}

function positionsIn(unit: Unit): number {
  return unit.lines.filter(({ type }) => type === 'position').length;
}

function buildWithRest(settings: CardSettings, units: readonly Unit[], kept: number): Card {
  const left = units.reduce((sum, unit, i) => sum + (unit.left ?? 0) + (i < kept ? 0 : positionsIn(unit)), 0);
  const rest: Unit = { lines: [small(fill(words.merged.more, { n: left }))], claims: [], shows: [] };
  return build(settings, [...units.slice(0, kept), ...(left === 0 ? [] : [rest])], { page: 1, of: 1 });
}

export function build(settings: CardSettings, units: readonly Unit[], pages: Card['pages']): Card {
  const { store } = settings;
  const lines = withoutRepeats(units.flatMap((unit) => unit.lines));
  const fold = foldLines(settings, units, pages.page === 1);
  const [first, ...others] = settings.isTight === true ? joinLast([...lines, ...fold]) : [...lines, ...fold];
  const shown = first === undefined ? ([nothing()] as const) : ([first, ...others] as const);
  const keys = new Set(shown.flatMap(keysOfLine));
  const documents = [...store.briefing.documents]
    .filter(({ id }) => keys.has(documentName(store, id).key))
    .sort((a, b) => compareText(legendOrder(a), legendOrder(b)) || compareText(a.id, b.id));
  const cited = units.flatMap(({ claims }) => claims);
  const legend = documents.map((document, i): LegendEntry => {
    const before = documents[i - 1];
    const { key, name } = documentName(store, document.id);
    const claim = cited.find((one) => one.document === document.id);
    return {
      key,
      name,
      date: legendDate(document, before === undefined ? undefined : yearOf(before)),
      document: document.id,
      ...(claim === undefined ? {} : { claim: claim.id }),
      ...(document.url === null
        ? {}
        : { url: linkToQuotes(document.url, document.text, claim === undefined ? [] : claim.quotes) }),
    };
  });
  const differs = fold.length > 0 || units.some(({ shows }) => shows.length > 0);
  const canAskWhy =
    differs || units.some((unit) => unit.claims.some(({ id }) => store.relationsOf(id).some(isConflict)));
  const buttons = settings.buttons?.(canAskWhy) ?? [];
  const hasInferred = [...legend.map(({ date }) => date), ...shown.map(wordsOfLine)].some((text) =>
    text.includes(words.legend.inferredSign),
  );
  return {
    accent: settings.accent ?? (differs ? 'differ' : 'answered'),
    ...(settings.title === undefined ? {} : { title: settings.title }),
    ...(pages.of < 2 ? {} : { subtitle: pageWords(settings.title, pages) }),
    ...(settings.readAs === undefined ? {} : { readAs: settings.readAs }),
    lines: shown,
    legend,
    hasInferred,
    closing: [...(settings.closing ?? []), ...(settings.newest === undefined ? [] : [settings.newest])],
    ...(settings.target === undefined ? {} : { target: settings.target }),
    pages,
    buttons,
    ...(settings.menu === undefined ? {} : { menu: besideButtons(settings.menu, buttons) }),
    cites: [...new Set(units.flatMap((unit) => unit.claims.map(({ id }) => id)))],
  };
}

/** Beside a title that leaves little room in its line, the numbers alone. */
function pageWords(title: string | undefined, { page, of }: Card['pages']): string {
  const whole = fill(words.pages.ofPages, { n: page, total: of });
  const isLong = textWidth(`${title ?? ''} · ${whole}`) > budget.columns;
  return isLong ? fill(words.pages.brief, { n: page, total: of }) : whole;
}

/** What is a button is not in the menu. */
function besideButtons(
  menu: NonNullable<Card['menu']>,
  buttons: readonly Button[],
): NonNullable<Card['menu']> {
  return {
    ...menu,
    options: menu.options.filter(({ value }) => buttons.every(({ verb }) => verb !== value)),
  };
}

/** The last two lines as one, where both are small. */
function joinLast(lines: readonly CardLine[]): readonly CardLine[] {
  const [one, two] = lines.slice(-2);
  if (one?.type !== 'small' || two?.type !== 'small') return lines;
  const runs: readonly Run[] = [...one.runs, { type: 'words', text: ' · ' }, ...two.runs];
  return [...lines.slice(0, -2), { ...two, runs }];
}

/** What travels with a quote is shown once: not below it when it stands there itself, and further down as "as above". */
function withoutRepeats(lines: readonly CardLine[]): readonly CardLine[] {
  const shown = new Set(
    lines.flatMap((line) => (line.type === 'position' || line.type === 'row' ? [plainCore(line.core)] : [])),
  );
  const told = new Set<string>();
  return lines.map((line) => {
    if (line.type !== 'position' && line.type !== 'row') return line;
    const beside = line.beside.flatMap((one): Beside[] => {
      const text = one.core === undefined ? '' : plainCore(one.core);
      if (one.lead !== words.merged.withIt || !(shown.has(text) || told.has(text))) {
        told.add(text);
        return [one];
      }
      return shown.has(text) ? [] : [{ lead: words.merged.withItAbove, voice: [] }];
    });
    return { ...line, beside };
  });
}

const isConflict = ({ type }: Relation): boolean => !agreeing.has(type);

const nothing = (): CardLine => ({ type: 'head', text: words.states.notStatedAtAll });

/** Oldest first; an open end, for which nobody knows how late, comes last. */
function legendOrder(document: Document): string {
  return `${boundsOf(document.published.date).to === null ? 1 : 0} ${dayOfIssue(document)}`;
}

function runsOfLine(line: CardLine): readonly Run[] {
  switch (line.type) {
    case 'position':
      return [...line.voice, ...line.beside.flatMap(({ voice }) => voice), ...line.small.flat()];
    case 'row':
      return [...line.voice, ...line.beside.flatMap(({ voice }) => voice)];
    case 'small':
    case 'passage':
      return line.runs;
    default:
      return [];
  }
}

export function keysOfLine(line: CardLine): readonly string[] {
  return runsOfLine(line).flatMap((run) => (run.type === 'key' ? [run.key] : []));
}

function wordsOfLine(line: CardLine): string {
  const label = line.type === 'row' ? line.label : '';
  return [label, ...runsOfLine(line).flatMap((run) => (run.type === 'key' ? [] : [run.text]))].join(' ');
}

/** Labels of a fold that stand on one line; further ones are counted, unless it is a hard difference. */
const MOST_ASPECTS = 3;

/** What accounts of these claims differ on that the card does not show: a line, hardest first. */
function foldLines(
  settings: CardSettings,
  units: readonly Unit[],
  isFirstPage: boolean,
): readonly CardLine[] {
  const { store, isFiltered = false } = settings;
  const claims = new Map(units.flatMap((unit) => unit.claims.map((claim) => [claim.id, claim] as const)));
  const shows = new Set(units.flatMap((unit) => unit.shows.map(({ id }) => id)));
  const named = new Set(settings.relations ?? []);
  const whole = isFirstPage ? (settings.whole ?? []) : [];
  const open = [...new Set([...[...claims.keys()].flatMap((id) => store.relationsOf(id)), ...whole])].filter(
    (relation) =>
      !agreeing.has(relation.type) &&
      !shows.has(relation.id) &&
      relation.claims.some((id) => !claims.has(id)) &&
      (hard.has(relation.type) || named.has(relation.id)),
  );
  if (open.length === 0) return [];
  if (isFiltered) {
    const others = open
      .filter(({ type }) => hard.has(type))
      .flatMap((relation) =>
        relation.claims.flatMap((id) => (claims.has(id) ? [] : (store.claim(id) ?? []))),
      );
    const count = positionsOf(store, [...new Set(others)]).length;
    if (count === 0) return [];
    const { outsideFilter, outsideFilterOne } = words.relations;
    return [small(count === 1 ? outsideFilterOne : fill(outsideFilter, { n: count }))];
  }
  const sorted = [...open].sort(byHardness);
  const labels = [...new Set(sorted.map((relation) => aspectLabel(store, relation)))];
  const hardest = new Set(sorted.filter(({ type }) => hard.has(type)).map((one) => aspectLabel(store, one)));
  const kept = labels.slice(0, Math.max(MOST_ASPECTS, hardest.size));
  const left = labels.length - kept.length;
  const aspects = [...kept, ...(left === 0 ? [] : [fill(words.merged.more, { n: left })])].join(' · ');
  return [small(fill(words.relations.fold, { aspects }))];
}

export function small(text: string, isStrong = false): CardLine {
  return { type: 'small', runs: [{ type: 'words', text }], isStrong };
}
