// Whether this process can do its work: each platform connected, the database written a short while ago, the outbox not
// behind. `/readyz`, the alert and `sitrep status` all read it here.

import type { Kysely } from 'kysely';
import type { PlatformState } from '../chat/kit/platform-state.ts';
import type { Tables } from '../state/tables.ts';

const WRITTEN_WITHIN_MS = 30_000;
const MOST_LAG_MS = 5 * 60_000;
/** A database that does not answer is told as such; nobody waits for it. */
const ASK_WITHIN_MS = 2000;

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What is found, in words. */
  readonly what: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly Check[];
}

export interface ReadinessParts {
  readonly db: Kysely<Tables>;
  platforms(): readonly PlatformState[];
  /** Epoch milliseconds of the last successful write. */
  wroteAt(): number;
  /** Epoch milliseconds. */
  clock(): number;
}

export async function readReadiness(parts: ReadinessParts): Promise<Readiness> {
  const now = parts.clock();
  const checks = [
    ...parts.platforms().map(checkPlatform),
    checkDatabase(now - parts.wroteAt()),
    await checkOutbox(parts.db, now),
  ];
  return { ready: checks.every(({ ok }) => ok), checks };
}

function checkPlatform({ platform, state, why }: PlatformState): Check {
  return { name: platform, ok: state === 'connected', what: why === undefined ? state : `${state}: ${why}` };
}

function checkDatabase(sinceMs: number): Check {
  const seconds = Math.max(0, Math.round(sinceMs / 1000));
  return { name: 'database', ok: sinceMs <= WRITTEN_WITHIN_MS, what: `written ${seconds} s ago` };
}

async function checkOutbox(db: Kysely<Tables>, now: number): Promise<Check> {
  try {
    const lag = await within(ASK_WITHIN_MS, outboxLag(db, now));
    return { name: 'outbox', ok: lag < MOST_LAG_MS, what: `${Math.round(lag / 1000)} s behind` };
  } catch (error) {
    return { name: 'outbox', ok: false, what: error instanceof Error ? error.message : String(error) };
  }
}

/** Milliseconds that the longest-waiting posting is overdue; 0 when nothing is. */
export async function outboxLag(db: Kysely<Tables>, now: number): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.min('not_before').as('oldest'))
    .where('state', 'in', ['pending', 'sending'])
    .executeTakeFirst();
  return row?.oldest == null ? 0 : Math.max(0, now - Number(row.oldest));
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
