// How `npm test` runs: every test in one run, the chat peers' too, ending in one plain line of counts.

import { defineConfig } from 'vitest/config';
import { closingReporter } from './test/reporter.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    reporters: [process.stdout.isTTY ? 'default' : 'dot', closingReporter],
    // A peer or a browser takes seconds to start on a busy machine with two cores; nothing here measures time.
    testTimeout: 30_000,
    hookTimeout: 90_000,
    teardownTimeout: 10_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
