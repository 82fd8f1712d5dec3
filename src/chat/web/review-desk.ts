// What the review page needs of whoever keeps the briefings: drafts of a document as plain data, and one action at a time.
// The page knows no file; the files know no page.

export interface ReviewField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface ReviewDraft {
  /** A claim's id; a skip's is made of its place. */
  readonly id: string;
  readonly kind: 'claim' | 'skip';
  readonly by: string;
  /** The quote or the skipped sentence, and where it stands in the text; -1 where it does not. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly revision: string;
  /** Who says so, and what else there is to know, on a line each. */
  readonly notes: readonly string[];
  readonly fields: readonly ReviewField[];
}

export interface ReviewDocument {
  readonly briefing: string;
  readonly id: string;
  readonly label: string;
  readonly language: string;
  readonly text: string;
  readonly drafts: readonly ReviewDraft[];
}

export interface ReviewAction {
  readonly briefing: string;
  readonly document: string;
  readonly action: 'accept' | 'save' | 'reject' | 'move' | 'select' | 'undo';
  readonly id: string;
  readonly revision: string;
  /** The fields as they were typed, by key; `speaker`, `reason`, `edge`, `start`, `end` among them. */
  readonly typed: Readonly<Record<string, string>>;
}

export interface ReviewOutcome {
  readonly isDone: boolean;
  /** What came of it, a line each: for a stale revision both versions. */
  readonly lines: readonly string[];
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
}
