// A copy of the SQLite file while Sitrep runs, through SQLite's backup API: a plain file copy would miss what still
// stands in the write-ahead log. PostgreSQL has tools of its own (pg_dump).

import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../make-folder.ts';
import { UserError } from '../user-error.ts';
import { damaged, explainFile } from './open-failures.ts';

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
    // SQLite would not say which file it could not make, nor why.
    closeSync(openSync(unfinished, 'wx', 0o600));
    const pages = await backup(source, unfinished);
    refuseUnsound(unfinished, file);
    renameSync(unfinished, target);
    return { file: target, pages };
  } catch (error) {
    throw explainFile(error, /disk is full/.test(String(error)) ? target : file);
  } finally {
    source.close();
    rmSync(unfinished, { force: true });
  }
}

/** A copy is what its source was. */
function refuseUnsound(unfinished: string, file: string): void {
  const copy = new DatabaseSync(unfinished);
  try {
    const found = copy.prepare('pragma integrity_check').all();
    if (found.length === 1 && found[0]?.integrity_check === 'ok') return;
    throw damaged(file, String(found[0]?.integrity_check));
  } finally {
    copy.close();
  }
}
