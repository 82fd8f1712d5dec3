// Work that was begun and must end before the adapter disconnects.

export interface InFlight {
  /** Runs it in the background; failures are the work's own business. */
  run(work: () => Promise<void>): void;
  /** Resolves when what is under way now has ended. */
  settled(): Promise<void>;
  /** Resolves when nothing is under way. */
  drain(): Promise<void>;
}

export function createInFlight(): InFlight {
  const pending = new Set<Promise<void>>();
  return {
    run(work) {
      const promise = work().finally(() => pending.delete(promise));
      pending.add(promise);
    },
    async settled() {
      await Promise.allSettled([...pending]);
    },
    async drain() {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}
