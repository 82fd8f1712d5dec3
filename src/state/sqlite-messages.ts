// What the service and its SQLite thread say to each other.

import type { SQLInputValue } from 'node:sqlite';

export interface Statement {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly SQLInputValue[];
}

export type Outcome =
  | {
      readonly id: number;
      readonly rows: readonly unknown[];
      readonly changes?: number | bigint;
      readonly insertId?: number | bigint;
    }
  | { readonly id: number; readonly failed: Failure };

/** An error as it crosses the threads. */
export interface Failure {
  readonly message: string;
  readonly code?: unknown;
  readonly errcode?: unknown;
}

/** Ids of what is no statement. */
export const OPENED = 0;
export const CLOSE = 'close';
/** Only if SQLite has not done so by itself, as it does when the disk is full: the error before would be hidden. */
export const ROLL_BACK = 'roll back';
