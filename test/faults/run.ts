// npm run faults: every fault that state and deliveries have to survive, at full size, with its counts printed.
// --short takes seconds instead of minutes; words after it choose scenarios by name. Exit code 1 when one failed.

import process from 'node:process';
import { parseArgs } from 'node:util';
import { fullSize, type Scenario, scenarios, shortSize } from './scenarios.ts';

const { isShort, wanted } = readArguments();
const size = isShort ? shortSize : fullSize;

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

/** An option that it does not know ends it with exit code 2. */
function readArguments(): { readonly isShort: boolean; readonly wanted: readonly string[] } {
  try {
    const options = { short: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { isShort: values.short, wanted: positionals };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error} Options: --short.`);
    process.exit(2);
  }
}
