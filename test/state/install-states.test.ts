import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createInstallStates, STATE_MS } from '../../src/state/install-states.ts';
import { openState } from '../../src/state/open.ts';
import { createHome } from '../peers/bot-process.ts';

test('a state is good once, for ten minutes, with its cookie', async () => {
  let now = 1_000_000;
  const home = createHome();
  const state = await openState({ file: join(home.dataDir, 'state.db'), clock: () => now });
  const states = createInstallStates(state.db, () => now);
  try {
    await states.begin('s1', 'c1');
    expect(await states.finish('s1', 'c2')).toBe(false);
    expect(await states.finish('s1', 'c1')).toBe(false);
    await states.begin('s2', 'c2');
    now += STATE_MS - 1;
    expect(await states.finish('s2', 'c2')).toBe(true);
    expect(await states.finish('s2', 'c2')).toBe(false);
    await states.begin('s3', 'c3');
    now += STATE_MS;
    expect(await states.finish('s3', 'c3')).toBe(false);
    expect(await states.finish('never begun', 'c3')).toBe(false);
  } finally {
    await state.close();
    home.remove();
  }
});
