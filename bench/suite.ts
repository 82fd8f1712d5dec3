/** What a benchmark suite is: run.ts runs those that it lists and prints and stores what they return. */

export interface Settings {
  /** How many passages, smallest first. */
  readonly sizes: readonly number[];
  /** Also measure what takes many minutes or gigabytes. */
  readonly full: boolean;
  /** Names of the things to measure inside a suite; null for all. */
  readonly only: readonly string[] | null;
  /** Told what is going on, a line at a time. */
  readonly report: (line: string) => void;
}

/** A row's cells by column; text where there is no figure, saying why. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface SuiteResult {
  readonly title: string;
  /** How it was measured, printed under the table. */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Suite {
  readonly name: string;
  /** Needs none of the engines of bench/package.json. */
  readonly withoutEngines?: true;
  readonly run: (settings: Settings) => Promise<SuiteResult>;
}
