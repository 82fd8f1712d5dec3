// The briefings folder on disk, as the loader's BriefingFiles.

import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { BriefingFiles } from '../briefing/files.ts';
import { UserError } from '../user-error.ts';

/** What editors and version control leave beside the files: hidden folders and files, `x.yaml~`, `#x.yaml#`. */
function isLeftover(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.')) || /(?:~|#)$/.test(path);
}

/** The folder that paths are relative to: a folder that is itself a briefing stands alone in the one above it. */
export function rootOf(folder: string): string {
  return existsSync(join(folder, 'briefing.yaml')) ? dirname(resolve(folder)) : folder;
}

function readEntries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw new UserError(
      `Cannot read the briefings folder ${folder}: ${error instanceof Error ? error.message : error}. --briefings or SITREP_BRIEFINGS_DIR names another.`,
    );
  }
}

/** A link may lead to a file of the folder (as mounted configurations do), never out of it, and never to a folder. */
function refuseWayOut(folder: string, path: string): void {
  let target: string;
  try {
    target = realpathSync(join(folder, path));
  } catch {
    throw new UserError(`${join(folder, path)} is a link to nothing; remove it, or put the file there.`);
  }
  if (target.startsWith(`${realpathSync(folder)}${sep}`) && statSync(target).isFile()) return;
  throw new UserError(
    `${join(folder, path)} is a link to ${target}: a briefing holds its own files, so put them there instead of the link.`,
  );
}

/** Reads lazily; what editors and version control leave there is passed over. A folder that is not there is the user's to mend. */
export function openBriefingsFolder(folder: string): BriefingFiles {
  const root = rootOf(folder);
  return {
    list() {
      const nameOf = (entry: Dirent): string =>
        relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
      const entries = readEntries(folder).filter((entry) => !isLeftover(nameOf(entry)));
      for (const entry of entries) if (entry.isSymbolicLink()) refuseWayOut(root, nameOf(entry));
      return entries.filter((entry) => !entry.isDirectory()).map(nameOf);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}

/** The folder's files as they were when it was read: what is checked is what was hashed. */
export interface BriefingsSnapshot extends BriefingFiles {
  bytes(path: string): Uint8Array;
}

export function readBriefingsFolder(folder: string): BriefingsSnapshot {
  const paths = openBriefingsFolder(folder).list();
  const contents = new Map(paths.map((path) => [path, readFileSync(join(rootOf(folder), path))]));
  const bytes = (path: string): Buffer => {
    const found = contents.get(path);
    if (found === undefined) throw new Error(`${path} was not in ${folder} when it was read`);
    return found;
  };
  return { list: () => paths, read: (path) => bytes(path).toString('utf8'), bytes };
}
