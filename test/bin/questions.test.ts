// `sitrep questions`: what a curator sees of the questions that were declined or answered in doubt.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState } from '../../src/state/open.ts';
import { type AskedQuestion, createQuestions } from '../../src/state/questions.ts';

const root = path.resolve(import.meta.dirname, '../..');
let home = '';

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'sitrep-questions-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function sitrep(...args: string[]) {
  return spawnSync(process.execPath, [path.join(root, 'src/bin/sitrep.mjs'), 'questions', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SITREP_DATA_DIR: home },
  });
}

const declined: AskedQuestion = {
  briefing: 'harbour-ferry',
  text: 'What is the name of the missing passenger?',
  outcome: 'declined',
  reason: 'not-stated',
  platform: 'discord',
  space: 'guild-1',
  thread: '100/200',
};

async function record(...asked: readonly AskedQuestion[]): Promise<void> {
  let now = Date.parse('2025-03-20T10:00:00Z');
  const clock = (): number => now;
  const state = await openState({ file: path.join(home, 'sitrep.db'), clock });
  const questions = createQuestions(state.db, clock);
  for (const one of asked) {
    await questions.record(one);
    now += 1000;
  }
  await state.close();
}

const doubtful: AskedQuestion = {
  ...declined,
  briefing: 'other-story',
  text: 'was it\u001b[31m fast?',
  outcome: 'answered',
  reason: 'low-confidence',
};

describe('sitrep questions', () => {
  it('lists the most asked first, each wording once, with reason, last day, briefing and thread', async () => {
    await record(doubtful, declined, { ...declined, text: 'what is the name of the missing passenger' });
    const { status, stdout } = sitrep();
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '   2×  not-stated           2025-03-20  harbour-ferry  What is the name of the missing passenger?  (discord 100/200)',
      '   1×  low-confidence       2025-03-20  other-story  was it␛[31m fast?  (discord 100/200)',
    ]);
  });

  it('cuts to a briefing and to a number', async () => {
    await record(declined, { ...declined, text: 'Who steered?' }, doubtful);
    expect(sitrep('--briefing', 'other-story').stdout).toMatch(/^.*was it.*\n$/);
    expect(sitrep('--limit', '1').stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(sitrep('--briefing', 'harbour-ferry', '--json').stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  it('writes JSON that others can read, without anything about who asked', async () => {
    await record(declined);
    expect(JSON.parse(sitrep('--json').stdout)).toEqual({
      ...declined,
      count: 1,
      firstAt: '2025-03-20T10:00:00.000Z',
      lastAt: '2025-03-20T10:00:00.000Z',
    });
  });

  it('says so when there is nothing to list, and writes no line of JSON then', () => {
    expect(sitrep().stdout).toBe('No question was declined or answered in doubt.\n');
    expect(sitrep('--json')).toMatchObject({ status: 0, stdout: '' });
  });

  it.each(['0', '-3', 'many', '1.5', '10001'])('refuses --limit=%s, exit 2', (limit) => {
    const { status, stderr } = sitrep(`--limit=${limit}`);
    expect([status, stderr]).toEqual([2, `--limit ${limit} is not a number from 1 to 10000.\n`]);
  });
});
