import { spawnSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../src/make-folder.ts';

test('what is missing is made with the mode, what is there stays as it is', () => {
  const home = mkdtempSync(join(tmpdir(), 'sitrep-folder-'));
  const before = statSync(home).mode;
  makeFolder(join(home, 'a', 'b'), 0o700);
  makeFolder(join(home, 'a', 'b'), 0o755);
  for (const made of ['a', 'a/b']) expect(statSync(join(home, made)).mode & 0o777).toBe(0o700);
  expect(statSync(home).mode).toBe(before);
});

test('a file in the way is told at once', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sitrep-folder-')), 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
  expect(() => makeFolder(join(file, 'x', 'y'))).toThrow(/EEXIST|ENOTDIR/);
});

test.runIf(process.platform === 'linux')(
  'a file system that refuses with “no such file” is told at once',
  () => {
    // A process of its own: one that hangs in the file system can only be killed.
    const script = `(await import('./src/make-folder.ts')).makeFolder('/proc/sitrep/x')`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('ENOENT');
  },
);
