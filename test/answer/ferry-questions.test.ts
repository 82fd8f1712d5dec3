// What people type, on the invented ferry briefing: each row is a way of asking and the claim that must come first.

import { describe, expect, it } from 'vitest';
import { ferry, told } from './asking.ts';

describe('ways of asking', () => {
  it.each([
    // full questions
    ['When did the collision happen?', 'meridel-struck-tolvan-in-fog'],
    ['Where did the ferry collide with the dredger?', 'collision-at-harbour-mouth'],
    ['How fast was the Meridel going?', 'inspectors-speed-17'],
    ['Why was the Tolvan in the channel?', 'tolvan-deepening-channel'],
    ['Who owns the dredger?', 'brisco-no-comment'],
    ['How old is the captain?', 'captain-in-hospital'],
    ['How many people were hurt in the ferry crash?', 'coastguard-injured-31'],
    // yes or no
    ['did the ferry leave with a working radar?', 'aldaine-radar-working-at-berth'],
    ['Was the ferry speeding?', 'inspectors-speed-17'],
    // keywords
    ['injured ministry', 'ministry-treated-38'],
    ['population sarn isle', 'sarn-isle-3900'],
    ['water temperature', 'vonn-water-seven-degrees'],
    // typing errors and other spellings
    ['how mnay were injurd', 'hospital-treated-44'],
    ['wat is the populaton of sarn', 'sarn-isle-3900'],
    ['Who owns the Tolvin', 'brisco-no-comment'],
    // names that only a newsletter's other news holds
    ['how many died in the landslide', 'venn-landslide-12'],
  ])('%s → %s', (question, first) => {
    expect(told(ferry, question)).toMatchObject({
      outcome: 'answered',
      claims: [first, ...told(ferry, question).claims.slice(1)],
    });
  });

  it('tells which words were read as others, each once', () => {
    expect(told(ferry, 'how mnay were injurd, how mnay').corrected).toEqual({
      mnay: 'many',
      injurd: 'injured',
    });
    expect(told(ferry, 'how many were injured').corrected).toEqual({});
  });

  it('a name that nothing knows stays what it is', () => {
    expect(told(ferry, 'did a ferry leave for France?').corrected).toEqual({});
  });

  it('the other news of a newsletter answers when it is named, not instead of the story', () => {
    expect(told(ferry, 'Did two people die?').claims).not.toContain('venn-landslide-12');
    expect(told(ferry, 'How many people died in the Venn valley?').claims[0]).toBe('venn-landslide-12');
  });
});

describe('filters in the question', () => {
  it.each([
    [
      'according to the ministry, how many were injured',
      ['according to Ministry of Transport'],
      'ministry-treated-38',
    ],
    [
      'what does the coastguard say about the missing',
      ['according to the coastguard'],
      'coastguard-missing-4',
    ],
    ['what does Anselm Roake think', ['according to Anselm Roake'], 'roake-driving-blind'],
    ['what does Corrane say about deaths', ['according to Corrane'], 'police-no-death-confirmed'],
    ['what does the Morning Lantern say about the licence', ['in Morning Lantern'], 'pike-licence'],
    ['what did CPA report about deaths', ['in CPA'], 'early-report-two-died'],
    ['as of 7 March, how many people were missing', ['as of 7 March 2025'], 'coastguard-missing-4'],
    ['how many were missing by 8 March 2025', ['up to 8 March 2025'], 'coastguard-missing-4'],
    ['how many were missing before the 10th of March', ['up to 9 March 2025'], 'coastguard-missing-4'],
    ['how many injured as of 2025-03-07', ['as of 7 March 2025'], 'coastguard-injured-31'],
    ['what is known of the missing since 10 March', ['from 10 March 2025 on'], 'ministry-missing-2'],
  ])('%s', (question, filters, first) => {
    const { outcome, claims, ...rest } = told(ferry, question);
    expect([outcome, rest.filters]).toEqual(['answered', filters]);
    expect(claims).toContain(first);
  });

  it('a state speaks by its people and bodies, and by nobody else', () => {
    const { claims } = told(ferry, 'what does Corrane say about deaths');
    const voices = ferry.store.onSide('corrane');
    for (const id of claims) {
      const claim = ferry.store.claim(id);
      expect([id, claim !== undefined && ferry.store.isSaidBy(claim, voices)]).toEqual([id, true]);
    }
  });

  it('nothing that came later is shown as of an earlier day', () => {
    const { claims } = told(ferry, 'how many were injured as of 2025-03-08');
    expect(claims).toContain('coastguard-injured-31');
    expect(claims).not.toContain('hospital-treated-44');
    expect(claims).not.toContain('ministry-treated-38');
  });

  it('somebody whom no document quotes has said nothing, whatever the others say', () => {
    const { outcome, claims } = told(ferry, 'according to the United Nations, how many died');
    expect([outcome, claims]).toEqual(['not-stated', []]);
  });
});

describe('options', () => {
  it.each([
    [{ asOf: '2025-03-07' }, 'how many were missing?', 'coastguard-missing-4'],
    [{ asOf: 'March 7' }, 'how many were missing?', 'coastguard-missing-4'],
    [{ source: 'the ministry' }, 'how many were injured?', 'ministry-treated-38'],
    [{ source: 'st orlas' }, 'how many were injured?', 'hospital-treated-44'],
    [{ source: 'Courier' }, 'how many were injured?', 'hospital-treated-44'],
    [{ topic: 'ferry-casualties' }, 'how many were injured?', 'hospital-treated-44'],
  ])('%o: %s → %s', (options, question, first) => {
    expect(told(ferry, question, { options }).claims[0]).toBe(first);
  });

  it('a topic keeps the question to its claims', () => {
    const { outcome, filters, claims } = told(ferry, 'how fast?', {
      options: { topic: 'ferry-casualties' },
    });
    expect([outcome, filters]).toEqual(['not-stated', ['on “Injured and missing”']]);
    expect(claims).not.toContain('inspectors-speed-17');
  });

  it('a topic and no words of the story are the topic', () => {
    expect(told(ferry, 'how many?', { options: { topic: 'ferry-casualties' } }).of).toBe('ferry-casualties');
  });

  it.each([
    [{ asOf: 'banana' }, 'as_of “banana” is not a date I can read.'],
    [{ asOf: '2025-02-30' }, 'as_of “2025-02-30” is not a date I can read.'],
    [{ source: 'Mars' }, 'The briefing knows no source “Mars”.'],
    [{ topic: 'weather' }, 'There is no topic “weather”. Topics: ferry-also, ferry-brief'],
    [{ briefing: 'moon' }, 'There is no briefing “moon”; there is: harbour-ferry.'],
    [{ source: `\u001b[31m${'x'.repeat(500)}` }, `The briefing knows no source “[31m${'x'.repeat(56)}…”.`],
  ])('%o is told to the asker', (options, message) => {
    expect(() => told(ferry, 'how many were injured?', { options })).toThrow(message);
  });
});

describe('two sides', () => {
  it.each([
    [
      'Do the coastguard and the ministry agree on the number of injured?',
      ['coastguard-injured-31', 'ministry-treated-38'],
      'injured-31-then-38',
    ],
    [
      'does Oskar Tenn disagree with Ruth Abelard about the alarm',
      ['tenn-heard-horn', 'abelard-no-alarm'],
      'alarm-and-horn',
    ],
    ['compare the passenger figures', ['list-226-passengers', 'meridel-aboard-240'], 'passengers-240-or-226'],
  ])('%s', (question, both, relation) => {
    const { claims, relations } = told(ferry, question);
    expect(claims).toEqual(expect.arrayContaining(both));
    expect(relations).toContain(relation);
  });

  it('one figure of a conflict brings the relation with it, unless one side alone was asked for', () => {
    expect(told(ferry, 'how many were injured?').relations).toContain('treated-38-or-44');
    expect(told(ferry, 'how many were injured according to St Orla’s?').relations).toEqual([]);
  });

  it('what was withdrawn is never shown alone', () => {
    const { claims, relations } = told(ferry, 'what did the first CPA report say about deaths');
    expect(claims).toContain('early-report-two-died');
    expect(relations).toContain('two-deaths-withdrawn');
  });
});

describe('slash lines', () => {
  it.each([
    ['/ferry-casualties', 'ferry-casualties'],
    ['/FERRY-CASUALTIES', 'ferry-casualties'],
    ['/who Marrow', 'ilse-marrow'],
    ['casualties?', 'ferry-casualties'],
    ['brief me', 'ferry-brief'],
    ['who is Petra Vonn?', 'petra-vonn'],
  ])('%s', (line, of) => {
    expect(told(ferry, line).of).toBe(of);
  });

  it('options filter a topic, its relations included', () => {
    const whole = told(ferry, '/ferry-casualties');
    const early = told(ferry, '/ferry-casualties as_of:2025-03-07');
    expect(early.filters).toEqual(['as of 7 March 2025']);
    expect(early.claims).toContain('coastguard-missing-4');
    expect(early.claims).not.toContain('ministry-missing-2');
    expect(whole.claims).toEqual(expect.arrayContaining([...early.claims, 'ministry-missing-2']));
    expect(early.relations).not.toContain('missing-four-then-two');
  });

  it('words behind a topic are a question under it', () => {
    expect(told(ferry, '/ferry-casualties as_of:2025-03-07 how many were missing?')).toMatchObject({
      outcome: 'answered',
      claims: ['coastguard-missing-4'],
    });
  });

  it('a filter that leaves nothing says so', () => {
    expect(told(ferry, '/ferry-casualties as_of:2001-01-01')).toMatchObject({
      outcome: 'not-stated',
      filters: ['as of 1 January 2001'],
      claims: [],
    });
  });

  it('the timeline runs forward', () => {
    const { claims } = told(ferry, '/timeline');
    expect(claims.indexOf('tolvan-deepening-channel')).toBeLessThan(claims.indexOf('search-scaled-down'));
    expect(claims).not.toContain('venn-landslide-12');
  });

  it.each([
    ['/nonsense', 'There is no command /nonsense. Topics: /ferry-also'],
    ['/ask', 'Ask something'],
    ['/who', 'Name somebody'],
    ['/who Nemo', 'Nobody called “Nemo” is named in the documents.'],
    ['/ferry-casualties as_of:banana', 'as_of “banana” is not a date'],
  ])('%s is told to the asker', (line, message) => {
    expect(() => told(ferry, line)).toThrow(message);
  });
});

describe('follow-ups', () => {
  it.each([
    ['and missing?', 'how many were injured?', 'ministry-missing-2'],
    ['since when?', 'What was the Tolvan doing in the harbour channel?', 'tolvan-deepening-channel'],
    [
      'and according to the ministry?',
      'According to the coastguard, how many were missing?',
      'ministry-missing-2',
    ],
    ['and the ministry?', 'According to the coastguard, how many were missing?', 'ministry-missing-2'],
    ['and Ruth Abelard?', 'What does Oskar Tenn say about the alarm?', 'abelard-no-alarm'],
  ])('%s after “%s”', (question, before, first) => {
    expect(told(ferry, question, { previous: [before] })).toMatchObject({ outcome: 'answered' });
    expect(told(ferry, question, { previous: [before] }).claims[0]).toBe(first);
  });

  it('“what about the other one?” tells of the other of the two, here that no name is given', () => {
    const previous = ['Who is the missing deckhand?'];
    expect(told(ferry, 'what about the other one?', { previous }).claims[0]).toBe(
      'missing-passenger-not-named',
    );
  });

  it('“who says so?” shows the claims before again, with their sources', () => {
    const before = 'how fast was the Meridel going';
    expect(told(ferry, 'who says so?', { previous: [before] }).claims).toEqual(told(ferry, before).claims);
  });

  it('a question that stands alone takes nothing over', () => {
    const question = 'How fast was the Meridel going?';
    const { claims, filters } = told(ferry, question, {
      previous: ['what does Edda Folke say about the dredger?'],
    });
    expect([claims[0], filters]).toEqual(['inspectors-speed-17', []]);
  });

  it.each(['did he survive?', 'did she say that?', 'what about it?'])(
    '%s with nothing before asks whom',
    (question) => {
      expect(told(ferry, question).outcome).toBe('ambiguous');
    },
  );
});

describe('declines', () => {
  it.each([
    ['What percentage of passengers were injured?', 'needs-derivation'],
    ['who was steering?', 'source-says-unknown'],
    ['what caused the radar to stop?', 'source-says-unknown'],
    ['how many will be injured in August 2025?', 'after-last-document'],
    ['what happened on 1 June 2026?', 'after-last-document'],
    ['When did the Aldaine Line admit the radar was off?', 'false-premise'],
    ['Why did the Aldaine Line admit fault?', 'false-premise'],
    ['Why did Brisco Marine apologise?', 'not-stated'],
    ['what is the capital of Mongolia?', 'not-stated'],
    ['did he survive?', 'ambiguous'],
  ])('%s: %s', (question, reason) => {
    expect(told(ferry, question).outcome).toBe(reason);
  });

  it('a false premise is set right by what was said', () => {
    expect(told(ferry, 'When did the Aldaine Line admit the radar was off?').claims[0]).toBe(
      'dassel-radar-on',
    );
  });

  it('a derivation offers what would go into it', () => {
    expect(told(ferry, 'What percentage of passengers were injured?').claims).toContain(
      'list-226-passengers',
    );
  });

  it('what is too late names its day and offers no older figure', () => {
    const { of, claims } = told(ferry, 'how many will be injured in August 2025?');
    expect([of, claims]).toEqual(['2025-08-01', []]);
  });

  it('off-topic offers nothing', () => {
    expect(told(ferry, 'what is the capital of Mongolia?').claims).toEqual([]);
  });
});
