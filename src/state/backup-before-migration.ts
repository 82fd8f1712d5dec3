// An upgrade goes forward only, so the way back is a copy of the file as the older version left it, made before the first
// change of its schema.

import { existsSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Migration } from './migrations.ts';

/** Copies the file beside itself when there are migrations to come on a schema that is there; returns the copy's name. */
export function backUpBeforeMigration(
  database: DatabaseSync,
  file: string,
  migrations: readonly Migration[],
): string | undefined {
  const table = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'migrations'");
  if (table.get() === undefined) return undefined;
  const applied = new Set(
    database
      .prepare('select id from migrations')
      .all()
      .map((row) => String(row.id)),
  );
  const next = migrations.find(({ id }) => !applied.has(id));
  if (applied.size === 0 || next === undefined) return undefined;
  const copy = `${file}.before-${next.id}`;
  if (existsSync(copy)) return copy;
  // Two processes may start at once: each makes its own, and the last complete one stays.
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { force: true });
  database.prepare('vacuum into ?').run(draft);
  renameSync(draft, copy);
  return copy;
}
