// The commands that the platforms are offered: all legal on both, none hidden behind a topic of the same name.

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBriefingsFolder } from '../../src/bin/briefings-folder.ts';
import { checkBriefings } from '../../src/briefing/check.ts';
import { builtInCommands as reserved } from '../../src/briefing/check-topics.ts';
import { commandSchema } from '../../src/briefing/schema.ts';
import { listCommands } from '../../src/chat/commands/commands.ts';
import { createStore } from '../../src/store/store.ts';

const root = path.resolve(import.meta.dirname, '../..');
const stores = ['briefings', 'test/fixtures/briefings'].map((folder) =>
  checkBriefings(openBriefingsFolder(path.join(root, folder))).briefings.map(createStore),
);

describe('the commands of Sitrep itself', () => {
  const own = listCommands([]).map((command) => command.name);

  it('are the names that sitrep check keeps free of topics, with /sitrep, which Slack has for all of them', () => {
    expect([...own, 'sitrep'].sort()).toEqual([...reserved].sort());
  });
});

describe.each([
  ['with the shipped briefing', stores[0] ?? []],
  ['with two briefings', stores.flat()],
])('%s', (_what, loaded) => {
  const commands = listCommands(loaded);

  it('every topic is offered once, with the general commands after them', () => {
    const names = commands.map((command) => command.name);
    expect(new Set(names).size).toBe(names.length);
    const topics = loaded.flatMap((store) => store.briefing.topics.map((topic) => topic.command));
    expect([...names].sort()).toEqual([...topics, ...listCommands([]).map(({ name }) => name)].sort());
  });

  it('each is legal on Discord and on Slack, its options too', () => {
    for (const { name, description, options } of commands) {
      expect(commandSchema.safeParse(name).success).toBe(true);
      expect(description).toMatch(/^.{1,100}$/);
      const required = options.map((option) => option.required);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      for (const option of options) {
        expect(option.name).toMatch(/^[a-z][a-z0-9_]{0,31}$/);
        expect(option.description).toMatch(/^.{1,100}$/);
      }
    }
    expect(commands.length).toBeLessThanOrEqual(100);
  });

  it('covers what a desk asks for', () => {
    const wanted =
      'casualties troops pow-status prisoner-swap defection law captures tactics units denials diplomacy outlook analysis ' +
      'also-know brief timeline sources who ask about help';
    const names = commands.map((command) => command.name);
    expect(wanted.split(' ').filter((name) => !names.includes(name))).toEqual([]);
  });
});
