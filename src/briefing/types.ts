// A verified briefing as the rest of Sitrep reads it: what the loader makes of the files, every id resolved,
// every quote located. Plain frozen data: it can be serialised, compared and handed between store versions.

import type {
  ActRecord,
  BriefingRecord,
  ClaimRecord,
  DocumentHeader,
  EntityRecord,
  EvalQuestion,
  OriginRecord,
  Relation,
  Skip,
  TopicRecord,
  Unknown,
} from './schema.ts';

/** A verbatim passage; `start`/`end` in UTF-16 code units of the document's canonical text. */
export interface Span {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** Where a record stands, for messages to curators: path relative to the briefings folder, 1-based line. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

export interface Document extends DocumentHeader {
  /** Canonical text: NFC, LF, no-break space → space, no trailing blanks; curly quotes kept. */
  readonly text: string;
  readonly skips: readonly Skip[];
}

export interface Claim extends Omit<ClaimRecord, 'quote' | 'quotes' | 'drafted'> {
  readonly document: string;
  /** In text order; the first is the one shown when there is room for one. */
  readonly quotes: readonly [Span, ...Span[]];
  /** The paragraph (line of the canonical text) in which the first quote stands. */
  readonly paragraph: string;
  readonly place: FilePlace;
}

export interface Entity extends EntityRecord {
  readonly id: string;
}

export interface Origin extends OriginRecord {
  readonly id: string;
}

export interface Topic extends TopicRecord {
  /** The slash command without its slash. */
  readonly command: string;
}

export interface Briefing extends BriefingRecord {
  readonly id: string;
  readonly documents: readonly Document[];
  /** By document, then in text order. */
  readonly claims: readonly Claim[];
  readonly topics: readonly Topic[];
  /** Its own acts by id, beside those that everybody shares. */
  readonly acts: Readonly<Record<string, ActRecord>>;
  readonly entities: readonly Entity[];
  readonly origins: readonly Origin[];
  readonly relations: readonly Relation[];
  readonly unknowns: readonly Unknown[];
  /** The scored question set; not part of the version, for it says nothing about the story. */
  readonly questions: readonly EvalQuestion[];
  /** sha256 (hex) over everything above except file places and questions: the store version. */
  readonly version: string;
}
