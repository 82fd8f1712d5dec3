// Writes a file whole or not at all: a reader never meets half of one, and a full disk leaves what stood there before.

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Makes the folders above it; on disk when it returns. Throws what the file system says, with this path. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o666): void {
  makeFolder(dirname(path));
  const part = join(dirname(path), `.${basename(path)}.part`);
  try {
    writeFileSync(part, content, { flush: true, mode });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    // Of a full disk Node does not say where.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}
