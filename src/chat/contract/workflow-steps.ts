// Steps that a workspace builds into workflows of its own: a question that is answered as text, and a channel's digests that
// are posted now.

import type { Digests } from '../../digest/digests.ts';
import { cardToPlain } from '../../reply/card/plain.ts';
import { toPlain } from '../../reply/plain.ts';
import type { Place } from '../../state/place.ts';
import { UserError } from '../../user-error.ts';
import type { Responder } from './adapter.ts';

export interface WorkflowSteps {
  /** The card as text; throws a UserError for what cannot be asked. */
  readonly ask: (
    space: string,
    question: string,
  ) => Promise<{ readonly answer: string; readonly outcome: 'answered' | 'declined' }>;
  /** Resolves with how many are on their way; throws a UserError where there is none. */
  readonly postDigests: (place: Place) => Promise<number>;
}

export interface WorkflowStepParts {
  readonly responder: Responder;
  readonly digests: Pick<Digests, 'list' | 'postNow'>;
  readonly newId: () => string;
}

export function createWorkflowSteps({ responder, digests, newId }: WorkflowStepParts): WorkflowSteps {
  return {
    async ask(space, question) {
      if (question.trim() === '') throw new UserError('The step has no question.');
      const { reply } = await responder({
        place: { platform: 'slack', space, channel: '' },
        // Every run is a conversation of its own.
        conversation: `slack|${space}|workflow|${newId()}`,
        text: question,
        private: false,
        mayManage: false,
      });
      const answer =
        reply.card === undefined
          ? toPlain(reply)
          : cardToPlain(reply.card, { width: Number.POSITIVE_INFINITY });
      return { answer: answer.trim(), outcome: reply.outcome };
    },
    async postDigests(place) {
      const all = await digests.list(place);
      const active = all.filter(({ status }) => status === 'active');
      if (active.length === 0) throw new UserError('There is no digest in that channel: /digest subscribe');
      for (const { id } of active) await digests.postNow(id, place);
      return active.length;
    },
  };
}
