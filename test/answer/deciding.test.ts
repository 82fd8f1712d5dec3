// How an answer is decided: which claims pass a filter, which are shown, which relations must be, and what a premise
// is tested against.

import { describe, expect, it } from 'vitest';
import { confidenceOf, type Evidence } from '../../src/answer/evidence.ts';
import { type Filters, filterWords, passes } from '../../src/answer/filters.ts';
import { conflictTypes, decidingRelations } from '../../src/answer/select.ts';
import type { Claim } from '../../src/briefing/types.ts';
import { compose } from '../../src/reply/compose.ts';
import { toPlain } from '../../src/reply/plain.ts';
import { speakersFor } from '../../src/store/store.ts';
import { answererOf, changedStore } from '../reply/ferry.ts';
import { type Asking, ferry, northKorea, told } from './asking.ts';

const { store } = ferry;
const claim = (id: string): Claim => store.claim(id) ?? expect.unreachable();
const all: Filters = {
  speakers: undefined,
  isSpeakerCertain: true,
  documents: undefined,
  isEither: false,
  knownBy: undefined,
  upTo: undefined,
  from: undefined,
  words: [],
};

describe('a filter', () => {
  it.each<[string, Partial<Filters>, string, boolean]>([
    ['none lets all pass', {}, 'hospital-treated-44', true],
    ['the speaker', { speakers: speakersFor(store, ['msi']) }, 'inspectors-speed-17', true],
    ['another speaker', { speakers: speakersFor(store, ['udec']) }, 'inspectors-speed-17', false],
    ['the document', { documents: new Set(['2025-03-07-wire']) }, 'coastguard-missing-4', true],
    ['another document', { documents: new Set(['2025-03-12-courier']) }, 'coastguard-missing-4', false],
    ['the very day', { upTo: '2025-03-07' }, 'coastguard-missing-4', true],
    ['the day before', { upTo: '2025-03-06' }, 'coastguard-missing-4', false],
    ['published by the day', { knownBy: '2025-03-07' }, 'coastguard-missing-4', true],
    ['held by the day, published later', { knownBy: '2025-03-11' }, 'keel-letter-december', false],
    ['held by the day, whenever it was published', { upTo: '2025-03-11' }, 'keel-letter-december', true],
    ['since the very day', { from: '2025-03-07' }, 'coastguard-missing-4', true],
    ['since the day after', { from: '2025-03-08' }, 'coastguard-missing-4', false],
    ['its topic', { topic: 'ferry-casualties' }, 'coastguard-missing-4', true],
    ['another topic', { topic: 'ferry-company' }, 'coastguard-missing-4', false],
    [
      'speaker and document both',
      { speakers: speakersFor(store, ['msi']), documents: new Set(['2025-03-07-wire']) },
      'inspectors-speed-17',
      false,
    ],
  ])('%s', (_what, filters, id, isShown) => {
    expect(passes(claim(id), { ...all, ...filters }, store)).toBe(isShown);
  });

  it('is told in words', () => {
    expect(
      filterWords(store, ['msi', 'udec'], ['2025-03-07-wire'], {
        knownBy: '2025-03-07',
        upTo: '2025-03-06',
        from: '2025-03-01',
      }),
    ).toEqual([
      'according to Maritime Safety Inspectorate and Union of Deck and Engine Crews',
      'in CPA',
      'as of 7 March 2025',
      'up to 6 March 2025',
      'from 1 March 2025 on',
    ]);
  });
});

describe('relations that must be shown', () => {
  it('are the conflicts of what is shown, never a mere agreement', () => {
    const relations = decidingRelations([claim('ministry-treated-38')], [], all, store);
    expect(relations).toContain('treated-38-or-44');
    for (const id of relations)
      expect(conflictTypes.has(store.relation(id)?.type ?? 'corroborates')).toBe(true);
  });

  it('under a filter only those whose every side passes', () => {
    const filters = { ...all, documents: new Set(['2025-03-10-press-note']) };
    expect(decidingRelations([claim('ministry-treated-38')], [], filters, store)).toEqual([]);
  });

  it('under the topic of a command, or from a day on, too', () => {
    for (const filters of [
      { ...all, topic: 'ferry-company' },
      { ...all, from: '2025-03-12' },
    ])
      expect(decidingRelations([claim('ministry-treated-38')], [], filters, store)).toEqual([]);
  });

  it('every contradiction is brought along by either of its sides, on both briefings', () => {
    for (const asking of [ferry, northKorea]) {
      for (const relation of asking.store.briefing.relations.filter(({ type }) => type === 'contradicts')) {
        for (const id of relation.claims) {
          const side = asking.store.claim(id) ?? expect.unreachable();
          const shown = decidingRelations([side], [], all, asking.store);
          expect([id, shown.length === 3 || shown.includes(relation.id)]).toEqual([id, true]);
        }
      }
    }
  });
});

describe('confidence', () => {
  const sure: Evidence = {
    coverage: 1,
    heldWords: 1,
    ask: 1,
    missedFocus: 0,
    missedNames: 0,
    isUnheardOf: 0,
    sameKind: 1,
    otherKind: 0,
    lead: 0.2,
    unknownScore: 0,
    unknownAhead: 0,
    length: 0.5,
    isComparison: 0,
    asksHow: 0,
    asksHowMany: 0,
    isFollowUp: 0,
    isPersonal: 0,
    isNameless: 0,
    isKeywords: 0,
    keywordScore: 0,
    slotFilled: 1,
    numberFilled: 0,
    presumedActs: 0,
    saysUnknown: 0,
    sparsity: 0,
  };

  it('is high when all speaks for the claim, and low when nothing does', () => {
    expect(confidenceOf(sure)).toBeGreaterThan(0.9);
    expect(confidenceOf({ ...sure, coverage: 0, ask: 0, sameKind: 0, lead: -0.2 })).toBeLessThan(0.2);
  });

  it('asks less of the words where hardly any asks were written', () => {
    const plain: Evidence = { ...sure, ask: 0, sameKind: 0, otherKind: 1, slotFilled: 0, coverage: 0.7 };
    expect(confidenceOf({ ...plain, sparsity: 1 })).toBeGreaterThan(confidenceOf(plain));
  });

  it.each<[string, Partial<Evidence>]>([
    ['a focus that the claim lacks', { missedFocus: 1 }],
    ['a name that it lacks', { missedNames: 1 }],
    ['another kind of answer', { otherKind: 1 }],
    ['a known unknown ahead of it', { lead: -0.2 }],
    ['less of the question held', { coverage: 0.5 }],
    ['words that nothing in the briefing holds', { isUnheardOf: 1 }],
    ['talk of the asker', { isPersonal: 1 }],
    ['a likely known unknown', { unknownScore: 0.5 }],
  ])('falls with %s', (_what, change) => {
    expect(confidenceOf({ ...sure, ...change })).toBeLessThan(confidenceOf(sure));
  });
});

describe('claims that no longer stand', () => {
  /** The ferry briefing with the inspectors' speed taken back. */
  function withSpeed(status: 'retracted' | 'superseded'): Asking {
    const changed = changedStore((briefing) => ({
      ...briefing,
      claims: briefing.claims.map((one) => (one.id === 'inspectors-speed-17' ? { ...one, status } : one)),
    }));
    return { ...ferry, store: changed, answerer: answererOf(changed) };
  }
  const [retracted, superseded] = [withSpeed('retracted'), withSpeed('superseded')];

  it('a retracted claim stands in no topic and no timeline', () => {
    expect(told(ferry, '/ferry-cause').claims).toContain('inspectors-speed-17');
    for (const line of ['/ferry-cause', '/ferry-brief', '/timeline'])
      expect(told(retracted, line).claims).not.toContain('inspectors-speed-17');
  });

  it('a superseded one gives way on the timeline', () => {
    expect(told(superseded, '/timeline').claims).not.toContain('inspectors-speed-17');
  });

  it('an answer that still shows one says what became of it', () => {
    const { answerer, today } = retracted;
    const answer = answerer.answer({
      text: 'how fast was the Meridel going?',
      previous: [],
      today,
      options: {},
    });
    const reply = toPlain(compose(answer, today));
    expect(reply.includes('17 knots')).toBe(reply.includes('Retracted'));
  });
});
