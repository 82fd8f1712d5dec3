// Questions of earlier sessions, for the arrow keys: one a line, newest last, in the data folder.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../../make-folder.ts';

const KEPT = 500;

/** Newest first, as readline wants it. No file yet, or one that cannot be read: no history. */
export function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(-KEPT)
      .reverse();
  } catch {
    return [];
  }
}

/** Takes readline's order, newest first. History is a convenience: a folder that takes none is no failure. */
export function writeHistory(file: string, lines: readonly string[]): void {
  const text = [...lines].slice(0, KEPT).reverse().join('\n');
  try {
    makeFolder(dirname(file), 0o700);
    writeFileSync(file, `${text}\n`, { mode: 0o600 });
  } catch {
    return;
  }
}
