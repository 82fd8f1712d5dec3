// The first file of the command runs on any Node that somebody may have: an older one is told in one line what is needed.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const launcher = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');

/** The launcher under a Node that says it is of that version. */
function runAs(version: string) {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'});Object.defineProperty(process,'version',{value:'v${version}'})`;
  return spawnSync(process.execPath, ['--import', pretend, launcher, 'ask', '/help'], { encoding: 'utf8' });
}

it.each(['18.20.4', '20.20.2', '22.1.0', '23.11.0'])('Node %s: one line, exit code 2', (version) => {
  const { status, stdout, stderr } = runAs(version);
  expect(stderr).toBe(
    `Sitrep needs Node 24 or newer, and this is v${version}: get it from https://nodejs.org; in a clone, npm ci brings it for npm start and npx sitrep.\n`,
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

it.each(['24.0.0', '26.10.0'])('Node %s: runs', (version) => {
  expect(runAs(version)).toMatchObject({ status: 0, stderr: '' });
});

it('imports by name only what every Node has: a name that one lacks is a SyntaxError before the line is said', () => {
  const named = readFileSync(launcher, 'utf8').matchAll(
    /^import (?:\* as \w+|\{ ([^}]+) \}) from '([^']+)';$/gm,
  );
  const names = [...named].map((match) => `${match[2]} ${match[1] ?? '*'}`);
  expect(names).toEqual(['node:fs existsSync', 'node:module *', 'node:url fileURLToPath']);
});

describe('the size of the young space', () => {
  const tell = `data:text/javascript,console.log(JSON.stringify(process.execArgv.filter((one)=>one.startsWith('--m'))))`;
  const run = (given: readonly string[], command: string) =>
    spawnSync(process.execPath, [...given, '--import', tell, launcher, command, '--help'], {
      encoding: 'utf8',
    });
  const told = (stdout: string) => stdout.split('\n').filter((line) => line.startsWith('['));

  it('is 16 MB for what runs for weeks, in the same process and beside what was given', () => {
    const { status, stdout, stderr } = run(['--max-old-space-size=128'], 'start');
    expect(told(stdout)).toEqual([
      '["--max-old-space-size=128"]',
      '["--max-semi-space-size=16","--max-old-space-size=128"]',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    { given: ['--max-semi-space-size=4'], command: 'start' },
    { given: [], command: 'ask' },
  ])('is left alone when it was chosen, and for what ends at once: $command', ({ given, command }) => {
    expect(told(run(given, command).stdout)).toEqual([JSON.stringify(given)]);
  });
});

describe('what the C library keeps of freed memory', () => {
  const tell = `data:text/javascript,console.log(JSON.stringify(Object.entries(process.env).filter(([name])=>name.startsWith('MALLOC_')).sort()))`;
  const told = (command: string, given: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, ['--import', tell, launcher, command, '--help'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...given },
    })
      .stdout.split('\n')
      .findLast((line) => line.startsWith('['));

  it('is little for what runs for weeks, and whatever somebody chose', () => {
    const thresholds = '["MALLOC_MMAP_THRESHOLD_","32768"],["MALLOC_TRIM_THRESHOLD_","131072"]';
    expect(told('start')).toBe(`[["MALLOC_ARENA_MAX","2"],${thresholds}]`);
    expect(told('start', { MALLOC_ARENA_MAX: '8' })).toBe(`[["MALLOC_ARENA_MAX","8"],${thresholds}]`);
    expect(told('ask')).toBe('[]');
  });
});
