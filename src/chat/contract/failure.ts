// Our own failures, as the person who asked sees them: an apology with the reference under which the log has the rest.

import type { Reply } from '../../reply/blocks.ts';
import { noticeReply } from '../../reply/notice.ts';
import { UserError } from '../../user-error.ts';
import type { Log } from './log.ts';

const APOLOGY = 'apology';

/** What to say instead of the reply. A UserError's text is shown; anything else is logged and gets a reference. */
export function failureReply(error: unknown, log: Log, context: object, newReference: () => string): Reply {
  if (error instanceof UserError) return noticeReply(error.message);
  const reference = newReference();
  log.error({ ...context, reference, err: error }, 'a reply failed');
  return noticeReply(
    `Something went wrong on our side, and it is logged. If it keeps happening, tell whoever runs Sitrep this reference: ${reference}`,
    APOLOGY,
  );
}

/** It never takes the place of an answer. */
export function isApology({ kind }: Pick<Reply, 'kind'>): boolean {
  return kind === APOLOGY;
}
