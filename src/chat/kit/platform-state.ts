// What is known of each platform's connection, in one place: the log, `/readyz` and whoever else wants to know read it
// here. The adapters write it.

import type { Log } from '../contract/log.ts';

export interface PlatformState {
  readonly platform: string;
  /** failing: not connected, and it is being tried again. stopped: only a person can mend it. */
  readonly state: 'connecting' | 'connected' | 'failing' | 'stopped';
  /** Epoch milliseconds since when it is so; of a failure since its beginning, whatever was tried meanwhile. */
  readonly since: number;
  /** Why it is failing or stopped; what does not work although it is connected. */
  readonly why?: string;
}

export interface PlatformStates {
  readonly set: (platform: string, state: PlatformState['state'], why?: string) => void;
  /** In the order in which they were first named. */
  readonly list: () => readonly PlatformState[];
  /** Resolves when all of these have stopped for good, with the last one's state. */
  readonly ended: (platforms: () => readonly string[]) => Promise<PlatformState>;
}

/** `onChange` hears of each change. */
export function createPlatformStates(
  clock: () => number,
  log: Log,
  onChange: (state: PlatformState) => void = () => {},
): PlatformStates {
  const states = new Map<string, PlatformState>();
  const waiting = new Set<(last: PlatformState) => void>();
  return {
    list: () => [...states.values()],
    ended: (platforms) =>
      new Promise((resolve) => {
        const look = (last: PlatformState): void => {
          if (!platforms().every((platform) => states.get(platform)?.state === 'stopped')) return;
          waiting.delete(look);
          resolve(last);
        };
        waiting.add(look);
      }),
    set(platform, state, why) {
      const before = states.get(platform);
      if (before?.state === 'stopped') return;
      if (before?.state === state && before.why === why) return;
      const since = before?.state === state ? before.since : clock();
      const now = { platform, state, since, ...(why === undefined ? {} : { why }) };
      states.set(platform, now);
      onChange(now);
      const context = { platform, state, ...(why === undefined ? {} : { why }) };
      if (state === 'stopped') log.error(context, 'the platform is stopped; only a person can mend it');
      else if (state === 'failing') log.warn(context, 'the platform’s connection is failing');
      else log.info(context, 'the platform’s state changed');
      if (state === 'stopped') for (const look of waiting) look(now);
    },
  };
}
