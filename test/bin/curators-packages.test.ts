// The bot is installed without what only curators need: nothing of it may be loaded by anything but the curating commands.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { dependencies, peerDependencies, peerDependenciesMeta, devDependencies } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
) as Record<string, Record<string, unknown>>;

it('they are optional, installed for development, and imported by src/curate alone, when they are used', () => {
  const names = Object.keys(peerDependencies ?? {});
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    expect(dependencies).not.toHaveProperty([name]);
    expect(devDependencies?.[name]).toBe(peerDependencies?.[name]);
    expect(peerDependenciesMeta?.[name]).toEqual({ optional: true });
  }
  const pattern = `(from|import\\() ?'(${names.join('|')})['/]`;
  const hits = execFileSync('grep', ['-rnE', pattern, 'src'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  const wrong = hits.filter(
    (line) => !line.startsWith('src/curate/') || /:\s*import (?!type)[^(]* from /.test(line),
  );
  expect(wrong).toEqual([]);
});
