// Claims that say the same are one position. Merged are accounts of one origin, and the same statement or figure by
// others; whose core is shown is nearest to the origin. What contradicts is never merged.

import { compareText } from '../../briefing/problem.ts';
import type { StatementRecord } from '../../briefing/schema.ts';
import type { Claim } from '../../briefing/types.ts';
import { dayOfIssue, type Store } from '../../store/store.ts';
import { canonical, fillingOf, type Slot, statementsOf } from './statements.ts';

export interface Position {
  /** Its core is shown. */
  readonly lead: Claim;
  /** The same from the same origin, in other documents or words. */
  readonly sameOrigin: readonly Claim[];
  /** The same statement by others. */
  readonly also: readonly Claim[];
  /** The same figure by others, or of another day. */
  readonly sameFigure: readonly Claim[];
}

export function claimsOf(position: Position): readonly Claim[] {
  return [position.lead, ...position.sameOrigin, ...position.also, ...position.sameFigure];
}

type Sameness = 'sameOrigin' | 'also' | 'sameFigure';

/** In the order of their first claims; every claim stands in one position. */
export function positionsOf(store: Store, claims: readonly Claim[]): readonly Position[] {
  const groups: [Claim, ...Claim[]][] = [];
  for (const claim of claims) {
    const group = groups.find((members) =>
      members.every((member) => sameness(store, member, claim) !== undefined),
    );
    if (group === undefined) groups.push([claim]);
    else group.push(claim);
  }
  return groups.map((members) => toPosition(store, members));
}

function toPosition(store: Store, members: readonly [Claim, ...Claim[]]): Position {
  const [lead, ...others] = [...members].sort((a, b) => compareNearness(store, a, b)) as [Claim, ...Claim[]];
  const those = (kind: Sameness) => others.filter((claim) => sameness(store, lead, claim) === kind);
  return { lead, sameOrigin: those('sameOrigin'), also: those('also'), sameFigure: those('sameFigure') };
}

/** Few links from whoever said it, then the earlier document, then the order of the briefing. */
function compareNearness(store: Store, a: Claim, b: Claim): number {
  return (
    Number(isSaid(b)) - Number(isSaid(a)) ||
    a.attribution.length - b.attribution.length ||
    compareText(dayOf(store, a), dayOf(store, b)) ||
    compareText(a.id, b.id)
  );
}

/** A figure stands with whoever gave it before it stands in a publisher's own voice. */
const isSaid = (claim: Claim): boolean => claim.attribution.length > 0;

export function dayOf(store: Store, claim: Claim): string {
  return dayOfIssue(store.document(claim.document));
}

/** How two claims say the same; undefined where they do not, or where it cannot be told. */
function sameness(store: Store, a: Claim, b: Claim): Sameness | undefined {
  if (a.document === b.document || a.status !== b.status || a.kind !== b.kind) return undefined;
  if (contradict(store, a, b)) return undefined;
  const isOneOrigin = a.origin === b.origin || areOneOrigin(store, a, b);
  if (a.quantity.length > 0 || b.quantity.length > 0) {
    if (!haveSameFigures(a, b) || !countTheSame(a, b)) return undefined;
    return isOneOrigin ? 'sameOrigin' : 'sameFigure';
  }
  if (differ(store, a, b)) return undefined;
  if (haveSameStatement(a, b)) return isOneOrigin ? 'sameOrigin' : 'also';
  return areOneOrigin(store, a, b) && shareAnAct(a, b) ? 'sameOrigin' : undefined;
}

function contradict(store: Store, a: Claim, b: Claim): boolean {
  return store
    .relationsOf(a.id)
    .some(
      ({ type, claims }) =>
        (type === 'contradicts' || type === 'supersedes' || type === 'retracts') && claims.includes(b.id),
    );
}

function areOneOrigin(store: Store, a: Claim, b: Claim): boolean {
  return store.relationsOf(a.id).some(({ type, claims }) => type === 'same-origin' && claims.includes(b.id));
}

const LIKE: ReadonlySet<string> = new Set(['same-origin', 'corroborates']);

/** A relation says that they are not the same in some way. */
function differ(store: Store, a: Claim, b: Claim): boolean {
  return store.relationsOf(a.id).some(({ type, claims }) => !LIKE.has(type) && claims.includes(b.id));
}

/** Both count the same units alike, of the same or of whom one of them leaves open. */
function haveSameFigures(a: Claim, b: Claim): boolean {
  if (a.quantity.length !== b.quantity.length) return false;
  return a.quantity.every((one) =>
    b.quantity.some(
      (other) =>
        other.unit === one.unit &&
        other.low === one.low &&
        other.best === one.best &&
        other.high === one.high &&
        (other.of === one.of || leavesOfOpen(a) || leavesOfOpen(b)),
    ),
  );
}

/** What decides what a figure counts; who reports it, where and for what may be told by one of them only. */
const COUNTED: readonly Slot[] = ['act', 'order', 'state', 'not'];

/** “Two captured” is not the same as “the first time that two were captured”. */
function countTheSame(a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map((claim) =>
    statementsOf(claim).filter(({ amount }) => amount !== undefined),
  );
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return true;
  const counted = (statements: readonly StatementRecord[]) =>
    statements
      .map((statement) => COUNTED.map((slot) => fillingOf(statement, slot)).join(' '))
      .sort(compareText)
      .join('\n');
  return counted(one) === counted(other);
}

/** The document does not say whom the figure counts. */
export function leavesOfOpen(claim: Claim): boolean {
  const statements = statementsOf(claim);
  return claim.quantity.length > 0 && statements.length > 0 && statements.every(({ of }) => of === undefined);
}

/** The same act with the same roles, at the same places and time: what a statement leaves out may differ elsewhere. */
function haveSameStatement(a: Claim, b: Claim): boolean {
  if (a.says === undefined || b.says === undefined) return false;
  const [one, other] = [a, b].map(({ says, places, asOf }) =>
    canonical({ says, places: [...places].sort(compareText), asOf: asOf?.date ?? null }),
  );
  return one === other;
}

function shareAnAct(a: Claim, b: Claim): boolean {
  const acts = new Set(statementsOf(a).flatMap(({ act }) => act));
  return statementsOf(b).some(({ act }) => [act].flat().some((one) => acts.has(one)));
}
