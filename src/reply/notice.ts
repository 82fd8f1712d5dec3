// A reply that says nothing of the story: a mistake to mend, an apology, a confirmation.

import type { Reply } from './blocks.ts';

export function noticeReply(text: string, kind = 'notice', outcome: Reply['outcome'] = 'declined'): Reply {
  return { outcome, kind, briefing: '', version: '', blocks: [{ type: 'words', text }], cites: [] };
}
