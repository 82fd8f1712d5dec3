// What posting needs from a platform. Each adapter that can post unasked implements `Delivery`; the outbox does the
// rest: when to try, whether an attempt may have arrived, what to do when a platform says no.
//
// Rules for an implementation:
// - One call makes one request. No retries inside (Slack: retryConfig { retries: 0 }; discord.js: rest.retries 0), so
//   that nothing is posted behind the outbox's back. Give up when `signal` aborts, also while a limit is waited for.
// - Say `refused` only when the platform certainly created nothing (429; a connection that was never made). A 5xx, a
//   reset, a timeout are `unknown`: the message may be there.
// - `find` looks for the message that this very post made, by what the platform keeps of it. Discord: the shown key in
//   its text (a nonce is lost when a message is fetched again) and our own author id. Slack: the metadata's
//   delivery_id = messageKey. What cannot be read is `unknown`, never `absent`.
// - An exception counts as `unknown`.

import type { Reply } from '../../reply/blocks.ts';
import type { Place } from '../../state/place.ts';

/**
 * How far our clock and a platform's may be apart, either way: what is looked for since an attempt may bear so much earlier a
 * time. Slack's signatures allow five minutes; whoever is further off hears nothing of it.
 */
export const CLOCKS_DIFFER_MS = 6 * 60_000;

/** One message to post. */
export interface Post extends Place {
  /** Unique to this message, the same in every attempt: <outbox id>#<part>. */
  readonly messageKey: string;
  /** The key in 25 characters of a–z and 0–9, for Discord's nonce. */
  readonly nonce: string;
  /** The key as the message shows it, where the platform keeps no other. */
  readonly shownKey: string;
  /** Which of the delivery's messages this is, from 0. */
  readonly part: number;
  /** No other message of the delivery follows. */
  readonly isLast?: boolean;
  /** How to reach whoever asked: the adapter's own JSON, handed back to it; undefined when nobody asked. */
  readonly address: unknown;
  /** A user to tell in private instead of the channel; '' otherwise. */
  readonly recipient: string;
  /** Message that this one answers: a thread on Slack, a message reference on Discord. */
  readonly repliesTo?: string;
  /** What `render` made, as it came back from JSON. */
  readonly payload: unknown;
  /** Epoch milliseconds of the first attempt of any of the delivery's messages; never before this one's. */
  readonly firstAttemptAt: number;
  readonly signal: AbortSignal;
}

/** One message to change. Editing twice does no harm, so there is nothing to find. */
export interface Edit extends Place {
  readonly messageId: string;
  readonly payload: unknown;
  readonly signal: AbortSignal;
}

interface Failure {
  /** For the log and for the owner: what the platform said. */
  readonly why: string;
  /** What the platform asks us to wait, if it does. */
  readonly retryAfterMs?: number;
}

/** It will never work: revoked, deleted, archived, kicked, forbidden. */
interface Impossible extends Failure {
  readonly outcome: 'impossible';
  /** This very message is refused; others can be posted there. */
  readonly ofMessage?: true;
}

export type PostOutcome =
  | { readonly outcome: 'posted'; readonly messageId: string }
  /** It was posted by an earlier attempt, and somebody has deleted it since: never post it again. */
  | { readonly outcome: 'gone' }
  /** Nothing was created: the platform does not take this form. Say these instead. */
  | { readonly outcome: 'unsayable'; readonly instead: readonly [unknown, ...unknown[]] }
  /** Nothing was created; try again later. */
  | ({ readonly outcome: 'refused' } & Failure)
  /** It may have been created. */
  | ({ readonly outcome: 'unknown' } & Failure)
  | Impossible;

export type FindOutcome =
  | { readonly outcome: 'found'; readonly messageId: string }
  /** It is certain that the message is not there. */
  | { readonly outcome: 'absent' }
  /** Posting it again cannot double it, whether it is there or not: the platform sees to that. */
  | { readonly outcome: 'repeatable' }
  /** Whether it is there can never be found out: the platform does not tell. */
  | ({ readonly outcome: 'unknowable' } & Failure)
  | ({ readonly outcome: 'unknown' } & Failure)
  | Impossible;

/** A message of ours that is to go away. Twice does no harm. */
export interface Withdrawal {
  readonly place: Place;
  readonly messageId: string;
  readonly signal: AbortSignal;
}

export type EditOutcome =
  | { readonly outcome: 'edited' }
  /** The message was deleted. */
  | { readonly outcome: 'gone' }
  | ({ readonly outcome: 'refused' | 'unknown' } & Failure)
  | Impossible;

export interface RenderOptions {
  /** Shown in small print where the platform keeps no other key: see `shownKeys`. */
  readonly key?: string;
  /** The command as typed, where the platform does not show it. */
  readonly asked?: string;
  /** Only the asker sees it. */
  readonly isPrivate?: boolean;
  /** Buttons and menus of cards stand under them: there is somebody to answer a press. */
  readonly hasPresses?: boolean;
  /** It is a digest of these topics; all where there are none. */
  readonly digest?: { readonly topics: readonly string[] };
  /** A button “Try again” under it, whose press says this. */
  readonly again?: string;
}

export interface Delivery {
  /** Pure. The reply as this platform's payloads (JSON values), one for each message it needs. */
  readonly render: (reply: Reply, place: Place, options?: RenderOptions) => readonly [unknown, ...unknown[]];
  readonly post: (post: Post) => Promise<PostOutcome>;
  readonly find: (post: Post) => Promise<FindOutcome>;
  readonly edit: (edit: Edit) => Promise<EditOutcome>;
  /** Absent where nothing is taken back. */
  readonly withdraw?: (withdrawal: Withdrawal) => Promise<EditOutcome>;
  /** Undefined when the bot can post there; else why not, in words for the person who subscribes. */
  readonly refusal: (place: Place) => Promise<string | undefined>;
}

/** By platform: those this process can post to. */
export type Deliveries = ReadonlyMap<string, Delivery>;
