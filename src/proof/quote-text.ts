// All that a claim quotes, on one line.

import type { Claim } from '../briefing/types.ts';

export function quoteText(claim: Claim): string {
  return claim.quotes.map(({ exact }) => exact).join(' ');
}
