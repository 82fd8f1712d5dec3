// What only the SQLite file has: how it is opened, where it may lie, its backup, and several processes on one file.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupState } from '../../src/state/backup.ts';
import { refuseNetworkFileSystem } from '../../src/state/network-file-system.ts';
import { openState, type State } from '../../src/state/open.ts';
import { explainDirectory } from '../../src/state/open-failures.ts';
import { createTurns } from '../../src/state/turns.ts';
import { UserError } from '../../src/user-error.ts';

const clock = () => Date.UTC(2026, 10, 22);

let directory: string;
let file: string;
let state: State;

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'sitrep-sqlite-'));
  file = path.join(directory, 'data', 'sitrep.db');
  state = await openState({ file, clock });
});
afterEach(async () => {
  await state.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('the file', () => {
  it('is opened so that an acknowledged row survives a power cut', async () => {
    const read = async (pragma: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(state.db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(2);
    expect(await read('foreign_keys')).toBe(1);
  });

  it('is for its owner only', () => {
    expect(statSync(path.dirname(file)).mode & 0o077).toBe(0);
  });

  it('begins a transaction as a writer, so that a second process cannot slip in between', async () => {
    const other = new DatabaseSync(file, { timeout: 0 });
    await state.db.transaction().execute(async (trx) => {
      await trx.selectFrom('turns').selectAll().execute();
      expect(() => other.exec('begin immediate')).toThrow('database is locked');
    });
    other.close();
  });

  it('that is no database is left as it is and named', async () => {
    const letter = path.join(directory, 'letter.txt');
    writeFileSync(letter, 'Dear reader, '.repeat(400));
    await expect(openState({ file: letter, clock })).rejects.toThrow(
      `${letter} is no SQLite database; move it`,
    );
    expect(statSync(letter).size).toBe(5200);
  });

  it('in a place that cannot be one is named with what to do', async () => {
    writeFileSync(path.join(directory, 'taken'), '');
    const inFile = openState({ file: path.join(directory, 'taken', 'sitrep.db'), clock });
    await expect(inFile).rejects.toThrow(/taken cannot be used for Sitrep's data .*set SITREP_DATA_DIR/);
    const isDirectory = openState({ file: path.join(directory, 'data'), clock });
    await expect(isDirectory).rejects.toThrow(/^data in .* cannot be opened for writing/);
  });

  it('on a disk that is read-only, of which Node says ENOENT, is named too', () => {
    const error = Object.assign(new Error("ENOENT: no such file or directory, mkdir '/desk/data'"), {
      code: 'ENOENT',
    });
    expect(explainDirectory(error, '/desk/data')).toBeInstanceOf(UserError);
  });

  it('is needed, or a URL', async () => {
    await expect(openState({ clock })).rejects.toThrow('SITREP_DATA_DIR or DATABASE_URL');
    await expect(openState({ url: 'mysql://x', clock })).rejects.toThrow('postgres://');
  });
});

describe('a PostgreSQL server', () => {
  it('that does not answer is named, without the password', async () => {
    const failed = openState({ url: 'postgres://me:secret@127.0.0.1:1/sitrep', clock }).catch(String);
    expect(await failed).toMatch(
      /The database “sitrep” at 127\.0\.0\.1:1 \(DATABASE_URL\) cannot be used: connect/,
    );
    expect(await failed).not.toContain('secret');
  });
});

describe('a network file system', () => {
  const probe = (type: number, mounts = '') => ({ typeOf: () => type, mounts: () => mounts });
  const mounts = [
    '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
    '40 22 0:50 / /mnt/far\\040away rw - fuse.sshfs host:/data rw',
    '41 22 0:51 / /mnt/near rw - fuse.ntfs-3g /dev/sdb1 rw',
    '42 22 0:51 / /mnt/nearer rw - fuse.sshfs host:/data rw',
  ].join('\n');

  it.each([
    ['NFS', 0x6969],
    ['CIFS', 0xff534d42],
    ['CIFS as a signed number', 0xff534d42 | 0],
    ['9p', 0x01021997],
  ])('of type %s is refused with what to do instead', (_name, type) => {
    expect(() => refuseNetworkFileSystem('/data', probe(type))).toThrow(
      /^\/data is on a network .*DATABASE_URL/,
    );
  });

  it('behind FUSE is told from a local disk by the mount table', () => {
    expect(() => refuseNetworkFileSystem('/mnt/far away/x', probe(0x65735546, mounts))).toThrow('fuse.sshfs');
    expect(() => refuseNetworkFileSystem('/mnt/near/x', probe(0x65735546, mounts))).not.toThrow();
    expect(() => refuseNetworkFileSystem('/elsewhere', probe(0x65735546, mounts))).not.toThrow();
  });

  it('is not what ext4, tmpfs and the like are', () => {
    for (const type of [0xef53, 0x01021994, 0x58465342, 0x9123683e]) {
      expect(() => refuseNetworkFileSystem('/data', probe(type))).not.toThrow();
    }
    expect(() => refuseNetworkFileSystem(tmpdir())).not.toThrow();
  });
});

describe('the backup', () => {
  it('holds what was written up to now while Sitrep runs, and opens', async () => {
    await createTurns(state.db, clock).remember('t', 'still in the write-ahead log');
    const target = path.join(directory, 'backups', 'today.db');
    const { pages } = await backupState(file, target);
    expect(pages).toBeGreaterThan(10);
    const copy = await openState({ file: target, clock });
    expect(await createTurns(copy.db, clock).recall('t')).toBe('still in the write-ahead log');
    await copy.close();
  });

  it('overwrites nothing, and makes nothing out of nothing', async () => {
    writeFileSync(path.join(directory, 'kept'), 'kept');
    await expect(backupState(file, path.join(directory, 'kept'))).rejects.toThrow('exists already');
    await expect(backupState(`${file}.gone`, path.join(directory, 'new'))).rejects.toThrow('no database');
    expect(existsSync(path.join(directory, 'new'))).toBe(false);
  });
});

describe('several processes on one file', () => {
  const writer = path.join(import.meta.dirname, 'turn-writer.ts');

  it('all write, and nothing is lost', async () => {
    const writers = ['a', 'b', 'c'].map((name) => spawn(process.execPath, [writer, file, name, '100']));
    const ends = writers.map((one) => new Promise((resolve) => one.once('exit', resolve)));
    for (let n = 0; n < 100; n += 1) await createTurns(state.db, clock).remember(`here ${n}`, n);
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    const rows = await state.db.selectFrom('turns').select('thread').execute();
    expect(rows).toHaveLength(400);
  });

  it('find every row that a killed writer had acknowledged', async () => {
    const one = spawn(process.execPath, [writer, file, 'k', '100000']);
    let acknowledged = 0;
    await new Promise<void>((resolve) => {
      one.stdout.on('data', (chunk: Buffer) => {
        acknowledged = Number(chunk.toString().trim().split('\n').at(-1));
        if (acknowledged >= 50) one.kill('SIGKILL');
      });
      one.once('exit', () => resolve());
    });
    const rows = await state.db.selectFrom('turns').select('thread').execute();
    expect(rows.length).toBeGreaterThan(acknowledged);
  });
});
