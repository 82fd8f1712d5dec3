// What answering takes and gives: plain data, a discriminated union, no platform and no wording of replies in it.

import type { Unknown } from '../briefing/schema.ts';
import type { Claim, Document, Topic } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import type { EmptySlot } from './empty-slot.ts';
import type { Trace } from './outcome.ts';

/** A question and everything its answer may depend on: same Asked and same stores = same Answer. */
export interface Asked {
  /** Free text; a line that begins with "/" is a slash command with its options. */
  readonly text: string;
  /** Earlier questions of the same conversation, oldest first. */
  readonly previous: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly options: AskOptions;
}

/** Filters beside the text. */
export interface AskOptions {
  readonly briefing?: string;
  /** A date as people type it; nothing published or holding later is used. */
  readonly asOf?: string;
  /** A speaker, side, document or publisher as people type it. */
  readonly source?: string;
  readonly topic?: string;
}

export const declineReasons = [
  'not-stated',
  'source-says-unknown',
  'false-premise',
  'after-last-document',
  'needs-derivation',
  'off-topic',
  'ambiguous',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What the question was taken to mean, for the reply's wording, the ledger and --json. */
export interface Understood {
  /** Words that were corrected: typed → taken as. */
  readonly corrected: readonly { readonly typed: string; readonly taken: string }[];
  /** Filters in force, in words: "according to South Korea", "as of 31 December 2024". */
  readonly filters: readonly string[];
  /** Taken over from the turns before. */
  readonly fromContext: readonly string[];
}

interface Common {
  readonly store: Store;
  readonly asked: Asked;
  readonly understood: Understood;
  /** True where more than one briefing is loaded and none was chosen: the reply says which it is of. */
  readonly isAmongSeveral?: boolean;
  /** How it came to this, of a free question. */
  readonly trace?: Trace;
  /** What the thread asked for: the same once more, in full or from this page on. Absent = the first page of the card. */
  readonly view?: View;
}

/** Which part of an answer is wanted: a page of its card (1 = first), or its full quotes. */
export interface View {
  readonly page: number;
  readonly isFull: boolean;
}

/** Claims that answer a question, best first, each with what contradicts or qualifies it. */
export interface QuestionAnswered extends Common {
  readonly outcome: 'answered';
  readonly kind: 'question';
  readonly claims: readonly [Claim, ...Claim[]];
  /** Ids of relations that the reply must show, so that no conflict is one-sided. */
  readonly relations: readonly string[];
  /** 0–1; below the bar of confidence it is noted for the curators. */
  readonly confidence: number;
}

/** A topic's whole reply, filters applied. */
export interface TopicAnswered extends Common {
  readonly outcome: 'answered';
  readonly kind: 'topic';
  readonly topic: Topic;
  readonly claims: readonly [Claim, ...Claim[]];
  readonly relations: readonly string[];
}

export interface TimelineAnswered extends Common {
  readonly outcome: 'answered';
  readonly kind: 'timeline';
  readonly claims: readonly [Claim, ...Claim[]];
}

export interface WhoAnswered extends Common {
  readonly outcome: 'answered';
  readonly kind: 'who';
  readonly entity: string;
  /** What the entity said itself, then what is said about it. */
  readonly said: readonly Claim[];
  readonly about: readonly Claim[];
}

/** Which documents are listed, and what is wanted of them. */
export type SourcesAsked = 'all' | 'newest' | 'oldest' | 'links';

export interface SourcesAnswered extends Common {
  readonly outcome: 'answered';
  readonly kind: 'sources';
  readonly which: SourcesAsked;
  readonly documents: readonly [Document, ...Document[]];
}

/** What a list holds together: accounts that differ, claims of one origin, a known unknown. */
export interface ListPart {
  readonly claims: readonly Claim[];
  /** Ids of relations whose accounts stand side by side in it. */
  readonly relations: readonly string[];
  /** Id of the event in which its claims entered the world. */
  readonly origin?: string;
  readonly unknown?: Unknown;
}

export const listKinds = ['summary', 'document', 'contested', 'unknowns', 'origins', 'corrected'] as const;
export type ListKind = (typeof listKinds)[number];

/** What is said of the briefing as such, in parts. */
export interface ListAnswered extends Common {
  readonly outcome: 'answered';
  readonly kind: 'list';
  readonly of: ListKind;
  /** The document whose claims they are. */
  readonly document?: Document;
  readonly parts: readonly ListPart[];
}

/** "How reliable is X?": no rating; who X is, how X knows, what was corrected. */
export interface StandingAnswered extends Common {
  readonly outcome: 'answered';
  readonly kind: 'standing';
  readonly documents: readonly Document[];
  /** Somebody who is quoted. */
  readonly entity?: string;
}

/** Sitrep about itself: /help, /about. Nothing of the story in it. */
export interface MetaAnswered extends Common {
  readonly outcome: 'answered';
  /** manners: one line on how to ask, for a text that only greets or thanks. */
  readonly kind: 'help' | 'about' | 'manners';
  /** How the running store does on its own question set, where it has one. */
  readonly score: Score | undefined;
}

/** Questions of a set that were answered or declined as they should be. */
export interface Score {
  readonly answeredRightly: number;
  readonly answerable: number;
  readonly declinedRightly: number;
  readonly unanswerable: number;
}

export interface Declined extends Common {
  readonly outcome: 'declined';
  readonly reason: DeclineReason;
  /** What the reason is about: what would have to be computed ("a percentage"), the day that is too late (YYYY-MM-DD), the
   * language to ask in (off-topic). */
  readonly detail: string | undefined;
  readonly unknown?: Unknown;
  /** A name, as typed, that no document has: nothing stands in for it. */
  readonly unknownName?: string;
  /** The slot of a told act that the question wants filled, and nothing fills. */
  readonly emptySlot?: Pick<EmptySlot, 'slot' | 'act'>;
  /** Briefings of which any may be meant, when that is why it is ambiguous. */
  readonly briefings?: readonly Store[];
  /** What the documents do say, nearest first. */
  readonly nearest: readonly Claim[];
  readonly relations: readonly string[];
}

export type Answered =
  | QuestionAnswered
  | TopicAnswered
  | TimelineAnswered
  | WhoAnswered
  | SourcesAnswered
  | ListAnswered
  | StandingAnswered
  | MetaAnswered;
export type Answer = Answered | Declined;
