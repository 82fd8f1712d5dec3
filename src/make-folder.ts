// Makes a folder and those above it. Node's own `recursive` never returns where a parent refuses with "no such file" though it is
// there, as /proc does, and an unmounted autofs: a start would hang without a word.

import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Those that are missing get `mode`; throws what the file system says. */
export function makeFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process has made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
