// The web chat's review over the briefings on disk. Its modules are small; what proposes is not loaded by it.

import { listBriefings } from '../briefing/read.ts';
import type { ReviewDesk } from '../chat/web/review-desk.ts';
import { createReviewDesk } from '../curate/review/desk.ts';
import { openDisk } from '../curate/review/disk.ts';
import { openWorkspace, type Workspace } from '../curate/review/workspace.ts';
import { openBriefingsFolder, rootOf } from './briefings-folder.ts';

/** `clock`: epoch milliseconds; the day of it is written into what is accepted. */
export function openReviewDesk(folder: string, clock: () => number): ReviewDesk {
  const opened = new Map<string, Workspace>();
  return createReviewDesk(() => {
    const files = openBriefingsFolder(folder);
    for (const briefing of listBriefings(files)) {
      if (opened.has(briefing)) continue;
      opened.set(
        briefing,
        openWorkspace({
          disk: openDisk(rootOf(folder), briefing, Date.now),
          briefing,
          files,
          reviewed: () => ({ by: 'web', on: new Date(clock()).toISOString().slice(0, 10) }),
        }),
      );
    }
    return opened;
  });
}
