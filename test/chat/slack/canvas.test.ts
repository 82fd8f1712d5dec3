// A channel's page is made once and replaced in place; one that is gone is not made again by itself.

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CanvasParts, createCanvases } from '../../../src/chat/slack/canvas.ts';
import { SlackRefusal } from '../../../src/chat/slack/failures.ts';
import { openState, type State } from '../../../src/state/open.ts';
import { createPages } from '../../../src/state/pages.ts';
import type { Store } from '../../../src/store/store.ts';
import { type BotHome, createHome } from '../../peers/bot-process.ts';

const place = { space: 'T1', channel: 'C1' };
let state: State;
let home: BotHome;
let now: number;
let version: string;
let calls: { method: string; args: Readonly<Record<string, unknown>> }[];
let refuse: (method: string) => unknown;
let isWanted: boolean;

beforeEach(async () => {
  home = createHome();
  [now, version, calls, isWanted] = [1_000_000, 'v1', [], true];
  refuse = () => undefined;
  state = await openState({ file: join(home.dataDir, 'state.db'), clock: () => now });
});
afterEach(async () => {
  await state.close();
  home.remove();
});

function newProcess() {
  const parts = {
    wanted: () => (isWanted ? [place] : []),
    storeOf: () => ({ version, briefing: { id: 'b' } }) as unknown as Store,
    text: async (store: Store) => ({ title: 'The story', markdown: `# ${store.version}` }),
    async switchOff() {
      isWanted = false;
    },
    pages: createPages(state.db, () => now),
    workspaces: {
      ofSpace: async () => ({
        api: {
          async call(method: string, args: Readonly<Record<string, unknown>>) {
            calls.push({ method, args });
            const refusal = refuse(method);
            if (refusal !== undefined) throw refusal;
            return { ok: true, canvas_id: 'F1' };
          },
        },
      }),
    },
    log: { info() {}, warn() {}, error() {} },
    lookMs: 60_000,
  } as unknown as CanvasParts;
  return createCanvases(parts);
}

const methods = () => calls.map(({ method }) => method);

test('made once, replaced on a new version, by one of two processes', async () => {
  const [one, other] = [newProcess(), newProcess()];
  await Promise.all([one.update(), other.update()]);
  await one.update();
  expect(methods()).toEqual(['canvases.create']);
  version = 'v2';
  now += 60_000;
  await Promise.all([one.update(), other.update()]);
  expect(methods()).toEqual(['canvases.create', 'canvases.edit']);
  expect(calls[1]?.args).toEqual({
    canvas_id: 'F1',
    changes: [{ operation: 'replace', document_content: { type: 'markdown', markdown: '# v2' } }],
  });
});

test('what fails for a while is tried again, no more than once a minute', async () => {
  refuse = () => new Error('connect ECONNREFUSED');
  const canvases = newProcess();
  await canvases.update();
  await canvases.update();
  expect(calls).toHaveLength(1);
  refuse = () => undefined;
  now += 60_000;
  await canvases.update();
  expect(methods()).toEqual(['canvases.create', 'canvases.create']);
});

test.each(['canvas_not_found', 'missing_scope'])('%s switches it off', async (name) => {
  const canvases = newProcess();
  if (name === 'canvas_not_found') await canvases.update();
  refuse = () => new SlackRefusal(200, name, null);
  version = 'v2';
  now += 60_000;
  await canvases.update();
  expect(isWanted).toBe(false);
  isWanted = true;
  refuse = () => undefined;
  await canvases.update();
  expect(methods().at(-1)).toBe('canvases.create');
});
