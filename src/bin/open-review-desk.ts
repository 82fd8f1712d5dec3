// The review over the briefings on disk, for the web chat and for chat. Its modules are small; what proposes is not loaded
// by it.

import { createAnswerer } from '../answer/answerer.ts';
import { checkBriefings } from '../briefing/check.ts';
import { listBriefings } from '../briefing/read.ts';
import type { ReviewDesk } from '../chat/contract/review-desk.ts';
import type { AskFiles } from '../curate/review/ask.ts';
import { createReviewDesk } from '../curate/review/desk.ts';
import { openDisk } from '../curate/review/disk.ts';
import { openWorkspace, type Workspace } from '../curate/review/workspace.ts';
import { cardToPlain } from '../reply/card/plain.ts';
import { compose } from '../reply/compose.ts';
import { toPlain } from '../reply/plain.ts';
import { createStore } from '../store/store.ts';
import { openBriefingsFolder, rootOf } from './briefings-folder.ts';

/** `clock`: epoch milliseconds; the day of it is written into what is accepted. */
export function openReviewDesk(folder: string, clock: () => number): ReviewDesk {
  const opened = new Map<string, Workspace>();
  const today = (): string => new Date(clock()).toISOString().slice(0, 10);
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
          reviewed: () => ({ by: 'web', on: today() }),
        }),
      );
    }
    return opened;
  }, answerFrom(today));
}

/** What a card is wide as text. */
const COLUMNS = 72;

export function answerFrom(today: () => string): AskFiles {
  return (files, id, question) => {
    const briefing = checkBriefings(files).briefings.find((one) => one.id === id);
    if (briefing === undefined || briefing.documents.length === 0) return undefined;
    const answerer = createAnswerer([createStore(briefing)]);
    const answer = answerer.answer({ text: question, previous: [], today: today(), options: {} });
    const reply = compose(answer, today());
    return reply.card === undefined ? toPlain(reply) : cardToPlain(reply.card, { width: COLUMNS });
  };
}
