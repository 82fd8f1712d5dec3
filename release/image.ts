// The image's steps without a container engine: packs and installs Sitrep, puts it with Node and the libraries that it
// needs into an empty root, and runs it there as a user without rights, with nothing writable but /data and /tmp. Asks
// /livez, /readyz and a question, and tells the size. Needs root and Linux (chroot, mount, setpriv). Exit code 1 when not well.
//
//   node release/image.ts

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readOptions } from './options.ts';

readOptions({});
const LARGEST_MB = 250;
const STATUS_PORT = '19464';
const PORT = '19300';
const project = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'sitrep-image-'));
const root = join(work, 'root');

function must(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 300_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The shared libraries of a program, and the loader, under their own paths. */
function copyWithLibraries(program: string, to: string): void {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  copyFileSync(program, join(root, to));
  execFileSync('chmod', ['755', join(root, to)]);
  for (const [file] of must('ldd', [program], work).matchAll(/\/\S+/g)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    copyFileSync(file, join(root, file));
  }
}

function build(): void {
  must('npm', ['pack', '--pack-destination', work], project);
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '';
  const app = join(root, 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"private":true}');
  must(
    'npm',
    ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', join(work, tarball)],
    app,
  );
  copyWithLibraries(process.execPath, 'usr/local/bin/node');
  for (const folder of ['data', 'tmp', 'proc', 'etc']) mkdirSync(join(root, folder));
  for (const file of ['/etc/resolv.conf', '/etc/nsswitch.conf', '/etc/hosts']) {
    try {
      cpSync(file, join(root, file), { dereference: true });
    } catch {
      // Not every machine has each of them.
    }
  }
}

/**
 * Read-only root, /data and /tmp of their own, then a user and group without name and without rights: chroot needs a right
 * that the program must not have, so setpriv gives it up inside.
 */
const start = `set -e
mount --bind "${root}" "${root}"
mount -o remount,bind,ro "${root}"
mount -t tmpfs -o uid=65534,gid=65534,mode=700 data "${root}/data"
mount -t tmpfs -o uid=65534,gid=65534,mode=700 tmp "${root}/tmp"
exec chroot "${root}" /usr/bin/setpriv --reuid 65534 --regid 65534 --clear-groups --no-new-privs --bounding-set=-all \
  /usr/local/bin/node /app/node_modules/sitrep/src/bin/sitrep.mjs start
`;

async function answer(address: string, init?: RequestInit): Promise<{ status: number; text: string }> {
  for (let tries = 0; ; tries += 1) {
    try {
      const response = await fetch(address, init);
      return { status: response.status, text: await response.text() };
    } catch (error) {
      if (tries === 120) throw error;
      await wait(250);
    }
  }
}

try {
  build();
  const size = Number(must('du', ['-sm', root], work).split('\t')[0]);
  copyWithLibraries('/usr/bin/setpriv', 'usr/bin/setpriv');
  const bot = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', start], {
    env: {
      PATH: `/usr/local/bin:${process.env.PATH}`,
      HOME: '/tmp',
      NODE_ENV: 'production',
      SITREP_DATA_DIR: '/data',
      SITREP_STATUS_PORT: STATUS_PORT,
      PORT,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => bot.once('exit', done));
  const live = await Promise.race([answer(`http://127.0.0.1:${STATUS_PORT}/livez`), ended]);
  if (typeof live !== 'object' || live === null) throw new Error(`it ended with exit code ${live}`);
  const ready = await answer(`http://127.0.0.1:${STATUS_PORT}/readyz`);
  const asked = await answer(`http://127.0.0.1:${PORT}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"q":"/casualties"}',
  });
  const status = must('cat', [`/proc/${bot.pid}/status`], work);
  bot.kill('SIGTERM');
  const code = await ended;
  const checks: readonly (readonly [string, boolean])[] = [
    [`${size} MB (at most ${LARGEST_MB})`, size <= LARGEST_MB],
    [
      `/livez ${live.status}, /readyz ${ready.status}, a question ${asked.status}`,
      live.status + ready.status + asked.status === 600,
    ],
    [
      'runs as user 65534 with no capability',
      /Uid:\s+65534\s+65534/.test(status) && /CapEff:\s+0+\n/.test(status),
    ],
    ['ends with 0 on SIGTERM', code === 0],
  ];
  for (const [what, isGood] of checks) console.log(`${isGood ? 'good  ' : 'FAILED'}  ${what}`);
  process.exitCode = checks.every(([, isGood]) => isGood) ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
