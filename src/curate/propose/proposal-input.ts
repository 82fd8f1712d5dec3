// What a proposer is given, and the shape of what it gives back: records for claims/<document>.yaml that nobody has accepted.

import type { Proposal, ProposedSkip } from '../../briefing/schema.ts';
import type { ActWords } from '../../language/en/acts.ts';
import type { CountedAct } from './draft-says.ts';

export interface KnownEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
}

/** A claim that the briefing has already. */
export interface KnownClaim {
  readonly id: string;
  readonly topics: readonly string[];
  readonly text: string;
  readonly acts: readonly string[];
  readonly counted: readonly CountedAct[];
  readonly about: readonly string[];
  /** Who says it; empty where the publisher does. */
  readonly by: readonly string[];
  readonly origin: string;
  readonly figures: readonly number[];
  readonly date: string | null;
}

export interface ProposeInput {
  readonly document: {
    readonly id: string;
    readonly label: string;
    /** Whose own words need no attribution. */
    readonly publisher: string | null;
    readonly published: string | null;
  };
  /** Canonical. */
  readonly text: string;
  readonly entities: readonly KnownEntity[];
  readonly units: Readonly<
    Record<string, { readonly words: readonly string[]; readonly acts?: readonly string[] | undefined }>
  >;
  /** The briefing's own beside the shared ones. */
  readonly acts?: Readonly<Record<string, ActWords>>;
  readonly topics: readonly {
    readonly command: string;
    readonly words: readonly string[];
    readonly title?: string;
    readonly description?: string;
    readonly sections?: readonly { readonly heading: string }[];
    /** Of news beside the story. */
    readonly outside?: boolean | undefined;
  }[];
  /** What the briefing's other documents were claimed for: which words go with which topic. */
  readonly claimed: readonly KnownClaim[];
  /** Ids that are taken in the briefing. */
  readonly takenIds: ReadonlySet<string>;
}

export interface Proposals {
  /** In text order. */
  readonly claims: readonly Proposal[];
  readonly skips: readonly ProposedSkip[];
}
