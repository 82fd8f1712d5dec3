// What is offered while somebody types an option, and which commands there are.

import { describe, expect, it } from 'vitest';
import { listCommands, MOST_COMMANDS } from '../../src/chat/commands.ts';
import { suggest } from '../../src/chat/suggestions.ts';
import { changedStore, ferryStore } from '../reply/ferry.ts';

describe('suggestions', () => {
  it.each([
    ['name', 'petra', 'Petra Vonn'],
    ['name', 'vonn', 'Petra Vonn'],
    ['name', 'FOLKE', 'Edda Folke'],
    ['source', 'cour', 'Courier'],
    ['topic', 'ferry-ca', 'ferry-casualties'],
    ['topic', 'injured', 'ferry-casualties'],
  ])('%s “%s” begins with %s', (option, typed, best) => {
    expect(suggest([ferryStore], option, typed)?.[0]).toBe(best);
  });

  it('are there before anything is typed, never more than Discord shows', () => {
    const names = suggest([ferryStore], 'name', '') ?? [];
    expect(names.length).toBeGreaterThan(5);
    expect(names.length).toBeLessThanOrEqual(25);
  });

  it('are none for an option that takes anything', () => {
    expect(suggest([ferryStore], 'question', 'how')).toBeUndefined();
  });
});

describe('the commands', () => {
  const names = listCommands([ferryStore]).map((command) => command.name);

  it('begin with the overview and the figures, and end with the general ones', () => {
    expect(names.slice(0, 2)).toEqual(['ferry-brief', 'ferry-casualties']);
    const general = ['ask', 'who', 'timeline', 'sources', 'changes', 'digest', 'about', 'help'];
    expect(names.slice(-8)).toEqual(general);
  });

  it('are never more than a platform takes, however many topics there are', () => {
    const [topic] = ferryStore.briefing.topics;
    if (topic === undefined) throw new Error('the fixture has no topic');
    const store = changedStore((briefing) => ({
      ...briefing,
      topics: Array.from({ length: 150 }, (_, i) => ({ ...topic, command: `topic-${i}` })),
    }));
    const many = listCommands([store]);
    expect(many).toHaveLength(MOST_COMMANDS);
    expect(many.at(-1)?.name).toBe('help');
  });

  it('name required options first, as Discord wants them', () => {
    for (const { options } of listCommands([ferryStore])) {
      const required = options.map((option) => option.required);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });
});
