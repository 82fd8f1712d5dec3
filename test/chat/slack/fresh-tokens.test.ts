// A new pair of tokens outlives the process that read it, although the database did not take it: the old refresh token is good
// no longer.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFreshTokens } from '../../../src/chat/slack/fresh-tokens.ts';
import { createInstalledWorkspaces } from '../../../src/chat/slack/installed-workspaces.ts';
import { toSdkLogger } from '../../../src/chat/slack/sdk-logger.ts';
import { seal, unseal } from '../../../src/chat/slack/seal.ts';
import { createInstallations, type Installations } from '../../../src/state/installations.ts';
import { openState } from '../../../src/state/open.ts';
import { createHome } from '../../peers/bot-process.ts';
import { installWorkspace } from '../../peers/installed-workspace.ts';
import { createOauthStub } from '../../peers/slack-oauth.ts';
import { openSlackProxy } from '../../peers/slack-proxy.ts';

const team = { id: 'T01DESK', name: 'Newsroom' };
const keys = [{ id: 'k', key: Buffer.alloc(32, 7) }] as const;
const HOUR_MS = 60 * 60_000;

/** A workspace whose token is at its last hour, and processes that renew it. */
async function scene() {
  const home = createHome();
  const oauth = createOauthStub('U0BOT');
  const proxy = await openSlackProxy({ target: 'http://127.0.0.1:9' });
  proxy.fault((call) => oauth.decide(call) ?? { say: { ok: true } });
  const state = await openState({ file: join(home.dataDir, 'state.db'), clock: Date.now });
  onTestFinished(async () => {
    await state.close();
    await proxy.close();
    home.remove();
  });
  const installations = createInstallations(state.db, Date.now);
  await installWorkspace(installations, oauth, keys, team);
  const told: string[] = [];
  const tell = (_context: object, message: string) => void told.push(message);
  return {
    oauth,
    told,
    installations,
    files: () => readdirSync(home.dataDir).filter((name) => name.startsWith('renewed-')),
    directory: home.dataDir,
    /** Whose database may fail. */
    renew: (failing: Partial<Installations> = {}) => {
      const workspaces = createInstalledWorkspaces({
        installations: { ...installations, ...failing },
        fresh: createFreshTokens(home.dataDir),
        keys: [...keys],
        clientId: oauth.clientId,
        clientSecret: oauth.clientSecret,
        apiUrl: `${proxy.url}/api/`,
        logger: toSdkLogger(),
        log: { info: tell, warn: tell, error: tell },
        now: Date.now,
      });
      onTestFinished(() => workspaces.stop());
      return workspaces.renewDue();
    },
    async token() {
      const found = await installations.find(team.id);
      return found && JSON.parse(unseal(keys, team.id, found.tokens)).token;
    },
  };
}

const away = () => Promise.reject(new Error('the disk is gone'));

test('what the database did not take is taken over by whoever renews next, and Slack is not asked again', async () => {
  const { oauth, renew, token, files, directory } = await scene();
  const old = await token();
  await renew({ renew: away });
  expect(oauth.renewals()).toBe(1);
  expect(await token()).toBe(old);
  expect(files()).toEqual(['renewed-T01DESK.json']);
  expect(readFileSync(join(directory, 'renewed-T01DESK.json'), 'utf8')).not.toMatch(/xoxb|xoxe/);
  // At once: the lease of the one that failed keeps nobody from it.
  await renew();
  expect(oauth.renewals()).toBe(1);
  expect(await token()).toBe(oauth.tokenOf(team.id));
  expect(files()).toEqual([]);
});

test('it does not replace what was installed meanwhile, and a file that was cut off is none', async () => {
  const { oauth, renew, token, files, directory, installations } = await scene();
  await renew({ renew: away });
  const anew = seal(keys, team.id, JSON.stringify({ token: 'installed-again', refresh: '' }));
  const before = await installations.find(team.id);
  if (before === undefined) throw new Error('nothing is installed');
  await installations.save({ ...before, tokens: anew, expiresAt: Date.now() + HOUR_MS });
  await renew();
  expect(await token()).toBe('installed-again');
  expect(files()).toEqual([]);
  writeFileSync(join(directory, 'renewed-T01DESK.json'), '{"id":"T01D');
  await renew();
  expect(await token()).toBe('installed-again');
  expect(oauth.renewals()).toBe(1);
});

test('a token that is renewed leaves no file', async () => {
  const { oauth, renew, token, files, told } = await scene();
  await renew();
  expect(await token()).toBe(oauth.tokenOf(team.id));
  expect([files(), told]).toEqual([[], ['the workspace’s token is renewed']]);
});
