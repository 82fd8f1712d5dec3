// The scripts that are run by hand end with exit code 2 and say why when they are given one that they
// do not know: a misspelt one must not look like a good run.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

const scripts = [
  'bench/cards.ts',
  'bench/curation.ts',
  'bench/proposals.ts',
  'bench/run.ts',
  'bench/search.ts',
  'release/bill.ts',
  'release/build.ts',
  'release/flood.ts',
  'release/half-open.ts',
  'release/image.ts',
  'release/power-cut.ts',
  'release/restore.ts',
  'release/tag.ts',
  'release/try.ts',
  'test/faults/mutants/run.ts',
  'test/faults/run.ts',
  'test/house/commits.ts',
  'test/house/import-rules.ts',
  'test/peers/pictures.ts',
];

function run(script: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, script), ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

it.each(scripts)('%s says that it does not know --misspelt', (script) => {
  const { status, stdout, lines } = run(script, '--misspelt');
  expect({ status, stdout, said: lines[0] }).toEqual({
    status: 2,
    stdout: '',
    said: expect.stringContaining("Unknown option '--misspelt'"),
  });
});

it.each([
  { script: 'test/faults/run.ts', words: ['strom'], said: 'No fault is called “strom”' },
  { script: 'test/faults/run.ts', words: ['--times', 'many'], said: '--times many is no number of times.' },
  { script: 'test/faults/mutants/run.ts', words: ['strom'], said: 'No mutant is called “strom”.' },
])('$script $words: $said', ({ script, words, said }) => {
  const { status, lines } = run(script, ...words);
  expect(status).toBe(2);
  expect(lines).toEqual([expect.stringContaining(said)]);
});
