// Work that is done again and again while the process lives, one at a time: a turn that comes while the last is still under
// way joins it.

export interface Repeated {
  /** Does it now, or joins what is under way. */
  now(): Promise<void>;
  /** No more turns; resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** What the work rejects with goes to `onError`. It keeps no process alive. */
export function repeat(
  work: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): Repeated {
  let underWay: Promise<void> | undefined;
  function now(): Promise<void> {
    underWay ??= work()
      .catch(onError)
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  }
  const timer = setInterval(() => void now(), everyMs);
  timer.unref();
  return {
    now,
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
