// Which command list a platform was last given. Discord allows 200 command creates a day and a guild, so the bulk
// PUT happens only when the list changed.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

export interface RegisteredCommands {
  /** `target` = platform|application|scope; `hash` over the list as it would be sent. */
  readonly isCurrent: (target: string, hash: string) => Promise<boolean>;
  readonly save: (target: string, hash: string) => Promise<void>;
  /** The targets that begin so. */
  readonly list: (beginning: string) => Promise<readonly string[]>;
  /** After the platform lost them (the bot was removed): register again next time. */
  readonly clear: (target: string) => Promise<void>;
}

export function createRegisteredCommands(db: Kysely<Tables>, clock: Clock): RegisteredCommands {
  return {
    async isCurrent(target, hash) {
      const row = await db
        .selectFrom('registered_commands')
        .select('hash')
        .where('target', '=', target)
        .executeTakeFirst();
      return row?.hash === hash;
    },
    async save(target, hash) {
      const at = clock();
      await db
        .insertInto('registered_commands')
        .values({ target, hash, at })
        .onConflict((conflict) => conflict.column('target').doUpdateSet({ hash, at }))
        .execute();
    },
    async list(beginning) {
      const rows = await db.selectFrom('registered_commands').select('target').orderBy('target').execute();
      return rows.map(({ target }) => target).filter((target) => target.startsWith(beginning));
    },
    async clear(target) {
      await db.deleteFrom('registered_commands').where('target', '=', target).execute();
    },
  };
}
