// Work that must keep its order: one after the other within a lane, lanes beside each other.

export interface Lanes {
  readonly run: <T>(lane: string, work: () => Promise<T>) => Promise<T>;
}

export function createLanes(): Lanes {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(lane, work) {
      const result = (last.get(lane) ?? Promise.resolve()).then(work);
      const settled = result.then(
        () => undefined,
        () => undefined,
      );
      last.set(lane, settled);
      settled.then(() => {
        if (last.get(lane) === settled) last.delete(lane);
      });
      return result;
    },
  };
}
