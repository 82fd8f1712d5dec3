// A workspace's tokens are renewed by a process that is killed at any moment. Slack's refresh token is good once: a kill between
// Slack's answer and our reading it loses the new pair, and there the old token has to serve until it ends. What was read and is
// not in the database stands in a file, which the next process takes over.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFreshTokens } from '../../src/chat/slack/fresh-tokens.ts';
import { unseal } from '../../src/chat/slack/seal.ts';
import { createInstallations, type Installation } from '../../src/state/installations.ts';
import { openState } from '../../src/state/open.ts';
import { installWorkspace } from '../peers/installed-workspace.ts';
import { createOauthStub } from '../peers/slack-oauth.ts';
import { openSlackProxy } from '../peers/slack-proxy.ts';

export interface Renewals {
  readonly kills: number;
  /** Rounds after which Slack did not take the token that the state holds. */
  readonly dead: number;
  /** Rounds in which the new pair was lost on its way: somebody has to install again before the old token ends. */
  readonly lost: number;
  /** Rounds in which the new pair was in the file alone. */
  readonly kept: number;
  readonly renewed: number;
}

const worker = fileURLToPath(new URL('renewal-worker.ts', import.meta.url));
const team = { id: 'T01DESK', name: 'Newsroom' };
export const renewalKeys = [{ id: 'k', key: Buffer.alloc(32, 7) }] as const;

export async function killRenewals(rounds: number, random: () => number): Promise<Renewals> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-renewals-'));
  const file = path.join(directory, 'state.db');
  const oauth = createOauthStub('U0BOT');
  const proxy = await openSlackProxy({ target: 'http://127.0.0.1:9' });
  const state = await openState({ file, clock: Date.now });
  const installations = createInstallations(state.db, Date.now);
  const fresh = createFreshTokens(directory);
  const isTaken = (token: string) =>
    oauth.decide({ method: 'auth.test', args: {}, token, at: Date.now() }) === undefined;

  const install = (): Promise<void> => installWorkspace(installations, oauth, renewalKeys, team);
  const read = async (): Promise<{ readonly found: Installation; readonly token: string }> => {
    const found = await installations.find(team.id);
    if (found === undefined) throw new Error('the installation is gone');
    return { found, token: JSON.parse(unseal(renewalKeys, team.id, found.tokens)).token };
  };

  try {
    proxy.fault((call) => oauth.decide(call) ?? { say: { ok: true } });
    await install();
    let [dead, lost, kept] = [0, 0, 0];
    for (let round = 0; round < rounds; round++) {
      const { found } = await read();
      // Due again, and nobody is at it.
      await state.db
        .updateTable('installations')
        .set({ expires_at: Date.now() + 60 * 60_000, renewing_until: 0 })
        .execute();
      const before = oauth.renewals();
      await killAfter([file, `${proxy.url}/api/`, oauth.clientId, oauth.clientSecret], () => random() * 300);
      const after = await read();
      if (!isTaken(after.token)) dead += 1;
      if (oauth.renewals() === before || after.found.tokens.text !== found.tokens.text) continue;
      if (fresh.find(team.id)?.from.text === found.tokens.text) kept += 1;
      else {
        lost += 1;
        await install();
      }
    }
    return { kills: rounds, dead, lost, kept, renewed: oauth.renewals() };
  } finally {
    await state.close();
    await proxy.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** From the moment at which it is about to renew. */
function killAfter(args: readonly string[], ms: () => number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms()));
    child.once('close', () => resolve());
  });
}
