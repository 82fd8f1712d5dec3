// The digests on an opened state, as the service and the command line share them.

import { randomInt, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Config } from '../config.ts';
import type { Deliveries } from '../digest/delivery/delivery.ts';
import { createDigests, type Digests } from '../digest/digests.ts';
import type { State } from '../state/open.ts';
import type { Store } from '../store/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** No letters or digits that are read or typed as another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

export interface DigestsParts {
  readonly config: Config;
  readonly state: State;
  readonly deliveries: Deliveries;
  stores(): readonly Store[];
  clock(): number;
  onError(error: unknown, context: Readonly<Record<string, unknown>>): void;
}

export function openDigests({ config, state, ...parts }: DigestsParts): Digests {
  return createDigests({
    ...parts,
    db: state.db,
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    monotonic: () => performance.now(),
    random: Math.random,
    newId: () => `d${Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`,
    owner: `${hostname()}:${process.pid}:${randomUUID()}`,
    settings: { retentionMs: config.retentionDays * DAY_MS },
  });
}
