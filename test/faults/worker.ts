// A bot process for the fault suite: ticks digests against the peer until it is told to stop – or dies by kill -9, at
// the step and the pass that it was given. The steps are every answer of the database and every phase of a request.
//
// node worker.ts {"file"|"database", "peer", "dieAt"?: {"step", "pass"}}

import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { createDigests } from '../../src/digest/digests.ts';
import { openState, type State } from '../../src/state/open.ts';
import { createHttpDelivery } from './http-delivery.ts';
import { nameOf, type WorkerTask, workerSettings } from './task.ts';

const task: WorkerTask = JSON.parse(process.argv[2] ?? '{}');
let passes = 0;

function step(name: string): void {
  if (task.dieAt?.step !== name) return;
  passes += 1;
  if (passes < task.dieAt.pass) return;
  writeSync(1, `died at ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing more may happen here.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

// Nothing is ever written there; it ends when the runner does, however it ends.
process.stdin.resume().once('end', () => process.exit());

const state = await open();
// Two hundred of us start in a row, and none ends in a way that would keep what was compiled.
flushCompileCache();
writeSync(1, 'ready\n');
const delivery = createHttpDelivery(task.peer, step);
const digests = createDigests({
  db: state.db,
  clock: Date.now,
  monotonic: () => performance.now(),
  random: Math.random,
  newId: randomUUID,
  owner: randomUUID(),
  deliveries: new Map([['discord', delivery]]),
  stores: () => [],
  onError: (error) => writeSync(2, `${error instanceof Error ? error.message : String(error)}\n`),
  settings: { delivery: workerSettings },
});

for (;;) {
  try {
    await digests.tick();
  } catch (error) {
    writeSync(2, `tick: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  await wait(20);
}

/** A database server that is down is waited for, as a process manager would by starting the bot again. */
async function open(): Promise<State> {
  for (;;) {
    try {
      return await openState({
        url: task.database,
        file: task.file,
        clock: Date.now,
        log: (event) => step(nameOf(event.query.sql)),
      });
    } catch (error) {
      writeSync(2, `open: ${error instanceof Error ? error.message : String(error)}\n`);
      await wait(100);
    }
  }
}
