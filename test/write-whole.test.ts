import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../src/write-whole.ts';

const home = (): string => mkdtempSync(join(tmpdir(), 'sitrep-write-'));

test('a file is written, over what stood there, with the folders above it and its mode', () => {
  const file = join(home(), 'a', 'b');
  writeWhole(file, 'before');
  writeWhole(file, 'after', 0o600);
  expect(readFileSync(file, 'utf8')).toBe('after');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('what cannot be written leaves what stood there, no half of a file, and says where', () => {
  const folder = home();
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'taken', 'kept'), '');
  expect(() => writeWhole(join(folder, 'taken'), 'text')).toThrow(
    expect.objectContaining({ code: 'EISDIR', path: join(folder, 'taken') }),
  );
  expect(readdirSync(folder, { recursive: true })).toEqual(['taken', join('taken', 'kept')]);
});
