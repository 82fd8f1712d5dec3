// A claim by its address: "<claim>" in the briefing as it is now, "<claim>@<version>" in that version of the store.

import type { Claim, Document } from '../../briefing/types.ts';
import type { PastContent } from '../../digest/content.ts';
import type { Store } from '../../store/store.ts';
import { HttpRefusal } from './guard.ts';

export interface FoundClaim {
  readonly store: Store;
  readonly claim: Claim;
  readonly document: Document;
  /** The same briefing as it is now. */
  readonly current: Store;
}

interface Stores {
  stores(): readonly Store[];
  pastStore?(briefing: string, digits: string): Promise<PastContent | undefined>;
}

/** What can be told apart, and what is no longer than a hash. */
const VERSION = /^[0-9a-f]{8,64}$/;

/** Refuses with 404 where there is none. */
export async function findClaim(address: string, parts: Stores): Promise<FoundClaim> {
  const at = address.lastIndexOf('@');
  const id = at === -1 ? address : address.slice(0, at);
  const digits = at === -1 ? undefined : address.slice(at + 1);
  if (digits === undefined) {
    for (const current of parts.stores()) {
      const found = claimIn(current, current, id);
      if (found !== undefined) return found;
    }
    throw new HttpRefusal(404, 'No claim of the briefing has this address. It may have been withdrawn.');
  }
  if (!VERSION.test(digits)) throw new HttpRefusal(404, NO_VERSION);
  let isForgotten = false;
  for (const current of parts.stores()) {
    if (current.version.startsWith(digits)) {
      const found = claimIn(current, current, id);
      if (found !== undefined) return found;
      continue;
    }
    const past = await parts.pastStore?.(current.briefing.id, digits);
    const found = past?.store === undefined ? undefined : claimIn(past.store, current, id);
    if (found !== undefined) return found;
    isForgotten ||= past !== undefined && past.store === undefined && current.claim(id) !== undefined;
  }
  throw new HttpRefusal(404, isForgotten ? FORGOTTEN : NO_VERSION);
}

const NO_VERSION =
  'No version of the briefing that is known here has a claim of this address. Without “@” and what follows, the address leads to the claim as it is now.';
const FORGOTTEN =
  'That version of the briefing is not kept any more. Without “@” and what follows, the address leads to the claim as it is now.';

function claimIn(store: Store, current: Store, id: string): FoundClaim | undefined {
  const claim = store.claim(id);
  const document = claim === undefined ? undefined : store.document(claim.document);
  return claim === undefined || document === undefined ? undefined : { store, claim, document, current };
}
