// On a new version of a briefing the Home tab is made anew for whoever opened it, the last ones first, at Slack's pace.

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSlackHome } from '../../../src/chat/slack/home.ts';
import type { Workspace } from '../../../src/chat/slack/workspace.ts';
import { forgetPerson } from '../../../src/state/forget.ts';
import { createHomes } from '../../../src/state/homes.ts';
import { openState, type State } from '../../../src/state/open.ts';
import { type BotHome, createHome } from '../../peers/bot-process.ts';

let state: State;
let folder: BotHome;
beforeEach(() => {
  folder = createHome();
});
afterEach(async () => {
  await state.close();
  folder.remove();
});

const page = { title: 'The story', state: undefined, topics: [], changes: [], subscriptions: [] };

async function openHomes(refuse: (person: string) => unknown = () => undefined) {
  let now = 1_000_000_000_000;
  let versions = 'v1';
  const published: string[] = [];
  state = await openState({ file: join(folder.dataDir, 'state.db'), clock: () => now });
  const workspace = {
    api: {
      async call(_method: string, { user_id: person }: Readonly<Record<string, unknown>>) {
        const refusal = refuse(String(person));
        if (refusal !== undefined) throw refusal;
        published.push(String(person));
        return { ok: true };
      },
    },
  } as unknown as Workspace;
  const home = createSlackHome({
    pages: { page: async () => page, versions: () => versions },
    homes: createHomes(state.db, () => now),
    workspaces: { ofSpace: async (space) => (space === 'T1' ? workspace : undefined) },
    find: async () => ({ isAdmin: false }),
    log: { info() {}, warn() {}, error() {} },
    now: () => now,
    paceMs: 1,
  });
  return {
    home,
    published,
    async opened(person: string, afterMs = 1000) {
      now += afterMs;
      await home.opened('T1', person, workspace).catch(() => undefined);
    },
    newVersion(next: string) {
      versions = next;
      published.length = 0;
    },
  };
}

test('the last ones to open it first, each once, and nobody while nothing is new', async () => {
  const { home, published, opened, newVersion } = await openHomes();
  for (const person of ['ann', 'bea', 'cem', 'ann']) await opened(person);
  newVersion('v1');
  await home.publishAnew();
  expect(published).toEqual([]);
  newVersion('v2');
  await Promise.all([home.publishAnew(), home.publishAnew()]);
  expect(published).toEqual(['ann', 'cem', 'bea']);
});

test('who is forgotten, and who has not come back for a month, is not kept', async () => {
  const { opened } = await openHomes();
  await opened('ann');
  await opened('bea');
  await opened('cem', 31 * 24 * 60 * 60_000);
  const people = async () =>
    (await state.db.selectFrom('homes').select('person').orderBy('person').execute()).map(
      ({ person }) => person,
    );
  await forgetPerson(state.db, { platform: 'slack', person: 'ann' });
  expect(await people()).toEqual(['bea', 'cem']);
  await createHomes(state.db, () => 0).deleteBefore(1_000_000_000_000 + 24 * 60 * 60_000);
  expect(await people()).toEqual(['cem']);
});

test('who has not opened it for a month is left out', async () => {
  const { home, published, opened, newVersion } = await openHomes();
  await opened('ann');
  await opened('bea', 31 * 24 * 60 * 60_000);
  newVersion('v2');
  await home.publishAnew();
  expect(published).toEqual(['bea']);
});

test('one that Slack refuses holds up nobody, one that it limits is made later', async () => {
  let limits = 2;
  const { home, published, opened, newVersion } = await openHomes((person) => {
    if (person === 'bad') return new Error('user_not_found');
    if (person === 'busy' && limits-- > 0)
      return Object.assign(new Error('limited'), {
        code: 'slack_webapi_rate_limited_error',
        retryAfter: 0.001,
      });
    return undefined;
  });
  for (const person of ['ann', 'bad', 'busy']) await opened(person);
  newVersion('v2');
  await home.publishAnew();
  expect(published).toEqual(['busy', 'ann']);
});
