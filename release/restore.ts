// The state's file after the worst: twenty times a process is killed (kill -9) with 4 MB in its log and the backup restored,
// and twenty files are damaged, each its own way, and given to `sitrep start`. Every restored file is sound and holds exactly
// the backup's rows; no damaged one ever says "ready". Exit code 1 when not.
//
//   node release/restore.ts [--rounds 20]

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRandom } from '../bench/corpus.ts';
import { openState } from '../src/state/open.ts';
import { createTurns } from '../src/state/turns.ts';
import { readOptions } from './options.ts';

const { rounds } = readOptions({ rounds: '20' });
const LOG_BYTES = 4_000_000;
const PAGE = 4096;
const root = resolve(import.meta.dirname, '..');
const directory = mkdtempSync(join(tmpdir(), 'sitrep-restore-'));
const file = join(directory, 'sitrep.db');
const backup = join(directory, 'kept.db');

function sitrep(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'src/bin/sitrep.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      PATH: process.env.PATH,
      SITREP_DATA_DIR: directory,
      SITREP_BRIEFINGS_DIR: 'test/fixtures/briefings',
      PORT: '0',
    },
  });
}

/** A process that writes until it is killed; resolves when its log has grown. */
async function startWriter(): Promise<ChildProcess> {
  const code = `
    import { statSync } from 'node:fs';
    import { openState } from '${root}/src/state/open.ts';
    import { createTurns } from '${root}/src/state/turns.ts';
    const state = await openState({ file: '${file}', clock: Date.now });
    const turns = createTurns(state.db, Date.now);
    for (let n = 0; ; n += 1) {
      await turns.remember('late' + (n % 50), ['x'.repeat(100000)]);
      if (statSync('${file}-wal').size > ${LOG_BYTES}) console.log('grown');
    }`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((grown) => child.stdout.once('data', grown));
  return child;
}

function rowsOf(name: string): string {
  const database = new DatabaseSync(name, { readOnly: true });
  try {
    const [check] = database.prepare('pragma integrity_check').all();
    return `${check?.integrity_check} ${JSON.stringify(database.prepare('select * from turns order by thread').all())}`;
  } finally {
    database.close();
  }
}

async function restoreOnce(wanted: string): Promise<boolean> {
  const child = await startWriter();
  child.kill('SIGKILL');
  await new Promise((ended) => child.once('exit', ended));
  const log = statSync(`${file}-wal`).size;
  const { status } = sitrep('restore', backup);
  return log > LOG_BYTES && status === 0 && rowsOf(file) === wanted;
}

/** Cut, blanked, overwritten: at a place of its own each. */
function damage(sound: Buffer, number: number): Buffer {
  const random = createRandom(number + 1);
  const pages = Math.floor(sound.length / PAGE);
  const page = 1 + Math.floor(random() * (pages - 1));
  const bytes = Buffer.from(sound);
  if (number % 4 === 0) return bytes.subarray(0, page * PAGE);
  if (number % 4 === 1) return bytes.fill(0xa5, page * PAGE, (page + 1) * PAGE);
  if (number % 4 === 2) return bytes.fill(0, page * PAGE, (page + 1) * PAGE);
  return bytes.fill(Math.floor(random() * 256), 0, 100 + Math.floor(random() * 900));
}

try {
  const state = await openState({ file, clock: Date.now });
  const turns = createTurns(state.db, Date.now);
  for (let n = 0; n < 500; n += 1) await turns.remember(`t${n}`, [`question ${n}`, 'x'.repeat(800)]);
  await state.close();
  sitrep('backup', backup);
  const wanted = rowsOf(backup);
  let restored = 0;
  for (let n = 0; n < Number(rounds); n += 1) if (await restoreOnce(wanted)) restored += 1;
  console.log(
    `${restored} of ${rounds} restored after kill -9 with ${LOG_BYTES / 1e6} MB in the log: sound, the backup's rows exactly`,
  );

  const sound = readFileSync(backup);
  let refused = 0;
  for (let n = 0; n < Number(rounds); n += 1) {
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    writeFileSync(file, damage(sound, n));
    const { status, stdout, stderr } = sitrep('start');
    if (status === 2 && !/ready/i.test(stdout + stderr) && /sitrep restore FILE/.test(stderr)) refused += 1;
    else console.log(`damage ${n}: exit code ${status}: ${(stdout + stderr).slice(0, 200)}`);
  }
  console.log(`${refused} of ${rounds} damaged files refused with the remedy and exit code 2, none "ready"`);
  const isGood = restored === Number(rounds) && refused === Number(rounds);
  console.log(isGood ? 'good' : 'FAILED');
  process.exitCode = isGood ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
