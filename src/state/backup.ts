// A copy of the SQLite file while Sitrep runs, through SQLite's backup API: a plain file copy would miss what still
// stands in the write-ahead log. PostgreSQL has tools of its own (pg_dump).

import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../make-folder.ts';
import { UserError } from '../user-error.ts';

export interface Backup {
  readonly file: string;
  readonly pages: number;
}

/** Copies `file` to `target`, which appears only when it is complete and sound. */
export async function backupState(file: string, target: string): Promise<Backup> {
  if (!existsSync(file)) throw new UserError(`There is no database at ${file} to back up.`);
  if (existsSync(target)) throw new UserError(`${target} exists already; name another file.`);
  makeFolder(path.dirname(path.resolve(target)), 0o700);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  const source = new DatabaseSync(file, { timeout: 5000, readOnly: true });
  try {
    const pages = await backup(source, unfinished);
    refuseUnsound(unfinished);
    renameSync(unfinished, target);
    return { file: target, pages };
  } finally {
    source.close();
    rmSync(unfinished, { force: true });
  }
}

function refuseUnsound(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    const found = copy.prepare('pragma integrity_check').all();
    if (found.length === 1 && found[0]?.integrity_check === 'ok') return;
    throw new Error(`the backup is damaged: ${JSON.stringify(found)}`);
  } finally {
    copy.close();
  }
}
