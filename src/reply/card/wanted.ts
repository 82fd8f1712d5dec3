// What a question wants told – who, when, where, how many – as the card orders by it: an account whose core prints it comes
// first, and what accounts differ on elsewhere is named in one line instead of standing between them.

import type { Relation } from '../../briefing/schema.ts';
import type { Claim } from '../../briefing/types.ts';
import type { Slot as AskedSlot, TypedQuery } from '../../question/query.ts';
import type { Store } from '../../store/store.ts';
import { coreText } from './core.ts';
import { aspectSlot } from './differences.ts';
import type { Slot } from './statements.ts';

/** Slots that claims and questions tell alike. */
const TOLD = ['by', 'to', 'on', 'in', 'amount'] as const satisfies readonly (AskedSlot & Slot)[];

/** Undefined where the question wants something that records do not tell apart. */
export type Wanted = (typeof TOLD)[number] | undefined;

export function wantedOf(query: TypedQuery | undefined): Wanted {
  return TOLD.find((slot) => slot === query?.wanted?.slot);
}

/** The day or the figure that is asked for stands in the core itself. */
export function prints(claim: Claim, wanted: Wanted): boolean {
  const printed =
    wanted === 'on'
      ? [claim.asOf?.words ?? '']
      : wanted === 'amount'
        ? claim.quantity.map((one) => one.printed)
        : [];
  return printed.some((text) => text !== '' && coreText(claim).includes(text));
}

/** Circumstances: who did what to whom may be told alike by accounts that differ on them. */
const ASIDE: ReadonlySet<Slot> = new Set<Slot>(['in', 'on', 'order', 'by', 'to', 'as']);

/** The relation is about something that the question does not ask. */
export function isAside(store: Store, relation: Relation, wanted: Wanted): boolean {
  if (relation.type === 'supersedes' || relation.type === 'retracts') return false;
  const about = aspectSlot(store, relation);
  return wanted !== undefined && about !== undefined && about !== wanted && ASIDE.has(about);
}
