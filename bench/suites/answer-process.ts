/**
 * Times answers in a process of their own: node answer-process.ts shipped|CLAIMS. Prints its figures as one line of JSON.
 * CPU time is a mean, for the system may count it in steps longer than an answer; others at work on the machine lengthen
 * it less than the wall times.
 */
import { join } from 'node:path';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { openBriefingsFolder } from '../../src/bin/briefings-folder.ts';
import { checkBriefings } from '../../src/briefing/check.ts';
import type { Briefing } from '../../src/briefing/types.ts';
import { compileProfiles } from '../../src/store/compile-profiles.ts';
import { createStore } from '../../src/store/store.ts';
import { UserError } from '../../src/user-error.ts';
import { generateBriefing, type SyntheticQuestion } from '../synthetic-briefing.ts';

const QUESTIONS = 2000;
const MOST_MS = 20_000;

function readShipped(): { readonly briefing: Briefing; readonly questions: readonly SyntheticQuestion[] } {
  const folder = join(import.meta.dirname, '../../briefings');
  const [briefing] = checkBriefings(openBriefingsFolder(folder)).briefings;
  if (briefing === undefined) throw new Error('the shipped briefing does not pass its check');
  const questions = briefing.questions.map(({ q, prev }) => ({
    text: q,
    previous: prev === null ? [] : typeof prev === 'string' ? [prev] : prev,
  }));
  return { briefing, questions };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const [size = 'shipped'] = process.argv.slice(2);
const { briefing, questions } =
  size === 'shipped' ? readShipped() : generateBriefing(Number(size), QUESTIONS);
const beforeCompile = performance.now();
const store = createStore(briefing);
const compiled = compileProfiles(store);
const compileSeconds = (performance.now() - beforeCompile) / 1000;
const answerer = createAnswerer([store], undefined, () => compiled);

const wall: number[] = [];
/** `isTimed` false warms up. */
function askAll(isTimed: boolean): void {
  for (const { text, previous } of questions) {
    const from = performance.now();
    try {
      answerer.answer({ text, previous, today: '2025-02-01', options: {} });
    } catch (error) {
      // A slash command that is wrong is answered by its text.
      if (!(error instanceof UserError)) throw error;
    }
    if (isTimed) wall.push(performance.now() - from);
  }
}
const start = performance.now();
askAll(false);
const before = process.threadCpuUsage();
do askAll(true);
while (wall.length < QUESTIONS && performance.now() - start < MOST_MS);
const used = process.threadCpuUsage(before);

console.log(
  JSON.stringify({
    claims: briefing.claims.length,
    'compile s': compileSeconds,
    'p50 ms': percentile(wall, 0.5),
    'p99 ms': percentile(wall, 0.99),
    'cpu ms': (used.user + used.system) / 1000 / wall.length,
    runs: wall.length,
    'memory MB': process.memoryUsage().rss / 1e6,
  }),
);
