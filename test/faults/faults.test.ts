// The fault suite in small, so that a mistake shows with every run of the tests; npm run faults has the full size.

import { expect, it } from 'vitest';
import { scenarios, shortSize } from './scenarios.ts';

it.concurrent.each(Object.entries(scenarios))('%s', { timeout: 300_000 }, async (_name, scenario) => {
  const outcome = await scenario(shortSize);
  if (typeof outcome === 'string') {
    if (process.env.CI === 'true') throw new Error(outcome);
    process.stderr.write(`Skipped: ${outcome}\n`);
    return;
  }
  expect(outcome.isGood, outcome.lines.join('\n')).toBe(true);
});
