// Who holds open rows: a process names itself in them, and what one held that is gone is free before its lease ends.

import type { Expression, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface Leases {
  /** Processes that hold an open row. */
  readonly owners: () => Promise<readonly string[]>;
  /** The open rows of processes that are known to be gone: their leases end at `until` (of each row), if not before. */
  readonly releaseOwners: (owners: readonly string[], until: number | Expression<number>) => Promise<void>;
}

export function createLeases(
  db: Kysely<Tables>,
  table: 'incoming' | 'outbox',
  open: readonly string[],
): Leases {
  return {
    async owners() {
      const rows = await db
        .selectFrom(table)
        .select('lease_owner')
        .distinct()
        .where('state', 'in', open)
        .where('lease_owner', 'is not', null)
        .execute();
      return rows.flatMap(({ lease_owner: owner }) => (owner === null ? [] : [owner]));
    },

    async releaseOwners(owners, until) {
      if (owners.length === 0) return;
      await db
        .updateTable(table)
        .set({ lease_until: until })
        .where('state', 'in', open)
        .where('lease_owner', 'in', owners)
        .where('lease_until', '>', until)
        .execute();
    },
  };
}
