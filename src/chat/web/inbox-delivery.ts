// Posting to the web chat's inbox: a row in the state store, under the key of the posting.

import type { Delivery } from '../../digest/delivery/delivery.ts';
import type { Inbox } from '../../state/inbox.ts';
import { inboxPlace } from '../commands/digest-handlers.ts';

export function createInboxDelivery(inbox: Inbox): Delivery {
  return {
    render: (reply) => [reply],
    async post({ messageKey, payload }) {
      await inbox.add(messageKey, payload);
      return { outcome: 'posted', messageId: messageKey };
    },
    find: async ({ messageKey }) =>
      (await inbox.has(messageKey)) ? { outcome: 'found', messageId: messageKey } : { outcome: 'absent' },
    edit: async ({ messageId, payload }) => ({
      outcome: (await inbox.change(messageId, payload)) ? 'edited' : 'gone',
    }),
    refusal: async ({ space, channel }) =>
      space === inboxPlace.space && channel === inboxPlace.channel
        ? undefined
        : `The web chat has one channel for digests, “${inboxPlace.channel}” of space “${inboxPlace.space}”.`,
  };
}
