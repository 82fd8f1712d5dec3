// Platforms promise no order: an edit or a deletion may be heard before the message that it is about. What is deleted gets no
// answer then, and what is edited the one to its edit alone. Known to this process at once, for its newest messages; what
// another heard, or this one before it ended, the state knows when an answer is about to be given (state/incoming.ts).

import { keepNewest } from '../../keep-newest.ts';
import type { ChatEvent } from './event.ts';

const REMEMBERED = 1000;

/** Whether the event comes too late to matter; each is to be asked about once, as it comes. */
export function createOvertaken(): (event: ChatEvent) => boolean {
  const heard = new Map<string, 'edit' | 'delete'>();
  return (event) => {
    const { kind, message } = event;
    if (message === '' || kind === 'command' || kind === 'press') return false;
    const { platform, space, channel } = kind === 'delete' ? event.place : event.asked.place;
    const key = [platform, space, channel, message].join('|');
    const before = heard.get(key);
    if (kind !== 'message' && before !== 'delete') keepNewest(heard, key, kind, REMEMBERED);
    return kind === 'message' ? before !== undefined : kind === 'edit' && before === 'delete';
  };
}
