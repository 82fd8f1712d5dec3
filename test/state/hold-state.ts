// A busy disk: another process's transaction, for which every write to the state waits.

import { DatabaseSync } from 'node:sqlite';
import { vi } from 'vitest';

/**
 * Returns what ends it. It waits for its turn between its tries: a wait inside of one would hold up whoever has the state,
 * which is in this process, and so its own turn.
 */
export async function holdState(file: string): Promise<() => void> {
  const database = new DatabaseSync(file, { timeout: 0 });
  await vi.waitFor(() => database.exec('begin immediate'), { timeout: 40_000, interval: 10 });
  return () => {
    database.exec('rollback');
    database.close();
  };
}
