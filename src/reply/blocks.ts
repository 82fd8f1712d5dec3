// A reply as platform-neutral blocks of plain text. Renderers decide how a block looks; nothing here is markup, and
// every text may hold anything a document holds, so renderers escape it. A statement without a source cannot be built.

import type { RelationType } from '../briefing/schema.ts';
import type { Card } from './card/card.ts';
import type { Panel, PanelButton } from './panel.ts';

/** Where a quote comes from, ready to print. */
export interface Source {
  readonly claim: string;
  readonly document: string;
  /** Who said it through whom, first speaker first, publisher not included; empty = the publisher's own voice. */
  readonly chain: readonly string[];
  /** The document's label. */
  readonly publisher: string;
  /** "13 January 2025"; "not stated" when unknown. */
  readonly published: string;
  /** True when the publication date is not printed but inferred: shown as such. */
  readonly inferred: boolean;
  /** When the thing held, with its precision: "as of 13 January 2025". */
  readonly asOf?: string;
  /** The whole attribution on one line, the form that plain text shows. */
  readonly line: string;
}

export type Sources = readonly [Source, ...Source[]];

/** A verbatim quote (without quotation marks around it) and where it comes from. */
export interface QuoteLine {
  readonly quote: string;
  readonly sources: Sources;
  /** Fixed words before it: "Reported in the publisher’s own voice", "If Seoul is right", "Corrected 22 Nov: …". */
  readonly lead?: string;
  /** Quotes that must travel with it. */
  readonly caveats: readonly { readonly quote: string; readonly sources: Sources }[];
}

/** A row of the figures table; an absent figure is undefined and shown blank, never zero. */
export interface FigureRow {
  readonly who: string;
  /** Printed figures with their modality ("around 300"), one a column. */
  readonly figures: readonly (string | undefined)[];
  readonly asOf: string;
  /** For narrow columns: "23 Dec~". */
  readonly asOfShort?: string;
  readonly reportedBy: string;
  readonly sources: Sources;
}

export type Block =
  /** Headline of a reply or a part of it. */
  | { readonly type: 'heading'; readonly text: string }
  /** Fixed connecting words of ours, never a statement about the story. */
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'figures'; readonly columns: readonly string[]; readonly rows: readonly FigureRow[] }
  | ({ readonly type: 'quote' } & QuoteLine)
  /** Accounts that stand side by side, and how they stand to each other. */
  | {
      readonly type: 'difference';
      readonly relation: RelationType;
      /** "Accounts differ", "Same origin", …: the relation's type in words. */
      readonly label: string;
      readonly sides: readonly [QuoteLine, QuoteLine, ...QuoteLine[]];
    }
  /** A line of the timeline: when, and what was said of it. */
  | { readonly type: 'dated'; readonly when: string; readonly quote: QuoteLine }
  /** Commands or documents: a term and what it is. */
  | { readonly type: 'list'; readonly items: readonly { readonly term: string; readonly text: string }[] }
  /** The closing line: newest document, its age, store version. */
  | { readonly type: 'footer'; readonly text: string };

/** Everything a surface needs to show an answer: the card, and its receipts. */
export interface Reply {
  readonly outcome: 'answered' | 'declined';
  /** For the ledger: "topic casualties", "question", "digest", … */
  readonly kind: string;
  readonly briefing: string;
  /** Store version that it was made from. */
  readonly version: string;
  /** Of its fixed words, which are still to be added where it is rendered; absent = the language in use. */
  readonly language?: string;
  /** What is posted: one screen. A notice has none. */
  readonly card?: Card;
  /** What can be set by hand; the blocks say the same where a surface has no panels. */
  readonly panel?: Panel;
  /** Buttons of ours below the reply: what can be done beside it. */
  readonly offers?: readonly PanelButton[];
  /** What stands behind it: full quotes, chains, the desk's notes. */
  readonly blocks: readonly Block[];
  /** Claims that card or blocks cite: those on the card first, in its order. */
  readonly cites: readonly string[];
}
