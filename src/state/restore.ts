// Puts a backup in place of the SQLite file. Left beside it, the write-ahead log of a process that was killed would be
// played into the restored file and damage it: file, log and shared memory go aside together. Nothing is moved before
// the copy has been proved, and nothing while a process has the file open.

import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../make-folder.ts';
import { UserError } from '../user-error.ts';
import type { Clock } from './clock.ts';
import { openState } from './open.ts';

export interface Restored {
  readonly file: string;
  /** Where what was there before is kept now; undefined when there was nothing. */
  readonly aside: string | undefined;
}

const BESIDE = ['', '-wal', '-shm'] as const;

/** Restores `backup` (of `sitrep backup`) as `file`; throws a UserError, with nothing changed, when that cannot be done. */
export async function restoreState(file: string, backup: string, clock: Clock): Promise<Restored> {
  if (!existsSync(backup)) throw new UserError(`There is no file ${backup} to restore from.`);
  if (path.resolve(backup) === path.resolve(file))
    throw new UserError(`${backup} is the state itself; name a backup of it.`);
  // A machine that has never run Sitrep has no folder yet.
  makeFolder(path.dirname(path.resolve(file)), 0o700);
  const copy = `${file}.restoring`;
  try {
    await copyProved(backup, copy, clock);
    const hold = holdFile(file);
    try {
      const aside = moveAside(file, clock);
      renameSync(copy, file);
      flush(path.dirname(path.resolve(file)));
      return { file, aside };
    } finally {
      hold.release();
    }
  } finally {
    for (const end of BESIDE) rmSync(`${copy}${end}`, { force: true });
  }
}

/**
 * Keeps every other process from opening the file while it is exchanged. A file too damaged to be locked has no process
 * on it that could go on.
 */
function holdFile(file: string): { release(): void } {
  if (!existsSync(file)) return { release() {} };
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('pragma locking_mode = exclusive');
    // Takes the lock, and leaves no log that closing would look for once the file has moved.
    database.exec('pragma journal_mode = delete');
  } catch (error) {
    database.close();
    if (!/database is locked/.test(String(error))) return { release() {} };
    throw new UserError(
      `A process of Sitrep has ${file} open. Stop the bot first (SIGTERM, or your service manager), then restore.`,
    );
  }
  return { release: () => database.close() };
}

async function copyProved(backup: string, copy: string, clock: Clock): Promise<void> {
  for (const end of BESIDE) rmSync(`${copy}${end}`, { force: true });
  copyFileSync(backup, copy);
  refuseForeign(copy, backup);
  // Opened as the bot would: a damaged copy and one of a newer Sitrep are refused, an older one is brought forward.
  const state = await openState({ file: copy, clock, isChecked: true }).catch((error: unknown) => {
    if (error instanceof UserError)
      throw new UserError(`${backup} cannot be restored: ${error.message.replaceAll(copy, backup)}`);
    throw error;
  });
  await state.close();
  flush(copy);
}

function refuseForeign(copy: string, backup: string): void {
  const database = new DatabaseSync(copy);
  try {
    database.prepare('select id from migrations').all();
  } catch (error) {
    throw new UserError(
      `${backup} is no sound backup of Sitrep's state (${error instanceof Error ? error.message : error}). Take one that sitrep backup made.`,
    );
  } finally {
    database.close();
  }
}

function moveAside(file: string, clock: Clock): string | undefined {
  if (!BESIDE.some((end) => existsSync(`${file}${end}`))) return undefined;
  const stamp = new Date(clock()).toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${file}.before-restore-${stamp}`;
  for (const end of BESIDE) {
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
  }
  return aside;
}

function flush(target: string): void {
  const descriptor = openSync(target, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
