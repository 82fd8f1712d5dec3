// The living page of a channel: the platform's id of it, and which version of the briefing it shows.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

export interface PagePlace {
  readonly space: string;
  readonly channel: string;
}

export interface LivingPage {
  readonly briefing: string;
  /** '' = it is being made, or was when the process ended. */
  readonly page: string;
  readonly shown: string;
  readonly at: number;
}

export interface Pages {
  readonly find: (place: PagePlace) => Promise<LivingPage | undefined>;
  readonly save: (place: PagePlace, page: Omit<LivingPage, 'at'>) => Promise<void>;
  /** True for the one process that may work on it until then. */
  readonly claim: (place: PagePlace, forMs: number) => Promise<boolean>;
  readonly remove: (place: PagePlace) => Promise<void>;
}

export function createPages(db: Kysely<Tables>, clock: Clock): Pages {
  return {
    async find({ space, channel }) {
      const row = await db
        .selectFrom('pages')
        .selectAll()
        .where('space', '=', space)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row === undefined
        ? undefined
        : { briefing: row.briefing, page: row.page, shown: row.shown, at: row.at };
    },
    async save({ space, channel }, { briefing, page, shown }) {
      await db
        .updateTable('pages')
        .set({ briefing, page, shown, at: clock() })
        .where('space', '=', space)
        .where('channel', '=', channel)
        .execute();
    },
    async claim({ space, channel }, forMs) {
      const now = clock();
      const made = await db
        .insertInto('pages')
        .values({ space, channel, briefing: '', page: '', shown: '', at: now })
        .onConflict((conflict) =>
          conflict
            .columns(['space', 'channel'])
            .doUpdateSet({ at: now })
            .where('pages.at', '<=', now - forMs),
        )
        .returning('at')
        .executeTakeFirst();
      return made !== undefined;
    },
    async remove({ space, channel }) {
      await db.deleteFrom('pages').where('space', '=', space).where('channel', '=', channel).execute();
    },
  };
}
