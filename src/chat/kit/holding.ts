// The events that this process is at work on. While it lives their leases are renewed, however slow the state is, so that
// nobody takes up what somebody is about to answer. An event that was taken up from another may have been answered without a
// trace in the state: its answer is looked for on the platform before it is posted.

import type { IncomingEvents } from '../../state/incoming.ts';

export interface Holding {
  /** The event is this process's until the work ends. */
  readonly during: <T>(id: string, work: () => Promise<T>) => Promise<T>;
  readonly renew: () => Promise<void>;
  /** Another was at work on it since then. */
  readonly tookUp: (id: string, since: number) => void;
  /** Since when somebody else may have answered it; undefined = nobody can have. */
  readonly doubtfulSince: (id: string) => number | undefined;
}

const AT_ONCE = 500;

export function createHolding(
  incoming: Pick<IncomingEvents, 'renew'>,
  owner: string,
  leaseMs: number,
): Holding {
  const held = new Map<string, number>();
  const doubtful = new Map<string, number>();
  return {
    async during(id, work) {
      held.set(id, (held.get(id) ?? 0) + 1);
      try {
        return await work();
      } finally {
        const left = (held.get(id) ?? 0) - 1;
        if (left > 0) held.set(id, left);
        else {
          held.delete(id);
          doubtful.delete(id);
        }
      }
    },
    async renew() {
      const ids = [...held.keys()];
      for (let from = 0; from < ids.length; from += AT_ONCE)
        await incoming.renew(ids.slice(from, from + AT_ONCE), owner, leaseMs);
    },
    tookUp: (id, since) => void doubtful.set(id, since),
    doubtfulSince: (id) => doubtful.get(id),
  };
}
