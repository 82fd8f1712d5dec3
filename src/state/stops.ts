// Places where the platform does not let us speak, known to all processes on one state. A stopped place is left alone for a
// while, then tried again with the next question; whoever asks there is told once why nothing came.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import { type Place, toPlaceColumns } from './place.ts';
import type { Tables } from './tables.ts';

export interface Stops {
  /** Why nothing is posted there now; undefined when it may be tried. */
  readonly why: (place: Place) => Promise<string | undefined>;
  readonly stop: (place: Place, why: string) => Promise<void>;
  /** Something was heard there that was said at that instant: what was stopped since stays so. */
  readonly clear: (place: Place, saidAt: number) => Promise<void>;
  /** Each may be tried with the next question: somebody who restarts has mended something. */
  readonly release: () => Promise<void>;
  /** Forgets places that nobody asked in since the instant. */
  readonly deleteBefore: (instant: number) => Promise<void>;
}

const FIRST_PROBE_MS = 60_000;
const LONGEST_MS = 10 * 60_000;

export function createStops(db: Kysely<Tables>, clock: Clock): Stops {
  /** Places with a row, as far as this process has seen: what was never stopped is not cleared with every answer. */
  const known = new Set<string>();
  const keyOf = (place: Place) => JSON.stringify(toPlaceColumns(place));

  async function find(place: Place): Promise<Tables['stops'] | undefined> {
    const { platform, space, channel, thread } = toPlaceColumns(place);
    const row = await db
      .selectFrom('stops')
      .selectAll()
      .where('platform', '=', platform)
      .where('space', '=', space)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .executeTakeFirst();
    if (row !== undefined) known.add(keyOf(place));
    return row;
  }

  return {
    async why(place) {
      const row = await find(place);
      return row !== undefined && clock() < row.until ? row.why : undefined;
    },
    async stop(place, why) {
      const before = await find(place);
      const pause = before === undefined ? FIRST_PROBE_MS : Math.min(LONGEST_MS, before.pause_ms * 2);
      const changed = { why, until: clock() + pause, pause_ms: pause };
      await db
        .insertInto('stops')
        .values({ ...toPlaceColumns(place), ...changed })
        .onConflict((conflict) =>
          conflict.columns(['platform', 'space', 'channel', 'thread']).doUpdateSet(changed),
        )
        .execute();
      known.add(keyOf(place));
    },
    async clear(place, saidAt) {
      if (!known.delete(keyOf(place))) return;
      const { platform, space, channel, thread } = toPlaceColumns(place);
      await db
        .deleteFrom('stops')
        .where('platform', '=', platform)
        .where('space', '=', space)
        .where('channel', '=', channel)
        .where('thread', '=', thread)
        .where((eb) => eb(eb('until', '-', eb.ref('pause_ms')), '<=', saidAt))
        .execute();
      await find(place);
    },
    async release() {
      await db.updateTable('stops').set({ until: clock() }).where('until', '>', clock()).execute();
    },
    async deleteBefore(instant) {
      await db.deleteFrom('stops').where('until', '<', instant).execute();
    },
  };
}
