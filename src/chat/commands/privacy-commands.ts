// `/privacy`: what is kept of whoever asks, and for how long. `/forget me`: it is deleted at once. `/forget conversation`:
// the thread of questions alone starts afresh.

import type { Reply } from '../../reply/blocks.ts';
import { noticeReply } from '../../reply/notice.ts';
import { fill, words } from '../../reply/words.ts';
import type { ForgetPerson, Forgotten } from '../../state/forget.ts';
import { UserError } from '../../user-error.ts';
import type { CommandSpec, Incoming } from '../contract/adapter.ts';
import type { ContextStore } from '../kit/conversations.ts';

export const privacyCommands: readonly CommandSpec[] = [
  { name: 'privacy', description: 'What Sitrep keeps of you, and for how long', options: [] },
  {
    name: 'forget',
    description: 'Delete what Sitrep keeps of you, or of this conversation',
    options: [],
    subcommands: [
      { name: 'me', description: 'Delete all that is kept of you, everywhere', options: [] },
      { name: 'conversation', description: 'Start this conversation afresh', options: [] },
    ],
  },
];

export interface PrivacyParts {
  readonly contexts: Pick<ContextStore, 'clear'>;
  readonly forgetPerson: (who: ForgetPerson) => Promise<Forgotten>;
  readonly retentionDays: number;
}

export function createPrivacyHandlers(
  parts: PrivacyParts,
): Readonly<Record<'privacy' | 'forget', (incoming: Incoming) => Promise<Reply>>> {
  return {
    async privacy() {
      const { kept, title, delete: end } = words.privacy;
      const days = { n: parts.retentionDays };
      return {
        ...noticeReply('', 'privacy', 'answered'),
        blocks: [
          { type: 'heading', text: title },
          {
            type: 'list',
            items: kept.map(({ what, howLong }) => ({ term: what, text: fill<string>(howLong, days) })),
          },
          { type: 'words', text: end },
        ],
      };
    },
    async forget({ text, place, user, conversation }) {
      const what = text.trim().toLowerCase();
      if (what === 'me') {
        if (user === undefined || user === '') throw new UserError(words.privacy.nobody);
        const gone = await parts.forgetPerson({ platform: place.platform, person: user });
        const { questions, turns, subscriptions } = gone;
        return noticeReply(
          fill(words.privacy.forgotten, {
            questions,
            conversations: turns,
            digests: subscriptions,
          }),
          'forget',
          'answered',
        );
      }
      await parts.contexts.clear(conversation);
      return noticeReply(words.privacy.conversation, 'forget', 'answered');
    },
  };
}
