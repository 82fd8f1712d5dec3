// Tokens that Slack has handed out and the database does not have yet. The refresh token before them is good no longer, so that
// a process that is killed while the database waits for its disk would lose them. They stand meanwhile in a file of their own,
// handed to the system in the turn in which Slack's answer is read, sealed as in the database. Whoever is to renew that
// workspace's tokens next, on this data folder, takes them over instead.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Installation, Sealed } from '../../state/installations.ts';

export interface Renewed extends Pick<Installation, 'id' | 'tokens' | 'expiresAt'> {
  /** Those that they stand in for. */
  readonly from: Sealed;
}

export interface FreshTokens {
  /** The system has them when it returns. Throws where the file cannot be written. */
  readonly keep: (renewed: Renewed) => void;
  readonly find: (id: string) => Renewed | undefined;
  /** The database has them. */
  readonly forget: (id: string) => void;
}

export function createFreshTokens(directory: string): FreshTokens {
  const fileOf = (id: string): string => path.join(directory, `renewed-${encodeURIComponent(id)}.json`);
  return {
    keep: (renewed) => writeFileSync(fileOf(renewed.id), JSON.stringify(renewed), { mode: 0o600 }),
    find(id) {
      try {
        return JSON.parse(readFileSync(fileOf(id), 'utf8')) as Renewed;
      } catch {
        // There is none, or it was cut off by the end of its process.
        return undefined;
      }
    },
    forget: (id) => rmSync(fileOf(id), { force: true }),
  };
}
