// `sitrep proof` as a script uses it: standard input or a file, text or JSON, and its exit codes.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const proof = (input: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(root, 'src/bin/sitrep.mjs'), 'proof', ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  });

it('exits 0 where every quotation is word for word, 1 where one is not or a figure is another', () => {
  expect(proof('“around 300 of Pyongyang’s soldiers have been killed”', '-').status).toBe(0);
  const altered = proof('“around 300 of Pyongyang’s soldiers were killed”', '-');
  expect(altered.status).toBe(1);
  expect(altered.stdout).toContain('around 300 of Pyongyang’s soldiers [were → have been]');
  expect(proof('According to the NIS, 3,500 North Koreans died.', '-').status).toBe(1);
});

it('writes a JSON object a sentence', () => {
  const { stdout } = proof(
    'My cat sleeps. Then: “around 300 of Pyongyang’s soldiers were killed”',
    '-',
    '--json',
  );
  const [hello, quoted] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(hello).toMatchObject({ text: 'My cat sleeps.', quotations: [], nearest: [] });
  expect(quoted.quotations[0]).toMatchObject({
    state: 'altered',
    document: '2025-01-13-reaction',
    claims: expect.arrayContaining(['r-seoul-killed-300']),
  });
});

it('says what is wrong with how it was called', () => {
  expect(proof('', 'no-such-file.txt')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no-such-file.txt cannot be read'),
  });
  expect(proof('', '-')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no sentence in standard input'),
  });
  expect(proof('')).toMatchObject({ status: 2, stderr: expect.stringContaining('sitrep proof FILE') });
});
