// What a command of the `sitrep` command line is: a value, listed in sitrep.ts.

import type { Config } from '../config.ts';

export interface CommandOption {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** One line for --help; a string option's value name stands first in capitals: "DATE today's date". */
  readonly help: string;
}

/** What a command gets from the entry point instead of reaching for it. */
export interface CommandContext {
  readonly config: Config;
  /** Today, YYYY-MM-DD, from --now or the clock. */
  readonly today: string;
  /** Epoch milliseconds, from --now or the clock. */
  now(): number;
  out(line: string): void;
  err(line: string): void;
}

export interface Command {
  readonly summary: string;
  /** Names of the positional words, for --help. */
  readonly usage?: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Exit code: 0 good, 1 a finding, 2 wrong use. */
  run(
    values: Readonly<Record<string, string | boolean | undefined>>,
    words: readonly string[],
    context: CommandContext,
  ): number | Promise<number>;
}
