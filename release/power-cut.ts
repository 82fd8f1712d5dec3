// The power goes while the bot writes, again and again: what was acknowledged is on the disk, and the file is sound. The
// disk is an image: a file system (ext4) in a file on another (Btrfs), whose clone at one instant holds what had reached
// the disk by then, and nothing that the system still had in memory. That it is so is shown by a file that was written just
// before and not waited for: it is gone, unless the database's own writing took it along. Needs root, loop devices and
// btrfs-progs. Exit code 1 when something was lost.
//
//   node release/power-cut.ts [--cuts 50]

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { openState } from '../src/state/open.ts';
import { readOptions } from './options.ts';

const LONGEST_MS = 150;
const cuts = Number(readOptions({ cuts: '50' }).cuts);
const writer = resolve(import.meta.dirname, '../test/state/turn-writer.ts');
const root = mkdtempSync(join(tmpdir(), 'sitrep-power-'));
const mounted: string[] = [];

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A new file system in a file of that many megabytes, at the folder beside it. */
function createDisk(image: string, megabytes: number, mkfs: readonly [string, ...string[]]): string {
  writeFileSync(image, '');
  truncateSync(image, megabytes * 2 ** 20);
  run(...mkfs, image);
  return mount(image);
}

function mount(image: string): string {
  const folder = `${image}.disk`;
  mkdirSync(folder);
  run('mount', '-o', 'loop', image, folder);
  mounted.push(folder);
  return folder;
}

function unmount(folder: string): void {
  run('umount', folder);
  mounted.splice(mounted.indexOf(folder), 1);
  rmSync(folder, { recursive: true });
}

interface Cut {
  /** Rows that were acknowledged before the power went. */
  readonly promised: readonly string[];
  /** Rows that the disk has. */
  readonly stored: ReadonlySet<string>;
  readonly isSound: boolean;
  /** What was not waited for is gone. */
  readonly isCut: boolean;
}

async function cutOnce(round: number, below: string, image: string, disk: string): Promise<Cut> {
  const one = spawn(process.execPath, [writer, join(disk, 'sitrep.db'), `round ${round}`, '1000000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => one.once('close', done));
  let printed = '';
  const first = new Promise<void>((done) =>
    one.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      done();
    }),
  );
  await Promise.race([first, ended]);
  await wait(Math.random() * LONGEST_MS);
  writeFileSync(join(disk, `unsaved ${round}`), 'x');
  const acknowledged = printed.slice(0, printed.lastIndexOf('\n') + 1);
  const copy = join(below, 'cut');
  run('cp', '--reflink=always', image, copy);
  one.kill('SIGKILL');
  await ended;
  const after = mount(copy);
  try {
    const file = join(after, 'sitrep.db');
    const state = await openState({ file, clock: Date.now });
    const rows = await state.db.selectFrom('turns').select('thread').execute();
    await state.close();
    const opened = new DatabaseSync(file);
    const check = opened.prepare('pragma integrity_check').all();
    opened.close();
    return {
      promised: acknowledged
        .split('\n')
        .filter(Boolean)
        .map((n) => `round ${round} ${n}`),
      stored: new Set(rows.map(({ thread }) => thread)),
      isSound: JSON.stringify(check) === JSON.stringify([{ integrity_check: 'ok' }]),
      isCut: !existsSync(join(after, `unsaved ${round}`)),
    };
  } finally {
    unmount(after);
    rmSync(copy);
  }
}

try {
  const below = createDisk(join(root, 'below'), 2048, ['mkfs.btrfs', '-q']);
  const image = join(below, 'image');
  const disk = createDisk(image, 256, ['mkfs.ext4', '-q']);
  const promised = new Set<string>();
  let [lost, damaged, real] = [0, 0, 0];
  for (let round = 0; round < cuts; round++) {
    const cut = await cutOnce(round, below, image, disk);
    for (const row of cut.promised) promised.add(row);
    lost = Math.max(lost, [...promised].filter((row) => !cut.stored.has(row)).length);
    if (!cut.isSound) damaged++;
    if (cut.isCut) real++;
  }
  console.log(`${cuts} power cuts, ${real} of which took what was not waited for`);
  console.log(`${promised.size} rows acknowledged: ${lost} lost; ${damaged} files damaged`);
  const isGood = lost === 0 && damaged === 0 && real > 0 && promised.size > cuts;
  console.log(isGood ? 'good' : 'FAILED');
  process.exitCode = isGood ? 0 : 1;
} finally {
  for (const folder of mounted.toReversed()) unmount(folder);
  rmSync(root, { recursive: true, force: true });
}
