// What a service does once it is ready: it gives back the memory that only starting needed (a fifth of it, which V8 would
// keep for long while nothing happens), and writes down what Node made of the sources, in case it is never told to stop.

import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function settle(): void {
  flushCompileCache();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: object) => void;
  setFlagsFromString('--no-expose-gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
