// A bot token that Slack refuses, seen by two processes on one state.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SlackRefusal } from '../../../src/chat/slack/failures.ts';
import { createTokenWatch, type TokenWatch } from '../../../src/chat/slack/token-watch.ts';
import { openState, type State } from '../../../src/state/open.ts';
import { createTokenStops } from '../../../src/state/token-stops.ts';

let directory = '';
let states: State[] = [];
let watches: TokenWatch[] = [];
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'sitrep-token-'));
});
afterEach(async () => {
  for (const watch of watches) watch.stop();
  for (const state of states) await state.close();
  [states, watches] = [[], []];
  rmSync(directory, { recursive: true, force: true });
});

const PROBE_MS = 60;
const patient = { timeout: 10_000 } as const;

/** A process; Slack takes its token while `slack.takes` says so. */
async function createProcess(slack: { takes: boolean; asked: number }, token = 'xoxb-one') {
  const state = await openState({ file: path.join(directory, 'sitrep.db'), clock: Date.now });
  states.push(state);
  const changes: boolean[] = [];
  const watch = createTokenWatch({
    async ask() {
      slack.asked += 1;
      if (!slack.takes) throw new SlackRefusal(200, 'token_revoked', null);
    },
    onChange: (why) => void changes.push(why !== undefined),
    shared: createTokenStops(state.db, Date.now)('slack', token),
    log: { info() {}, warn() {}, error() {} },
    probeMs: PROBE_MS,
  });
  watches.push(watch);
  return { watch, changes };
}

test('what one finds out stops both, and what one hears lets both go on', async () => {
  const slack = { takes: false, asked: 0 };
  const [one, other] = [await createProcess(slack), await createProcess(slack)];
  expect(await one.watch.suspect()).toBe(true);
  await expect.poll(() => other.watch.refused(), patient).toMatch(/refuses the bot token .*token_revoked/);
  slack.takes = true;
  await expect
    .poll(() => [one.watch.refused(), other.watch.refused()], patient)
    .toEqual([undefined, undefined]);
  expect([one.changes, other.changes]).toEqual([
    [true, false],
    [true, false],
  ]);
});

test('one of them asks in each pause, not both', async () => {
  const slack = { takes: false, asked: 0 };
  const [one, other] = [await createProcess(slack), await createProcess(slack)];
  await one.watch.suspect();
  const began = performance.now();
  await expect.poll(() => slack.asked, { ...patient, interval: 5 }).toBeGreaterThan(8);
  expect(performance.now() - began).toBeGreaterThan(7 * PROBE_MS);
  expect(other.watch.refused()).toBeDefined();
});

test('another token is not stopped', async () => {
  const slack = { takes: false, asked: 0 };
  const [one, other] = [await createProcess(slack), await createProcess(slack, 'xoxb-two')];
  await one.watch.suspect();
  await expect.poll(() => slack.asked, { ...patient, interval: 5 }).toBeGreaterThan(3);
  expect([one.changes, other.changes]).toEqual([[true], []]);
});

test('a refusal that says nothing of the token stops nobody', async () => {
  const slack = { takes: true, asked: 0 };
  const [one, other] = [await createProcess(slack), await createProcess(slack)];
  expect(await one.watch.suspect()).toBe(false);
  expect([one.watch.refused(), other.watch.refused()]).toEqual([undefined, undefined]);
});
