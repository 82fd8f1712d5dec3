// Places where the platform does not let us speak. A stopped place is left alone for a while, then tried again with the
// next question; whoever asks there is told once why nothing came.

import type { Place } from '../adapter.ts';

export interface Stops {
  /** Why nothing is posted there now; undefined when it may be tried. */
  readonly why: (place: Place) => string | undefined;
  readonly stop: (place: Place, why: string) => void;
  readonly clear: (place: Place) => void;
}

const FIRST_PROBE_MS = 60_000;
const LONGEST_MS = 60 * 60_000;
const KEPT = 5000;

export function createStops(clock: () => number): Stops {
  const stopped = new Map<
    string,
    { readonly why: string; readonly until: number; readonly pauseMs: number }
  >();
  const keyOf = ({ platform, space, channel, thread = '' }: Place) =>
    [platform, space, channel, thread].join('|');
  return {
    why(place) {
      const found = stopped.get(keyOf(place));
      return found !== undefined && clock() < found.until ? found.why : undefined;
    },
    stop(place, why) {
      const key = keyOf(place);
      const before = stopped.get(key);
      const pauseMs = before === undefined ? FIRST_PROBE_MS : Math.min(LONGEST_MS, before.pauseMs * 2);
      stopped.delete(key);
      stopped.set(key, { why, until: clock() + pauseMs, pauseMs });
      const [oldest] = stopped.keys();
      if (stopped.size > KEPT && oldest !== undefined) stopped.delete(oldest);
    },
    clear(place) {
      stopped.delete(keyOf(place));
    },
  };
}
