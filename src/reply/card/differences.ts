// How accounts differ, in words of the fixed table: the line between two positions, and the slot on which a relation's
// accounts differ – given by the briefing, else derived from their statements, else from the relation's type.

import { hardTypes } from '../../answer/disputes.ts';
import type { Relation, RelationType } from '../../briefing/schema.ts';
import type { Claim } from '../../briefing/types.ts';
import { type Store, unitLabel } from '../../store/store.ts';
import { english, fill, words } from '../words.ts';
import { fillingOf, type Slot, slots, statementsOf } from './statements.ts';

/** Relations whose other side must always be told. */
export const hard: ReadonlySet<RelationType> = new Set(hardTypes);

/** Hardest first: the order in which a fold names them. */
const ORDER: readonly RelationType[] = [
  'contradicts',
  'retracts',
  'supersedes',
  'other-quantity',
  'same-total-different-breakdown',
  'other-date',
  'opinion-vs-opinion',
  'other-scope',
  'other-wording',
  'corroborates',
  'same-origin',
];

export function byHardness(a: Relation, b: Relation): number {
  return ORDER.indexOf(a.type) - ORDER.indexOf(b.type);
}

type Aspect = keyof typeof words.aspects;

const OF_TYPE: Readonly<Record<RelationType, Aspect>> = {
  contradicts: 'act',
  'same-total-different-breakdown': 'amount',
  'other-quantity': 'amount',
  'other-scope': 'scope',
  'other-date': 'when',
  'other-wording': 'wording',
  'same-origin': 'who',
  supersedes: 'act',
  retracts: 'act',
  corroborates: 'act',
  'opinion-vs-opinion': 'opinion',
};

const OF_SLOT: Readonly<Partial<Record<Slot, Aspect>>> = {
  amount: 'amount',
  on: 'when',
  in: 'where',
  by: 'who',
  of: 'whom',
  to: 'to',
  as: 'as',
  order: 'order',
  state: 'state',
  not: 'not',
  act: 'act',
};

/** The slot on which the accounts differ: the first, in this order, that they all fill and not alike. */
const TELLING: readonly Slot[] = [
  'not',
  'state',
  'order',
  'amount',
  'in',
  'on',
  'by',
  'to',
  'of',
  'as',
  'act',
];

/** Undefined where the statements do not tell. */
export function aspectSlot(store: Store, relation: Relation): Slot | undefined {
  // "where caught" is of the slot that is asked for with "where": briefings are written in English.
  const given = slots.find((slot) => {
    const aspect = OF_SLOT[slot];
    return aspect !== undefined && relation.aspect?.startsWith(english.aspects[aspect]) === true;
  });
  if (given !== undefined || relation.aspect !== undefined) return given;
  const accounts = relation.claims.flatMap((id) => store.claim(id) ?? []).map(statementsOf);
  if (accounts.some((statements) => statements.length === 0)) return undefined;
  return TELLING.find((slot) => {
    const fillings = accounts.map((statements) => new Set(statements.map((one) => fillingOf(one, slot))));
    const isFilled = fillings.every((set) => [...set].some((filling) => filling !== ''));
    const first = fillings[0] ?? new Set();
    return isFilled && fillings.some((set) => [...set].every((filling) => !first.has(filling)));
  });
}

/** Two accounts of a relation of several that say the same on what it is about: it sets neither against the other. */
export function isOneSide(store: Store, relation: Relation, a: Claim, b: Claim): boolean {
  const slot = aspectSlot(store, relation);
  if (slot === undefined) return false;
  // Where something was stands in the record's places.
  const [one, other] = [a, b].map((claim) =>
    slot === 'in'
      ? [...claim.places].sort().join(' ')
      : [...new Set(statementsOf(claim).map((statement) => fillingOf(statement, slot)))].sort().join(' '),
  );
  return one === other && one !== undefined && one.trim() !== '';
}

export function aspectLabel(store: Store, relation: Relation): string {
  if (relation.aspect !== undefined) return relation.aspect;
  if (relation.type === 'other-quantity') return words.aspects.amount;
  const slot = aspectSlot(store, relation);
  return words.aspects[(slot === undefined ? undefined : OF_SLOT[slot]) ?? OF_TYPE[relation.type]];
}

/** The line between a position and the one before it. */
export function differenceLine(store: Store, relation: Relation, before: Claim, after: Claim): string {
  const { relations } = words;
  switch (relation.type) {
    case 'contradicts':
      return fill(relations.contradicts, { aspect: aspectLabel(store, relation) });
    case 'other-quantity': {
      const units = (claim: Claim) => [...new Set(claim.quantity.map(({ unit }) => unit))];
      const others = units(after).filter((unit) => !units(before).includes(unit));
      if (others.length > 0) {
        const labels = others.map((unit) => unitLabel(store, unit));
        return fill(relations.otherCount, { units: labels.join(', ') });
      }
      const [one, other] = [before, after].map((claim) => claim.quantity[0]?.of);
      if (one !== undefined && other !== undefined && one !== other) return scopeLine(store, one, other);
      return relations.otherFigure;
    }
    case 'other-scope': {
      const [one, other] = [before, after].map((claim) => claim.quantity[0]?.of);
      return one !== undefined && other !== undefined && one !== other
        ? scopeLine(store, one, other)
        : relations.otherScope;
    }
    case 'same-total-different-breakdown':
      return relations.otherParts;
    case 'other-date':
      return relations.otherDate;
    case 'other-wording':
      return relations.otherWords;
    case 'opinion-vs-opinion':
      return relations.otherOpinion;
    case 'supersedes':
      return relations.supersedes;
    case 'retracts':
      return relations.retracts;
    case 'same-origin':
    case 'corroborates':
      return words.merged.also;
  }
}

/** The same before an account that stands in another's row. */
export function differenceLead(store: Store, relation: Relation, before: Claim, after: Claim): string {
  const { inRow } = words.relations;
  switch (relation.type) {
    case 'contradicts':
      return fill(inRow.contradicts, { aspect: aspectLabel(store, relation) });
    case 'other-quantity':
      return after.quantity.some(({ unit }) => !before.quantity.some((one) => one.unit === unit))
        ? inRow.otherCount
        : inRow.otherFigure;
    case 'other-scope':
      return inRow.otherScope;
    case 'same-total-different-breakdown':
      return inRow.otherParts;
    case 'other-date':
      return inRow.otherDate;
    case 'other-wording':
      return inRow.otherWords;
    case 'opinion-vs-opinion':
      return inRow.otherOpinion;
    case 'supersedes':
      return inRow.supersedes;
    case 'retracts':
      return inRow.retracts;
    case 'same-origin':
    case 'corroborates':
      return inRow.also;
  }
}

function scopeLine(store: Store, one: string, other: string): string {
  const name = (id: string) => store.entity(id)?.short ?? store.entity(id)?.name ?? id;
  return fill(words.relations.otherScopes, { label: name(one), other: name(other) });
}
