// What a surface for reviewing needs of whoever keeps the briefings: drafts of a document as plain data, and one action at
// a time. The page and the card know no file; the files know neither.

export interface ReviewField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface ReviewDraft {
  /** A claim's id; a skip's is made of its place. */
  readonly id: string;
  /** `gone`: a claim whose quote the page does not print any more. */
  readonly kind: 'claim' | 'skip' | 'gone';
  readonly by: string;
  /** The quote or the skipped sentence, and where it stands in the text; -1 where it does not. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly revision: string;
  /** Who says so, and what else there is to know, on a line each. */
  readonly notes: readonly string[];
  readonly fields: readonly ReviewField[];
  /** How it may stand to claims of other documents: taken over only where a person says so. */
  readonly relations: readonly string[];
}

/** A stretch of the document's text beside that of its page today. */
export interface RedlinePart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

export interface ReviewDocument {
  readonly briefing: string;
  readonly id: string;
  readonly label: string;
  readonly language: string;
  readonly text: string;
  readonly drafts: readonly ReviewDraft[];
  /** Where the page has changed since: the day on which that was seen, and every difference. */
  readonly changed?: { readonly on: string; readonly parts: readonly RedlinePart[] };
}

export interface ReviewAction {
  readonly briefing: string;
  readonly document: string;
  readonly action: 'accept' | 'save' | 'reject' | 'move' | 'select' | 'undo' | 'keep';
  readonly id: string;
  readonly revision: string;
  /** Who decides, as it is written down. */
  readonly by: string;
  /** The fields as they were typed, by key; `speaker`, `reason`, `edge`, `start`, `end`, `relation-0` … among them. */
  readonly typed: Readonly<Record<string, string>>;
}

export interface ReviewOutcome {
  readonly isDone: boolean;
  /** What came of it, a line each: for a stale revision both versions. */
  readonly lines: readonly string[];
}

export interface ReviewQuestion {
  readonly briefing: string;
  readonly document: string;
  /** The draft in hand and its fields as they are typed: answered from as if accepted. */
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly question: string;
}

export interface ReviewDesk {
  documents(): readonly {
    readonly briefing: string;
    readonly id: string;
    readonly label: string;
    readonly waiting: number;
  }[];
  open(briefing: string, document: string): ReviewDocument | undefined;
  act(action: ReviewAction): ReviewOutcome;
  /** The answer with the drafts, marked as one above and below. */
  ask(question: ReviewQuestion): readonly string[];
}
