// A card: what a reply says on one screen, as neutral data. Nothing here is markup, and every text may hold anything a
// document holds, so renderers escape it. Who speaks is told by the type: a core is a document's words, the rest is ours.

import type { Opened, Verb } from './press.ts';

/** A part of a quote's words, verbatim; ours is only which stretches are bold. */
export interface Core {
  readonly claim: string;
  /** In order; joined they are the core. */
  readonly parts: readonly { readonly text: string; readonly isStrong: boolean }[];
}

/** Our words around a quote: names, fixed words, and the letters that stand for documents. */
export type Run =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'key'; readonly key: string };

/** A further quote on the same line: a caveat, a condition, the account that differs. */
export interface Beside {
  /** Fixed words before it: "with it:", "≠ other count:". */
  readonly lead: string;
  /** Absent where the card shows it further up, which the lead says. */
  readonly core?: Core;
  readonly voice: readonly Run[];
}

export type CardLine =
  /** One answer: its core, who says it where, and how it differs from the position before. */
  | {
      readonly type: 'position';
      readonly relation?: string;
      readonly core: Core;
      readonly voice: readonly Run[];
      readonly beside: readonly Beside[];
      /** Small print below: who gives the same figure, what was left out. */
      readonly small: readonly (readonly Run[])[];
    }
  /** A slot of a topic, a date of the timeline, what was and is: a label and its quote on one line. */
  | {
      readonly type: 'row';
      readonly label: string;
      readonly core: Core;
      readonly voice: readonly Run[];
      readonly beside: readonly Beside[];
    }
  /** A passage of a document, the words that the card shows strong in it; small print below. */
  | {
      readonly type: 'passage';
      readonly claim: string;
      readonly parts: Core['parts'];
      readonly runs: readonly Run[];
      /** The document at these words, or our page on the claim. */
      readonly url?: string;
    }
  /** A label and words of ours or of the briefing: commands, documents. */
  | {
      readonly type: 'entry';
      readonly label: string;
      readonly texts: readonly string[];
      /** Said before and no longer so: struck out, never without what stands in its place or that nothing does. */
      readonly isGone?: true;
    }
  /** What answers where no quote does: "Not stated: …". */
  | { readonly type: 'head'; readonly text: string }
  | { readonly type: 'plain'; readonly text: string }
  | { readonly type: 'small'; readonly runs: readonly Run[]; readonly isStrong: boolean };

/** A document that the card cites: its key, its name, its date. */
export interface LegendEntry {
  readonly key: string;
  readonly name: string;
  /** "27 Dec 2024~", "from 11 Jan~", "date not stated". */
  readonly date: string;
  readonly document: string;
  /** The first claim of it on the card: its address opens there. */
  readonly claim?: string;
  /** The document at that quote. */
  readonly url?: string;
}

/** Colour repeats what the words say. */
export type Accent = 'answered' | 'differ' | 'declined' | 'corrected' | 'none';

export interface Button {
  readonly verb: Verb;
  readonly label: string;
}

export interface MenuOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** A picture of what the card's rows say: where platforms can fetch it, else its path on our pages. */
export interface CardPicture {
  readonly light: string;
  readonly dark: string;
  readonly alt: string;
}

export interface Card {
  readonly accent: Accent;
  /** Topics, timelines and the like; a question has none. */
  readonly title?: string;
  /** Beside the title: "page 1 of 9". */
  readonly subtitle?: string;
  /** How the question was read, where that is not as typed; stands first. */
  readonly readAs?: string;
  readonly lines: readonly [CardLine, ...CardLine[]];
  /** Oldest first; a document once. */
  readonly legend: readonly LegendEntry[];
  /** The legend says what ~ means. */
  readonly hasInferred: boolean;
  /** Below the legend: "Looked in 5 documents; newest late Jan~". */
  readonly closing: readonly string[];
  /** What its presses are about: "t:casualties"; absent where only a stored view can say it. */
  readonly target?: string;
  /** How it was opened from the card that its target makes; absent on that card itself. */
  readonly opened?: Opened;
  readonly pages: { readonly page: number; readonly of: number };
  readonly buttons: readonly Button[];
  readonly menu?: { readonly placeholder: string; readonly options: readonly MenuOption[] };
  /** Claims on the card, in its order. */
  readonly cites: readonly string[];
  /** Its rows are more than a screen holds: for a platform with a table that turns its own pages. */
  readonly isTable?: true;
  /** Shown above the rows. */
  readonly pictures?: readonly CardPicture[];
}
