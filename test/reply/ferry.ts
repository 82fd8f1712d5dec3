// The invented ferry briefing as a store and an answerer, for tests of what people see.

import path from 'node:path';
import type { AskOptions } from '../../src/answer/answer-types.ts';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { openBriefingsFolder } from '../../src/bin/briefings-folder.ts';
import { checkBriefings } from '../../src/briefing/check.ts';
import type { Briefing } from '../../src/briefing/types.ts';
import type { Reply } from '../../src/reply/blocks.ts';
import { compose } from '../../src/reply/compose.ts';
import { createStore, type Store } from '../../src/store/store.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The verified briefings of a folder; throws when one has findings, so that a broken fixture tells itself. */
export function loadFolder(folder: string): readonly Store[] {
  const { briefings, problems } = checkBriefings(openBriefingsFolder(path.join(root, folder)));
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.file}:${problem.line} ${problem.what}`);
  return briefings.map(createStore);
}

const [ferry] = loadFolder('test/fixtures/briefings');
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
  return compose(createAnswerer([store]).answer({ text, previous, today, options }), today);
}
