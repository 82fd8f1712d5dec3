// Cards that are lists: the timeline, what somebody said, the documents. So many rows a page as a screen holds.

import type { SourcesAnswered, TimelineAnswered, WhoAnswered } from '../../answer/answer-types.ts';
import { boundsOf, endOf } from '../../briefing/edtf.ts';
import { compareText } from '../../briefing/problem.ts';
import type { Claim, Document } from '../../briefing/types.ts';
import { oldestFirst, type Store } from '../../store/store.ts';
import { describeAge } from '../dates.ts';
import { agreeing } from '../relation-labels.ts';
import { fill, words } from '../words.ts';
import { type CardSettings, type Frame, paged, small, type Unit } from './build.ts';
import type { Button, Card } from './card.ts';
import { hard } from './differences.ts';
import { documentName } from './keys.ts';
import { rowUnit } from './lines.ts';
import { moreMenu } from './menu.ts';
import { claimsOf, positionsOf } from './positions.ts';
import { legendDate, shortDated } from './short-dates.ts';

const listButtons = (): readonly Button[] => [{ verb: 'full', label: words.buttons.full }];

/** Newest first, each with the date for which it holds; “≠” where another account stands on another line or page. */
export function timelineCard(answer: TimelineAnswered, frame: Frame, page: number): Card {
  const { store, claims } = answer;
  const settings: CardSettings = {
    store,
    title: words.titles.timeline,
    accent: 'answered',
    isFiltered: answer.understood.filters.length > 0,
    ...frame,
    target: 't:timeline',
    buttons: listButtons,
    menu: moreMenu(),
  };
  return paged(settings, datedUnits(store, claims).toReversed(), page);
}

/** A row for each position that has a date, oldest first. */
export function datedUnits(store: Store, claims: readonly Claim[]): readonly Unit[] {
  const dated = positionsOf(store, claims)
    .filter(({ lead }) => lead.asOf?.date != null)
    .sort((a, b) => compareText(orderOf(a.lead), orderOf(b.lead)) || compareText(b.lead.id, a.lead.id));
  return dated.map((position): Unit => {
    const differing = store
      .relationsOf(position.lead.id)
      .filter(
        ({ type, claims: sides }) =>
          hard.has(type) &&
          !agreeing.has(type) &&
          sides.some((id) => !claimsOf(position).some((own) => own.id === id)),
      );
    const date = position.lead.asOf === undefined ? undefined : shortDated(position.lead.asOf, store);
    const mark = differing.length > 0 ? words.relations.elsewhere : undefined;
    const unit = rowUnit(store, date ?? words.titles.undated, [position], [], { isDated: true, mark });
    return { ...unit, shows: differing };
  });
}

/** The last day it can mean, then the first: an open end counts as its beginning. */
function orderOf(claim: Claim): string {
  const date = claim.asOf?.date;
  return `${endOf(date) ?? ''} ${boundsOf(date).from ?? ''}`;
}

/** What somebody said, by the day of saying, then what is said about them. */
export function whoCard(answer: WhoAnswered, frame: Frame, page: number): Card {
  const { store, entity, said, about } = answer;
  const record = store.entity(entity);
  const units = [
    ...namedUnits(store, entity),
    ...(said.length === 0 ? [nothingSaid()] : saidUnits(store, said)),
    ...aboutUnits(store, about, said),
  ];
  const settings: CardSettings = {
    store,
    title: capitalise(record?.name ?? entity),
    accent: 'answered',
    isFiltered: answer.understood.filters.length > 0,
    ...frame,
    target: `t:who/${entity}`,
    buttons: listButtons,
    menu: moreMenu(),
  };
  return paged(settings, units, page);
}

/** What documents call them beside their name: of what is in another role once, in full. A role that none prints is told by the receipts alone. */
function namedUnits(store: Store, entity: string): readonly Unit[] {
  const isPrinted = (role: string): boolean =>
    store.briefing.documents.some(({ text }) => text.includes(role) || text.includes(capitalise(role)));
  const printed = [...new Set(store.entity(entity)?.roles.map(({ role }) => role))].filter(isPrinted);
  const isIn = (role: string, other: string): boolean =>
    other !== role && other.toLowerCase().includes(role.toLowerCase().replace(/^(?:the|an?) /, ''));
  const roles = printed.filter((role, at) =>
    printed.every((other, i) => !isIn(role, other) || (isIn(other, role) && at < i)),
  );
  if (roles.length === 0) return [];
  return [{ lines: [small(fill(words.who.named, { roles: roles.join('; ') }))], claims: [], shows: [] }];
}

const nothingSaid = (): Unit => ({ lines: [small(words.states.nothing)], claims: [], shows: [] });

function saidUnits(store: Store, said: readonly Claim[]): readonly Unit[] {
  const day = (claim: Claim): string => endOf(claim.said?.date) ?? '';
  return [...positionsOf(store, said)]
    .sort((a, b) => compareText(day(b.lead), day(a.lead)))
    .map((position) => {
      const date = position.lead.said === undefined ? undefined : shortDated(position.lead.said, store);
      return rowUnit(store, date ?? words.titles.undated, [position], [], { isDated: true });
    });
}

function aboutUnits(store: Store, about: readonly Claim[], said: readonly Claim[]): readonly Unit[] {
  const known = new Set(said);
  return positionsOf(
    store,
    about.filter((claim) => !known.has(claim)),
  ).map((position) => rowUnit(store, words.who.about, [position], []));
}

/** The documents in order of their dates: key, name, title, how many quotes. */
export function sourcesCard(answer: SourcesAnswered, frame: Frame, page: number, today?: string): Card {
  const { store, documents, which } = answer;
  const counts = Map.groupBy(store.briefing.claims, (claim) => claim.document);
  const ordered = oldestFirst(documents);
  const units = ordered.map((document): Unit => {
    const { key, name } = documentName(store, document.id);
    const count = counts.get(document.id)?.length ?? 0;
    const quotes = count === 1 ? words.sources.oneQuote : fill(words.sources.quotes, { n: count });
    const from = document.derivesFrom.map(({ words: printed }) => `“${printed}”`);
    const about = [name, legendDate(document, undefined), quotes].join(' · ');
    const title = document.title.text === null ? [] : [`“${document.title.text}”`];
    return {
      lines: [{ type: 'entry', label: key, texts: [about, ...title, ...from, ...linkOf(document, which)] }],
      claims: [],
      shows: [],
    };
  });
  const settings: CardSettings = {
    store,
    title: which === 'all' ? words.titles.sources : words.sources[which],
    accent: 'none',
    ...frame,
    target: 't:sources',
    closing: [words.legend.inferred, ...(which === 'newest' ? ageOf(documents[0], today) : [])],
  };
  return paged(settings, units, page);
}

function ageOf(document: Document, today: string | undefined): readonly string[] {
  const age = today === undefined ? undefined : describeAge(document, today);
  return age === undefined ? [] : [age];
}

/** The address, where it is asked for or there is one. */
function linkOf({ url }: Document, which: SourcesAnswered['which']): readonly string[] {
  if (url !== null) return [fill(words.sources.link, { url })];
  return which === 'links' ? [words.sources.noLink] : [];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
