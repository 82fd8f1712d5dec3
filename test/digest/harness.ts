// Digests over a real SQLite file, a platform in memory, and a clock that a test moves.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDigests, type Digests, type DigestsOptions } from '../../src/digest/digests.ts';
import { openState, type State } from '../../src/state/open.ts';
import type { Store } from '../../src/store/store.ts';
import { loadFerry } from './ferry.ts';
import { createPlatform, type Platform } from './platform.ts';

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;
export const place = { platform: 'discord', space: 'G1', channel: 'C1' };

export interface Harness {
  readonly state: State;
  readonly platform: Platform;
  readonly digests: Digests;
  /** Loads a store the way a reload does. */
  readonly load: (store: Store) => Promise<void>;
  /** Lets time pass and ticks once at the end of it. */
  readonly pass: (ms: number) => Promise<void>;
  /** Moves only the wall clock. */
  readonly setClock: (instant: number | string) => void;
  readonly now: () => number;
  readonly errors: unknown[];
  /** The digests as a second process has them, on the same database. */
  readonly beside: (changed?: Partial<DigestsOptions>) => Digests;
  readonly close: () => Promise<void>;
}

export async function createHarness(start: string): Promise<Harness> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-digest-'));
  let wall = Date.parse(start);
  let passed = 0;
  let ids = 0;
  let stores: readonly Store[] = [loadFerry()];
  const clock = () => wall;
  const state = await openState({ file: path.join(directory, 'sitrep.db'), clock });
  const platform = createPlatform();
  const errors: unknown[] = [];
  const options: DigestsOptions = {
    db: state.db,
    clock,
    monotonic: () => passed,
    random: () => 0,
    newId: () => {
      ids += 1;
      return `d${ids}`;
    },
    owner: 'p1',
    deliveries: new Map([['discord', platform]]),
    stores: () => stores,
    onError: (error) => errors.push(error),
    settings: { delivery: { timeoutMs: 50, graceMs: 20, leaseMs: 30_000 } },
  };
  const digests = createDigests(options);
  for (const store of stores) await digests.loaded(store);
  return {
    state,
    platform,
    digests,
    errors,
    async load(store) {
      stores = [store];
      await digests.loaded(store);
    },
    async pass(ms) {
      wall += ms;
      passed += ms;
      await digests.tick();
    },
    setClock(instant) {
      wall = typeof instant === 'number' ? instant : Date.parse(instant);
    },
    now: clock,
    beside: (changed) => createDigests({ ...options, ...changed }),
    async close() {
      await state.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
