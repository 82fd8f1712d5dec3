// What became of a question in one store, before it is an answer for a surface.

import type { Claim, Topic } from '../briefing/types.ts';
import type { TypedQuery } from '../question/query.ts';
import type { Answered, DeclineReason, Understood, View } from './answer-types.ts';
import type { EmptySlot } from './empty-slot.ts';
import type { Evidence } from './evidence.ts';
import type { Home } from './home.ts';
import type { Match } from './match.ts';

/** What became of a question in one store. `score` lets several stores be compared. */
/** How it came to an outcome: for "why" on the command line, and for fitting. */
export interface Trace {
  readonly query: TypedQuery;
  /** The rule that decided. */
  readonly rule: string;
  /** Measures of the best claim. */
  readonly evidence: Evidence | undefined;
  readonly confidence: number;
  /** Claims, best first. */
  readonly ranked: readonly Match[];
  /** The nearest known unknown. */
  readonly unknown: Match | undefined;
  /** How far the story is the one that is asked about. */
  readonly home: Home;
}

export type Outcome = {
  readonly score: number;
  readonly understood: Understood;
  readonly trace?: Trace;
  readonly view?: View;
  /** True when every briefing could answer it alike: nothing in the request names one. */
  readonly isOfAny?: boolean;
} & (
  | {
      readonly kind: 'claims';
      readonly claims: readonly [Claim, ...Claim[]];
      readonly relations: readonly string[];
      readonly confidence: number;
    }
  | {
      readonly kind: 'topic';
      readonly topic: Topic;
      /** At most so many claims. */
      readonly most?: number;
    }
  | { readonly kind: 'direct'; readonly reply: DirectReply }
  | { readonly kind: 'who'; readonly entity: string }
  | {
      readonly kind: 'decline';
      readonly reason: DeclineReason;
      /** Id of the known unknown that it is. */
      readonly unknown?: string;
      /** What the decline is about, in fixed words: "a percentage", "2025-04-30". */
      readonly detail?: string;
      readonly nearest: readonly Claim[];
      /** A name, as typed, that no document has. */
      readonly unknownName?: string;
      /** The slot of a told act that the question wants filled, and nothing fills. */
      readonly emptySlot?: Pick<EmptySlot, 'slot' | 'act'>;
    }
);

type WithoutCommon<T> = T extends Answered
  ? Omit<T, 'outcome' | 'store' | 'asked' | 'understood' | 'view'>
  : never;
/** An answer about the briefing itself, complete but for what every answer has. */
export type DirectReply = WithoutCommon<Answered>;
