// PostgreSQL for tests: a schema of one's own on the server that TEST_DATABASE_URL names (by default the one on
// 127.0.0.1:5432), or a private cluster in a temporary directory that a test may kill.

import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

export interface TestSchema {
  /** Connection URL whose search_path is the schema. */
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A schema of this run's own; a string says why there is none. With CI=true there has to be one. */
export async function createTestSchema(
  server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test',
): Promise<TestSchema | string> {
  const schema = `sitrep_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  try {
    await ask(server, `create schema ${schema}`);
  } catch (error) {
    const why = `no PostgreSQL answers at ${new URL(server).host} (TEST_DATABASE_URL): ${String(error)}`;
    if (process.env.CI === 'true') throw new Error(why);
    console.warn(`Skipped: ${why}`);
    return why;
  }
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return { url: url.href, drop: () => ask(server, `drop schema ${schema} cascade`) };
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export interface Cluster {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** kill -9 of the server and everything it started. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Directory of initdb and pg_ctl; undefined when PostgreSQL is not installed here. */
export function findPostgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => path.join(root, version, 'bin'))
    .find((bin) => existsSync(`${bin}/initdb`));
}

/** A cluster of one's own, stopped. PostgreSQL refuses to run as root: then it runs as `nobody`. */
export async function createCluster(programs: string): Promise<Cluster> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-pg-'));
  const data = path.join(directory, 'data');
  const user = process.getuid?.() === 0 ? readUser('nobody') : undefined;
  if (user !== undefined) chownSync(directory, user.uid, user.gid);
  const options = { cwd: directory, ...user };
  const port = await freePort();
  await run(
    `${programs}/initdb`,
    ['-D', data, '-U', 'sitrep', '-A', 'trust', '-E', 'UTF8', '--no-locale'],
    options,
  );
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=16MB`;
  return {
    url: `postgres://sitrep@127.0.0.1:${port}/postgres`,
    async start() {
      rmSync(path.join(data, 'postmaster.pid'), { force: true });
      const log = path.join(directory, 'server.log');
      await run(
        `${programs}/pg_ctl`,
        ['-D', data, '-o', settings, '-l', log, '-w', '-t', '60', 'start'],
        options,
      );
    },
    async kill() {
      const postmaster = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      const workers = childrenOf(postmaster);
      for (const id of [postmaster, ...workers]) endProcess(id);
      while ([postmaster, ...workers].some(isRunning)) await new Promise((done) => setTimeout(done, 10));
    },
    async remove() {
      if (existsSync(path.join(data, 'postmaster.pid'))) {
        await run(`${programs}/pg_ctl`, ['-D', data, '-m', 'immediate', '-w', 'stop'], options).catch(
          () => {},
        );
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function readUser(name: string): { readonly uid: number; readonly gid: number } {
  const [, , uid, gid] = execFileSync('getent', ['passwd', name], { encoding: 'utf8' }).split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function childrenOf(parent: number): readonly number[] {
  return readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

function endProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isRunning(id: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}
