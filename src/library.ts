// The answering core for programs of others, as the package exports it: open a folder of briefings, ask, compose, print.
// No platform, no state, no network. docs/library.md shows its use.
//
//   const briefings = openBriefings('briefings');
//   const answer = briefings.answer('how many were captured?', { today: '2025-02-01' });
//   console.log(toPlain(compose(answer, '2025-02-01')));

import type { Answer, AskOptions } from './answer/answer-types.ts';
import { openBriefingsFolder } from './bin/briefings-folder.ts';
import { checkBriefings } from './briefing/check.ts';
import { formatProblem } from './briefing/problem.ts';
import { createScoredAnswerer } from './eval/scored-answerer.ts';
import { createStore, type Store } from './store/store.ts';
import { UserError } from './user-error.ts';

// biome-ignore-start lint/performance/noBarrelFile: the one door of the package, so that files behind it can move
export type { Answer, AskOptions, DeclineReason } from './answer/answer-types.ts';
export type { Block, Reply } from './reply/blocks.ts';
export { compose } from './reply/compose.ts';
export { toPlain } from './reply/plain.ts';
export type { Store } from './store/store.ts';
export { UserError } from './user-error.ts';
// biome-ignore-end lint/performance/noBarrelFile: above

export interface Asking extends AskOptions {
  /** Today, YYYY-MM-DD: the core reads no clock. */
  readonly today: string;
  /** Earlier questions of the same conversation, oldest first. */
  readonly previous?: readonly string[];
}

export interface Briefings {
  /** By briefing id. */
  readonly stores: readonly Store[];
  /** Free text, or a line such as "/casualties". Throws a UserError for a command or an option that is wrong. */
  answer(question: string, asking: Asking): Answer;
}

/**
 * Reads and checks every briefing below the folder. A finding is a UserError that lists them all as
 * `file:line  what is wrong  what to do`: a quote that is not verified is never answered with.
 */
export function openBriefings(folder: string): Briefings {
  const { briefings, problems } = checkBriefings(openBriefingsFolder(folder));
  if (problems.length > 0) throw new UserError(problems.map(formatProblem).join('\n'));
  const stores = briefings.map(createStore);
  let today = '';
  const answerer = createScoredAnswerer(stores, () => today);
  return {
    stores,
    answer(text, { today: date, previous = [], ...options }) {
      today = date;
      return answerer.answer({ text, previous, today: date, options });
    },
  };
}
