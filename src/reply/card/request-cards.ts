// Cards of requests about the briefing itself: lists in parts, a screen a page, and whom Sitrep does not rate.

import type { ListAnswered, ListPart, StandingAnswered } from '../../answer/answer-types.ts';
import type { Claim } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { unknownWords } from '../declined-words.ts';
import { originLabel } from '../origins.ts';
import { standingsOf } from '../standing-reply.ts';
import { fill, words } from '../words.ts';
import { build, type CardSettings, type Frame, fits, paged, small, type Unit } from './build.ts';
import type { Button, Card, CardLine } from './card.ts';
import { documentName } from './keys.ts';
import { togetherUnit } from './lines.ts';
import { moreMenu } from './menu.ts';
import { type Position, positionsOf } from './positions.ts';

const COMMANDS: Readonly<Partial<Record<ListAnswered['of'], string>>> = {
  contested: 't:contested',
  unknowns: 't:unknowns',
};

export function listCard(answer: ListAnswered, frame: Frame, page: number): Card {
  const { store, of, document, parts } = answer;
  const target = COMMANDS[of];
  const title = document === undefined ? words.lists.titles[of] : documentName(store, document.id).name;
  const settings: CardSettings = {
    store,
    title,
    ...(of === 'contested' ? {} : { accent: 'answered' }),
    isFiltered: answer.understood.filters.length > 0,
    ...frame,
    ...(target === undefined ? {} : { target }),
    ...(of === 'origins' ? { closing: [words.lists.independent] } : {}),
    buttons: (differs) => buttonsOf(differs, parts),
    ...(parts.some(({ claims }) => claims.length > 0) ? { menu: moreMenu() } : {}),
  };
  const none: Unit = { lines: [{ type: 'head', text: words.lists.none[of] }], claims: [], shows: [] };
  const units = parts.length === 0 ? [none] : parts.map((part) => fittingUnit(settings, part));
  return paged(settings, units, page);
}

function buttonsOf(differs: boolean, parts: readonly ListPart[]): readonly Button[] {
  if (parts.every(({ claims }) => claims.length === 0)) return [];
  const { full, why, who } = words.buttons;
  return [{ verb: 'full', label: full }, differs ? { verb: 'why', label: why } : { verb: 'who', label: who }];
}

/** A part is one screen at most: of more accounts than that, those that fit stand together and the others are counted. */
function fittingUnit(settings: CardSettings, part: ListPart): Unit {
  const { store } = settings;
  if (part.unknown !== undefined) {
    return { lines: [{ type: 'plain', text: unknownWords(part.unknown) }], claims: [], shows: [] };
  }
  const positions = positionsOf(store, part.claims);
  // What differs is never shown from one side.
  const least = part.relations.length > 0 ? 2 : 1;
  for (let kept = positions.length; kept >= least; kept--) {
    // Who gives the same figure by name, or where room is short by the documents' letters.
    for (const isBrief of [false, true]) {
      const unit = unitOf(store, part, positions, { kept, isBrief });
      // Two digits of pages are room enough while it is not known how many there will be.
      if (fits(build(settings, [unit], { page: 1, of: 99 }))) return unit;
    }
  }
  return unitOf(store, part, positions, { kept: least, isBrief: true });
}

function unitOf(
  store: Store,
  { claims, relations, origin = '' }: ListPart,
  positions: readonly Position[],
  { kept, isBrief }: { readonly kept: number; readonly isBrief: boolean },
): Unit {
  const found = relations.flatMap((id) => store.relation(id) ?? []);
  const unit = togetherUnit(store, positions.slice(0, kept), found, { isBrief });
  const left = positions.length - kept;
  return {
    ...unit,
    lines: [
      ...(origin === '' ? [] : [small(originLabel(store, origin), true)]),
      ...unit.lines,
      ...(left > 0 ? [small(fill(words.merged.more, { n: left }))] : []),
    ],
    // What else differs has a part of its own, or is not asked for.
    shows: [...unit.shows, ...(found.length === 0 ? [] : otherRelations(store, claims))],
  };
}

const otherRelations = (store: Store, claims: readonly Claim[]) =>
  claims.flatMap(({ id }) => store.relationsOf(id));

export function standingCard(answer: StandingAnswered, page: number): Card {
  const head: Unit = {
    lines: [{ type: 'head', text: words.standings.noRating }],
    claims: [],
    shows: [],
  };
  const units = standingsOf(answer).map(({ name, key = '', texts }): Unit => {
    const line: CardLine = { type: 'entry', label: key, texts: [name, ...texts] };
    return { lines: [line], claims: [], shows: [] };
  });
  const settings: CardSettings = { store: answer.store, title: words.standings.title, accent: 'none' };
  return paged(settings, [head, ...units], page);
}
