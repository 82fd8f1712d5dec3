// What V8's collector is told: to free at once what only starting or compiling needed, which it would keep for long while
// nothing happens, and how to collect in a process that runs for weeks.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Frees all and hands the pages back at once: a tenth of a second and more, for a thread that has nothing else to do. */
export const giveBackMemory = (): void => collect('last-resort');

/** Frees what is freed in one go, some 30 ms; V8 hands the pages back by and by, as the process idles. */
export const freeMemory = (): void => collect('regular');

/**
 * Young collections and marking may overlap. Else a young space that fills while the old one is marked ends the marking at
 * once, however much is left of it: a tenth of a second for a heap of 100 MB in which a large briefing is loaded anew, three
 * tenths beside other work. Once the code is loaded and kept: V8 refuses what was kept under other flags, also Node's own.
 */
export const overlapCollections = (): void => setFlagsFromString('--no-separate-gc-phases');

function collect(flavor: 'regular' | 'last-resort'): void {
  setFlagsFromString('--expose-gc');
  const run = runInNewContext('gc') as (options: object) => void;
  setFlagsFromString('--no-expose-gc');
  run({ type: 'major', execution: 'sync', flavor });
}
