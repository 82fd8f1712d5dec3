// A PostgreSQL server that takes what is sent and answers nothing: no statement waits longer than its limit, and once the
// wire works again so does the state, on connections that are new.

import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openState } from '../../src/state/open.ts';
import { createTurns } from '../../src/state/turns.ts';
import { openHalfOpenWire } from '../peers/half-open.ts';
import { createTestSchema } from '../peers/postgres.ts';

const schema = await createTestSchema();
const limits = { connectMs: 300, statementMs: 300 };
/** The client's limit is half a second above the server's; the rest is for a busy machine. */
const LONGEST_MS = 2500;

if (typeof schema === 'string') {
  describe.skip(`PostgreSQL: ${schema}`, () => it('does not wait for it', () => {}));
} else {
  afterAll(() => schema.drop());

  it('a server with much to do is waited for longer than connecting may take', async () => {
    const state = await openState({
      url: schema.url,
      clock: Date.now,
      limits: { connectMs: 1000, statementMs: 10_000 },
    });
    try {
      const asked = Array.from({ length: 30 }, () => sql`select pg_sleep(0.6)`.execute(state.db));
      const done = await Promise.allSettled(asked);
      expect(new Set(done.map(({ status }) => status))).toEqual(new Set(['fulfilled']));
    } finally {
      await state.close();
    }
  });

  it('a silent server fails within the limits, and is used again when it speaks', async () => {
    const direct = new URL(schema.url);
    const wire = await openHalfOpenWire({ host: direct.hostname, port: Number(direct.port || 5432) });
    const through = new URL(schema.url);
    through.host = `127.0.0.1:${wire.port}`;
    const state = await openState({ url: through.href, clock: Date.now, limits });
    const turns = createTurns(state.db, Date.now);
    try {
      await turns.remember('before', ['a']);
      wire.silence();
      const began = performance.now();
      // More than the pool holds: some hang in a statement, the others wait for a connection.
      const asked = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => turns.recall(`t${n}`)));
      expect(performance.now() - began).toBeLessThan(LONGEST_MS);
      expect(new Set(asked.map(({ status }) => status))).toEqual(new Set(['rejected']));

      const transaction = state.db.transaction().execute((trx) => createTurns(trx, Date.now).recall('t'));
      await expect(transaction).rejects.toThrow();

      wire.restore();
      expect(await turns.recall('before')).toEqual(['a']);
    } finally {
      await state.close();
      await wire.close();
    }
  });
}
