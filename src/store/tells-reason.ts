// Whether a claim says why: its record names the claims of the reason, or its own quote prints one.

import type { Claim } from '../briefing/types.ts';
import { reasonCues } from '../language/en/lexicon.ts';

export const tellsReason = ({ because, quotes }: Pick<Claim, 'because' | 'quotes'>): boolean =>
  because.length > 0 || quotes.some(({ exact }) => reasonCues.test(exact));
