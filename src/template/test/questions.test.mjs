// Asks every question in the briefings' questions.jsonl and compares with what they must be answered with. Raise
// eval-floor.json as the briefing gets better (sitrep eval --help tells its form): the test fails when a score falls below.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { test } from 'node:test';

const questions = globSync('briefings/*/questions.jsonl');
const floor = existsSync('eval-floor.json') ? ['--floor', 'eval-floor.json'] : [];

test('the questions are answered', {
  skip: questions.length === 0 && 'there is no questions.jsonl yet',
}, () => {
  const { status, stdout, stderr } = spawnSync('npx', ['sitrep', 'eval', ...floor], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stdout + stderr);
});
