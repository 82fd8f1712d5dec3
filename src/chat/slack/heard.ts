// What every reader of Slack's events makes: an event for the kit, and whether whoever asks is of another organisation.

import type { Place } from '../../state/place.ts';
import type { ChatEvent } from '../kit/event.ts';
import type { SlackAddress } from './address.ts';

export interface Heard {
  readonly event: ChatEvent;
  /** Whoever asks is of another organisation. */
  readonly isOutsider: boolean;
  /** Written in a thread, to nobody by name: see follow-ups.ts. */
  readonly isUnaddressed?: true;
}

export function placeOf(space: string, channel: string, thread = ''): Place {
  return { platform: 'slack', space, channel, ...(thread === '' ? {} : { thread }) };
}

export function laneOf({ space, channel }: Place): string {
  return `slack|${space}|${channel}`;
}

export function addressOf(user: string, url: unknown, at: number): SlackAddress {
  return { user, ...(typeof url === 'string' && url !== '' ? { response: { url, at } } : {}) };
}
