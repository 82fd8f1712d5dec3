// What the commands beside the service need of it: its state, and its briefings where they are looked at.

import { join } from 'node:path';
import type { Config } from '../config.ts';
import { openState, type State } from '../state/open.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { describeProblems } from './describe-problems.ts';
import { openStores } from './open-stores.ts';

/** Where the SQLite file is, when no DATABASE_URL is set. */
export function stateFile(config: Config): string {
  return join(config.dataDir, 'sitrep.db');
}

/** Opens the service's state for as long as `work` takes. */
export async function withState<T>(
  config: Config,
  clock: () => number,
  work: (state: State) => Promise<T>,
): Promise<T> {
  const state = await openState({ url: config.databaseUrl, file: stateFile(config), clock });
  try {
    return await work(state);
  } finally {
    await state.close();
  }
}

/** The briefings as their files are now; findings are a UserError. */
export async function readStores(config: Config): Promise<readonly Store[]> {
  const { stores, problems } = await openStores(config);
  if (problems.length > 0) throw new UserError(describeProblems(problems, config.briefingsDir).join('\n'));
  return stores;
}
