// Notices when the wall clock was moved (or the machine slept), by comparing it with time that only passes. Leases
// are wall-clock instants: after a leap forward an expired lease proves nothing, since its holder may be at work, so
// for the length of a lease nobody's row is taken over; after a leap back, leases would last too long.

import type { Clock } from '../../state/clock.ts';

const NOTICED_MS = 1000;

export interface ClockGuard {
  readonly check: () => { readonly hasJumpedBack: boolean; readonly leasesCanBeTrusted: boolean };
}

export function createClockGuard(clock: Clock, monotonic: Clock, leaseMs: number): ClockGuard {
  let wall = clock();
  let passed = monotonic();
  let doubtUntil = Number.NEGATIVE_INFINITY;
  return {
    check() {
      const [wallNow, passedNow] = [clock(), monotonic()];
      const jump = wallNow - wall - (passedNow - passed);
      [wall, passed] = [wallNow, passedNow];
      if (jump > NOTICED_MS) doubtUntil = passedNow + leaseMs;
      return { hasJumpedBack: jump < -NOTICED_MS, leasesCanBeTrusted: passedNow >= doubtUntil };
    },
  };
}
