// Where the app is installed: one workspace, or an organisation with all of its workspaces.

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createInstallations, type Installation } from '../../src/state/installations.ts';
import { openState, type State } from '../../src/state/open.ts';
import { type BotHome, createHome } from '../peers/bot-process.ts';

let now = 1_000_000;
let state: State;
let home: BotHome;
beforeEach(async () => {
  home = createHome();
  state = await openState({ file: join(home.dataDir, 'state.db'), clock: () => now });
});
afterEach(async () => {
  await state.close();
  home.remove();
});

const installation = (id: string, enterprise = ''): Installation => ({
  id,
  enterprise,
  name: id,
  botUser: 'U0BOT',
  tokens: { text: `sealed of ${id}`, key: 'k' },
  expiresAt: null,
  by: 'U01ANN',
});

test('a workspace has its own, whatever organisation it is of', async () => {
  const installations = createInstallations(state.db, () => now);
  await installations.save(installation('T1'));
  expect((await installations.find('T1', 'E1'))?.id).toBe('T1');
  expect(await installations.find('T2', 'E1')).toBeUndefined();
  expect(await installations.find('', '')).toBeUndefined();
});

test('an organisation’s is that of each of its workspaces, known by the workspace alone once it was seen', async () => {
  const installations = createInstallations(state.db, () => now);
  await installations.save(installation('E1', 'E1'));
  expect(await installations.find('T1')).toBeUndefined();
  expect((await installations.find('T1', 'E1'))?.id).toBe('E1');
  expect((await installations.find('T1'))?.id).toBe('E1');
  expect(await installations.find('T2', 'E2')).toBeUndefined();
  expect((await installations.list()).map(({ id }) => id)).toEqual(['E1']);
  expect([...(await installations.remove('E1'))].sort()).toEqual(['E1', 'T1']);
  expect(await installations.find('T1', 'E1')).toBeUndefined();
});

test('tokens are renewed by one process at a time, and never over an installation made meanwhile', async () => {
  const installations = createInstallations(state.db, () => now);
  await installations.save(installation('T1'));
  const { tokens } = installation('T1');
  const fresh = { text: 'renewed', key: 'k' };
  expect(await installations.beginRenewal('T1', now + 30_000)).toBe(true);
  expect(await installations.beginRenewal('T1', now + 30_000)).toBe(false);
  now += 30_000;
  expect(await installations.beginRenewal('T1', now + 30_000)).toBe(true);
  expect(await installations.renew('T1', tokens, fresh, now + 1000)).toBe(true);
  expect(await installations.renew('T1', tokens, { text: 'late', key: 'k' }, now + 2000)).toBe(false);
  expect(await installations.find('T1')).toMatchObject({ tokens: fresh, expiresAt: now + 1000 });
});
