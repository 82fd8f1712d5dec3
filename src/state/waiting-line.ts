// Who waits for one of a few connections. Each waits as long as the server answers those before it: a server with much to do is
// slow, not silent. When it is found silent, all who wait hear so at once.

export interface WaitingLine {
  /** Resolves when a place is free, in the order of asking; the place is taken until `leave`. */
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
  /** Rejects all who wait. */
  readonly sendAway: (error: Error) => void;
}

export function createWaitingLine(places: number): WaitingLine {
  let free = places;
  let waiting: PromiseWithResolvers<void>[] = [];
  return {
    async enter() {
      if (free > 0) {
        free -= 1;
        return;
      }
      const turn = Promise.withResolvers<void>();
      waiting.push(turn);
      return turn.promise;
    },
    leave() {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next.resolve();
    },
    sendAway(error) {
      const away = waiting;
      waiting = [];
      for (const { reject } of away) reject(error);
    },
  };
}
