// How `npm test` runs: every test in one run, ending in one plain line of counts. Three projects: `unit` starts nothing and
// takes half a minute on two cores (npx vitest run --project unit); `shipped` is what the shipped briefing answers; `peers`
// has what starts processes, platforms, browsers and databases, and what takes long.

import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { closingReporter } from './test/reporter.ts';

/** Tests that talk to something outside of their own process, wait for a disk, or try thousands of cases. */
const peers = [
  'test/**/*.peer.test.ts',
  'test/{bin,browser,faults,house,peers,sets}/**/*.test.ts',
  'test/chat/discord/{discord.contract,wire}.test.ts',
  'test/chat/kit/mending.test.ts',
  'test/chat/slack/{adapter,opened-cards,slack.contract,wire}.test.ts',
  'test/chat/web/{access,web}.test.ts',
  'test/answer/own-asks.test.ts',
  'test/chat/{text/cut-text,commands/suggestions,terminal.contract}.test.ts',
  'test/chat/presses/{presses,review-card}.test.ts',
  'test/{config,start-thread}.test.ts',
  'test/curate/{kill,merge,read-bytes,review}.test.ts',
  'test/briefing/fix.test.ts',
  'test/digest/{corrections,due-times,posting,told-once}.test.ts',
  'test/digest-commands/handlers.test.ts',
  'test/proof/check-text.test.ts',
  'test/reply/{card/cards,compose}.test.ts',
  'test/store/search/{index,trec-run}.test.ts',
  'test/state/{half-open,restore,sqlite,state}.test.ts',
];

/** Tests of the shipped briefing's content: no other may hold an id of it (test/house/own-story.test.ts). */
const shipped = ['test/shipped/**/*.test.ts'];

const shared = {
  environment: 'node',
  globalSetup: 'test/peers/compiled-briefings.ts',
  setupFiles: 'test/setup.ts',
  // A peer or a browser takes seconds to start on a busy machine with two cores; nothing here measures time.
  testTimeout: 90_000,
  hookTimeout: 90_000,
  restoreMocks: true,
  unstubEnvs: true,
} as const;

/** They share nothing but what they import, and importing it anew for each file took half of the time. */
const together = { pool: 'threads', isolate: false } as const;

export default defineConfig({
  test: {
    reporters: [process.stdout.isTTY ? 'default' : 'dot', closingReporter],
    teardownTimeout: 10_000,
    // Peers and bots are waited for more than computed with: four at once on two cores take half the time of two.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          ...together,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...shipped, ...peers],
        },
      },
      {
        test: {
          ...shared,
          setupFiles: ['test/setup.ts'],
          name: 'shipped',
          ...together,
          include: shipped,
        },
      },
      {
        test: {
          ...shared,
          name: 'peers',
          include: peers,
        },
      },
    ],
  },
});
