// The last lines of a test run: what was skipped and why, then the counts alone on a line. With CI=true a skip is a
// failure: a peer, a browser or a database that is missing there means that the run proved less than it claims.

import type { Reporter, TestModule } from 'vitest/node';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** One line a skipped test: where, its name, its reason. */
  readonly skipped: readonly string[];
}

/** Counts tests; a file that could not be loaded and an error outside any test are failures too. */
export function countTests(modules: readonly TestModule[], errorsOutside: number): Tally {
  let passed = 0;
  let failed = errorsOutside;
  const skipped: string[] = [];
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') passed++;
      else if (result.state === 'failed') failed++;
      else {
        const reason = result.state === 'skipped' && result.note !== undefined ? `  ${result.note}` : '';
        skipped.push(`${module.relativeModuleId}  ${test.fullName}${reason}`);
      }
    }
  }
  return { passed, failed, skipped };
}

/** `12 passed, 0 failed`, with `, 1 skipped` where there are any. */
export function closingLine(tally: Tally): string {
  const skips = tally.skipped.length === 0 ? '' : `, ${tally.skipped.length} skipped`;
  return `${tally.passed} passed, ${tally.failed} failed${skips}`;
}

const MOST_SLOW = 5;
const SLOW_MS = 10_000;

/** The files that take longest, so that whoever makes the run slower sees it: "48 s  test/x.test.ts". */
function listSlowFiles(modules: readonly TestModule[]): readonly string[] {
  return modules
    .map((module) => ({ file: module.relativeModuleId, ms: module.diagnostic().duration }))
    .filter(({ ms }) => ms >= SLOW_MS)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, MOST_SLOW)
    .map(({ file, ms }) => `${String(Math.round(ms / 1000)).padStart(4)} s  ${file}`);
}

/** Prints the slowest files, the skips and the closing line after vitest's own summary. */
export const closingReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const tally = countTests(modules, errors.length);
    const lines = [...listSlowFiles(modules), ...tally.skipped.map((test) => `skipped  ${test}`)];
    if (tally.skipped.length > 0 && process.env.CI === 'true') {
      lines.push('CI=true: a skip is a failure');
      process.exitCode = 1;
    }
    process.stdout.write(`${[...lines, closingLine(tally)].join('\n')}\n`);
  },
};
