// /digest as people type it, with names or without, and what they are told when it cannot be read.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isManaging, parseDigestCommand } from '../../src/chat/commands/digest-command.ts';
import { suggestForDigest } from '../../src/chat/commands/digest-suggestions.ts';
import { UserError } from '../../src/user-error.ts';

describe('what was typed', () => {
  it.each<[string, object]>([
    ['', { action: 'list' }],
    ['LIST', { action: 'list' }],
    ['subscribe', { action: 'subscribe', options: {} }],
    [
      'subscribe topics:casualties, troops cadence:0 9 * * 1-5 zone:Europe/Kyiv',
      {
        action: 'subscribe',
        options: { topics: 'casualties, troops', cadence: '0 9 * * 1-5', zone: 'Europe/Kyiv' },
      },
    ],
    [
      'subscribe casualties weekly fri 18:30 Asia/Seoul',
      {
        action: 'subscribe',
        options: { topics: 'casualties', cadence: 'weekly fri', time: '18:30', zone: 'Asia/Seoul' },
      },
    ],
    [
      'subscribe /pow-status /law daily 9.15 utc language:uk quiet:no latest:12h briefing:x',
      {
        action: 'subscribe',
        options: {
          topics: '/pow-status /law',
          cadence: 'daily',
          time: '9.15',
          zone: 'utc',
          language: 'uk',
          quiet: false,
          latestHours: 12,
        },
        briefing: 'x',
      },
    ],
    ['subscribe topics:all quiet:Yes', { action: 'subscribe', options: { quiet: true } }],
    ['subscribe cadence:"weekly tue"', { action: 'subscribe', options: { cadence: 'weekly tue' } }],
    ['pause', { action: 'pause' }],
    ['pause d3x7q', { action: 'pause', id: 'd3x7q' }],
    ['now id:d3x7q', { action: 'now', id: 'd3x7q' }],
  ])('%s', (text, command) => {
    expect(parseDigestCommand(text)).toEqual(command);
  });

  it('joins what the platform told apart with what stands in words', () => {
    expect(parseDigestCommand('subscribe', { topics: 'law', quiet: 'no' })).toEqual({
      action: 'subscribe',
      options: { topics: 'law', quiet: false },
    });
    expect(parseDigestCommand('resume', { id: ' d1 ' })).toEqual({ action: 'resume', id: 'd1' });
  });

  it.each([
    ['fly', '“fly” is nothing that /digest does. Write /digest and one of: subscribe, list, preview'],
    ['subscribe cadenc:daily', '/digest subscribe has no option “cadenc”; it has topics, cadence, time'],
    ['list topics:law', '/digest list has no option “topics”; it has none.'],
    ['pause d1 d2', '/digest pause takes one digest, not 2: d1, d2.'],
    ['list d1', '/digest list takes nothing more'],
    ['subscribe quiet:maybe', 'quiet is yes or no, not “maybe”'],
    ['subscribe troops topics:law', 'What is “troops”?'],
  ])('%s is answered with a remedy', (text, message) => {
    expect(() => parseDigestCommand(text)).toThrow(new RegExp(message.replaceAll(/[?.]/g, '\\$&')));
  });

  it('never fails in another way, whatever it is', () => {
    const words = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('subscribe', 'pause', 'zone:', 'time:9', 'daily', '"', 'topics:'),
      ),
    );
    fc.assert(
      fc.property(words, (all) => {
        try {
          parseDigestCommand(all.join(' '));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });

  it('with names, every value arrives as typed', () => {
    const value = fc
      .array(fc.stringMatching(/^[a-z0-9*/,+-]{1,8}$/), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join(' '))
      .filter((text) => !/^(?:all|every|everything)$/.test(text));
    fc.assert(
      fc.property(value, value, (topics, cadence) => {
        expect(parseDigestCommand(`subscribe topics:${topics} cadence:${cadence}`)).toEqual({
          action: 'subscribe',
          options: { topics, cadence },
        });
      }),
    );
  });

  it('seeing is for everybody, changing for who may manage', () => {
    const actions = ['list', 'preview', 'subscribe', 'pause', 'resume', 'remove', 'now'] as const;
    expect(actions.filter((action) => !isManaging(action))).toEqual(['list', 'preview']);
  });
});

describe('while it is typed', () => {
  const topics = ['casualties', 'captures', 'law'];

  it.each<[string, string, readonly string[] | undefined]>([
    [
      'cadence',
      'week',
      [
        'weekdays',
        'weekly mon',
        'weekly tue',
        'weekly wed',
        'weekly thu',
        'weekly fri',
        'weekly sat',
        'weekly sun',
      ],
    ],
    ['zone', 'new y', ['America/New_York']],
    ['topics', 'ca', ['casualties', 'captures']],
    ['topics', 'law, /cap', ['law, captures']],
    ['quiet', '', ['yes', 'no']],
    ['time', '9', ['09:00', '19:00']],
    ['name', 'zel', undefined],
  ])('%s “%s”', (option, typed, offers) => {
    const offered = suggestForDigest({ command: 'digest', option, typed }, topics);
    expect(offered?.map(({ value }) => value)).toEqual(offers);
  });

  it('offers at most as many as Discord takes', () => {
    expect(suggestForDigest({ command: 'digest', option: 'zone', typed: 'a' }, topics)).toHaveLength(25);
  });
});
