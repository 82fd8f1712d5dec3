// The stores that answer now, and their exchange on reload: a folder with findings keeps the last good ones.

import type { Answerer } from '../answer/answerer.ts';
import { rememberCommands } from '../chat/commands/answer-once.ts';
import type { Config } from '../config.ts';
import { createScoredAnswerer } from '../eval/scored-answerer.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { describeProblems } from './describe-problems.ts';
import type { OpenedStores } from './open-stores.ts';
import { openStoresInThread } from './stores-in-thread.ts';

export interface BriefingsInUse {
  stores(): readonly Store[];
  answerer(): Answerer;
  /** Loads again; returns what is wrong, as lines, and keeps the stores in use then. No lines = the new ones are in use. */
  reload(): Promise<readonly string[]>;
}

export function useBriefings(
  config: Pick<Config, 'briefingsDir' | 'dataDir'>,
  first: OpenedStores,
  today: () => string,
): BriefingsInUse {
  const use = ({ stores, compiled }: OpenedStores) => ({
    stores,
    answerer: rememberCommands(createScoredAnswerer(stores, today, compiled)),
  });
  let inUse = use(first);
  return {
    stores: () => inUse.stores,
    answerer: () => inUse.answerer,
    async reload() {
      try {
        const opened = await openStoresInThread(config);
        if (opened.problems.length > 0) return describeProblems(opened.problems, config.briefingsDir);
        inUse = use(opened);
        return [];
      } catch (error) {
        if (error instanceof UserError) return [error.message];
        throw error;
      }
    },
  };
}
