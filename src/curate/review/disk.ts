// Where a review's decisions are written: whole files, one writer at a time in every process on this machine.

import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../write-whole.ts';

/** Paths are relative to the briefings folder. */
export interface Disk {
  read(path: string): string;
  /** Undefined where there is no such file. */
  find(path: string): string | undefined;
  /** On disk when it returns; a crash leaves the file before or the file after. */
  write(path: string, text: string): void;
  /** Runs the work while no other writer does. */
  locked<T>(work: () => T): T;
}

/** A lock of a process that died is taken over after so long. */
const STALE_LOCK_MS = 10_000;
const RETRY_MS = 20;

export function openDisk(root: string, briefing: string, now: () => number): Disk {
  const lock = join(root, briefing, '.review-lock');
  const isTaken = (): boolean => {
    try {
      closeSync(openSync(lock, 'wx'));
      return false;
    } catch (error) {
      // A folder that takes no file at all would be waited for without end, and with it the whole bot.
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return true;
      throw error;
    }
  };
  const age = (): number => {
    try {
      return now() - statSync(lock).mtimeMs;
    } catch {
      return 0;
    }
  };
  return {
    read: (path) => readFileSync(join(root, path), 'utf8'),
    find: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
    write: (path, text) => writeWhole(join(root, path), text),
    locked(work) {
      while (isTaken()) {
        if (age() > STALE_LOCK_MS) rmSync(lock, { force: true });
        else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
      }
      try {
        return work();
      } finally {
        rmSync(lock, { force: true });
      }
    },
  };
}
