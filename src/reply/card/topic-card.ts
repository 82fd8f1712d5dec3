// A topic's card: its figures as positions, then its slots, a row each, in the order that the briefing gives; further rows
// on further pages. By the same positions and differences as a question's card.

import type { TopicAnswered } from '../../answer/answer-types.ts';
import type { Relation } from '../../briefing/schema.ts';
import type { Claim, Topic } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { agreeing } from '../relation-labels.ts';
import { fill, words } from '../words.ts';
import { type CardSettings, type Frame, fits, paged, type Unit } from './build.ts';
import type { Button, Card, CardLine, MenuOption, Run } from './card.ts';
import { hard } from './differences.ts';
import { rowUnit, stands, togetherUnit } from './lines.ts';
import { closerOptions } from './menu.ts';
import { positionsOf } from './positions.ts';
import { figureClaims, leadingFigures } from './topic-figures.ts';
import { keysOf } from './voice.ts';

export function topicCard(answer: TopicAnswered, frame: Frame, page: number): Card {
  const { store, topic } = answer;
  const isFiltered = answer.understood.filters.length > 0;
  const settings: CardSettings = {
    store,
    title: topic.title,
    whole: answer.relations.flatMap((id) => store.relation(id) ?? []).filter(({ type }) => hard.has(type)),
    isFiltered,
    ...frame,
    target: `t:${topic.command}`,
    buttons: topicButtons,
    menu: { placeholder: words.buttons.menuTopic, options: partsOf(topic) },
  };
  const wanted = ROOM.find((room) => fits(paged(settings, topicUnits(answer, room), 1))) ?? LEAST;
  return paged(settings, topicUnits(answer, wanted), page);
}

interface Room {
  /** Positions of figures. */
  readonly figures: number;
  /** A line on those that say of the same without a figure. */
  readonly hasWithout: boolean;
  /** Who gives the same figure is told by keys alone. */
  readonly isBrief: boolean;
}
const LEAST: Room = { figures: 2, hasWithout: false, isBrief: true };
/** What is given up first where the figures do not fit a screen; never one side of them. */
const ROOM: readonly Room[] = [
  { figures: 3, hasWithout: true, isBrief: false },
  { figures: 3, hasWithout: true, isBrief: true },
  { figures: 2, hasWithout: true, isBrief: false },
  { figures: 2, hasWithout: true, isBrief: true },
  LEAST,
];

function topicButtons(differs: boolean): readonly Button[] {
  const { full, why, who, date } = words.buttons;
  return [
    { verb: 'full', label: full },
    differs ? { verb: 'why', label: why } : { verb: 'who', label: who },
    { verb: 'date', label: date },
  ];
}

/** Discord takes 25 options, of which some are not parts. */
const MOST_PARTS = 18;

function partsOf(topic: Topic): readonly MenuOption[] {
  const { quotes, oneQuote } = words.sources;
  return [
    ...topic.sections.slice(0, MOST_PARTS).map(({ heading, claims }, i) => ({
      value: `part/${i + 1}`,
      label: heading,
      description: claims.length === 1 ? oneQuote : fill(quotes, { n: claims.length }),
    })),
    ...closerOptions(),
  ];
}

function topicUnits(answer: TopicAnswered, room: Room): readonly Unit[] {
  const { store, topic, claims } = answer;
  const relations = conflictsOf(store, claims);
  const figures = figureClaims(store, topic, claims);
  const inAnswer = new Map(claims.map((claim) => [claim.id, claim]));
  const units = figures.length === 0 ? [] : [figuresUnit(answer, figures, relations, room)];
  const shown = new Set(units.flatMap((unit) => unit.claims));
  for (const slot of slotsOf(topic)) {
    const unit = slotUnit(store, slot, (id) => {
      const claim = inAnswer.get(id);
      return claim === undefined || shown.has(claim) ? undefined : claim;
    });
    if (unit === undefined) continue;
    for (const claim of unit.claims) shown.add(claim);
    units.push(unit);
  }
  return units;
}

/** A row: what the slot leads with, and what differs from that; undefined where none of it is there. */
export function slotUnit(
  store: Store,
  { label, lead, core }: Topic['slots'][number],
  claim: (id: string) => Claim | undefined,
): Unit | undefined {
  const leads = lead.flatMap((id) => claim(id) ?? []);
  const relations = conflictsOf(store, leads);
  const [first, ...others] = positionsOf(store, leads);
  if (first === undefined) return undefined;
  const differing = others.filter((position) =>
    relations.some((one) => stands(one, first) && stands(one, position)),
  );
  // Another account of the same may stand for it: nearer to its origin.
  const isOwn = first.lead.id === lead[0];
  return rowUnit(store, label, [first, ...differing], relations, isOwn ? { core } : {});
}

/** The briefing's slots; a topic without any has a row a section, told by the section's first claim. */
export function slotsOf(topic: Topic): Topic['slots'] {
  if (topic.slots.length > 0) return topic.slots;
  return topic.sections.map(({ heading, claims }) => ({ label: heading, lead: claims.slice(0, 1) }));
}

function conflictsOf(store: Store, claims: readonly Claim[]): readonly Relation[] {
  return [...new Set(claims.flatMap(({ id }) => store.relationsOf(id)))].filter(
    ({ type }) => !agreeing.has(type),
  );
}

function figuresUnit(
  { store, topic, claims }: TopicAnswered,
  figures: readonly Claim[],
  relations: readonly Relation[],
  room: Room,
): Unit {
  const positions = positionsOf(store, figures);
  const kept = leadingFigures(store, topic, claims, positions).slice(0, room.figures);
  const unit = togetherUnit(store, kept, relations, { isBrief: room.isBrief });
  const left = positions.length - kept.length;
  const without = room.hasWithout ? claims.filter((claim) => isAboutFigures(claim, figures)) : [];
  return {
    ...unit,
    lines: [...unit.lines, ...restLine(store, left, without)],
  };
}

/** It says of an act that others count, without a figure. */
function isAboutFigures(claim: Claim, figures: readonly Claim[]): boolean {
  if (claim.quantity.length > 0) return false;
  const acts = new Set(figures.flatMap(actsOf));
  return actsOf(claim).some((act) => acts.has(act));
}

function actsOf({ says }: Claim): readonly string[] {
  if (says === undefined) return [];
  return ('act' in says ? [says] : says).flatMap(({ act }) => act);
}

/** "+ 1 more · + 2 without a figure: S, J". */
function restLine(store: Store, left: number, without: readonly Claim[]): readonly CardLine[] {
  const more: readonly Run[] =
    left === 0 ? [] : [{ type: 'words', text: fill(words.merged.more, { n: left }) }];
  const others = without.length === 0 ? [] : withoutRuns(store, without);
  const between: readonly Run[] =
    more.length > 0 && others.length > 0 ? [{ type: 'words', text: ' · ' }] : [];
  const runs = [...more, ...between, ...others];
  return runs.length === 0 ? [] : [{ type: 'small', runs, isStrong: false }];
}

function withoutRuns(store: Store, claims: readonly Claim[]): readonly Run[] {
  const keys = keysOf(store, claims);
  return [
    { type: 'words', text: `${fill(words.merged.moreWithoutFigure, { n: claims.length })} ` },
    ...keys.flatMap((key, i): Run[] => [
      ...(i === 0 ? [] : [{ type: 'words', text: ', ' } as const]),
      { type: 'key', key },
    ]),
  ];
}
