// `sitrep ask` as a process: the words and the JSON that others script against.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const FERRY = path.join(root, 'test/fixtures/briefings');

function ask(args: readonly string[], input = '') {
  const all = ['ask', '--briefings', FERRY, '--now', '2025-03-20', ...args];
  return spawnSync(process.execPath, [path.join(root, 'src/bin/sitrep.mjs'), ...all], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
}

interface Line {
  readonly id: string | number | null;
  readonly outcome: string;
  readonly reason?: string;
  readonly text: string;
  readonly claims: readonly { readonly id: string; readonly document: string }[];
  readonly relations: readonly { readonly type: string; readonly claims: readonly string[] }[];
  readonly ms: number;
  readonly line?: number;
  readonly error?: string;
}

const lines = (stdout: string): readonly Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('sitrep ask', () => {
  it('answers with a card, its source and caveat below each core, exit 0; --full with the receipts', () => {
    const { status, stdout, stderr } = ask(['How', 'fast was the Meridel going?']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      '“It indicates that the ferry was travelling at 17 knots, above the harbour limit',
      'of 10 knots”',
      '  Maritime Safety Inspectorate › Ministry of Transport, 6 Mar~ › M',
      '  with it: “The finding is provisional and may change” Ministry of Transport › M',
      'M Ministry 10 Mar 2025, ~ date inferred',
      '',
    ]);
    const full = ask(['--full', 'How', 'fast was the Meridel going?']);
    expect(full.stdout).toContain('> It indicates that the ferry was travelling at 17 knots');
  });

  it('a decline is an answer too: exit 0', () => {
    const { status, stdout } = ask(['what is the capital of Mongolia?']);
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'No document mentions Mongolia']);
  });

  it('--asks N uses the first N asks of each record', () => {
    const asked = ['when did the captain leave hospital?', '--json', '--asks'];
    expect(JSON.parse(ask([...asked, '99']).stdout)).toEqual(JSON.parse(ask(asked.slice(0, 2)).stdout));
    expect(ask([...asked, 'few']).status).toBe(2);
  });

  it('--json tells what stands behind the words, --as-of and --source filter', () => {
    const { stdout } = ask([
      'how many were injured?',
      '--json',
      '--source',
      'the ministry',
      '--as-of',
      '2025-03-11',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'answered',
      briefing: 'harbour-ferry',
      claims: [
        {
          id: 'ministry-treated-38',
          document: '2025-03-10-press-note',
          quote: expect.stringContaining('38 persons had received hospital treatment'),
          asOf: '2025-03-09',
          quantity: [expect.objectContaining({ best: 38, unit: 'injured' })],
        },
      ],
      relations: [],
      understood: { filters: ['according to Ministry of Transport', 'as of 11 March 2025'] },
    });
  });

  it.each([
    [[''], 'Ask something'],
    [['x', '--as-of', 'banana'], 'as_of “banana” is not a date'],
    [['x', '--source', 'Mars'], 'The briefing knows no source “Mars”'],
    [['x', '--briefing', 'moon'], 'There is no briefing “moon”'],
    [['x', '--nonsense'], 'nonsense'],
  ])('wrong use says what to mend, exit 2: %j', (args, message) => {
    const { status, stdout, stderr } = ask(args);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it('reads no word of a folder that is not there, exit 2', () => {
    const { status, stderr } = ask(['x', '--briefings', '/nowhere']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('/nowhere')]);
  });
});

describe('sitrep ask --batch', () => {
  const input = [
    '{"id":"a","q":"how many were injured according to the ministry?"}',
    '',
    'not json',
    '{"id":"b","q":"and missing?","prev":"how many were injured?"}',
    '{"id":"c","q":"and the ministry?","prev":["how many were injured?","According to the coastguard, how many were missing?"]}',
    '{"id":"d","q":"what is the capital of Mongolia?","prev":null}',
    '{"q":"no id"}',
    '{"id":5,"q":"/ferry-casualties as_of:2025-03-07"}',
    '{"id":"e","q":"/nonsense"}',
    '{"id":"f","q":""}',
  ].join('\n');
  const { status, stdout, stderr } = ask(['--batch'], `${input}\n`);
  const answers = lines(stdout);
  const of = (id: string | number): Line => answers.find((line) => line.id === id) ?? expect.unreachable();

  it('writes a line for every line that is not blank, in order, and tells of bad ones by exit 1', () => {
    expect(stderr).toBe('');
    expect(answers.map((line) => line.id)).toEqual(['a', null, 'b', 'c', 'd', null, 5, 'e', 'f']);
    expect(answers.filter((line) => line.id === null).map((line) => [line.line, typeof line.error])).toEqual([
      [3, 'string'],
      [7, 'string'],
    ]);
    expect(status).toBe(1);
  });

  it('each with outcome, text, claims, relations and ms', () => {
    expect(of('a')).toMatchObject({ outcome: 'answered', text: expect.stringContaining('38 persons') });
    expect(of('a').claims[0]).toMatchObject({
      id: 'ministry-treated-38',
      document: '2025-03-10-press-note',
      quote: expect.any(String),
      attribution: expect.arrayContaining([expect.any(String)]),
      asOf: '2025-03-09',
    });
    expect(of('d')).toMatchObject({ outcome: 'declined', reason: 'not-stated', claims: [], relations: [] });
    for (const line of answers) if (line.id !== null) expect(line.ms).toBeGreaterThanOrEqual(0);
  });

  it('takes the turn before as a string or the turns before as a list', () => {
    expect(of('b').claims[0]?.id).toBe('ministry-missing-2');
    expect(of('c').claims.map((claim) => claim.id)).toEqual(['ministry-missing-2']);
  });

  it('shows every side of the relations that it names', () => {
    const shown = of('b').claims.map((claim) => claim.id);
    expect(of('b').relations.length).toBeGreaterThan(0);
    for (const relation of of('b').relations) {
      expect(typeof relation.type).toBe('string');
      expect(shown).toEqual(expect.arrayContaining([...relation.claims]));
    }
  });

  it('a slash line is the command; a mistake in it is told in the text', () => {
    expect(of(5).claims.map((claim) => claim.id)).toContain('coastguard-missing-4');
    expect(of(5).claims.map((claim) => claim.id)).not.toContain('ministry-missing-2');
    expect(of('e')).toMatchObject({
      outcome: 'declined',
      text: expect.stringContaining('There is no command /nonsense'),
    });
  });

  it('is the same bytes each time but for the milliseconds', () => {
    const again = ask(['--batch'], `${input}\n`).stdout;
    const bare = (text: string): string => text.replaceAll(/"ms":[\d.]+/g, '');
    expect(bare(again)).toBe(bare(stdout));
  });
});
