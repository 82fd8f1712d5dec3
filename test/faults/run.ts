// npm run faults: every fault that state and deliveries have to survive, at full size, with its counts printed.
// --short takes seconds instead of minutes; --times 50 repeats each, the random faults in another order every time, and
// tells how many were good; words after it choose scenarios by name. Exit code 1 when one failed.

import process from 'node:process';
import { readOptionsAndWords } from '../../release/options.ts';
import { fullSize, type Outcome, type Scenario, scenarios, shortSize } from './scenarios.ts';

const { options, words: wanted } = readOptionsAndWords({ times: '1' }, ['short']);
const size = options.short ? shortSize : fullSize;
const times = Number(options.times);
if (!Number.isInteger(times) || times < 1) {
  console.error(`--times ${options.times} is no number of times.`);
  process.exit(2);
}

const chosen = Object.entries(scenarios).filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word.toLowerCase())),
);
if (chosen.length === 0) {
  console.error(`No fault is called “${wanted.join('”, “')}”: ${Object.keys(scenarios).join('; ')}.`);
  process.exit(2);
}
for (const [name, scenario] of chosen) {
  console.log(`\n${name}`);
  await (times === 1 ? report(scenario) : repeat(scenario));
}

async function report(scenario: Scenario): Promise<void> {
  const outcome = await run(scenario, size.seed);
  if (typeof outcome === 'string') return skip(outcome);
  for (const line of outcome.lines) console.log(`  ${line}`);
  console.log(outcome.isGood ? '  good' : '  FAILED');
}

/** Only what failed is told at length. */
async function repeat(scenario: Scenario): Promise<void> {
  const began = Date.now();
  let good = 0;
  for (let time = 0; time < times; time++) {
    const seed = size.seed + time;
    const outcome = await run(scenario, seed);
    if (typeof outcome === 'string') return skip(outcome);
    if (outcome.isGood) good += 1;
    else for (const line of [`FAILED with seed ${seed}`, ...outcome.lines]) console.log(`  ${line}`);
  }
  console.log(`  ${good} of ${times} good, in ${Math.round((Date.now() - began) / 1000)} s`);
}

/** What it came to; a string says why it could not run here. */
async function run(scenario: Scenario, seed: number): Promise<Outcome | string> {
  try {
    const outcome = await scenario({ ...size, seed });
    if (typeof outcome !== 'string' && !outcome.isGood) process.exitCode = 1;
    return outcome;
  } catch (error) {
    process.exitCode = 1;
    return { isGood: false, lines: [error instanceof Error ? (error.stack ?? '') : String(error)] };
  }
}

function skip(why: string): void {
  console.log(`  skipped: ${why}`);
  if (process.env.CI === 'true') process.exitCode = 1;
}
