// A claim by the address of its page; refused with 404 where there is none.

import { type ClaimStores, type FoundClaim, lookForClaim, type NoClaim } from '../commands/find-claim.ts';
import { HttpRefusal } from './guard.ts';

const reasons: Readonly<Record<NoClaim, string>> = {
  'no-claim': 'No claim of the briefing has this address. It may have been withdrawn.',
  'no-version':
    'No version of the briefing that is known here has a claim of this address. Without “@” and what follows, the address leads to the claim as it is now.',
  forgotten:
    'That version of the briefing is not kept any more. Without “@” and what follows, the address leads to the claim as it is now.',
};

export async function findClaim(address: string, parts: ClaimStores): Promise<FoundClaim> {
  const found = await lookForClaim(address, parts);
  if (typeof found === 'string') throw new HttpRefusal(404, reasons[found]);
  return found;
}
