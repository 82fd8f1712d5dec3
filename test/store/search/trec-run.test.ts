import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../bench/json-lines.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trec-run-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function runSearch(...args: string[]) {
  const program = join(import.meta.dirname, '../../../bench/search.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const CORPUS = [
  '{"id":"a","text":"Two soldiers were captured.","context":"Fighting in Kursk. Two soldiers were captured."}',
  '',
  '{"id":"b","text":"Fighting in Kursk.","context":"Fighting in Kursk. Two soldiers were captured."}',
  '{"id":3,"text":"A memo from Seoul","context":null}',
].join('\r\n');
const QUERIES =
  '{"id":"q1","text":"captured in Kursk?"}\n{"id":"q2","text":"memos"}\n{"id":"q3","text":"zebra"}';

describe('node bench/search.ts', () => {
  it('writes a TREC run, best first, for each query', () => {
    const corpus = write('corpus.jsonl', CORPUS);
    const queries = write('queries.jsonl', QUERIES);
    const { status, stdout } = runSearch('--corpus', corpus, '--queries', queries);
    expect(status).toBe(0);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '));
    expect(rows.map(([query, q0, id, rank, , name]) => [query, q0, id, rank, name])).toEqual([
      ['q1', 'Q0', 'b', '1', 'sitrep'],
      ['q1', 'Q0', 'a', '2', 'sitrep'],
      ['q2', 'Q0', '3', '1', 'sitrep'],
    ]);
    const scores = rows.map((row) => Number(row[4]));
    expect(scores[0]).toBeGreaterThan(scores[1] ?? Number.NaN);
    expect(scores[1]).toBeGreaterThan(0);
  });

  it('keeps to --k and writes to --out', () => {
    const corpus = write('corpus.jsonl', CORPUS);
    const queries = write('queries.jsonl', QUERIES);
    const out = join(folder, 'run.txt');
    const { status, stdout } = runSearch('--corpus', corpus, '--queries', queries, '--k', '1', '--out', out);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    ['no JSON', '{"id":"a","text":"x"}\n{oops', /corpus\.jsonl:2 is not JSON/],
    ['a list', '[]', /corpus\.jsonl:1 is not a JSON object/],
    ['no id', '{"text":"x"}', /corpus\.jsonl:1 has no "id"/],
    ['no text', '{"id":"a"}', /corpus\.jsonl:1 has no "text"/],
    ['an id with a blank', '{"id":"a b","text":"x"}', /corpus\.jsonl:1 has the id "a b"/],
    ['an id twice', '{"id":"a","text":"x"}\n\n{"id":"a","text":"y"}', /corpus\.jsonl:3 repeats the id "a"/],
    ['a context that is no text', '{"id":"a","text":"x","context":5}', /corpus\.jsonl:1 has a "context"/],
    ['nothing', '', /corpus\.jsonl: holds no passage/],
  ])('names file and line of a corpus with %s', (_, text, message) => {
    const corpus = write('corpus.jsonl', text);
    const queries = write('queries.jsonl', QUERIES);
    const { status, stdout, stderr } = runSearch('--corpus', corpus, '--queries', queries);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    ['a missing option', ['--corpus', 'c.jsonl'], /--queries FILE is missing/],
    ['an unknown option', ['--kk', '3'], /'--kk'/],
    ['a bad k', ['--corpus', 'c', '--queries', 'q', '--k', '0'], /--k 0: not a whole number/],
    ['a missing file', ['--corpus', 'c', '--queries', 'none.jsonl'], /none\.jsonl: cannot be read/],
  ])('explains %s', (_, args, message) => {
    const { status, stderr } = runSearch(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('readJsonLines', () => {
  it('puts lines and letters together that a read cuts in two', () => {
    // Two-byte letters at an odd offset: every cut at an even position falls inside a letter.
    const long = `"${'é'.repeat(1_600_000)}"`;
    const path = write('long.jsonl', `${long}\n"x"\n\n${long}`);
    const lengths = [...readJsonLines(path, (value) => String(value).length)];
    expect(lengths).toEqual([1_600_000, 1, 1_600_000]);
  });
});
