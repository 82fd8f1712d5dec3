// A briefing of which only the first asks of each record are used: how answering does where nobody wrote many.

import type { Briefing } from '../briefing/types.ts';

/** The version stays: what the records say is the same. */
export function firstAsks(briefing: Briefing, count: number): Briefing {
  const shorten = <Asked extends { readonly asks: readonly string[] }>(record: Asked) => ({
    ...record,
    asks: record.asks.slice(0, count),
  });
  return { ...briefing, claims: briefing.claims.map(shorten), unknowns: briefing.unknowns.map(shorten) };
}
