// The briefings folder as stores with all that answering needs, from the compiled file of an earlier start when it was
// made from the very same bytes by the very same code; else checked, compiled and kept.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { endianness } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import type { Problem } from '../briefing/problem.ts';
import type { Briefing } from '../briefing/types.ts';
import type { Config } from '../config.ts';
import type { CompiledProfiles } from '../store/compile-profiles.ts';
import { firstAsks } from '../store/first-asks.ts';
import { createStore, type Store } from '../store/store.ts';
import { begunOf } from './begun-briefings.ts';
import { type BriefingsSnapshot, readBriefingsFolder } from './briefings-folder.ts';
import { compiledFile, readCompiled, writeCompiled } from './compiled-cache.ts';

export interface OpenedStores {
  /** By briefing id; empty when there is any problem. */
  readonly stores: readonly Store[];
  readonly problems: readonly Problem[];
  /** What answering needs of a store that was opened here. */
  compiled(store: Store): CompiledProfiles;
}

interface Kept {
  readonly briefing: Briefing;
  readonly profiles: CompiledProfiles;
}

type Where = Pick<Config, 'briefingsDir' | 'dataDir'>;

/**
 * Compiled files stand under the data folder; one that cannot be written to only costs the time to compile. With `asks`
 * only so many of each record are used, and nothing is kept.
 */
export async function openStores(where: Where, asks?: number): Promise<OpenedStores> {
  const { briefingsDir } = where;
  const files = readBriefingsFolder(briefingsDir);
  const key = asks === undefined ? keyOf(files) : undefined;
  const kept = readKept(where, key);
  if (kept !== undefined) return kept;
  // What checks and compiles takes long to load, and is needed only here.
  const [{ checkBriefings }, { compileProfiles }] = await Promise.all([
    import('../briefing/check.ts'),
    import('../store/compile-profiles.ts'),
  ]);
  const { briefings, problems } = checkBriefings(files);
  if (problems.length > 0) return openedStores([], problems);
  const stores = begunOf(briefings, briefingsDir).map((briefing) =>
    createStore(asks === undefined ? briefing : firstAsks(briefing, asks)),
  );
  const made = stores.map((store) => [store, compileProfiles(store)] as const);
  if (key !== undefined) {
    const toKeep: readonly Kept[] = made.map(([{ briefing }, profiles]) => ({ briefing, profiles }));
    writeCompiled(compiledFile(where), key, toKeep);
  }
  return openedStores(made);
}

/** From the compiled file alone; undefined when it has to be made. */
export function openKept(where: Where): OpenedStores | undefined {
  return readKept(where, keyOf(readBriefingsFolder(where.briefingsDir)));
}

function readKept(where: Where, key: Buffer | undefined): OpenedStores | undefined {
  const kept =
    key === undefined ? undefined : (readCompiled(compiledFile(where), key) as readonly Kept[] | undefined);
  return kept && openedStores(kept.map(({ briefing, profiles }) => [createStore(briefing), profiles]));
}

export function openedStores(
  made: readonly (readonly [Store, CompiledProfiles])[],
  problems: readonly Problem[] = [],
): OpenedStores {
  const profiles = new Map(made);
  return {
    stores: [...profiles.keys()],
    problems,
    compiled(store) {
      const found = profiles.get(store);
      if (found === undefined) throw new Error(`the store of ${store.briefing.id} was not opened here`);
      return found;
    },
  };
}

/**
 * All that a compiled briefing depends on: its files, the code that checks and compiles them, and what runs that.
 * Undefined where the code cannot be read.
 */
function keyOf(files: BriefingsSnapshot): Buffer | undefined {
  const code = readCode();
  if (code === undefined) return undefined;
  const hash = createHash('sha256');
  const add = (name: string, bytes: Uint8Array | string): void => {
    hash.update(`${name}\0${Buffer.byteLength(bytes)}\0`).update(bytes);
  };
  add('runtime', `${process.version} ${process.arch} ${endianness()}`);
  for (const [path, bytes] of code) add(path, bytes);
  for (const path of files.list()) add(path, files.bytes(path));
  return hash.digest();
}

/** The sources in a clone, what they were compiled to in a package. */
const root = resolve(import.meta.dirname, '..');
const extension = extname(import.meta.filename);
/** What is compiled does not depend on these. */
const APART = /^(?:bin|chat|digest|state|reply|eval)\//;

/** The code that checks and compiles, and the manifests of the libraries, which hold their versions. */
function readCode(): readonly (readonly [path: string, bytes: Uint8Array])[] | undefined {
  try {
    const code = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith(extension) && !name.endsWith('.d.ts') && !APART.test(name.replaceAll(sep, '/')),
    );
    const { dependencies } = JSON.parse(readFileSync(join(root, '../package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    return [
      ...code.sort().map((name) => [name, readFileSync(join(root, name))] as const),
      ...Object.keys(dependencies).map(
        (name) => [name, readFileSync(findPackageJSON(name, import.meta.url) ?? '')] as const,
      ),
    ];
  } catch {
    return undefined;
  }
}
