// npm run faults: every fault that state and deliveries have to survive, at full size, with its counts printed.
// --short takes seconds instead of minutes; words after it choose scenarios by name. Exit code 1 when one failed.

import process from 'node:process';
import { fullSize, type Scenario, scenarios, shortSize } from './scenarios.ts';

const words = process.argv.slice(2);
const size = words.includes('--short') ? shortSize : fullSize;
const wanted = words.filter((word) => !word.startsWith('--'));

for (const [name, scenario] of Object.entries(scenarios)) {
  if (wanted.length > 0 && !wanted.some((word) => name.toLowerCase().includes(word.toLowerCase()))) continue;
  console.log(`\n${name}`);
  await report(scenario);
}

async function report(scenario: Scenario): Promise<void> {
  try {
    const outcome = await scenario(size);
    if (typeof outcome === 'string') {
      console.log(`  skipped: ${outcome}`);
      if (process.env.CI === 'true') process.exitCode = 1;
      return;
    }
    for (const line of outcome.lines) console.log(`  ${line}`);
    console.log(outcome.isGood ? '  good' : '  FAILED');
    if (!outcome.isGood) process.exitCode = 1;
  } catch (error) {
    console.log(`  FAILED: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}
