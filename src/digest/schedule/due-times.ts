// When a digest is due: instants, computed from a five-field cron expression in the subscriber's zone.
//
// A clock time that a spring gap skips comes at the first valid instant after the gap; one that an autumn overlap
// repeats comes once, the first time. That holds for expressions that name their hours and minutes. `*/30 * * * *`
// means every half hour that passes, whatever clocks show.
//
// croner reads the expressions and knows the calendar. The step from clock time to instant is ours (zone.ts):
// croner 11 skips the whole day when a gap ends at midnight, as it does in Nuuk.

import { Cron } from 'croner';
import { mistake } from '../../mistakes.ts';
import { findInstant, readOffset } from './zone.ts';

const MINUTE = 60 * 1000;
/** No zone has ever moved its clocks by more than a day. */
const LARGEST_CHANGE = 25 * 60 * MINUTE;

export interface DueTimes {
  /** The first due instant after `after`; undefined when there is none (30 February). */
  readonly next: (after: number) => number | undefined;
}

/** Throws a UserError when the expression cannot be read. Instants are epoch milliseconds. */
export function createDueTimes(cron: string, zone: string): DueTimes {
  const fields = cron.trim().split(/\s+/);
  const [minutes = '', hours = ''] = fields;
  const isByTheClock = !/[*?/]/.test(minutes + hours);
  const job = parseCron(cron, isByTheClock ? 'UTC' : zone);
  const nextOf = (instant: number) => job.nextRun(new Date(instant))?.getTime();
  if (!isByTheClock) return { next: nextOf };
  return {
    next(after) {
      const wall = after + readOffset(zone, after) * MINUTE - LARGEST_CHANGE;
      for (let clock = nextOf(wall); clock !== undefined; clock = nextOf(clock)) {
        const instant = findInstant(clock, zone);
        if (instant > after) return instant;
      }
      return undefined;
    },
  };
}

function parseCron(cron: string, zone: string): Cron {
  try {
    return new Cron(cron, { timezone: zone, mode: '5-part', paused: true });
  } catch (error) {
    throw mistake('cron', { typed: cron, why: error instanceof Error ? error.message : String(error) });
  }
}
