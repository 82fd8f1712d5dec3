// Writes down what arrives before it is answered, many in one write while the disk is busy. What waits here stands in the
// journal (journal.ts).

import type { ArrivedEvent, IncomingEvents } from '../../state/incoming.ts';

export interface Arrivals {
  /** Resolves when the event is on disk: whether it was new. Rejects when it could not be written. */
  readonly write: (event: ArrivedEvent) => Promise<boolean>;
}

/** Rows in one statement; SQLite takes 32,766 bound values. */
const MOST_A_WRITE = 200;

export function createArrivals(
  incoming: Pick<IncomingEvents, 'receive'>,
  owner: string,
  leaseMs: number,
): Arrivals {
  let waiting: { event: ArrivedEvent; done: PromiseWithResolvers<boolean> }[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_A_WRITE);
      waiting = waiting.slice(MOST_A_WRITE);
      try {
        // Two deliveries of one event may wait together: the first is new.
        const unique = new Map(batch.toReversed().map((one) => [one.event.id, one]));
        const fresh = await incoming.receive(
          [...unique.values()].map(({ event }) => event),
          owner,
          leaseMs,
        );
        for (const one of batch) {
          one.done.resolve(fresh.has(one.event.id) && unique.get(one.event.id) === one);
        }
      } catch (error) {
        for (const { done } of batch) done.reject(error);
      }
    }
    isWriting = false;
  }

  return {
    write(event) {
      const done = Promise.withResolvers<boolean>();
      waiting.push({ event, done });
      if (!isWriting) void writeAll();
      return done.promise;
    },
  };
}
