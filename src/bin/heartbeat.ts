// Tells the state store that this process lives, and does what `sitrep reload` asks of it there.

import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Processes } from '../state/processes.ts';

const LOOK_EVERY_MS = 2000;
/** Looking costs nothing, saying so a write to the disk. */
const LOOKS_A_BEAT = 4;

export interface Heartbeat {
  /** Resolves when nothing is under way and the process has signed off. */
  stop(): Promise<void>;
}

/** `reload` returns what was wrong, as lines; `onBeat` hears that the database has been written. */
export async function startHeartbeat(
  processes: Processes,
  reload: () => Promise<readonly string[]>,
  onBeat: () => void,
  onError: (error: unknown) => void,
): Promise<Heartbeat> {
  const id = randomUUID();
  let looks = 0;
  let isFailing = false;
  let underWay: Promise<void> | undefined;
  await processes.join({ id, label: `${hostname()}, process ${process.pid}` });

  async function look(): Promise<void> {
    try {
      looks += 1;
      if (looks % LOOKS_A_BEAT === 0) {
        await processes.beat(id);
        onBeat();
      }
      const request = await processes.asked(id);
      if (request !== undefined) await processes.answerReload(id, request, await reload());
      isFailing = false;
    } catch (error) {
      // A database that is away is told once, not every two seconds.
      if (!isFailing) onError(error);
      isFailing = true;
    }
  }

  const timer = setInterval(() => {
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
  }, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
      await processes.leave(id).catch(onError);
    },
  };
}
