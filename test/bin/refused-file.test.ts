// Every command that writes where somebody said: a place that refuses is told in one line, with the mend, exit 2.

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedFile } from '../../src/bin/refused-file.ts';

const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');
const ferry = path.resolve(import.meta.dirname, '../fixtures/briefings');
const home = mkdtempSync(path.join(tmpdir(), 'sitrep-refused-'));
const at = (name: string): string => path.join(home, name);
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Where {
  readonly cwd?: string;
  readonly data?: string;
  readonly stdout?: number;
}

function sitrep(args: readonly string[], { cwd = home, data = at('data'), stdout }: Where = {}) {
  const { status, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 30_000,
    env: { PATH: process.env.PATH, SITREP_DATA_DIR: data },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
  });
  return { status, lines: stderr.trimEnd().split('\n') };
}

beforeAll(() => {
  writeFileSync(at('file'), '');
  expect(sitrep(['digest', 'list']).status).toBe(0);
  expect(sitrep(['backup', 'good.db']).status).toBe(0);
  cpSync(ferry, at('blocked'), { recursive: true });
  writeFileSync(at('blocked/harbour-ferry/.originals'), '');
  writeFileSync(at('note.txt'), 'The harbour master said on 3 May 2025 that twelve people were hurt.\n');
  mkdirSync(at('broken'));
  writeFileSync(at('broken/package.json'), '{');
  mkdirSync(at('torn'));
  copyFileSync(at('good.db'), at('torn/sitrep.db'));
  const noise = Buffer.alloc(4096 * 40, 'x');
  writeFileSync(openSync(at('torn/sitrep.db'), 'r+'), noise);
});

const told = [
  ...['--publisher', 'The Post', '--title', 'Hurt', '--published', '2025-05-04'],
  ...['--url', 'unknown', '--author', 'unknown'],
];
interface Row {
  readonly args: readonly string[];
  readonly says: RegExp;
  readonly where?: Where;
}
const row = (args: readonly string[], says: RegExp, where: Where = {}): Row => ({ args, says, where });

const rows = [
  row(['new', 'flood', '--briefings', 'file'], /^Cannot make the folder file: a file stands there/),
  row(['new', 'flood', '--briefings', 'file/x'], /^Cannot make the folder file: a file stands there/),
  row(
    ['add', 'note.txt', '--briefings', 'blocked', ...told],
    /^Cannot make the folder blocked\S+originals: a file stands/,
  ),
  row(['backup', 'file/copy.db'], /^Cannot make the folder \S+file: a file stands there/),
  row(['restore', 'good.db'], /^Cannot make the folder \S+file: a file stands there/, {
    data: at('file/data'),
  }),
  row(['restore', 'blocked'], /^Cannot use blocked as \S+: a folder stands where a file is needed/),
  row(['backup', 'copy.db'], /sitrep\.db is no SQLite database; .*sitrep restore FILE/, { data: at('torn') }),
  row(['init', 'flood'], /^package\.json is no JSON .* Mend it/, { cwd: at('broken') }),
];
const onLinux = [
  row(['new', 'flood', '--briefings', '/proc/x'], /^Cannot make the folder \/proc\/x: nothing is there/),
  row(['init', 'flood'], /^Cannot make the folder briefings: nothing is there/, { cwd: '/proc' }),
  row(['backup', '/proc/copy.db'], /^Cannot use \/proc\/copy\.db.unfinished: nothing is there/),
  row(['restore', 'good.db'], /^Cannot make the folder \/proc\/x: nothing is there/, { data: '/proc/x' }),
];

it.each([...rows, ...(process.platform === 'linux' ? onLinux : [])])(
  'sitrep $args',
  ({ args, says, where }) => {
    const { status, lines } = sitrep(args, where);
    expect({ status, lines }).toEqual({ status: 2, lines: [expect.stringMatching(says)] });
  },
);

it('a package.json that cannot be read leaves nothing begun', () => {
  expect(sitrep(['init', 'flood'], { cwd: at('broken') }).status).toBe(2);
  expect(existsSync(at('broken/briefings'))).toBe(false);
});

it.runIf(existsSync('/dev/full'))('what is printed to a full disk is told, and is no success', () => {
  const { status, lines } = sitrep(['export', '--briefings', ferry], { stdout: openSync('/dev/full', 'w') });
  expect({ status, lines }).toEqual({
    status: 2,
    lines: [expect.stringMatching(/^Cannot print all: .*ENOSPC.*room/)],
  });
});

describe('a refusal', () => {
  const refusal = (code: string, more: object) =>
    refusedFile(Object.assign(new Error(code), { code, ...more }));
  it.each([
    [
      'EROFS',
      { syscall: 'open', path: 'a' },
      'Cannot use a: it is read-only; make it writable, or name another place (EROFS).',
    ],
    [
      'ENOSPC',
      { syscall: 'write', path: 'a' },
      'Cannot use a: the disk is full; make room, then do it again (ENOSPC).',
    ],
    [
      'ERR_SQLITE_ERROR',
      { errcode: 13 },
      'Cannot write the database: the disk is full; make room, then do it again.',
    ],
    ['ERR_SQLITE_ERROR', { errcode: 1 }, undefined],
    ['ECONNREFUSED', { syscall: 'connect' }, undefined],
  ])('%s %j', (code, more, line) => {
    expect(refusal(code, more)).toBe(line);
  });
});
