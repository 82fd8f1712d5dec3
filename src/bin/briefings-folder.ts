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
