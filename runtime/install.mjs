// Runs at the end of npm ci and npm install in a clone (never where the package is installed): a machine whose own Node
// is too old gets the one pinned in runtime/package-lock.json, as node_modules/.bin/node, which npm scripts and npx find
// first. Plain JavaScript, for that older Node runs it.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = fileURLToPath(new URL('.', import.meta.url));
const bin = join(here, '../node_modules/.bin');
const isWindows = process.platform === 'win32';

// A Node of this folder does not count as the machine's own: npm ci has just deleted the way to it.
const isOurs = process.execPath.startsWith(join(here, '..'));
if (isOurs || Number(process.versions.node.split('.')[0]) < NEEDED) {
  if (!isInstalled()) install();
  link();
}

function readJson(file) {
  return JSON.parse(readFileSync(join(here, file), 'utf8'));
}

/** The pinned package of this platform, undefined where the registry has none at that version. */
function platformPackage() {
  const pinned = readJson('package.json').optionalDependencies;
  const platform = isWindows ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  return pinned[name] === undefined ? undefined : { name, version: pinned[name] };
}

function version() {
  const [any] = Object.values(readJson('package.json').optionalDependencies);
  return any;
}

/** Where the binary is once it is installed. */
function binary() {
  const own = platformPackage();
  const file = isWindows ? 'bin/node.exe' : 'bin/node';
  return join(here, 'node_modules', own === undefined ? 'node' : own.name, file);
}

function isInstalled() {
  const own = platformPackage();
  const manifest = `node_modules/${own?.name ?? 'node'}/package.json`;
  return existsSync(binary()) && readJson(manifest).version === version();
}

function install() {
  console.log(`installing Node ${version()} for Sitrep; this is ${process.version} …`);
  // Pinned with its integrity where there is a package for this platform; elsewhere the install script of `node` finds it.
  const args =
    platformPackage() === undefined
      ? ['install', '--no-save', '--no-package-lock', `node@${version()}`]
      : ['ci', '--include=optional', '--ignore-scripts'];
  const npm = process.env.npm_execpath;
  const [program, before] =
    npm === undefined || !existsSync(process.execPath) ? ['npm', []] : [process.execPath, [npm]];
  const { status } = spawnSync(program, [...before, ...args, '--no-audit', '--no-fund', '--prefix', here], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows && program === 'npm',
  });
  if (status !== 0 || !existsSync(binary())) {
    console.error(
      `Node ${version()} could not be installed from npm; install Node ${NEEDED} or newer from https://nodejs.org and run npm ci again.`,
    );
    process.exit(1);
  }
}

function link() {
  mkdirSync(bin, { recursive: true });
  const target = join(bin, isWindows ? 'node.exe' : 'node');
  rmSync(target, { force: true });
  if (!isWindows) return symlinkSync(relative(bin, binary()), target);
  try {
    linkSync(binary(), target);
  } catch {
    copyFileSync(binary(), target);
  }
}
