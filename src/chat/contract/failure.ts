// Our own failures, as the person who asked sees them: an apology with the reference under which the log has the rest.

import { fillHoles } from '../../fill-holes.ts';
import type { Reply } from '../../reply/blocks.ts';
import { noticeReply } from '../../reply/notice.ts';
import { fill, words } from '../../reply/words.ts';
import { UserError } from '../../user-error.ts';
import type { Log } from './log.ts';

const APOLOGY = 'apology';

/** What to say instead of the reply. A UserError's text is shown; anything else is logged and gets a reference. */
export function failureReply(error: unknown, log: Log, context: object, newReference: () => string): Reply {
  if (error instanceof UserError) return noticeReply(mistakeInWords(error));
  const reference = newReference();
  log.error({ ...context, reference, err: error }, 'a reply failed');
  return noticeReply(fill(words.troubles.apology, { reference }), APOLOGY);
}

/** In the language in use. */
function mistakeInWords({ message, told }: UserError): string {
  const table: Readonly<Record<string, string>> = words.mistakes;
  const lines = told.map(({ name, holes }) => fillHoles(table[name] ?? '', holes));
  return lines.length === 0 || lines.includes('') ? message : lines.join('\n');
}

/** It never takes the place of an answer. */
export function isApology({ kind }: Pick<Reply, 'kind'>): boolean {
  return kind === APOLOGY;
}
