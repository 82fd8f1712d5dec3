// What is offered while somebody types an option, and which commands there are.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { listCommands, MOST_COMMANDS } from '../../../src/chat/commands/commands.ts';
import { suggestDigestIds } from '../../../src/chat/commands/digest-suggestions.ts';
import { suggest } from '../../../src/chat/commands/suggestions.ts';
import { builtInCommands } from '../../../src/reply/built-in-commands.ts';
import { compose } from '../../../src/reply/compose.ts';
import { dayOfIssue, oldestFirst } from '../../../src/store/store.ts';
import { northKorea } from '../../answer/asking.ts';
import { answererOf, changedStore, ferryStore, replyTo } from '../../reply/ferry.ts';

describe('suggestions', () => {
  it.each([
    ['name', 'petra', 'Petra Vonn'],
    ['name', 'vonn', 'Petra Vonn'],
    ['name', 'FOLKE', 'Edda Folke'],
    ['name', 'marow', 'Ilse Marrow'],
    ['name', 'dasel', 'Henrik Dassel'],
    ['source', 'cour', 'Courier'],
    ['topic', 'ferry-ca', 'ferry-casualties'],
    ['topic', 'injured', 'ferry-casualties'],
  ])('%s “%s” begins with %s', (option, typed, best) => {
    expect(suggest([ferryStore], { command: 'ask', option, typed })?.[0]?.value).toBe(best);
  });

  it('are there before anything is typed, never more than Discord shows', () => {
    const names = suggest([ferryStore], { command: 'who', option: 'name', typed: '' }) ?? [];
    expect(names.length).toBeGreaterThan(5);
    expect(names.length).toBeLessThanOrEqual(25);
  });

  it('offer only who has something in this topic, with how much', () => {
    const offers = suggest([ferryStore], { command: 'ferry-sailings', option: 'source', typed: '' }) ?? [];
    expect(offers.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        'Ministry note · 2',
        'CPA · 2',
        'Morning Lantern · 1',
        'the harbour authority · 1',
      ]),
    );
    expect(offers.map(({ value }) => value)).not.toContain('Henrik Dassel');
  });

  it.each(ferryStore.briefing.topics.map(({ command }) => command))(
    'lead somewhere in /%s, whichever is taken',
    (command) => {
      for (const option of ['source', 'as_of']) {
        for (const { value } of suggest([ferryStore], { command, option, typed: '' }) ?? []) {
          const options = option === 'source' ? { source: value } : { asOf: value };
          expect(`${command} ${value}: ${replyTo(`/${command}`, { options }).outcome}`).toBe(
            `${command} ${value}: answered`,
          );
        }
      }
    },
  );

  it('offer the days on which what this topic knows changes', () => {
    const offers = suggest([ferryStore], { command: 'ferry-sailings', option: 'as_of', typed: '' }) ?? [];
    expect(offers[0]).toEqual({ label: '14 Mar 2025 · Morning Lantern', value: '2025-03-14' });
    expect(
      suggest([ferryStore], { command: 'ferry-sailings', option: 'as_of', typed: '7 mar' }),
    ).toMatchObject([{ value: '2025-03-07' }]);
  });

  it('offer every day on which the answer of a command changes, and no other', () => {
    const { store, today } = northKorea;
    const answerer = answererOf(store);
    const from = Date.parse(dayOfIssue(oldestFirst(store.briefing.documents)[0]));
    const count = (Date.parse(store.lastDay) - from) / 86_400_000 + 8;
    const day = (n: number) => new Date(from + n * 86_400_000).toISOString().slice(0, 10);
    for (const { command } of store.briefing.topics) {
      const citedOn = (n: number) => {
        const options = { asOf: day(n) };
        return compose(
          answerer.answer({ text: `/${command}`, previous: [], today, options }),
          today,
        ).cites.join(' ');
      };
      const cited = Array.from({ length: count }, (_, n) => citedOn(n - 3));
      const changes = cited.flatMap((now, n) => (n > 0 && now !== cited[n - 1] ? [day(n - 3)] : []));
      const offered = suggest([store], { command, option: 'as_of', typed: '' }) ?? [];
      expect([command, offered.map(({ value }) => value).toReversed()]).toEqual([command, changes]);
    }
  });

  it('take whatever is typed, in time, and are never too many', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('name', 'source', 'as_of', 'topic', 'briefing'),
        fc.string({ unit: 'binary', maxLength: 120 }),
        (option, typed) => {
          const offers = suggest([ferryStore], { command: 'ferry-casualties', option, typed }) ?? [];
          expect(offers.length).toBeLessThanOrEqual(25);
          expect(new Set(offers.map(({ value }) => value)).size).toBe(offers.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('read what is typed once and each name a few times, also for what nobody would type', () => {
    const { store } = northKorea;
    const { entities, topics, documents } = store.briefing;
    const names = [
      ...entities.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...topics.flatMap(({ command, words }) => [command, ...words]),
      ...documents.flatMap(({ label, aliases }) => [label, ...aliases]),
    ].join('');
    const fold = vi.spyOn(String.prototype, 'normalize');
    const typed = ['', 'zelenksy', 'x'.repeat(6000), '日本'.repeat(500), '2025-01', ' , , casual'];
    for (const option of ['name', 'source', 'as_of', 'topic', 'briefing', 'since']) {
      for (const text of typed) {
        fold.mockClear();
        const offers = suggest([store], { command: 'casualties', option, typed: text }) ?? [];
        expect(offers.length).toBeLessThanOrEqual(25);
        const read = fold.mock.contexts.join('').length - text.length;
        expect(read, `${option} “${text.slice(0, 12)}”`).toBeLessThan(8 * names.length);
      }
    }
    expect(
      suggest([store], { command: 'casualties', option: 'since', typed: '3' })?.map(({ value }) => value),
    ).toContain('30d');
  });

  it('name the digests of the place, and no other', async () => {
    const subscription = {
      id: 'd3x7q',
      platform: 'discord',
      space: 'G',
      channel: 'C',
      owner: '',
      briefing: 'b',
      topics: ['casualties'],
      cadence: 'daily',
      cron: '0 9 * * *',
      time: '09:00',
      zone: 'Europe/Kyiv',
      language: 'en',
      quiet: true,
      latenessMs: 1,
      status: 'paused',
      pauseReason: null,
      nextRun: null,
      toldVersion: null,
      toldAt: null,
      createdAt: 0,
    } as const;
    const asked: unknown[] = [];
    const list = async (place: unknown) => {
      asked.push(place);
      return [subscription];
    };
    const place = { platform: 'discord', space: 'G', channel: 'C' } as const;
    const offers = await suggestDigestIds({ command: 'digest', option: 'id', typed: 'casual', place }, list);
    expect(offers).toEqual([
      { value: 'd3x7q', label: expect.stringMatching(/^d3x7q: \/casualties, daily at 09:00/) },
    ]);
    expect(asked).toEqual([place]);
    expect(await suggestDigestIds({ command: 'digest', option: 'id', typed: 'zzz', place }, list)).toEqual(
      [],
    );
  });

  it('are none for an option that takes anything', () => {
    expect(suggest([ferryStore], { command: 'ask', option: 'question', typed: 'how' })).toBeUndefined();
  });
});

describe('the commands', () => {
  const names = listCommands([ferryStore]).map((command) => command.name);

  it('begin with the overview and the figures, and end with the general ones', () => {
    expect(names.slice(0, 2)).toEqual(['ferry-brief', 'ferry-casualties']);
    const general = builtInCommands.map(({ name }) => name);
    expect(names.slice(-general.length)).toEqual(general);
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
