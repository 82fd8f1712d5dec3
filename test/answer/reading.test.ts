// The parts of reading a question, each on its own: what is asked for, slips of the keyboard, phrases, terms, premises.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everydayRank } from '../../src/language/en/everyday-words.ts';
import { derivationOf } from '../../src/language/en/lexicon.ts';
import { wantsOf } from '../../src/language/en/wants.ts';
import { foldText, readWords } from '../../src/language/words.ts';
import { readQuestion } from '../../src/question/question.ts';
import { compileProfiles } from '../../src/store/compile-profiles.ts';
import { openProfiles } from '../../src/store/profile.ts';
import { correctWords } from '../../src/store/spelling.ts';
import { speakersFor } from '../../src/store/store.ts';
import { changedStore } from '../reply/ferry.ts';
import { ferry, northKorea } from './asking.ts';

const { store } = ferry;
const profiles = openProfiles(store, compileProfiles(store));
const korea = openProfiles(northKorea.store, compileProfiles(northKorea.store));
const spelled: Readonly<Record<string, readonly string[]>> = {
  'petra-vonn': ['Петра Вонн', '페트라'],
  ministry: ['교통부'],
};
const scripts = changedStore((briefing) => ({
  ...briefing,
  entities: briefing.entities.map((entity) => ({
    ...entity,
    aliases: [...entity.aliases, ...(spelled[entity.id] ?? [])],
  })),
}));
const manyScripts = openProfiles(scripts, compileProfiles(scripts));
const read = (text: string) => readQuestion(text, store, profiles.phrases, ferry.today);

it.each([
  ['thirteen', 13],
  ['nineteen', 19],
  ['twenty two', 22],
])('%s is a figure of a question', (word, value) => {
  expect(read(`were ${word} passengers injured`).numbers.map(({ values }) => [...values])).toEqual([[value]]);
});

it.each([
  ['did it sail for nine hours and twenty minutes', [[9.33333]]],
  ['was it an hour and 20 minutes late with 4 cars', [[1.33333], [4]]],
  ['were there nine men and twenty women', [[9], [20]]],
  ['did it sail for two and a half hours with 4 cars', [[2.5], [4]]],
  ['was it a year and a half ago that 3 died', [[1.5], [3]]],
  ['did they spend one and a half million', [[1500000]]],
  ['did it take 2½ hours', [[2.5]]],
  ['did it take 12¾ hours and ½ a tonne', [[12.75], [0.5]]],
])('“%s”: hours and minutes are one figure', (question, values) => {
  expect(read(question).numbers.map((number) => [...number.values])).toEqual(values);
});

describe('what is asked for', () => {
  it.each([
    ['how many were hurt', 'how-many'],
    ['what was the death toll', 'how-many'],
    ['who says so', 'who'],
    ['which agency confirmed it', 'who'],
    ['when was it built', 'when'],
    ['on what day was it', 'when'],
    ['since when', 'when'],
    ['where did it happen', 'where'],
    ['why did it happen', 'why'],
    ['how come', 'why'],
    ['how did it happen', 'how'],
    ['which ship', 'what'],
    ['did it sink', 'yes-no'],
    ['and was it fast', 'yes-no'],
    ['casualties seoul', undefined],
    ['how does anybody know how many', 'how'],
    ['how much does it matter', 'how'],
    ['how much does it cost', 'how-many'],
    ['what did the new quay cost', 'how-many'],
    ['what did it cost him', 'what'],
    ['what are the repairs estimated at', 'how-many'],
    ['price tag of the new quay', 'how-many'],
    ['final tonnage of the wreck', 'how-many'],
    ['deadline for claims', 'when'],
    ['what reason is given', 'why'],
    // what begins with a verb asks for yes or no, unless it only wraps another question
    ['did the man who spoke know it', 'yes-no'],
    ['do they fire when they storm', 'yes-no'],
    ['do they say who it was', 'who'],
    ['is it known when it sank', 'when'],
    ['did anybody mention how many', 'how-many'],
  ])('%s → %s', (text, wants) => {
    expect(wantsOf(text)).toBe(wants);
  });

  it.each([
    ['what percentage were killed', 'a percentage'],
    ['killed in %', 'a percentage'],
    ['what share of them', 'a share'],
    ['how many a day', 'a rate'],
    ['how old is he', 'an age'],
    ['how many more than in december', 'a difference'],
    ['on average', 'an average'],
    ['how many were killed', undefined],
  ])('%s would have to be computed: %s', (text, what) => {
    expect(derivationOf(text)).toBe(what);
  });
});

describe('slips of the keyboard', () => {
  const correct = (text: string): readonly string[] =>
    correctWords(readWords(text), profiles.spelling, (word) =>
      profiles.phrases.entityStems.has(word.stem),
    ).map(({ typed, taken }) => `${typed}>${taken}`);

  it.each([
    ['injurd', ['injurd>injured']],
    ['pasengers', ['pasengers>passengers']],
    ['hapening', ['hapening>happening']],
    ['tihs ferry', ['tihs>this']],
    ['pay', []],
    ['xyz', []],
    ['12345', []],
    ['zzzzqqqq', []],
    ['the France ferry', []],
    ['Зеленский', []],
  ])('%s', (text, corrected) => {
    expect(correct(text)).toEqual(corrected);
  });

  it('an English word, British or American, is never taken for a slip', () => {
    const everyday =
      'apologise apologize colour color neighbour defence defense labour theatre weather whether their scan'.split(
        ' ',
      );
    expect(correct(everyday.join(' '))).toEqual([]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'etaoinshr'), minLength: 3, maxLength: 6 }),
        (word) => {
          if (everydayRank(word) !== undefined) expect(correct(word)).toEqual([]);
        },
      ),
    );
  });

  it('what a word becomes is known itself, and the same each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abceghilnorstu'), minLength: 1, maxLength: 12 }),
        (word) => {
          const taken = profiles.spelling.nearest(word);
          expect(profiles.spelling.nearest(word)).toBe(taken);
          if (taken !== undefined) expect(profiles.spelling.has(taken)).toBe(true);
        },
      ),
    );
  });

  it('a text of which every word looks like a slip is left alone beyond a dozen', () => {
    const many = Array.from({ length: 40 }, (_, i) => `injurd${'abcdefghij'[i % 10]}${'klmn'[i % 4]}`).join(
      ' ',
    );
    expect(correct(`${many} injurd pasengers`).length).toBeLessThanOrEqual(12);
  });
});

describe('phrases', () => {
  const entities = (text: string, of = profiles): readonly string[] =>
    of.phrases
      .find(readWords(text))
      .filter((one) => one.meaning.kind === 'entity')
      .map((one) => one.meaning.id);

  it.each([
    ['the Aldaine Line says', ['aldaine-line']],
    ['aldaine lines', ['aldaine-line']],
    ['Captain Thomas Hrell', ['tomas-hrell']],
    ['crew of the dredger', ['dredger-crew']],
    ['the crew and the dredger', ['meridel-crew', 'tolvan']],
    ['St. Orla’s Hospital', ['st-orlas']],
    ['nobody at all', []],
  ])('the longest name at a place: %s', (text, ids) => {
    expect(entities(text)).toEqual(ids);
  });

  it.each([
    ['Петра Вонн', 'petra-vonn'],
    ['페트라', 'petra-vonn'],
    ['Petra Von', 'petra-vonn'],
    ['PETRA VONN', 'petra-vonn'],
    ['교통부', 'ministry'],
  ])('in every spelling and script: %s', (text, id) => {
    expect(entities(text, manyScripts)).toEqual([id]);
  });

  it('every name and alias of an entity is found whole', () => {
    for (const { id, name, aliases } of [...store.briefing.entities, ...northKorea.store.briefing.entities]) {
      const of = store.entity(id) === undefined ? korea : profiles;
      for (const spelling of [name, ...aliases]) {
        const whole = of.phrases
          .find(readWords(spelling))
          .filter((one) => one.meaning.kind === 'entity' && one.to === readWords(spelling).length);
        expect([spelling, whole.length > 0]).toEqual([spelling, true]);
      }
    }
  });

  it('found phrases lie inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = readWords(text);
        for (const { from, to } of profiles.phrases.find(words)) {
          expect(from >= 0 && from < to && to <= words.length).toBe(true);
        }
      }),
    );
  });
});

describe('a question read', () => {
  it.each([
    ['according to the coastguard, how many are missing', ['coastguard']],
    ['what does the union say about shifts', ['udec']],
    ['the ministry’s figures', ['ministry']],
    ['what did Oskar Tenn and Ruth Abelard say', ['oskar-tenn', 'ruth-abelard']],
    ['who owns the dredger', []],
    ['what was the captain told', []],
  ])('whose words: %s', (text, speakers) => {
    expect([...read(text).speakers].sort()).toEqual([...speakers].sort());
  });

  it.each([
    ['according to the United Nations, how many died', true],
    ['according to the coastguard, how many died', false],
    ['according to the documents, how many died', false],
    ['how many died', false],
  ])('a speaker whom nobody knows: %s → %s', (text, isUnknown) => {
    expect(read(text).hasUnknownSpeaker).toBe(isUnknown);
  });

  it.each([
    ['how many were hurt', ['injured']],
    ['how many are unaccounted for', ['missing']],
    ['how many died or are missing', ['dead', 'missing']],
    ['who owns the dredger', []],
  ])('the units: %s', (text, units) => {
    expect([...read(text).units].sort()).toEqual(units);
  });

  it.each([
    ['why did the captain deny fault', 'denies', false],
    ['when did the company admit fault', 'confirms', false],
    ['why did they not accept the offer', 'for', true],
    ['how fast was it', undefined, undefined],
  ])('the position that it takes for granted: %s', (text, asked, negated) => {
    expect([read(text).position?.asked, read(text).position?.negated]).toEqual([asked, negated]);
  });

  it('the issue is found in a word that is a thing’s name too', () => {
    expect(read('when did they admit the radar was off').issues).toContain('radar-off');
  });

  it('a date is one term, and no word of it stands beside', () => {
    const words = read('how many were injured on 7 March 2025').terms.map((term) => term.words);
    expect(words.filter((word) => /7|march|2025/.test(word))).toEqual(['7 march 2025']);
  });

  it('terms stand in order, with weights between 0 and 2 and keys that name them', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...'how many who said Hrell the Aldaine Line 2025 March 7 injured ferry 42 not'.split(' '),
          ),
          { maxLength: 14 },
        ),
        (words) => {
          const { terms } = read(words.join(' '));
          for (const [i, term] of terms.entries()) {
            expect(term.at).toBeGreaterThanOrEqual(terms[i - 1]?.at ?? 0);
            expect(term.weight > 0 && term.weight <= 2 && term.keys.length > 0).toBe(true);
          }
        },
      ),
    );
  });
});

describe('who speaks for whom', () => {
  it('a state by all on its side, a body by its parts, a person for himself', () => {
    expect([...speakersFor(store, ['corrane'])]).toEqual(
      expect.arrayContaining(['corrane', 'ministry', 'petra-vonn']),
    );
    expect(speakersFor(store, ['corrane']).has('aldaine-line')).toBe(false);
    expect([...speakersFor(store, ['udec'])].sort()).toEqual(['mairi-stroud', 'udec']);
    expect([...speakersFor(store, ['oskar-tenn'])]).toEqual(['oskar-tenn']);
  });
});

describe('folding', () => {
  it('brings quotes, blanks and case to one form', () => {
    expect(foldText('  What’s\n“THIS”\u00a0?')).toBe('what\'s "this" ?');
    expect(readWords('U.S. 3,000 Hréll’s').map((word) => word.text)).toEqual(['us', '3000', 'hrell']);
  });
});
