// A claim by its address: "<claim>" in the briefing as it is now, "<claim>@<version>" in that version of the store.

import type { Claim, Document } from '../../briefing/types.ts';
import type { PastContent } from '../../digest/changes/content.ts';
import type { Store } from '../../store/store.ts';

export interface FoundClaim {
  readonly store: Store;
  readonly claim: Claim;
  readonly document: Document;
  /** The same briefing as it is now. */
  readonly current: Store;
}

export interface ClaimStores {
  stores(): readonly Store[];
  pastStore?(briefing: string, digits: string): Promise<PastContent | undefined>;
}

/** Why there is none: no such claim now; no such version; a version that is not kept any more. */
export type NoClaim = 'no-claim' | 'no-version' | 'forgotten';

/** What can be told apart, and what is no longer than a hash. */
const VERSION = /^[0-9a-f]{8,64}$/;

export async function lookForClaim(address: string, parts: ClaimStores): Promise<FoundClaim | NoClaim> {
  const at = address.lastIndexOf('@');
  const id = at === -1 ? address : address.slice(0, at);
  const digits = at === -1 ? undefined : address.slice(at + 1);
  if (digits === undefined) {
    for (const current of parts.stores()) {
      const found = claimIn(current, current, id);
      if (found !== undefined) return found;
    }
    return 'no-claim';
  }
  if (!VERSION.test(digits)) return 'no-version';
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
  return isForgotten ? 'forgotten' : 'no-version';
}

function claimIn(store: Store, current: Store, id: string): FoundClaim | undefined {
  const claim = store.claim(id);
  const document = claim === undefined ? undefined : store.document(claim.document);
  return claim === undefined || document === undefined ? undefined : { store, claim, document, current };
}
