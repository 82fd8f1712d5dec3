// npm run mutants: makes each mistake of list.ts in a copy of the sources and runs its tests there: they must fail. First
// the tests run on the copy as it is: they must pass. Words choose mutants by name. Exit code 1 when one survives.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { readOptionsAndWords } from '../../../release/options.ts';
import { type Mutant, mutants } from './list.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** What tests read, besides the packages. */
const COPIED = [
  'src',
  'test',
  'briefings',
  'docs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.env.example',
];
const LINKED = ['node_modules', 'test/peers/node_modules', 'runtime'];

const words = readOptionsAndWords({}).words.map((word) => word.toLowerCase());
const wanted = mutants.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
if (wanted.length === 0) {
  console.error(`No mutant is called “${words.join(' ')}”.`);
  process.exit(2);
}
const copy = mkdtempSync(path.join(tmpdir(), 'sitrep-mutants-'));

function runTests({ tests, only }: Pick<Mutant, 'tests' | 'only'>): {
  readonly passed: boolean;
  readonly output: string;
} {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const filter = only === undefined ? [] : ['-t', only];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, 'run', '--maxWorkers=1', '--bail=1', ...filter, ...tests],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' }, timeout: 600_000 },
  );
  return { passed: status === 0, output: stdout + stderr };
}

/** Undefined when its tests noticed it. */
function survives(mutant: Mutant): string | undefined {
  const file = path.join(copy, mutant.file);
  const sound = readFileSync(file, 'utf8');
  let changed = sound;
  for (const { from, to } of [mutant, ...(mutant.also === undefined ? [] : [mutant.also])]) {
    if (changed.split(from).length !== 2) return `“${from}” is not once in ${mutant.file}`;
    changed = changed.replace(from, () => to);
  }
  writeFileSync(file, changed);
  try {
    const { passed, output } = runTests(mutant);
    if (passed) return `${mutant.tests.join(', ')} pass`;
    return /\d+ failed/.test(output) ? undefined : `the tests did not run:\n${output.slice(-1000)}`;
  } finally {
    writeFileSync(file, sound);
  }
}

try {
  for (const name of COPIED)
    cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'node_modules',
    });
  for (const name of LINKED) symlinkSync(path.join(root, name), path.join(copy, name));
  const groups = new Map(
    wanted.map(({ tests, only }) => [`${tests} ${only}`, { tests, ...(only === undefined ? {} : { only }) }]),
  );
  for (const group of groups.values()) {
    // A busy machine may fail one of them once; then a failure beside a mistake would prove nothing.
    const first = runTests(group);
    const { passed, output } = first.passed ? first : runTests(group);
    if (!passed)
      throw new Error(`${group.tests.join(', ')} fail without any mistake:\n${output.slice(-2000)}`);
  }
  const survivors: string[] = [];
  for (const mutant of wanted) {
    const began = performance.now();
    const why = survives(mutant);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${why === undefined ? 'noticed ' : 'SURVIVES'}  ${mutant.name} (${seconds} s)`);
    if (why !== undefined) {
      console.log(`          ${why}`);
      survivors.push(mutant.name);
    }
  }
  console.log(`${wanted.length - survivors.length} of ${wanted.length} noticed`);
  process.exitCode = survivors.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
