// `sitrep status`: the bots that run on this state, and what waits there; with a status port also whether this one is ready.

import { outboxLag, type Readiness } from '../operations/readiness.ts';
import { countOf } from '../reply/counts.ts';
import { createProcesses } from '../state/processes.ts';
import type { Command } from './command.ts';
import { withState } from './open-home.ts';

const ASK_WITHIN_MS = 3000;

export const statusCommand = {
  summary: 'which bots run on this state, whether they are ready, what waits to be posted',
  options: {},
  run: (_values, _words, { config, out, err }) =>
    withState(config, Date.now, async ({ db }) => {
      const running = await createProcesses(db, Date.now).list();
      for (const { label } of running) out(`running: ${label}`);
      if (running.length === 0) err('No bot runs on this state.');
      const count = (table: 'subscriptions' | 'ledger') =>
        db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
          .then((row) => Number(row.count));
      const digests = countOf(await count('subscriptions'), 'digest');
      const posted = countOf(await count('ledger'), 'message in the ledger', 'messages in the ledger');
      out(`${digests}, ${posted}, outbox ${Math.round((await outboxLag(db, Date.now())) / 1000)} s behind`);
      const { host, port } = config.status;
      const readiness = port === undefined ? undefined : await askReady(host, port);
      for (const { name, ok, what } of readiness?.checks ?? [])
        out(`${ok ? 'ready    ' : 'NOT READY'}  ${name}: ${what}`);
      return running.length > 0 && readiness?.ready !== false ? 0 : 1;
    }),
} satisfies Command;

/** What /readyz of the bot on this machine says; a port that does not answer is a finding too. */
async function askReady(host: string, port: number): Promise<Readiness> {
  try {
    const response = await fetch(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/readyz`, {
      signal: AbortSignal.timeout(ASK_WITHIN_MS),
    });
    return (await response.json()) as Readiness;
  } catch (error) {
    const what = `no answer on port ${port}: ${error instanceof Error ? error.message : error}`;
    return { ready: false, checks: [{ name: 'status port', ok: false, what }] };
  }
}
