// The first file of the command runs on any Node that somebody may have: an older one is told in one line what is needed.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

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
