// The briefings folder on disk, as the loader's BriefingFiles.

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BriefingFiles } from '../briefing/files.ts';
import { UserError } from '../user-error.ts';

/** Reads lazily; hidden files are left out. A folder that is not there is the user's to mend. */
export function openBriefingsFolder(folder: string): BriefingFiles {
  return {
    list() {
      try {
        return readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
          .map((entry) =>
            join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\/+/, ''),
          );
      } catch (error) {
        throw new UserError(
          `Cannot read the briefings folder ${folder}: ${error instanceof Error ? error.message : error}`,
        );
      }
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
  };
}

/** The folder's files as they were when it was read: what is checked is what was hashed. */
export interface BriefingsSnapshot extends BriefingFiles {
  bytes(path: string): Uint8Array;
}

export function readBriefingsFolder(folder: string): BriefingsSnapshot {
  const paths = openBriefingsFolder(folder).list();
  const contents = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
  const bytes = (path: string): Buffer => {
    const found = contents.get(path);
    if (found === undefined) throw new Error(`${path} was not in ${folder} when it was read`);
    return found;
  };
  return { list: () => paths, read: (path) => bytes(path).toString('utf8'), bytes };
}
