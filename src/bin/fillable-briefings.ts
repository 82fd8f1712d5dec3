// The briefings in which `sitrep check --fix` may write what others of their files tell: those of which every file is read.

import type { BriefingFiles } from '../briefing/files.ts';
import { listBriefings, readBriefing, unreadFiles } from '../briefing/read.ts';

/** Their ids, and a line for each of the others that says what has to be mended first. */
export function fillableBriefings(files: BriefingFiles): {
  readonly ids: readonly string[];
  readonly refusals: readonly string[];
} {
  const read = listBriefings(files).map((id) => ({ id, unread: unreadFiles(readBriefing(files, id)) }));
  return {
    ids: read.filter(({ unread }) => unread.length === 0).map(({ id }) => id),
    refusals: read
      .filter(({ unread }) => unread.length > 0)
      .map(
        ({ id, unread }) =>
          `${id}: no origin, topic or statement is written while ${unread.join(', ')} cannot be read; mend what is told below, then --fix again`,
      ),
  };
}
