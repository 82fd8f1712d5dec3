// Every content that a briefing has had: a record of what changed each time, and the snapshot to compare with.
// A briefing that goes back to an earlier content gets a new version with the old hash: history only moves forward.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import { holdLock } from './lock.ts';
import type { Tables } from './tables.ts';

/** Longer than any delivery under way can take to become what a subscription was last told. */
const SNAPSHOT_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export interface StoreVersion {
  /** briefing@number */
  readonly id: string;
  readonly briefing: string;
  /** 1 for the first, then counting up. */
  readonly number: number;
  /** Content hash of the compiled briefing. */
  readonly hash: string;
  readonly createdAt: number;
  /** What changed against the version before; a JSON value of whoever recorded it. */
  readonly record: unknown;
}

export interface StoreVersions {
  /**
   * Records the content when its hash differs from the latest version's. `parts` makes its snapshot, some text at a time;
   * `describe` gets the parts of the snapshot before (undefined for the first, or when it is gone) and returns the record.
   * Safe with several processes loading the same files.
   */
  readonly record: (
    content: { readonly briefing: string; readonly hash: string; readonly parts: () => Iterable<string> },
    describe: (before: readonly string[] | undefined) => Promise<unknown>,
  ) => Promise<{ readonly version: StoreVersion; readonly isNew: boolean }>;
  readonly latest: (briefing: string) => Promise<StoreVersion | undefined>;
  readonly find: (id: string) => Promise<StoreVersion | undefined>;
  /** The latest version with this content. */
  readonly findHash: (briefing: string, hash: string) => Promise<StoreVersion | undefined>;
  /** The latest version whose hash begins with these digits (0–9, a–f). */
  readonly findBeginning: (briefing: string, digits: string) => Promise<StoreVersion | undefined>;
  /** Oldest first, those created at or after the instant. */
  readonly since: (briefing: string, instant: number) => Promise<readonly StoreVersion[]>;
  /** The parts of the version's snapshot; undefined when it is gone. */
  readonly snapshot: (version: StoreVersion) => Promise<readonly string[] | undefined>;
  /** Deletes month-old snapshots that no subscription and no latest version needs; records stay. Returns how many. */
  readonly prune: () => Promise<number>;
}

export function createStoreVersions(db: Kysely<Tables>, clock: Clock): StoreVersions {
  const versions = (briefing: string) =>
    db.selectFrom('store_versions').selectAll().where('briefing', '=', briefing);
  const snapshotOf = async (briefing: string, hash: string): Promise<readonly string[] | undefined> => {
    const parts: string[] = [];
    // One by one: each waits in its turn.
    for (;;) {
      const row = await db
        .selectFrom('snapshots')
        .select('snapshot')
        .where('briefing', '=', briefing)
        .where('hash', '=', partKey(hash, parts.length))
        .executeTakeFirst();
      if (row === undefined) return parts.length === 0 ? undefined : parts;
      parts.push(row.snapshot);
    }
  };
  const lastRow = (from: Kysely<Tables>, briefing: string) =>
    from
      .selectFrom('store_versions')
      .selectAll()
      .where('briefing', '=', briefing)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
  return {
    async record({ briefing, hash, parts }, describe) {
      for (;;) {
        const last = await lastRow(db, briefing);
        if (last?.hash === hash) return { version: readVersion(last), isNew: false };
        // Compared before anything is locked: a large briefing takes its time.
        const before = last === undefined ? undefined : await snapshotOf(briefing, last.hash);
        const record = JSON.stringify((await describe(before)) ?? null);
        const number = (last?.number ?? 0) + 1;
        const row = { id: `${briefing}@${number}`, briefing, number, hash, created_at: clock(), record };
        const isRecorded = await db.transaction().execute(async (trx) => {
          await holdLock(trx, `store version ${briefing}`);
          if ((await lastRow(trx, briefing))?.number !== last?.number) return false;
          await trx.insertInto('store_versions').values(row).execute();
          await keepSnapshot(trx, briefing, hash, parts());
          return true;
        });
        if (isRecorded) return { version: readVersion(row), isNew: true };
      }
    },
    async latest(briefing) {
      const row = await lastRow(db, briefing);
      return row === undefined ? undefined : readVersion(row);
    },
    async find(id) {
      const row = await db.selectFrom('store_versions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : readVersion(row);
    },
    async findHash(briefing, hash) {
      const row = await versions(briefing)
        .where('hash', '=', hash)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : readVersion(row);
    },
    async findBeginning(briefing, digits) {
      if (!/^[0-9a-f]+$/.test(digits)) return undefined;
      const row = await versions(briefing)
        .where('hash', 'like', `${digits}%`)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : readVersion(row);
    },
    async since(briefing, instant) {
      const rows = await versions(briefing).where('created_at', '>=', instant).orderBy('number').execute();
      return rows.map(readVersion);
    },
    snapshot: (version) => snapshotOf(version.briefing, version.hash),
    async prune() {
      const all = await db
        .selectFrom('store_versions')
        .select(['id', 'briefing', 'hash', 'created_at'])
        .orderBy('number')
        .execute();
      const told = await db.selectFrom('subscriptions').select('told_version').distinct().execute();
      const needed = new Set(told.map((row) => row.told_version));
      const latest = new Map(all.map((version) => [version.briefing, version.hash]));
      const kept = new Set(
        all
          .filter(
            (version) =>
              needed.has(version.id) ||
              version.created_at > clock() - SNAPSHOT_KEPT_MS ||
              latest.get(version.briefing) === version.hash,
          )
          .map((version) => `${version.briefing} ${version.hash}`),
      );
      let deleted = 0;
      for (const { briefing, hash } of await db
        .selectFrom('snapshots')
        .select(['briefing', 'hash'])
        .execute()) {
        if (kept.has(`${briefing} ${hash.split('#')[0]}`)) continue;
        await db.deleteFrom('snapshots').where('briefing', '=', briefing).where('hash', '=', hash).execute();
        if (!hash.includes('#')) deleted += 1;
      }
      return deleted;
    },
  };
}

/** The key of a part: the hash itself for the first, which is all of a small briefing. */
function partKey(hash: string, part: number): string {
  return part === 0 ? hash : `${hash}#${part}`;
}

/** A content that came back has its snapshot already. */
async function keepSnapshot(
  trx: Kysely<Tables>,
  briefing: string,
  hash: string,
  parts: Iterable<string>,
): Promise<void> {
  let number = 0;
  for (const snapshot of parts) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('snapshots')
      .values({ briefing, hash: partKey(hash, number), snapshot })
      .onConflict((conflict) => conflict.columns(['briefing', 'hash']).doNothing())
      .executeTakeFirst();
    if (number === 0 && numInsertedOrUpdatedRows === 0n) return;
    number += 1;
  }
}

function readVersion(row: Tables['store_versions']): StoreVersion {
  return {
    id: row.id,
    briefing: row.briefing,
    number: row.number,
    hash: row.hash,
    createdAt: row.created_at,
    record: JSON.parse(row.record),
  };
}
