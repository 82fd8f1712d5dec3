// What reading a file or a page gives: its text, what it says about itself, and what was cleaned away.

/** Something that the file or page says about itself; `why` tells where it stands. */
export interface Found {
  readonly value: string;
  readonly basis: 'page' | 'metadata';
  readonly why: string;
}

export interface ReadPage {
  /** Paragraphs, a line each; not yet in canonical form. */
  readonly text: string;
  readonly title?: Found;
  readonly author?: Found;
  readonly publisher?: Found;
  /** As printed, not yet read as a date; the first that is one counts. */
  readonly dates: readonly Found[];
  readonly url?: string;
  /** What a curator should know of the reading: “2 hyphens at line ends kept”. */
  readonly notes: readonly string[];
}

/** Why a file cannot be taken, for the curator. */
export class Refused extends Error {}
