// Tells the state store that this process lives, and does what `sitrep reload` asks of it there.

import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Processes } from '../state/processes.ts';

const EVERY_MS = 2000;

export interface Heartbeat {
  /** Resolves when nothing is under way and the process has signed off. */
  stop(): Promise<void>;
}

/** `reload` returns what was wrong, as lines. */
export async function startHeartbeat(
  processes: Processes,
  reload: () => Promise<readonly string[]>,
  onError: (error: unknown) => void,
): Promise<Heartbeat> {
  const id = randomUUID();
  let isFailing = false;
  let underWay: Promise<void> | undefined;
  await processes.join({ id, label: `${hostname()}, process ${process.pid}` });

  async function beat(): Promise<void> {
    try {
      const request = await processes.beat(id);
      if (request !== undefined) await processes.answerReload(id, request, await reload());
      isFailing = false;
    } catch (error) {
      // A database that is away is told once, not every two seconds.
      if (!isFailing) onError(error);
      isFailing = true;
    }
  }

  const timer = setInterval(() => {
    underWay ??= beat().finally(() => {
      underWay = undefined;
    });
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
      await processes.leave(id).catch(onError);
    },
  };
}
