/** Writes to a file in the given directory and waits for the disk, without pause. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const file = openSync(join(process.argv[2] ?? '.', 'busy'), 'w');
const block = Buffer.alloc(64 * 1024);
process.once('SIGTERM', () => {
  closeSync(file);
  process.exit();
});
process.stdout.write('ready\n');
for (let n = 0; ; n++) {
  writeSync(file, block, 0, block.length, (n % 1024) * block.length);
  fsyncSync(file);
  // Lets the signal in.
  if (n % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
}
