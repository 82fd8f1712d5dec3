// Ticks the digests. node-cron only says when to look; what is due stands in the database, so a tick that is dropped
// (a blocked loop, sleep) costs seconds, never a digest.

import { createTask } from 'node-cron';
import type { Digests } from '../digests.ts';

const EVERY_FIVE_SECONDS = '*/5 * * * * *';
const EVERY_HOUR = '17 * * * *';

export interface Ticking {
  /** No new tick; resolves when the one under way is done. */
  readonly stop: () => Promise<void>;
}

export function startTicking(
  digests: Pick<Digests, 'tick' | 'expire'>,
  onError: (error: unknown, context: Readonly<Record<string, unknown>>) => void,
): Ticking {
  const underWay = new Set<Promise<void>>();
  const run = (what: string, work: () => Promise<unknown>) => async () => {
    const done = work().then(
      () => {},
      (error: unknown) => onError(error, { tick: what }),
    );
    underWay.add(done);
    await done;
    underWay.delete(done);
  };
  const silent = { info() {}, warn() {}, error() {}, debug() {} };
  const options = { noOverlap: true, suppressMissedWarning: true, logger: silent };
  const tasks = [
    createTask(EVERY_FIVE_SECONDS, run('digests', digests.tick), options),
    createTask(EVERY_HOUR, run('retention', digests.expire), options),
  ];
  for (const task of tasks) task.start();
  return {
    async stop() {
      for (const task of tasks) await task.destroy();
      await Promise.all(underWay);
    },
  };
}
