// `sitrep eval` as a process: the table, a question file of one's own, the floor.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureNames } from '../../src/eval/measures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const FERRY = path.join(root, 'test/fixtures/briefings');
const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-eval-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function evaluate(...args: string[]) {
  return spawnSync(
    process.execPath,
    [path.join(root, 'src/bin/sitrep.mjs'), 'eval', '--briefings', FERRY, '--now', '2025-03-20', ...args],
    { cwd: root, encoding: 'utf8' },
  );
}

const questions = [
  {
    id: 'x1',
    q: 'how fast was the Meridel going?',
    answerable: true,
    must_contain: ['17 knots'],
    kind: 'full',
  },
  {
    id: 'x2',
    q: 'how fast was the Meridel going?',
    answerable: true,
    must_contain: ['99 knots'],
    kind: 'full',
  },
  { id: 'x3', q: 'what is the capital of Mongolia?', answerable: false, kind: 'off_topic' },
]
  .map((question) => JSON.stringify(question))
  .join('\n');
const file = write('questions.jsonl', questions);

describe('a question file', () => {
  it('is scored by kind, each failure with its reason, exit 0 without a floor', () => {
    const { status, stdout } = evaluate(file);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}full +1 +1 +0 +0 +0$/m);
    expect(stdout).toMatch(/^ {2}off_topic +0 +0 +0 +1 +0$/m);
    expect(stdout).toContain('x2 wrong (lacks “99 knots”): how fast was the Meridel going?');
    expect(stdout).toContain('answered rightly 1 of 2, declined rightly 1 of 1');
  });

  it('--json gives a line a question', () => {
    const verdicts = evaluate(file, '--json')
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(verdicts.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['x1', 'right'],
      ['x2', 'wrong'],
      ['x3', 'rightly declined'],
    ]);
  });

  it('that holds a line which is no question is refused, exit 2', () => {
    const { status, stderr } = evaluate(write('bad.jsonl', `${questions}\n{"q":"no id"}\n`));
    expect([status, stderr]).toEqual([2, expect.stringContaining('1 of 4 lines are no questions')]);
  });

  it('that is not there is refused, exit 2', () => {
    expect(evaluate(path.join(folder, 'none.jsonl')).status).toBe(2);
  });
});

describe('beside its own questions a briefing is measured', () => {
  const sets = path.join(root, 'test/sets');

  it('with twins always, with the sets of a folder where one is given', () => {
    const bare = evaluate().stdout;
    expect(bare).toMatch(/^ {2}first right +\d+\.\d % {2}\d+ of 60$/m);
    expect(bare).toMatch(/^ {2}twins, roles swapped +\d+\.\d %/m);
    expect(bare).not.toContain('wordings');
    const { stdout } = evaluate('--sets', sets);
    for (const label of [
      'first right, sets',
      'wordings',
      'wordings, whole groups',
      'chat left unanswered',
      'comparisons',
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${label} +\\d+\\.\\d % {2}\\d+ of \\d+$`, 'm'));
    expect(stdout).toMatch(/^ {2}about the briefing +\d+\.\d %/m);
    expect(stdout).toMatch(/^ {2}as of and now +\d+\.\d %/m);
    expect(stdout.split('\n').length).toBe(bare.split('\n').length + 7);
  });

  it('--misses lists what went wrong, --json each line of a set', () => {
    const misses = evaluate('--sets', sets, '--misses').stdout.match(/^ {4}A\d+ \(.+\): .+$/gm) ?? [];
    const lines = evaluate('--sets', sets, '--json')
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const about = lines.filter(({ measure }) => measure === 'about');
    expect(about.length).toBeGreaterThan(20);
    expect(about.filter(({ isRight }) => !isRight)).toHaveLength(misses.length);
  });

  it.each([
    ['a folder without them', () => folder, 'Cannot read'],
    [
      'a line of another form',
      () => {
        write('wordings.jsonl', '{"id":"1"}\n');
        return folder;
      },
      'wordings.jsonl:1 is no line of this set: ',
    ],
  ])('not with %s, exit 2', (_what, dir, words) => {
    const { status, stderr } = evaluate('--sets', dir());
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  it('with the first asks of each record only, when told so', () => {
    const rightOf = (stdout: string): number => Number(stdout.match(/answered rightly (\d+)/)?.[1]);
    const few = evaluate('--asks', '0');
    expect([few.status, few.stderr]).toEqual([0, '']);
    // Without asks something is always lost: some are worded as no document is.
    expect(rightOf(few.stdout)).toBeLessThan(rightOf(evaluate().stdout));
  });

  it.each(['two', '-1', '1.5', ''])('not with --asks=%s, exit 2', (count) => {
    const { status, stderr } = evaluate(`--asks=${count}`);
    expect([status, stderr]).toEqual([2, expect.stringContaining('write how many, such as --asks 2')]);
  });
});

describe('the floor', () => {
  const floor = (answeredRightly: number, declinedRightly: number): string =>
    write('floor.json', JSON.stringify({ 'harbour-ferry': { answeredRightly, declinedRightly } }));

  it('is passed by a set that is at least as good, which is asked to raise it', () => {
    const { status, stdout } = evaluate('--floor', floor(1, 1));
    expect(status).toBe(0);
    expect(stdout).toContain('above the floor of 1 answered rightly: raise it to');
    expect(stdout).toContain('above the floor of 1 declined rightly: raise it to');
  });

  it.each([
    [999, 0],
    [0, 999],
  ])('of %i answered and %i declined fails, exit 1', (answered, declined) => {
    const { status, stderr } = evaluate('--floor', floor(answered, declined));
    expect([status, stderr]).toEqual([1, expect.stringContaining('harbour-ferry is below its floor')]);
  });

  it('is kept for each measure, in percent', () => {
    const kept = write('percent.json', JSON.stringify({ 'harbour-ferry': { firstRight: 100 } }));
    const { status, stderr } = evaluate('--floor', kept);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^harbour-ferry is below its floor of 100 % first right: \d+(?:\.\d)?\.$/m);
  });

  it.each(['{"harbour-ferry":{"answered":1}}', 'not json'])(
    'that cannot be read is refused, exit 2: %s',
    (text) => {
      expect(evaluate('--floor', write('wrong.json', text)).status).toBe(2);
    },
  );

  it('of the repository names every briefing in it, and CI keeps to each', () => {
    const folders = ['briefings', 'test/fixtures/briefings', 'test/fixtures/unseen'];
    const [kept, withTwoAsks] = ['eval-floor.json', 'eval-floor-2-asks.json'].map((file) =>
      JSON.parse(readFileSync(path.join(root, 'test', file), 'utf8')),
    );
    const all = folders
      .flatMap((folder) => readdirSync(path.join(root, folder)))
      .filter((name) => !name.startsWith('.'));
    expect(Object.keys(kept).sort()).toEqual(all.sort());
    expect(Object.keys(withTwoAsks).sort()).toEqual(all.sort());
    const measured = ['answeredRightly', 'declinedRightly', ...measureNames].sort();
    // The fresh and the blind set are of the shipped story alone.
    const measuredOf = (name: string) =>
      measured.filter((measure) => name === 'north-korea-in-ukraine' || !/^(?:fresh|blind)/.test(measure));
    for (const [name, floors] of Object.entries(kept))
      expect([name, Object.keys(floors as object).sort()]).toEqual([name, measuredOf(name)]);
    const ci = readFileSync(path.join(root, '.ci/run'), 'utf8');
    for (const folder of folders) {
      const of = folder === 'briefings' ? '' : `--briefings ${folder} `;
      expect(ci).toContain(`sitrep eval ${of}--sets test/sets --floor test/eval-floor.json`);
      expect(ci).toContain(`sitrep eval ${of}--asks 2 --floor test/eval-floor-2-asks.json`);
    }
    // No set but its own questions is of the story that was curated from the guidelines alone.
    expect(ci).toContain(
      'sitrep eval --briefings test/fixtures/guidelines-alone --sets test/sets --floor test/eval-floor-guidelines.json',
    );
  });
});
