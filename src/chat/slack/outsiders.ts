// Somebody of another organisation asks in a shared channel: beside the refusal, which they alone see, the channel is told
// once a day, with the button by which a member lets them.

import { ASKED_BY_OUTSIDER } from '../commands/outsiders.ts';
import { outsiderRefusal } from '../commands/settings-panel.ts';
import type { AskedEvent, ChatEvent } from '../kit/event.ts';

/** The day is the message's own, the same in each delivery. */
const DAY_S = 24 * 60 * 60;

/** Undefined where nobody was refused, or where it was by command, which only members have. */
export function outsiderAsks(event: ChatEvent): AskedEvent | undefined {
  if (event.kind !== 'message' || event.refusal !== outsiderRefusal) return undefined;
  const { place } = event.asked;
  const day = Math.floor(Number(event.message) / DAY_S);
  return {
    kind: 'message',
    id: `slack|outsiders|${place.space}|${place.channel}|${day}`,
    message: '',
    address: { user: '' },
    lane: event.lane,
    asked: {
      place,
      text: '',
      command: { name: ASKED_BY_OUTSIDER, options: {} },
      private: false,
      mayManage: false,
    },
  };
}
