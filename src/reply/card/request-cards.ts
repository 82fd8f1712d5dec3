// Cards of requests about the briefing itself: lists in parts, a screen a page, and whom Sitrep does not rate.

import type { ListAnswered, ListPart, StandingAnswered } from '../../answer/answer-types.ts';
import type { Claim } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { originWords } from '../list-reply.ts';
import { standingsOf } from '../standing-reply.ts';
import { fill, words } from '../words.ts';
import { type CardSettings, paged, small, type Unit } from './build.ts';
import type { Button, Card, CardLine } from './card.ts';
import { aspectLabel } from './differences.ts';
import { documentName } from './keys.ts';
import { togetherUnit } from './lines.ts';
import { positionsOf } from './positions.ts';

const COMMANDS: Readonly<Partial<Record<ListAnswered['of'], string>>> = {
  contested: 't:contested',
  unknowns: 't:unknowns',
};

export function listCard(answer: ListAnswered, readAs: string | undefined, page: number): Card {
  const { store, of, document, parts } = answer;
  const target = COMMANDS[of];
  const title = document === undefined ? words.lists.titles[of] : documentName(store, document.id).name;
  const settings: CardSettings = {
    store,
    title,
    ...(of === 'contested' ? {} : { accent: 'answered' }),
    isFiltered: answer.understood.filters.length > 0,
    ...(readAs === undefined ? {} : { readAs }),
    ...(target === undefined ? {} : { target }),
    ...(of === 'origins' ? { closing: [words.lists.independent] } : {}),
    buttons: (differs) => buttonsOf(differs, parts),
  };
  const none: Unit = { lines: [{ type: 'head', text: words.lists.none[of] }], claims: [], shows: [] };
  const units = parts.length === 0 ? [none] : parts.map((part) => unitOf(store, part));
  return paged(settings, units, page);
}

function buttonsOf(differs: boolean, parts: readonly ListPart[]): readonly Button[] {
  if (parts.every(({ claims }) => claims.length === 0)) return [];
  const { full, why, who } = words.buttons;
  return [{ verb: 'full', label: full }, differs ? { verb: 'why', label: why } : { verb: 'who', label: who }];
}

function unitOf(store: Store, part: ListPart): Unit {
  const { claims, relations, origin, unknown } = part;
  if (unknown !== undefined) {
    const { missing, of: subject } = unknown;
    const text =
      missing === undefined
        ? fill(words.states.notStatedSlot, { missing: subject })
        : fill(words.states.notStated, { missing, subject });
    return { lines: [{ type: 'plain', text }], claims: [], shows: [] };
  }
  const found = relations.flatMap((id) => store.relation(id) ?? []);
  const unit = togetherUnit(store, positionsOf(store, claims), found);
  const [relation] = found;
  const label =
    origin !== undefined
      ? originWords(store, part)
      : relation !== undefined
        ? aspectLabel(store, relation)
        : undefined;
  return {
    ...unit,
    lines: [...(label === undefined ? [] : [small(label, true)]), ...unit.lines],
    // What else differs has a part of its own, or is not asked for.
    shows: [...unit.shows, ...(relation === undefined ? [] : otherRelations(store, claims))],
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
