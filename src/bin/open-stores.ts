// The briefings folder as stores with all that answering needs, from the compiled file of an earlier start when it was
// made from the very same bytes by the very same code; else checked, compiled and kept.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join, resolve } from 'node:path';
import type { Problem } from '../briefing/problem.ts';
import type { Briefing } from '../briefing/types.ts';
import type { Config } from '../config.ts';
import type { CompiledProfiles } from '../store/compile-profiles.ts';
import { createStore, type Store } from '../store/store.ts';
import { type BriefingsSnapshot, readBriefingsFolder } from './briefings-folder.ts';
import { readCompiled, writeCompiled } from './compiled-cache.ts';

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

/** Compiled files stand under the data folder; one that cannot be written to only costs the time to compile. */
export async function openStores({
  briefingsDir,
  dataDir,
}: Pick<Config, 'briefingsDir' | 'dataDir'>): Promise<OpenedStores> {
  const files = readBriefingsFolder(briefingsDir);
  const key = keyOf(files);
  const name = createHash('sha256').update(resolve(briefingsDir)).digest('hex').slice(0, 16);
  const file = join(dataDir, 'cache', `${name}.compiled`);
  const kept = key === undefined ? undefined : (readCompiled(file, key) as readonly Kept[] | undefined);
  if (kept !== undefined)
    return opened(kept.map(({ briefing, profiles }) => [createStore(briefing), profiles]));
  // What checks and compiles takes long to load, and is needed only here.
  const [{ checkBriefings }, { compileProfiles }] = await Promise.all([
    import('../briefing/check.ts'),
    import('../store/compile-profiles.ts'),
  ]);
  const { briefings, problems } = checkBriefings(files);
  if (problems.length > 0) return { ...opened([]), problems };
  const stores = briefings.map(createStore);
  const made = stores.map((store) => [store, compileProfiles(store)] as const);
  if (key !== undefined) {
    const toKeep: readonly Kept[] = made.map(([{ briefing }, profiles]) => ({ briefing, profiles }));
    writeCompiled(file, key, toKeep);
  }
  return opened(made);
}

function opened(made: readonly (readonly [Store, CompiledProfiles])[]): OpenedStores {
  const profiles = new Map(made);
  return {
    stores: [...profiles.keys()],
    problems: [],
    compiled(store) {
      const found = profiles.get(store);
      if (found === undefined) throw new Error(`the store of ${store.briefing.id} was not opened here`);
      return found;
    },
  };
}

/**
 * All that a compiled briefing depends on: its files, the code that checks and compiles them, and what runs that.
 * Undefined where the code cannot be told, as in an installation without its lock file.
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

const root = resolve(import.meta.dirname, '../..');

/** The sources that check and compile, and the lock file, which pins what they import. */
function readCode(): readonly (readonly [path: string, bytes: Uint8Array])[] | undefined {
  try {
    const sources = ['src/language', 'src/briefing', 'src/store'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name}`),
    );
    return [...sources.sort(), 'package-lock.json'].map((path) => [path, readFileSync(join(root, path))]);
  } catch {
    return undefined;
  }
}
