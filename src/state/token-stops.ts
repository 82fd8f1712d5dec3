// Tokens that a platform refuses, known to all processes that speak with them: whoever finds out stops all, one at a time asks
// whether the token is taken again, and whoever hears that it is lets all go on.

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

export interface TokenStop {
  /** Why nothing is sent with it; undefined = it is taken, as far as anybody knows. */
  readonly why: () => Promise<string | undefined>;
  /** It may be asked about after `probeMs`. */
  readonly stop: (why: string, probeMs: number) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** True for one process at a time, which asks the platform now; the next may after `probeMs`. */
  readonly takeProbe: (probeMs: number) => Promise<boolean>;
}

/** By the platform and what tells the token from others: itself, which is kept as a hash, or whose it is. */
export type TokenStops = (platform: 'discord' | 'slack', token: string) => TokenStop;

/** Many tokens are looked up in one reading. */
const KNOWN_MS = 1000;

export function createTokenStops(db: Kysely<Tables>, clock: Clock): TokenStops {
  let known: { readonly at: number; readonly whys: Promise<ReadonlyMap<string, string>> } | undefined;

  async function read(): Promise<ReadonlyMap<string, string>> {
    const rows = await db
      .selectFrom('stops')
      .select(['platform', 'space', 'why'])
      .where('channel', '=', '')
      .where('space', 'like', 'token %')
      .execute();
    return new Map(rows.map(({ platform, space, why }) => [`${platform}|${space}`, why]));
  }

  return (platform, token) => {
    // A place that no platform has, among those where nothing can be said.
    const space = `token ${createHash('sha256').update(token).digest('base64url').slice(0, 22)}`;
    const key = { platform, space, channel: '', thread: '' };
    return {
      async why() {
        if (known === undefined || Math.abs(clock() - known.at) >= KNOWN_MS)
          known = { at: clock(), whys: read() };
        return (await known.whys).get(`${platform}|${space}`);
      },
      async stop(why, probeMs) {
        const changed = { why, until: clock() + probeMs, pause_ms: probeMs };
        await db
          .insertInto('stops')
          .values({ ...key, ...changed })
          .onConflict((conflict) =>
            conflict.columns(['platform', 'space', 'channel', 'thread']).doUpdateSet(changed),
          )
          .execute();
        known = undefined;
      },
      async clear() {
        await db.deleteFrom('stops').where('platform', '=', platform).where('space', '=', space).execute();
        known = undefined;
      },
      async takeProbe(probeMs) {
        const { numUpdatedRows } = await db
          .updateTable('stops')
          .set({ until: clock() + probeMs })
          .where('platform', '=', platform)
          .where('space', '=', space)
          .where('until', '<=', clock())
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      },
    };
  };
}

/** For a process that shares its token with none. */
export function createOwnTokenStop(clock: Clock): TokenStop {
  let stopped: { readonly why: string; until: number } | undefined;
  return {
    why: async () => stopped?.why,
    async stop(why, probeMs) {
      stopped = { why, until: clock() + probeMs };
    },
    async clear() {
      stopped = undefined;
    },
    async takeProbe(probeMs) {
      if (stopped === undefined || stopped.until > clock()) return false;
      stopped.until = clock() + probeMs;
      return true;
    },
  };
}
