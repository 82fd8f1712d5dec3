// sitrep init in an empty folder leaves a repository whose briefing passes and whose own test runs; nothing is overwritten.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let desk: string;
beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'sitrep-desk-'));
});
afterEach(() => rmSync(desk, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: desk, encoding: 'utf8', env: { PATH: process.env.PATH } });
const sitrep = (...args: string[]) => run(path.join(root, 'src/bin/sitrep.mjs'), ...args);
const read = (file: string) => readFileSync(path.join(desk, file), 'utf8');

it('makes what a desk needs, and it passes', () => {
  writeFileSync(path.join(desk, 'README.md'), 'ours\n');
  const { status, stdout, stderr } = sitrep('init', 'river-flood', '--title', 'The flood');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Next: npm install, npx sitrep add FILE|URL, npm test, npm start.');
  expect(read('README.md')).toBe('ours\n');
  expect(read('briefings/river-flood/briefing.yaml')).toContain('The flood');
  expect(JSON.parse(read('package.json'))).toMatchObject({
    private: true,
    dependencies: { sitrep: expect.stringMatching(/^\^\d/) },
  });
  expect(Object.keys(parseEnv(read('.env')))).toEqual(
    Object.keys(parseEnv(readFileSync(path.join(root, '.env.example'), 'utf8'))),
  );
  expect(statSync(path.join(desk, '.env')).mode & 0o077).toBe(0);
  expect(read('.gitignore')).toMatch(/^\.env$/m);
  for (const file of [
    'Dockerfile',
    'compose.yaml',
    '.github/workflows/briefing.yml',
    '.vscode/settings.json',
  ])
    expect(read(file)).not.toBe('');
  expect(sitrep('check', '--coverage')).toMatchObject({ status: 0 });
  const tested = run('--test');
  expect(tested.stdout).toMatch(/skipped 1/);
  expect(tested.status).toBe(0);
});

it('gives the package.json that npm made what it lacks, and takes nothing from it', () => {
  const own = {
    name: 'desk',
    type: 'commonjs',
    scripts: { test: 'echo "Error: no test specified" && exit 1', start: 'ours' },
    dependencies: { sitrep: 'file:sitrep.tgz' },
  };
  writeFileSync(path.join(desk, 'package.json'), JSON.stringify(own));
  expect(sitrep('init', 'river-flood')).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(read('package.json'))).toMatchObject({
    ...own,
    scripts: { start: 'ours', test: 'sitrep check --coverage && node --test' },
    devDependencies: { linkedom: expect.any(String) },
  });
  // Its test is a module whatever the package is.
  expect(run('--test').status).toBe(0);
});

it('is refused without a name and where the briefing is already', () => {
  expect(sitrep('init').status).toBe(2);
  expect(sitrep('init', 'river-flood').status).toBe(0);
  expect(sitrep('init', 'river-flood')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is there already'),
  });
});
