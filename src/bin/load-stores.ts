// The briefings folder as stores ready to answer from, or what is wrong with it. A briefing with a finding is never
// loaded: an unverified quote must not be shown.

import { checkBriefings } from '../briefing/check.ts';
import type { Problem } from '../briefing/problem.ts';
import { createStore, type Store } from '../store/store.ts';
import { begunOf } from './begun-briefings.ts';
import { openBriefingsFolder } from './briefings-folder.ts';

export interface LoadedStores {
  /** By briefing id, those that have a document; empty when there is any problem. */
  readonly stores: readonly Store[];
  readonly problems: readonly Problem[];
}

export function loadStores(folder: string): LoadedStores {
  const { briefings, problems } = checkBriefings(openBriefingsFolder(folder));
  return { stores: problems.length > 0 ? [] : begunOf(briefings, folder).map(createStore), problems };
}
