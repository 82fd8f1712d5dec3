// The briefing that a digest is about: the one that was named, or the only one there is.

import { mistake } from '../mistakes.ts';
import type { Store } from '../store/store.ts';

/** Throws a UserError that names the briefings there are, where none was named and several are loaded or no such is. */
export function chooseStore(stores: readonly Store[], id: string | undefined): Store {
  const [first, second] = stores;
  if (id === undefined && first !== undefined && second === undefined) return first;
  const found = stores.find(({ briefing }) => briefing.id === id);
  if (found !== undefined) return found;
  const known = stores.map(({ briefing }) => briefing.id).join(', ');
  throw id === undefined ? mistake('whichBriefing', { known }) : mistake('noBriefing', { typed: id, known });
}
