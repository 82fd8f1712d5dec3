// The same claims another way: by who says them, by date, by document, as text to copy, and one part of a topic.

import type { Claim, Topic } from '../../../briefing/types.ts';
import { coreMarkdown } from '../../claim-markdown.ts';
import { sharedOrigins } from '../../origins.ts';
import { sourceOf } from '../../source-line.ts';
import { words } from '../../words.ts';
import { build, type CardSettings, paged, small, type Unit } from '../build.ts';
import type { Button, Card } from '../card.ts';
import { coreOf, plainCore } from '../core.ts';
import { documentName } from '../keys.ts';
import { togetherUnit } from '../lines.ts';
import { datedUnits, sourcesCard } from '../list-cards.ts';
import { moreMenu } from '../menu.ts';
import { cardLines } from '../plain.ts';
import { positionsOf } from '../positions.ts';
import { figureClaims } from '../topic-figures.ts';

/** The same claims once more: nothing is read anew. */
const understood = { corrected: [], filters: [], fromContext: [] } as const;

const full = (): readonly Button[] => [{ verb: 'full', label: words.buttons.full }];

/** The whole chain of each claim, and which documents repeat one origin. */
export function whoSaysCard(settings: CardSettings, claims: readonly Claim[], page: number): Card {
  const { store } = settings;
  const chains = Map.groupBy(claims, (claim) => sourceOf(store, claim).line);
  const units = [...chains].map(([line, said]): Unit => {
    const [first] = said;
    const label = first === undefined ? '' : documentName(store, first.document).key;
    return { lines: [{ type: 'entry', label, texts: [line] }], claims: said, shows: allOf(settings, said) };
  });
  const origins = sharedOrigins(store, claims).map(
    (text): Unit => ({ lines: [{ type: 'plain', text }], claims: [], shows: [] }),
  );
  const own = { ...settings, title: words.receipts.whoSays, accent: 'none', buttons: full } as const;
  return paged(own, [...units, ...origins], page);
}

/** So many rows are lines; more figures are a table, where the platform has one. */
const MOST_LINES = 5;
/** What one table holds; further rows are on the next pages. */
const table = { rows: 20, characters: 3500 } as const;

interface ByDate {
  /** What is counted stands before the other rows, as in the topic's picture. */
  readonly topic?: Topic | undefined;
  readonly hasTables?: boolean;
}

/** Oldest first, by the day for which each holds. */
export function byDateCard(
  { store, target }: CardSettings,
  claims: readonly Claim[],
  page: number,
  { topic, hasTables = false }: ByDate = {},
): Card {
  const figures = topic === undefined ? [] : figureClaims(store, topic, claims);
  const others = claims.filter((claim) => !figures.includes(claim));
  const settings: CardSettings = {
    store,
    title: words.titles.byDate,
    accent: 'answered',
    ...(target === undefined ? {} : { target }),
    buttons: full,
    menu: moreMenu(),
  };
  const counted = datedUnits(store, figures);
  const tabled = hasTables && counted.length > MOST_LINES ? tabledUnits(settings, counted) : [];
  const rest = [...counted.slice(tabled.length), ...datedUnits(store, others)];
  const card = paged(settings, rest, page, tabled);
  return tabled.length > 0 && card.pages.page === 1 ? { ...card, isTable: true } : card;
}

/** The first of them, as many as a table holds. */
function tabledUnits(settings: CardSettings, units: readonly Unit[]): readonly Unit[] {
  const isWithin = (count: number): boolean => {
    const card = build(settings, units.slice(0, count), { page: 1, of: 1 });
    const lines = cardLines(card, { width: Number.POSITIVE_INFINITY });
    return lines.join('\n').length <= table.characters;
  };
  let count = Math.min(units.length, table.rows);
  while (count > MOST_LINES && !isWithin(count)) count--;
  return count > MOST_LINES ? units.slice(0, count) : [];
}

/** The documents that the claims stand in. */
export function documentsCard(
  { store, target }: CardSettings,
  asked: Parameters<typeof sourcesCard>[0]['asked'],
  claims: readonly Claim[],
  page: number,
): Card {
  const ids = new Set(claims.map(({ document }) => document));
  const [first, ...others] = store.briefing.documents.filter(({ id }) => ids.size === 0 || ids.has(id));
  if (first === undefined) throw new Error('claims without a document');
  const documents = [first, ...others] as const;
  const answer = {
    outcome: 'answered',
    kind: 'sources',
    which: 'all',
    store,
    asked,
    understood,
    documents,
  } as const;
  const { target: _sources, ...card } = sourcesCard(answer, {}, page);
  return { ...card, ...(target === undefined ? {} : { target }) };
}

/** Each core with its source in full, as a line of Markdown that can be taken elsewhere. */
export function copyCard(settings: CardSettings, claims: readonly Claim[], page: number): Card {
  const { store } = settings;
  const units = claims.map((claim): Unit => {
    const text = coreMarkdown(store, claim, plainCore(coreOf(store, claim)));
    return { lines: [{ type: 'plain', text }], claims: [claim], shows: allOf(settings, [claim]) };
  });
  const own = { ...settings, title: words.receipts.copy, accent: 'none', buttons: () => [] } as const;
  return paged(own, units, page);
}

/** One section of a topic: all its positions, in its order. */
export function partCard(
  settings: CardSettings,
  heading: string,
  claims: readonly Claim[],
  page: number,
): Card {
  const { store } = settings;
  const units = positionsOf(store, claims).map((position) => togetherUnit(store, [position], []));
  const own = {
    ...settings,
    title: heading,
    buttons: (differs: boolean): readonly Button[] => [
      ...full(),
      ...(differs ? [{ verb: 'why', label: words.buttons.why } as const] : []),
    ],
  };
  return paged(own, units, page);
}

/** Days from which on an answer of these claims can be another: those on which their documents came out. */
export function asOfCard(settings: CardSettings, days: readonly { value: string; label: string }[]): Card {
  const unit: Unit = { lines: [small(words.receipts.chooseDay)], claims: [], shows: [] };
  const own: CardSettings = {
    ...settings,
    title: words.receipts.asOf,
    accent: 'none',
    menu: {
      placeholder: words.receipts.asOf,
      options: days.map(({ value, label }) => ({ value: `asof/${value}`, label })),
    },
  };
  return paged(own, [unit], 1);
}

/** A list of sources is not about what differs. */
function allOf({ store }: CardSettings, claims: readonly Claim[]) {
  return claims.flatMap(({ id }) => store.relationsOf(id));
}
