// What the kit needs of a platform: one request a call, and an honest word on how it went (see digest/delivery.ts for
// the outcomes). The kit does the rest: when to try, what to do when it is not known whether a message arrived.
//
// Beside what `Delivery` says: a post with an `address` answers whoever asked, by whatever way the address still opens;
// a post with a `recipient` is for that person's eyes alone, by the address where it can be done, else directly.

import type { Delivery } from '../../digest/delivery/delivery.ts';
import type { Place } from '../../state/place.ts';

export interface ThreadRequest {
  readonly place: Place;
  /** Of whoever asked. */
  readonly address: unknown;
  /** Never empty. */
  readonly name: string;
  readonly signal: AbortSignal;
}

export interface OpenedThread {
  readonly place: Place;
  /** How the answer gets there. */
  readonly address: unknown;
}

/** Whether a message may bring pictures along as files; 'perhaps' = the place may not allow it. */
export type TakesFiles = 'always' | 'perhaps' | undefined;

/** An answer that stopped before its end, and the press that asks for the rest. */
export interface Continued {
  readonly pressAddress: unknown;
  /** The first message that is missing. */
  readonly part: number;
  readonly why: string;
}

export interface Wire extends Delivery {
  /** How the rest gets there, where nothing of it was tried and it is not the way of what stands; undefined = it is. */
  readonly continueBy?: (continued: Continued) => unknown;
  readonly takesFiles?: TakesFiles;
  /** Tables that turn their own pages. */
  readonly hasTables?: true;
  /** The language in which somebody reads, where the platform has to be asked for it; never waits for long. */
  readonly localeOf?: (place: Place, user: string) => Promise<string | undefined>;
  /** Undefined where an answer cannot have a thread of its own. Twice is the same thread. */
  readonly openThread?: (request: ThreadRequest) => Promise<OpenedThread | undefined>;
  readonly withdraw: NonNullable<Delivery['withdraw']>;
}
