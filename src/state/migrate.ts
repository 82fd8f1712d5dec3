// Brings a database forward to this code's schema, once, however many processes start at the same time: everything
// happens in one transaction under a lock. A database that a newer Sitrep has written is refused, not guessed at.

import type { Kysely } from 'kysely';
import { UserError } from '../user-error.ts';
import type { Clock } from './clock.ts';
import { holdLock } from './lock.ts';
import { type Migration, migrations as ours } from './migrations.ts';
import type { Tables } from './tables.ts';

export async function migrate(
  db: Kysely<Tables>,
  clock: Clock,
  migrations: readonly Migration[] = ours,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdLock(trx, 'migrations');
    await trx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('applied_at', 'bigint', (c) => c.notNull())
      .execute();
    const applied = new Set((await trx.selectFrom('migrations').select('id').execute()).map((row) => row.id));
    const known = new Set(migrations.map((migration) => migration.id));
    const newer = [...applied].filter((id) => !known.has(id));
    if (newer.length > 0) {
      throw new UserError(
        `The database was written by a newer Sitrep (it has migration ${newer.sort().join(', ')}). ` +
          'Start that version, or restore the backup made before the upgrade.',
      );
    }
    for (const migration of migrations) {
      if (applied.has(migration.id)) continue;
      await migration.up(trx);
      await trx.insertInto('migrations').values({ id: migration.id, applied_at: clock() }).execute();
    }
  });
}
