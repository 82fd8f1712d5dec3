// The stores that answer now, and their exchange on reload: a folder with findings keeps the last good ones.

import type { Answerer } from '../answer/answerer.ts';
import { createScoredAnswerer } from '../eval/scored-answerer.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { describeProblems, type LoadedStores, loadStores } from './load-stores.ts';

export interface BriefingsInUse {
  stores(): readonly Store[];
  answerer(): Answerer;
  /** Loads again; returns what is wrong, as lines, and keeps the stores in use then. No lines = the new ones are in use. */
  reload(): readonly string[];
}

export function useBriefings(folder: string, first: LoadedStores, today: () => string): BriefingsInUse {
  let inUse = { stores: first.stores, answerer: createScoredAnswerer(first.stores, today) };
  return {
    stores: () => inUse.stores,
    answerer: () => inUse.answerer,
    reload() {
      try {
        const { stores, problems } = loadStores(folder);
        if (problems.length > 0) return describeProblems(problems, folder);
        inUse = { stores, answerer: createScoredAnswerer(stores, today) };
        return [];
      } catch (error) {
        if (error instanceof UserError) return [error.message];
        throw error;
      }
    },
  };
}
