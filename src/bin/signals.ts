// The signals of a service: SIGTERM and SIGINT ask it to stop, a second one stops it at once, SIGHUP reloads.

export interface Signals {
  /** Name of the first signal that asked to stop. */
  readonly received: Promise<string>;
  /** Lets the signals have their usual effect again. */
  stop(): void;
}

export function waitForSignal(reload: () => void): Signals {
  const { promise, resolve } = Promise.withResolvers<string>();
  const onStop = (name: string): void => resolve(name);
  process.once('SIGTERM', onStop);
  process.once('SIGINT', onStop);
  process.on('SIGHUP', reload);
  return {
    received: promise,
    stop() {
      process.off('SIGTERM', onStop);
      process.off('SIGINT', onStop);
      process.off('SIGHUP', reload);
    },
  };
}
