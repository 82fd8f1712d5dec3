// A copy of the ferry briefing on disk that a test edits the way a curator would, while a bot uses it.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyEdit, type FileEdit } from '../digest/ferry.ts';

export interface BriefingsCopy {
  readonly folder: string;
  apply(...edits: readonly FileEdit[]): void;
  /** Replaces a file's text by anything. */
  write(file: string, text: string): void;
  remove(): void;
}

export function copyFerry(): BriefingsCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-briefings-'));
  cpSync(path.resolve(import.meta.dirname, '../fixtures/briefings'), folder, { recursive: true });
  const place = (file: string): string => path.join(folder, 'harbour-ferry', file);
  return {
    folder,
    apply(...edits) {
      for (const edit of edits) {
        writeFileSync(place(edit.file), applyEdit(readFileSync(place(edit.file), 'utf8'), edit));
      }
    },
    write: (file, text) => writeFileSync(place(file), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
