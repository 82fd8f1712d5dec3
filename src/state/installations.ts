// Where the app is installed when many workspaces share one: who it is there, and its tokens, which come here encrypted and
// leave so. Tokens that end are renewed by one process at a time.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

/** Text that only who has the key can read. */
export interface Sealed {
  readonly text: string;
  readonly key: string;
}

export interface Installation {
  /** Of the workspace; of the organisation where the app is installed for all of it. */
  readonly id: string;
  /** '' = installed for one workspace. */
  readonly enterprise: string;
  readonly name: string;
  readonly botUser: string;
  readonly tokens: Sealed;
  /** Epoch milliseconds; null = the token never ends. */
  readonly expiresAt: number | null;
  /** The platform's id of whoever installed it. */
  readonly by: string;
}

export interface Installations {
  /** Replaces what was installed there before. */
  readonly save: (installation: Installation) => Promise<void>;
  /** Of the workspace itself, else of its organisation, which is remembered for the workspace. */
  readonly find: (team: string, enterprise?: string) => Promise<Installation | undefined>;
  readonly list: () => Promise<readonly Installation[]>;
  /** Resolves with the workspaces that are without the app now. */
  readonly remove: (id: string) => Promise<readonly string[]>;
  /** True for the one process that may renew the tokens until then. */
  readonly beginRenewal: (id: string, until: number) => Promise<boolean>;
  /** Only where the tokens are still those that were renewed: an installation made meanwhile stays. */
  readonly renew: (id: string, from: Sealed, to: Sealed, expiresAt: number | null) => Promise<boolean>;
}

export function createInstallations(db: Kysely<Tables>, clock: Clock): Installations {
  const row = (id: string) =>
    db.selectFrom('installations').selectAll().where('id', '=', id).executeTakeFirst();
  return {
    async save(installation) {
      const { id, enterprise, name, botUser, tokens, expiresAt, by } = installation;
      const written = {
        enterprise,
        name,
        bot_user: botUser,
        sealed: tokens.text,
        key_id: tokens.key,
        expires_at: expiresAt,
        renewing_until: 0,
        installed_by: by,
        at: clock(),
      };
      await db
        .insertInto('installations')
        .values({ id, ...written })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(written))
        .execute();
    },

    async find(team, enterprise = '') {
      const own = team === '' ? undefined : await row(team);
      if (own !== undefined && own.sealed !== '') return toInstallation(own);
      const above = own?.enterprise ?? enterprise;
      const whole = above === '' ? undefined : await row(above);
      if (whole === undefined || whole.sealed === '') return undefined;
      if (own === undefined && team !== '')
        await db
          .insertInto('installations')
          .values({ ...whole, id: team, sealed: '', key_id: '', expires_at: null, at: clock() })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      return toInstallation(whole);
    },

    async list() {
      const rows = await db
        .selectFrom('installations')
        .selectAll()
        .where('sealed', '<>', '')
        .orderBy('id')
        .execute();
      return rows.map(toInstallation);
    },

    async remove(id) {
      return db.transaction().execute(async (trx) => {
        const gone = await trx
          .deleteFrom('installations')
          .where((eb) =>
            eb.or([eb('id', '=', id), eb.and([eb('enterprise', '=', id), eb('sealed', '=', '')])]),
          )
          .returning('id')
          .execute();
        return gone.map((one) => one.id);
      });
    },

    async beginRenewal(id, until) {
      const { numUpdatedRows } = await db
        .updateTable('installations')
        .set({ renewing_until: until })
        .where('id', '=', id)
        .where('renewing_until', '<=', clock())
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async renew(id, from, to, expiresAt) {
      const { numUpdatedRows } = await db
        .updateTable('installations')
        .set({ sealed: to.text, key_id: to.key, expires_at: expiresAt, renewing_until: 0 })
        .where('id', '=', id)
        .where('sealed', '=', from.text)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function toInstallation(row: Tables['installations']): Installation {
  return {
    id: row.id,
    enterprise: row.enterprise,
    name: row.name,
    botUser: row.bot_user,
    tokens: { text: row.sealed, key: row.key_id },
    expiresAt: row.expires_at,
    by: row.installed_by,
  };
}
