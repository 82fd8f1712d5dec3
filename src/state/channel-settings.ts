// What people set for a channel: a name and a value each, and who set it when.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Place } from './place.ts';
import type { Tables } from './tables.ts';

export interface ChannelSetting {
  readonly value: string;
  /** The platform's id of whoever set it; '' = unknown. */
  readonly by: string;
  readonly at: number;
}

export interface ChannelSettings {
  /** Undefined where nobody has set it. */
  readonly find: (place: Omit<Place, 'thread'>, name: string) => Promise<ChannelSetting | undefined>;
  readonly set: (place: Omit<Place, 'thread'>, name: string, value: string, by: string) => Promise<void>;
}

export function createChannelSettings(db: Kysely<Tables>, clock: Clock): ChannelSettings {
  return {
    async find({ platform, space, channel }, name) {
      const row = await db
        .selectFrom('channel_settings')
        .select(['value', 'set_by', 'at'])
        .where('platform', '=', platform)
        .where('space', '=', space)
        .where('channel', '=', channel)
        .where('name', '=', name)
        .executeTakeFirst();
      return row === undefined ? undefined : { value: row.value, by: row.set_by, at: row.at };
    },
    async set({ platform, space, channel }, name, value, by) {
      const written = { value, set_by: by, at: clock() };
      await db
        .insertInto('channel_settings')
        .values({ platform, space, channel, name, ...written })
        .onConflict((conflict) =>
          conflict.columns(['platform', 'space', 'channel', 'name']).doUpdateSet(written),
        )
        .execute();
    },
  };
}
