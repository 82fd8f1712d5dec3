// What a platform tells the kit, in neutral form. Everything in it is JSON: it is written down before it is answered.

import { createHash } from 'node:crypto';
import type { Place } from '../../state/place.ts';
import type { Incoming } from '../contract/adapter.ts';

/** What is asked; the kit works out the conversation. */
export type Asked = Omit<Incoming, 'conversation'>;

export interface AskedEvent {
  /**
   * command, press: something that the platform lets us answer privately. message: a mention, a reply to us, a direct
   * message. edit: such a message says something else now.
   */
  readonly kind: 'command' | 'message' | 'press' | 'edit';
  /** The platform's id for it with the platform's name before it, the same in every delivery: "slack|Ev123". */
  readonly id: string;
  /** The person's message, which an edit or a deletion names again; '' where there is none. */
  readonly message: string;
  /** How to reach whoever asks (a token, a message to answer): the adapter's own, handed back with each post. */
  readonly address: unknown;
  /** Replies of one lane are posted one after the other; usually the channel. */
  readonly lane: string;
  readonly asked: Asked;
  /** The command as typed, where the platform does not show it. */
  readonly shownAs?: string;
  /** Read in a history, not told as it came: it may have been dealt with before, which only the state knows. */
  readonly isPast?: true;
  /** Whoever asks is not answered; this is said to them, privately and once an hour. */
  readonly refusal?: string;
}

export interface DeleteEvent {
  readonly kind: 'delete';
  readonly id: string;
  readonly message: string;
  readonly place: Place;
  /** When the message was written, in epoch milliseconds. */
  readonly writtenAt: number;
  /** Of the message that is gone: what is under way there comes first. */
  readonly lane: string;
}

export type ChatEvent = AskedEvent | DeleteEvent;

/** What a message says, as one short text: an edit that leaves it as it was is none. */
export function hashAsked({ text, quoted, command }: Asked): string {
  const said = JSON.stringify([text, quoted ?? '', command ?? null]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
