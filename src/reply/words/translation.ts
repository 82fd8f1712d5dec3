// A language of our fixed words: a table of the same shape as the English one; what it leaves out is said in English.
// Documents' words, names and what the briefing wrote are never translated.

import type { english } from '../words.ts';

type Widened<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Widened<Item>[]
    : { readonly [Key in keyof T]?: Widened<T[Key]> };

/** Name (lower case, no blanks) and description of a command or an option. */
export type Named = readonly [name: string, description: string];

export interface Translation {
  readonly words: Widened<typeof english>;
  readonly commands: Readonly<Record<string, Named>>;
  /** "digest subscribe" */
  readonly subcommands: Readonly<Record<string, Named>>;
  readonly options: Readonly<Record<string, Named>>;
  /** Commands in the menu of a message: names alone. */
  readonly messageCommands: Readonly<Record<string, string>>;
}
