// What is known of each platform's connection.

import { expect, it } from 'vitest';
import { createPlatformStates } from '../../../src/chat/kit/platform-state.ts';

const quiet = { info() {}, warn() {}, error() {} };

it('keeps since when a platform is failing, and that a stopped one stays stopped', () => {
  let now = 1;
  const states = createPlatformStates(() => now, quiet);
  states.set('discord', 'connecting');
  states.set('discord', 'failing', 'lost');
  now = 2;
  states.set('discord', 'failing', 'still lost');
  expect(states.list()).toEqual([{ platform: 'discord', state: 'failing', since: 1, why: 'still lost' }]);
  states.set('discord', 'stopped', 'refused');
  states.set('discord', 'connected');
  expect(states.list()).toEqual([{ platform: 'discord', state: 'stopped', since: 2, why: 'refused' }]);
});

it('ends when the last platform that runs has stopped', async () => {
  const states = createPlatformStates(() => 1, quiet);
  const ended = states.ended(() => ['discord', 'slack']);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  states.set('discord', 'stopped', 'a');
  await Promise.resolve();
  expect(isOver).toBe(false);
  states.set('slack', 'stopped', 'b');
  expect(await ended).toMatchObject({ platform: 'slack', why: 'b' });
});
