// What the kit is made of: given once, by whoever starts the service.

import type { Kysely } from 'kysely';
import type { DeliverSettings } from '../../digest/delivery/deliver.ts';
import type { Settings } from '../../state/settings.ts';
import type { Tables } from '../../state/tables.ts';
import type { Responder } from '../contract/adapter.ts';
import type { Log } from '../contract/log.ts';
import type { BudgetSettings } from './budgets.ts';
import type { Journal } from './journal.ts';
import type { Wire } from './wire.ts';

export interface KitParts {
  readonly db: Kysely<Tables>;
  /** Statements that the database has answered, to whomever. */
  readonly answered?: () => number;
  readonly clock: () => number;
  /** Milliseconds that pass whatever the wall clock does (performance.now). */
  readonly monotonic: () => number;
  /** 0–1, to spread retries. */
  readonly random: () => number;
  /** Unique to this process; see owners.ts. */
  readonly owner: string;
  /** By platform; each adapter puts its own in before it connects. */
  readonly wires: ReadonlyMap<string, Wire>;
  readonly responder: Responder;
  readonly budgets: BudgetSettings;
  /** What is set for servers and channels. */
  readonly places: Pick<Settings, 'of' | 'refresh'>;
  /** Holds what has arrived until the database has it. */
  readonly journal: Journal;
  readonly newReference: () => string;
  readonly log: Log;
  readonly settings?: Partial<KitSettings>;
}

export interface KitSettings {
  /** The acknowledgement waits for the database no longer, whether anything is written. */
  readonly acknowledgeMs: number;
  /** A disk that has written what arrived within this time is waited for; a slower one is not where the journal will do. */
  readonly quickMs: number;
  /** For so long a disk counts as slow. */
  readonly slowMs: number;
  /** A deletion is acknowledged when its answer will be withdrawn whatever happens, or after so long. */
  readonly forgottenMs: number;
  readonly freshMs: number;
  /** Whoever asked longer ago than that, and is not answered any more, is told so for so long. */
  readonly toldMs: number;
  /** An answer waits for the state no longer: it goes out, and what the state takes late is looked up. */
  readonly stateMs: number;
  /** How long an event is kept from other processes while it is being answered. */
  readonly eventLeaseMs: number;
  /** How often open replies are looked at. */
  readonly tickMs: number;
  readonly delivery: DeliverSettings;
}

/** An event that nobody has answered after so long is not answered any more; nor is an edit. */
export const KIT_FRESH_MS = 10 * 60_000;

/** For people who wait: shorter than for digests, and given up while somebody still remembers the question. */
export const defaultKitSettings: KitSettings = {
  acknowledgeMs: 150,
  quickMs: 5,
  slowMs: 10_000,
  forgottenMs: 2000,
  freshMs: KIT_FRESH_MS,
  toldMs: 24 * 60 * 60_000,
  stateMs: 2500,
  eventLeaseMs: 20_000,
  tickMs: 1000,
  delivery: {
    timeoutMs: 10_000,
    graceMs: 3000,
    leaseMs: 20_000,
    concurrency: 20,
    pursueMs: 5 * 60_000,
    longestBackOffMs: 15_000,
  },
};
