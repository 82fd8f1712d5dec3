// `sitrep acts`, and help on a command: what a curator looks up while writing a claim.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-acts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');

function sitrep(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args, '--briefings', folder], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, lines: stdout.trimEnd().split('\n'), err: stderr };
}

beforeAll(() => {
  expect(sitrep('new', 'harbour', '--sort', 'accident').status).toBe(0);
  writeFileSync(
    path.join(folder, 'harbour/acts.yaml'),
    'dredge:\n  verbs: [dredge]\n  called: { by: [dredger] }\n',
  );
});

it('tells the acts that a word names, in whatever form, first', () => {
  const { status, lines } = sitrep('acts', 'captured');
  expect(status).toBe(0);
  expect(lines.map((line) => line.split(':')[0])).toEqual(['capture', 'seize']);
  expect(lines[0]).toContain('by = captor; of = captive');
});

it('knows the briefing’s own, by the beginning of a word too', () => {
  expect(sitrep('acts', 'dredg')).toMatchObject({
    status: 0,
    lines: expect.arrayContaining(['dredge: dredge | by = dredger']),
  });
});

it('without a word lists all, and says where there is none', () => {
  expect(sitrep('acts').lines.length).toBeGreaterThan(100);
  expect(sitrep('acts', 'xyzzy')).toMatchObject({
    status: 1,
    err: expect.stringContaining('No act has “xyzzy”'),
  });
});

it('help COMMAND is COMMAND --help, and an unknown command is wrong use in both', () => {
  expect(sitrep('help', 'acts').lines).toEqual(sitrep('acts', '--help').lines);
  expect(sitrep('help', 'acts').lines[0]).toMatch(/^sitrep acts \[WORD\] – /);
  expect(sitrep('help', 'nonsense')).toMatchObject({
    status: 2,
    err: expect.stringContaining('no command “nonsense”'),
  });
});
