// A thread of our own sources. What Node makes of them is kept where the main thread keeps it: Node itself keeps it for the
// main thread alone, and a thread in a clone would load, at every start, what takes the types out of TypeScript (17 MB
// that it never gives back, and a tenth of a second).

import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** `file` is the source's name without its ending, from `here`, the `import.meta.url` of whoever starts it. */
export function startThread(file: string, here: string, name: string, workerData: unknown): Worker {
  const ending = here.endsWith('.ts') ? '.ts' : '.js';
  // The folder of this version of Node, beside those of others.
  const kept = getCompileCacheDir();
  return new Worker(new URL(`${file}${ending}`, here), {
    name,
    workerData,
    // No thread of ours reads a setting.
    env: kept === undefined ? {} : { NODE_COMPILE_CACHE: dirname(kept) },
  });
}
