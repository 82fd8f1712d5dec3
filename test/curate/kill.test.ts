// A review that is killed at any moment: what was decided before stands, the file is whole, and the next
// reviewer goes on.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openBriefingsFolder } from '../../src/bin/briefings-folder.ts';
import { checkBriefings } from '../../src/briefing/check.ts';

const root = mkdtempSync(path.join(tmpdir(), 'sitrep-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');
const folder = path.join(root, 'stories');
const sitrep = (...args: string[]) =>
  spawnSync(process.execPath, [entry, ...args, '--briefings', folder], { cwd: root, encoding: 'utf8' });

const people = [
  'Ada Lund',
  'Bo Nyqvist',
  'Cai Berg',
  'Dag Holm',
  'Eva Rask',
  'Finn Aas',
  'Gro Lie',
  'Hal Moe',
];
const text = [
  'Ferry aground off Skerry Point',
  '12 March 2025',
  ...people.map((name, i) => `At least ${i + 3} passengers were injured on Monday, ${name} said.`),
].join('\n\n');

it('a killed review loses the decision in hand at most', async () => {
  sitrep('new', 'ferry', '--sort', 'accident');
  const file = path.join(root, 'story.txt');
  writeFileSync(file, text);
  const added = sitrep('add', file, '--publisher', 'Courier', '--json');
  const { id } = JSON.parse(added.stdout.trim());
  const claims = path.join(folder, `ferry/claims/${id}.yaml`);
  const accepted = (): number => (readFileSync(claims, 'utf8').match(/reviewed:/g) ?? []).length;

  const child = spawn(process.execPath, [entry, 'review', '--briefings', folder], {
    cwd: root,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const over = once(child, 'close');
  // Headlines first are agreed to, then one proposal after the other.
  child.stdin.write('a'.repeat(40));
  while (accepted() < 3 && child.exitCode === null) await new Promise((resolve) => setImmediate(resolve));
  const seen = accepted();
  child.kill('SIGKILL');
  await over;

  const left = readFileSync(claims, 'utf8');
  expect(accepted()).toBeGreaterThanOrEqual(seen);
  expect(seen).toBeGreaterThanOrEqual(3);
  const { problems, briefings } = checkBriefings(openBriefingsFolder(folder));
  expect(problems).toEqual([]);
  expect(briefings[0]?.claims).toHaveLength(accepted());
  expect(left.match(/^ {2}- id: /gm)).toHaveLength(people.length);
  // The next one goes on, whatever lock was left behind.
  const next = spawnSync(process.execPath, [entry, 'review', '--briefings', folder], {
    cwd: root,
    encoding: 'utf8',
    input: 'a'.repeat(40),
  });
  expect(next.stdout).toContain('0 left');
  expect(checkBriefings(openBriefingsFolder(folder)).briefings[0]?.claims).toHaveLength(people.length);
}, 120_000);
