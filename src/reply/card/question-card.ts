// A question's card: the positions that answer, best first; what differs on what was asked stands together, the rest is
// named. No heading: the first line is the answer.

import type { QuestionAnswered } from '../../answer/answer-types.ts';
import { compareText } from '../../briefing/problem.ts';
import type { Relation } from '../../briefing/schema.ts';
import type { Claim } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { agreeing } from '../relation-labels.ts';
import { words } from '../words.ts';
import { type CardSettings, type Frame, fits, onOneScreen, type Unit } from './build.ts';
import type { Button, Card } from './card.ts';
import { hard, isOneSide } from './differences.ts';
import { areOpposed, stands, togetherUnit } from './lines.ts';
import { moreMenu } from './menu.ts';
import { claimsOf, dayOf, type Position, positionsOf } from './positions.ts';
import type { Dating } from './voice.ts';
import { isAside, prints, type Wanted, wantedOf } from './wanted.ts';

/** More positions nobody holds in mind at once. */
const MOST_POSITIONS = 4;

export function questionCard(answer: QuestionAnswered, frame: Frame): Card {
  const { store, claims, relations } = answer;
  const isFiltered = answer.understood.filters.length > 0;
  const wanted = wantedOf(answer.trace?.query);
  const found = relations
    .flatMap((id) => store.relation(id) ?? [])
    .filter((relation) => !isAside(store, relation, wanted));
  const settings: CardSettings = {
    store,
    relations,
    isFiltered,
    ...frame,
    buttons: (differs) => questionButtons(differs, claims),
    menu: moreMenu(),
  };
  return fitPositions(settings, {
    claims: printedFirst(claims, wanted),
    relations: found,
    dating: wanted === 'on' ? 'always' : 'where-other',
  });
}

interface Found {
  readonly claims: readonly Claim[];
  /** Those that stand between positions. */
  readonly relations: readonly Relation[];
  readonly dating: Dating;
}

/** A core that prints what is asked stands first; else in the answer's order. */
function printedFirst(claims: readonly Claim[], wanted: Wanted): readonly Claim[] {
  return [...claims].sort((a, b) => Number(prints(b, wanted)) - Number(prints(a, wanted)));
}

/** The most positions for which the first unit fits a screen; two that differ are never parted. */
function fitPositions(settings: CardSettings, found: Found): Card {
  const make = (room: Room): Card =>
    onOneScreen({ ...settings, isTight: room.isBrief }, unitsOf(settings, found, room), MOST_POSITIONS);
  return make(ROOM.find((room) => fits(make(room))) ?? LEAST);
}

interface Room {
  /** Positions that stand together. */
  readonly most: number;
  /** Who gives the same figure is told by keys alone, and when it held only where that is asked. */
  readonly isBrief: boolean;
}
const LEAST: Room = { most: 2, isBrief: true };
const ROOM: readonly Room[] = [MOST_POSITIONS, 3, 2].flatMap((most) =>
  [false, true].map((isBrief) => ({ most, isBrief })),
);

function questionButtons(differs: boolean, claims: readonly Claim[]): readonly Button[] {
  const { full, why, who, date } = words.buttons;
  return [
    { verb: 'full', label: full },
    differs ? { verb: 'why', label: why } : { verb: 'who', label: who },
    ...(claims.some(({ asOf }) => asOf?.date != null) ? [{ verb: 'date', label: date } as const] : []),
  ];
}

/** Each with what differs from it on what was asked; at most so many positions as can be held in mind. */
function unitsOf(
  { store, isFiltered = false }: CardSettings,
  { claims, relations, dating }: Found,
  { most, isBrief }: Room,
): readonly Unit[] {
  const answering = new Set(claims);
  const standing = relations.filter(
    (relation) =>
      !agreeing.has(relation.type) && (hard.has(relation.type) || isHeldByAnswer(relation, claims)),
  );
  const others = standing.flatMap((relation) => relation.claims.flatMap((id) => store.claim(id) ?? []));
  const siblings = isFiltered ? [] : claims.flatMap((claim) => siblingsOf(store, claim));
  const positions = positionsOf(store, [...new Set([...claims, ...others, ...siblings])]).filter((position) =>
    claimsOf(position).some((claim) => answering.has(claim) || others.includes(claim)),
  );
  const units: Unit[] = [];
  const placed = new Set<Position>();
  for (const position of positions) {
    if (placed.has(position) || !claimsOf(position).some((claim) => answering.has(claim))) continue;
    const together = togetherWith(store, position, positions, standing, answering).filter(
      (one) => !placed.has(one),
    );
    for (const one of together) placed.add(one);
    const sides = onePerSide(store, together, standing).slice(0, most);
    const left = together.length - sides.length;
    units.push({
      ...togetherUnit(store, sides, standing, {
        isBrief,
        dating: isBrief && dating === 'where-other' ? 'never' : dating,
      }),
      left,
    });
  }
  return units;
}

/** A loose difference stands where both sides answer the question. */
function isHeldByAnswer(relation: Relation, claims: readonly Claim[]): boolean {
  return claims.filter(({ id }) => relation.claims.includes(id)).length > 1;
}

/** Claims that repeat its origin, so that the card can say that they do. */
function siblingsOf(store: Store, claim: Claim): readonly Claim[] {
  return store
    .relationsOf(claim.id)
    .filter(({ type }) => type === 'same-origin')
    .flatMap(({ claims }) => claims.flatMap((id) => store.claim(id) ?? []));
}

/** Of positions that say the same on what is differed on the first: the others would seem to contradict it. */
function onePerSide(
  store: Store,
  positions: readonly Position[],
  relations: readonly Relation[],
): readonly Position[] {
  const kept: Position[] = [];
  for (const position of positions) {
    const repeats = kept.some((other) =>
      relations.some(
        (relation) =>
          stands(relation, other) &&
          stands(relation, position) &&
          isOneSide(store, relation, other.lead, position.lead),
      ),
    );
    if (!repeats) kept.push(position);
  }
  return kept;
}

/** The position, then those that differ from it: the hardest first, of those what answers, then the oldest. */
function togetherWith(
  store: Store,
  first: Position,
  positions: readonly Position[],
  standing: readonly Relation[],
  answering: ReadonlySet<Claim>,
): readonly Position[] {
  const own = standing.filter((relation) => stands(relation, first));
  const answers = (position: Position) => claimsOf(position).some((claim) => answering.has(claim));
  const isHard = (position: Position) =>
    own.some((relation) => hard.has(relation.type) && areOpposed(store, relation, first, position));
  const differing = positions
    .filter(
      (position) =>
        position !== first && own.some((relation) => areOpposed(store, relation, first, position)),
    )
    .sort(
      (a, b) =>
        Number(isHard(b)) - Number(isHard(a)) ||
        Number(answers(b)) - Number(answers(a)) ||
        compareText(dayOf(store, a.lead), dayOf(store, b.lead)),
    );
  return [first, ...differing];
}
