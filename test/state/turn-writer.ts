// A second process for the tests: writes rows into a SQLite file and prints the number of each once it is stored.
// node turn-writer.ts FILE NAME COUNT

import { openState } from '../../src/state/open.ts';
import { createTurns } from '../../src/state/turns.ts';

const [file = '', name = '', count = '0'] = process.argv.slice(2);
const state = await openState({ file, clock: Date.now });
const turns = createTurns(state.db, Date.now);
for (let n = 0; n < Number(count); n += 1) {
  await turns.remember(`${name} ${n}`, n);
  process.stdout.write(`${n}\n`);
}
await state.close();
