// Every commit says why in its body, since this is asked for. A shallow clone is asked for what it has, a copy without
// history for nothing.
//
//   node test/house/commits.ts     names those that do not; exit code 1 then

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readOptions } from '../../release/options.ts';

const SINCE = '2026-11-28T02:00:00Z';
/** Shorter than this is no reason. */
const LEAST_CHARACTERS = 40;
const TRAILER = /^[A-Z][A-Za-z-]*: /;

/** What `git log --format=%h%n%B -z` prints; the short hash and subject of each commit that does not say why. */
export function commitsWithoutWhy(log: string): readonly string[] {
  return log.split('\0').flatMap((entry) => {
    const [hash, subject = '', ...body] = entry.trim().split('\n');
    const why = body.filter((line) => !TRAILER.test(line)).join(' ');
    return hash === '' || why.trim().length >= LEAST_CHARACTERS ? [] : [`${hash} ${subject}`];
  });
}

if (import.meta.main) {
  readOptions({});
  const { status, stdout } = spawnSync(
    'git',
    ['log', '-z', '--no-merges', `--since=${SINCE}`, '--format=%h%n%B'],
    { cwd: path.resolve(import.meta.dirname, '../..'), encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const found = status === 0 ? commitsWithoutWhy(stdout) : [];
  for (const commit of found) console.error(`${commit}\n  its body does not say why (git commit --amend)`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
