// The store's contract on each database it runs on: a SQLite file, a PostgreSQL server, and PGlite, which lets the
// PostgreSQL dialect be tried where there is no server.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGliteDialect } from 'kysely';
import { afterAll, describe, it } from 'vitest';
import { openState, openStateOn } from '../../src/state/open.ts';
import { createTestSchema } from '../peers/postgres.ts';
import { testState } from './state-contract.ts';

const clock = () => Date.UTC(2026, 10, 22);

const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-state-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
testState('node:sqlite', () => openState({ file: path.join(directory, 'data', 'sitrep.db'), clock }));
testState('node:sqlite in a thread', () =>
  openState({ file: path.join(directory, 'threaded', 'sitrep.db'), clock, isThreaded: true }),
);

const schema = await createTestSchema();
if (typeof schema === 'string') {
  describe.skip(`PostgreSQL: ${schema}`, () => it('keeps the contract', () => {}));
} else {
  testState('PostgreSQL', () => openState({ url: schema.url, clock }));
  afterAll(() => schema.drop());
}

const pgliteFile = path.resolve(
  import.meta.dirname,
  '../peers/node_modules/@electric-sql/pglite/dist/index.js',
);
if (existsSync(pgliteFile)) {
  testState('PGlite', async () => {
    const { PGlite } = await import(pgliteFile);
    return openStateOn(new PGliteDialect({ pglite: new PGlite() }), { clock });
  });
} else if (process.env.CI === 'true') {
  throw new Error('PGlite is not installed in test/peers');
} else {
  process.stderr.write('Skipped: PGlite is not installed in test/peers\n');
  describe.skip('PGlite: not installed in test/peers', () => it('keeps the contract', () => {}));
}
