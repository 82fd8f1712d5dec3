// The invented ferry briefing as a store and an answerer, for tests of what people see.

import type { AskOptions } from '../../src/answer/answer-types.ts';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import type { Briefing } from '../../src/briefing/types.ts';
import type { Reply } from '../../src/reply/blocks.ts';
import { compose } from '../../src/reply/compose.ts';
import { type CompiledProfiles, compileProfiles } from '../../src/store/compile-profiles.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { openCompiled } from '../peers/compiled-briefings.ts';

const loaded = new Map<string, Promise<readonly Store[]>>();
const compiled = new WeakMap<Store, CompiledProfiles>();

/** The verified briefings of these folders; rejects when one has findings, so that a broken fixture tells itself. */
export async function loadFolders(...folders: readonly string[]): Promise<readonly Store[]> {
  return (await Promise.all(folders.map(loadOnce))).flat();
}

function loadOnce(folder: string): Promise<readonly Store[]> {
  const stores = loaded.get(folder) ?? load(folder);
  loaded.set(folder, stores);
  return stores;
}

async function load(folder: string): Promise<readonly Store[]> {
  const { stores, problems, compiled: compiledOf } = await openCompiled(folder);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.file}:${problem.line} ${problem.what}`);
  for (const store of stores) compiled.set(store, compiledOf(store));
  return stores;
}

/** Answers from these stores; each is compiled once, however many answer from it. */
export function answererOf(...stores: readonly Store[]): Answerer {
  return createAnswerer(stores, undefined, (store) => {
    const profiles = compiled.get(store) ?? compileProfiles(store);
    compiled.set(store, profiles);
    return profiles;
  });
}

const [ferry] = await loadFolders('test/fixtures/briefings');
if (ferry === undefined) throw new Error('the fixture briefing is gone');
export const ferryStore: Store = ferry;

/** The store of the ferry briefing with something changed in it. */
export function changedStore(change: (briefing: Briefing) => Briefing): Store {
  return createStore(change(ferryStore.briefing));
}

export interface Question {
  readonly previous?: readonly string[];
  readonly today?: string;
  readonly options?: AskOptions;
  readonly store?: Store;
}

export function replyTo(text: string, question: Question = {}): Reply {
  const { previous = [], today = '2025-03-20', options = {}, store = ferryStore } = question;
  return compose(answererOf(store).answer({ text, previous, today, options }), today);
}
