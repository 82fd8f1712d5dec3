// kill -9 in the middle of writing: a row that was acknowledged is there when the file is opened again, at once.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { openState } from '../../src/state/open.ts';

export interface WritesResult {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly slowestOpenMs: number;
}

const writer = path.join(import.meta.dirname, '../state/turn-writer.ts');

export async function runWrites(file: string, kills: number, random: () => number): Promise<WritesResult> {
  const promised = new Set<string>();
  let slowestOpenMs = 0;
  let lost = 0;
  for (let round = 0; round < kills; round += 1) {
    for (const row of await writeUntilKilled(file, `round ${round}`, random() * 60)) promised.add(row);
    const started = performance.now();
    const state = await openState({ file, clock: Date.now });
    slowestOpenMs = Math.max(slowestOpenMs, performance.now() - started);
    const rows = await state.db.selectFrom('turns').select('thread').execute();
    await state.close();
    const stored = new Set(rows.map((row) => row.thread));
    lost = [...promised].filter((row) => !stored.has(row)).length;
  }
  return { kills, acknowledged: promised.size, lost, slowestOpenMs: Math.round(slowestOpenMs) };
}

/** The rows that the writer said were stored, when it was killed some milliseconds after the first. */
function writeUntilKilled(file: string, name: string, afterMs: number): Promise<readonly string[]> {
  const one = spawn(process.execPath, [writer, file, name, '1000000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  one.stdout.on('data', (chunk: Buffer) => {
    if (printed === '') setTimeout(() => one.kill('SIGKILL'), afterMs);
    printed += chunk.toString();
  });
  return new Promise((resolve) => {
    one.once('close', () => {
      // What follows the last line break was cut off: not acknowledged.
      const complete = printed.slice(0, printed.lastIndexOf('\n') + 1);
      resolve(
        complete
          .split('\n')
          .filter(Boolean)
          .map((n) => `${name} ${n}`),
      );
    });
  });
}
