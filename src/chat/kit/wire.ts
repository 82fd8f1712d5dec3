// What the kit needs of a platform: one request a call, and an honest word on how it went (see digest/delivery.ts for
// the outcomes). The kit does the rest: when to try, what to do when it is not known whether a message arrived.
//
// Beside what `Delivery` says: a post with an `address` answers whoever asked, by whatever way the address still opens;
// a post with a `recipient` is for that person's eyes alone, by the address where it can be done, else directly.

import type { Delivery, EditOutcome } from '../../digest/delivery.ts';
import type { Place } from '../adapter.ts';

export interface Wire extends Delivery {
  /** Takes a message of ours back. Twice does no harm. */
  readonly withdraw: (target: {
    readonly place: Place;
    readonly messageId: string;
    readonly signal: AbortSignal;
  }) => Promise<EditOutcome>;
}
