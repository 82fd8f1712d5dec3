// A thread's sources are read as they were kept, as the main thread's are: from its second start on nothing is loaded that
// takes types out of them, which costs every start a tenth of a second and 17 MB.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const program = path.join(import.meta.dirname, 'fixtures/thread/start.ts');

function start(...folder: readonly string[]): string {
  const { NODE_COMPILE_CACHE: _other, ...env } = process.env;
  return execFileSync(process.execPath, [program, ...folder], { encoding: 'utf8', env }).trim();
}

it('takes the types out once, and keeps what is left', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-thread-'));
  try {
    expect([start(folder), start(folder), start(folder)]).toEqual(['true', 'false', 'false']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('starts also where nothing is kept', () => {
  expect(start()).toBe('true');
});
