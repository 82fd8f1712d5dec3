// Backup, kill -9, damage and restore of the SQLite file: what comes back is what was backed up, whole, or a refusal.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupState } from '../../src/state/backup.ts';
import { migrate } from '../../src/state/migrate.ts';
import { migrations } from '../../src/state/migrations.ts';
import { createNodeSqliteDialect } from '../../src/state/node-sqlite.ts';
import { openState } from '../../src/state/open.ts';
import { restoreState } from '../../src/state/restore.ts';
import { openSqliteFile } from '../../src/state/sqlite-file.ts';
import type { Tables } from '../../src/state/tables.ts';
import { createTurns } from '../../src/state/turns.ts';

const clock = () => Date.UTC(2026, 10, 22, 9);
const launcher = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');
const root = path.resolve(import.meta.dirname, '../..');

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'sitrep-restore-'));
  file = path.join(directory, 'sitrep.db');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function write(rows: number, prefix = 't'): Promise<void> {
  const state = await openState({ file, clock });
  const turns = createTurns(state.db, clock);
  for (let n = 0; n < rows; n += 1) await turns.remember(`${prefix}${n}`, [`question ${n}`, 'x'.repeat(500)]);
  await state.close();
}

/** A process that writes until it is killed, and says when its log has grown to so many bytes. */
async function writeInAnotherProcess(bytes: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    import { statSync } from 'node:fs';
    import { openState } from '${root}/src/state/open.ts';
    import { createTurns } from '${root}/src/state/turns.ts';
    const state = await openState({ file: '${file}', clock: Date.now });
    const turns = createTurns(state.db, Date.now);
    let said = false;
    for (let n = 0; ; n += 1) {
      await turns.remember('late' + (n % 50), ['x'.repeat(100000)]);
      if (!said && statSync('${file}-wal').size > ${bytes}) { said = true; console.log('grown'); }
    }`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

function rows(of: string): unknown {
  const database = new DatabaseSync(of, { readOnly: true });
  try {
    return database.prepare('select * from turns order by thread').all();
  } finally {
    database.close();
  }
}

const sitrep = (...args: string[]) =>
  spawnSync(process.execPath, [launcher, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      SITREP_DATA_DIR: directory,
      PORT: '0',
      SITREP_BRIEFINGS_DIR: 'test/fixtures/briefings',
    },
  });

describe('restore', () => {
  it('after kill -9 with megabytes in the log puts back exactly the rows of the backup', async () => {
    await write(30);
    const backup = path.join(directory, 'kept.db');
    await backupState(file, backup);
    const wanted = rows(backup);
    for (let round = 0; round < 3; round += 1) {
      const child = await writeInAnotherProcess(4_000_000);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      expect(statSync(`${file}-wal`).size).toBeGreaterThan(4_000_000);
      const { aside } = await restoreState(file, backup, () => clock() + round);
      const database = new DatabaseSync(file);
      expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      database.close();
      expect(rows(file)).toEqual(wanted);
      expect(existsSync(aside ?? '')).toBe(true);
    }
  });

  it('refuses while a process has the state open, and changes nothing', async () => {
    await write(3);
    const backup = path.join(directory, 'kept.db');
    await backupState(file, backup);
    await write(3, 'later');
    const state = await openState({ file, clock });
    const before = readdirSync(directory).sort();
    await expect(restoreState(file, backup, clock)).rejects.toThrow(
      /A process of Sitrep has .* open\. Stop the bot/,
    );
    expect(readdirSync(directory).sort()).toEqual(before);
    expect(await createTurns(state.db, clock).recall('later1')).toBeDefined();
    await state.close();
  });

  it('refuses what is no backup, a damaged one, and the state itself', async () => {
    await write(200);
    const backup = path.join(directory, 'kept.db');
    await backupState(file, backup);
    const letter = path.join(directory, 'letter.txt');
    writeFileSync(letter, 'Dear reader');
    const other = path.join(directory, 'other.db');
    new DatabaseSync(other).exec('create table cats (name text)');
    const torn = path.join(directory, 'torn.db');
    copyFileSync(backup, torn);
    truncateSync(torn, Math.floor(statSync(torn).size / 2));
    const before = readFileSync(file);
    for (const wrong of [letter, other, torn, file, path.join(directory, 'nothing')]) {
      await expect(restoreState(file, wrong, clock)).rejects.toMatchObject({ name: 'UserError' });
    }
    expect(readFileSync(file)).toEqual(before);
  });

  it('is a command; with PostgreSQL it says what to use instead', async () => {
    await write(2);
    const backup = path.join(directory, 'kept.db');
    expect(sitrep('backup', backup)).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = sitrep('restore', backup);
    expect(stdout).toMatch(
      /is now what .*kept\.db holds\.\nWhat was there before is kept as .*before-restore/,
    );
    expect(status).toBe(0);
    expect(sitrep('restore').status).toBe(2);
  });
});

describe('a damaged file', () => {
  /** Ways in which a file goes bad, each on a sound file of many pages. */
  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut in the middle of a page', (bytes) => bytes.subarray(0, 4096 * 3 + 100)],
    ['without its header', (bytes) => Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])],
    ['a text under its name', () => Buffer.from('not a database '.repeat(1000))],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(
      (page) =>
        [
          `page ${page + 1} overwritten`,
          (bytes: Buffer) => {
            const changed = Buffer.from(bytes);
            changed.fill(0xa5, page * 4096, (page + 1) * 4096);
            return changed;
          },
        ] as const,
    ),
  ];

  it.each(damages)('%s: one line with the remedy, never “ready”', async (_how, damage) => {
    await write(300);
    const sound = new DatabaseSync(file);
    sound.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete');
    sound.close();
    writeFileSync(file, damage(readFileSync(file)));
    await expect(openState({ file, clock, isChecked: true })).rejects.toThrow(/sitrep restore FILE/);
  });

  it('ends the start with exit code 2', async () => {
    await write(300);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { status, stdout, stderr } = sitrep('start');
    expect(stderr).toMatch(
      /^\S+sitrep\.db is damaged \(.*\)\. Put the last backup in its place with sitrep restore FILE; .*\n$/,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('an upgrade', () => {
  it('leaves a copy of the file as the older version had it', async () => {
    const older = new Kysely<Tables>({ dialect: createNodeSqliteDialect(openSqliteFile(file)) });
    const earlier = migrations.slice(0, -1);
    await migrate(older, clock, earlier);
    for (const thread of ['t1', 't2']) await createTurns(older, clock).remember(thread, ['asked']);
    await older.destroy();
    const last = earlier.at(-1)?.id;
    const state = await openState({ file, clock });
    await state.close();
    const [copy = ''] = readdirSync(directory).filter((name) => name.includes('.before-'));
    const kept = new DatabaseSync(path.join(directory, copy));
    expect(kept.prepare('select max(id) as id from migrations').get()?.id).toBe(last);
    expect(kept.prepare('select count(*) as count from turns').get()?.count).toBe(2);
    kept.close();
    const again = await openState({ file, clock });
    await again.close();
    expect(readdirSync(directory).filter((name) => name.includes('.before-'))).toEqual([copy]);
  });
});
