// A process that serves one shard: it tells the first process how its connection is, hears from it when to reload, and
// ends with it.

import type { ShardMessage, ShardOrder } from '../chat/discord/shards.ts';
import type { PlatformState } from '../chat/kit/platform-state.ts';

export interface FirstProcess {
  tell(state: PlatformState): void;
  /** Resolves when the first process is gone. */
  readonly left: Promise<string>;
}

export function followFirst(reload: () => void): FirstProcess {
  const { promise, resolve } = Promise.withResolvers<string>();
  process.once('disconnect', () => resolve('the first process ended'));
  process.on('message', (message: Partial<ShardOrder> | null) => {
    if (message?.sitrep === 'reload') reload();
  });
  return {
    tell(discord) {
      const message: ShardMessage = { discord };
      if (process.connected) process.send?.(message);
    },
    left: promise,
  };
}
