// Cards that no question makes again – a digest, a correction – as they are kept for their buttons: their pages, and the
// claims that are behind them.

import type { Card } from './card.ts';

export interface KeptCards {
  readonly briefing: string;
  readonly claims: readonly string[];
  readonly pages: readonly [Card, ...Card[]];
}

/** Whatever a state returns. */
export function isKeptCards(found: unknown): found is KeptCards {
  const { pages, claims } = (found ?? {}) as Partial<Record<keyof KeptCards, unknown>>;
  return Array.isArray(pages) && pages.length > 0 && Array.isArray(claims);
}
