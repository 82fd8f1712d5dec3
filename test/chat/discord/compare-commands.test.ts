// What registering would change: commands that are new, gone, or other than they stand at Discord.

import { expect, test } from 'vitest';
import { toCommandBodies } from '../../../src/chat/discord/commands.ts';
import { compareCommands } from '../../../src/chat/discord/compare-commands.ts';

const spec = (name: string, description = 'What is said') => ({
  name,
  description,
  options: [{ name: 'source', description: 'Only this speaker', required: false }],
});
const bodies = (...specs: Parameters<typeof toCommandBodies>[0]) =>
  toCommandBodies(specs, () => true, 'global');
/** As Discord gives them back: with ids and defaults of its own, contexts in another order. */
const standing = (...specs: Parameters<typeof toCommandBodies>[0]) =>
  bodies(...specs).map((body, i) => ({
    ...body,
    id: String(i),
    nsfw: false,
    dm_permission: true,
    version: '1',
    contexts: [2, 0, 1],
    description_localizations: null,
  }));

test('is nothing where they stand as they should', () => {
  expect(compareCommands(bodies(spec('casualties')), standing(spec('casualties')))).toEqual([]);
});

test('is told by command and by what differs', () => {
  const wanted = bodies(spec('casualties', 'Killed and wounded'), spec('troops'));
  const there = standing(spec('casualties'), spec('weather'));
  expect(compareCommands(wanted, there)).toEqual([
    { name: '/casualties', change: 'other', what: ['description'] },
    { name: '/troops', change: 'new', what: [] },
    { name: '/weather', change: 'gone', what: [] },
  ]);
  const longer = structuredClone(there.slice(0, 1)).map((body) => ({
    ...body,
    options: body.options?.map((option) => ({ ...option, max_length: 10 })),
  }));
  expect(compareCommands(bodies(spec('casualties')), [...longer, ...standing().slice(0)])[0]).toEqual({
    name: '/casualties',
    change: 'other',
    what: ['options source max_length', 'options private max_length'].slice(0, 1),
  });
});
