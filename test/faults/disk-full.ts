// A disk that can be filled up and freed. A tmpfs of a few megabytes where mounting is permitted; elsewhere a limit on
// the size of the workers' files stands in for it (RLIMIT_FSIZE, set and lifted by prlimit): a write fails in the same
// place, with EFBIG instead of ENOSPC.

import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  readonly how: string;
  readonly directory: string;
  /** Full for every process; else for the workers alone, and a write of the runner proves nothing. */
  readonly holdsForAll: boolean;
  readonly fill: (processes: readonly number[]) => void;
  readonly free: (processes: readonly number[]) => void;
  readonly remove: () => void;
}

export function createSmallDisk(megabytes: number): SmallDisk {
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-disk-'));
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'sitrep-faults', directory], {
      stdio: 'pipe',
    });
  } catch {
    const limit = (size: string) => (processes: readonly number[]) => {
      for (const id of processes) execFileSync('prlimit', ['--pid', String(id), `--fsize=${size}:`]);
    };
    return {
      how: 'limit on file size (mounting is not permitted here)',
      holdsForAll: false,
      directory,
      fill: limit('4096'),
      free: limit('unlimited'),
      remove: removeDirectory,
    };
  }
  const filler = path.join(directory, 'filler');
  return {
    how: `tmpfs of ${megabytes} MB`,
    holdsForAll: true,
    directory,
    fill: () => fill(filler),
    free: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', [directory]);
      removeDirectory();
    },
  };
}

/** Writes until not one byte more fits. */
function fill(name: string): void {
  const file = openSync(name, 'a');
  try {
    for (let block = 65_536; block >= 1; ) {
      try {
        writeSync(file, Buffer.alloc(block));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        block = Math.floor(block / 4);
      }
    }
  } finally {
    closeSync(file);
  }
}
