// What a claim's statements hold, slot by slot, as far as two claims can be compared on it.

import type { Filler, StatementRecord } from '../../briefing/schema.ts';
import type { Claim } from '../../briefing/types.ts';

export const slots = [
  'act',
  'by',
  'of',
  'to',
  'from',
  'with',
  'for',
  'as',
  'in',
  'on',
  'amount',
  'order',
  'state',
  'not',
  'that',
] as const;
export type Slot = (typeof slots)[number];

export function statementsOf(claim: Claim): readonly StatementRecord[] {
  if (claim.says === undefined) return [];
  return 'act' in claim.says ? [claim.says] : claim.says;
}

/** What fills the slot, as a text that compares; empty where nothing does. Done is the state that is not written. */
export function fillingOf(statement: StatementRecord, slot: Slot): string {
  const value = statement[slot];
  if (slot === 'state') return String(value ?? 'done');
  return value === undefined ? '' : canonical(value as Filler);
}

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
