// What keeps a stranger from finishing an installation that somebody else began: a state that is good once, for ten minutes,
// in the browser that has its cookie. Only hashes are kept.

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

export const STATE_MS = 10 * 60_000;

export interface InstallStates {
  readonly begin: (state: string, cookie: string) => Promise<void>;
  /** True once, for the browser that began. */
  readonly finish: (state: string, cookie: string) => Promise<boolean>;
}

export function createInstallStates(db: Kysely<Tables>, clock: Clock): InstallStates {
  return {
    async begin(state, cookie) {
      const now = clock();
      await db.deleteFrom('install_states').where('expires_at', '<=', now).execute();
      await db
        .insertInto('install_states')
        .values({ id: hashOf(state), cookie: hashOf(cookie), expires_at: now + STATE_MS })
        .execute();
    },
    async finish(state, cookie) {
      // Whoever tries it uses it up, with the right cookie or not.
      const row = await db
        .deleteFrom('install_states')
        .where('id', '=', hashOf(state))
        .returning(['cookie', 'expires_at'])
        .executeTakeFirst();
      return row !== undefined && row.cookie === hashOf(cookie) && row.expires_at > clock();
    },
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
