// Who has opened the app's own page of late, and from which versions of the briefings it was last made: on a new version it is
// made anew, for those first who opened it last.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

export interface Home {
  readonly space: string;
  readonly person: string;
}

export interface Homes {
  readonly opened: (home: Home) => Promise<void>;
  readonly shown: (home: Home, versions: string) => Promise<void>;
  /** The page opened last that shows something else, among those opened since the instant. */
  readonly nextOld: (versions: string, since: number) => Promise<Home | undefined>;
  readonly deleteBefore: (instant: number) => Promise<void>;
}

export function createHomes(db: Kysely<Tables>, clock: Clock): Homes {
  return {
    async opened({ space, person }) {
      const at = clock();
      await db
        .insertInto('homes')
        .values({ space, person, opened_at: at, shown: '' })
        .onConflict((conflict) => conflict.columns(['space', 'person']).doUpdateSet({ opened_at: at }))
        .execute();
    },
    async shown({ space, person }, versions) {
      await db
        .updateTable('homes')
        .set({ shown: versions })
        .where('space', '=', space)
        .where('person', '=', person)
        .execute();
    },
    nextOld: (versions, since) =>
      db
        .selectFrom('homes')
        .select(['space', 'person'])
        .where('shown', '<>', versions)
        .where('opened_at', '>=', since)
        .orderBy('opened_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    async deleteBefore(instant) {
      await db.deleteFrom('homes').where('opened_at', '<', instant).execute();
    },
  };
}
