// A follow-up in a thread that Sitrep answered needs no mention, where the channel's setting says so and only if it reads as
// one. Nothing else that people write in channels is looked at, kept or counted.

import type { Place } from '../../state/place.ts';
import type { Log } from '../contract/log.ts';
import { conversationOf } from '../kit/conversations.ts';
import { readsAsFollowUp } from '../kit/follow-up.ts';
import type { Heard } from './heard.ts';

export interface FollowUpParts {
  readonly areOn: (place: Place) => boolean;
  /** Whether something was answered in this conversation of late. */
  readonly wasAnswered: (conversation: string) => Promise<boolean>;
  readonly log: Log;
}

/** True for what was said to us, and for what goes on from an answer of ours. */
export function createFollowUps({
  areOn,
  wasAnswered,
  log,
}: FollowUpParts): (heard: Heard) => Promise<boolean> {
  return async ({ event, isUnaddressed }) => {
    if (isUnaddressed !== true || event.kind === 'delete') return true;
    const { asked } = event;
    if (!areOn(asked.place) || !readsAsFollowUp(asked.text)) return false;
    try {
      return await wasAnswered(conversationOf(asked));
    } catch (err) {
      log.error({ platform: 'slack', err }, 'could not read whether a thread was answered');
      return false;
    }
  };
}
