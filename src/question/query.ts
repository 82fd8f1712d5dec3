// What a question asks, in typed form: the acts that it names, who is in which role of each and how sure that is, in what
// state the act is asked for, and which slot is wanted. Read in numbered passes (passes/); words propose candidates, this
// form is fitted to the statements of claims.

import type { Wants } from '../language/en/lexicon.ts';

/** What a question says stands in a role. */
export interface AskedRole {
  /** Entities that are the head of the phrase: "Russia", not the Russia of "Russia's new minister". */
  readonly entities: readonly string[];
  /** Entities whose the head is: "the bodies of Ukrainians", "Seoul's envoys". */
  readonly owners?: readonly string[];
  /** Stems of the phrase's words. */
  readonly stems: readonly string[];
  /** Told by auxiliary, subject and verb, by a passive with "by", or by an object behind a verb with its subject. */
  readonly isSure: boolean;
}

export interface AskedAct {
  /** Acts that the word may mean. */
  readonly acts: readonly string[];
  readonly naming: 'verb' | 'noun' | 'label';
  readonly by?: AskedRole;
  readonly of?: AskedRole;
  /** Asked or taken for granted as done, rather than as planned, offered, possible or wanted. */
  readonly asDone: boolean;
  readonly isNegated: boolean;
  /** Hangs on another verb: "did he *order* them to kill". */
  readonly isInner: boolean;
  /** Its subject stands in `of`, and whether it does or undergoes the act the form does not tell: "they arrived". */
  readonly isIntransitive: boolean;
  /** Position of its word. */
  readonly at: number;
}

/** The slot of an act that a question wants filled. */
export type Slot = 'by' | 'of' | 'to' | 'on' | 'in' | 'amount' | 'because' | 'how' | 'what' | 'whether';

export interface Wanted {
  readonly slot: Slot;
  /** Stems of the noun behind "which", "what" or "how many": the kind of thing that has to fill it. */
  readonly kind: readonly string[];
  /** Of an amount: those who are to be counted, by name: "how many Ukrainians". */
  readonly counted: readonly string[];
}

export interface TypedQuery {
  /** In the order of the question. */
  readonly acts: readonly AskedAct[];
  readonly wanted: Wanted | undefined;
  readonly wants: Wants | undefined;
  /** Names, as typed, that neither the briefing knows nor English: "the Pentagon". */
  readonly unknownNames: readonly string[];
}
