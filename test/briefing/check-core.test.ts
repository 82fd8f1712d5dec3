// What `sitrep check` says of a core, one row each: the quote, the core, what is found.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreFindings, guardedNames } from '../../src/briefing/check-core.ts';
import { conditions, hedges, modalities, negations } from '../../src/briefing/guards.ts';

type CheckedClaim = Parameters<typeof coreFindings>[0];
type Fields = Partial<Pick<CheckedClaim, 'condition' | 'quantity' | 'coreWithout'>>;
type Row = readonly [
  quotes: string | readonly string[],
  core: string | undefined,
  found: string | undefined,
  fields?: Fields,
];

/** Findings as a curator reads them, remedies left out. */
function findings(quotes: string | readonly string[], core: string | undefined, fields: Fields = {}) {
  const claim = { quotes: [quotes].flat().map((exact) => ({ exact })), core, quantity: [], ...fields };
  return coreFindings(claim, []).map(({ what }) => what);
}

const losses = 'Seoul said around 300 of the men have been killed since May, with another 2,700 wounded';
const counted = { low: null, high: null, of: 'men' };
const killed = { ...counted, printed: 'around 300', best: 300, unit: 'killed', modality: 'around' };
const wounded = { ...counted, printed: 'another 2,700', best: 2700, unit: 'wounded', modality: 'another' };
const punished =
  'If Seoul is right that men are told to blow themselves up, then these two may well be punished for failing to follow orders.';
const long =
  'the men went through one village after the other and came to the river where they were seen by all of us';
const spill =
  'Ida Moor, who had said that a spill into the river lasted six hours, conceded that it went on all night';
const toll = 'Kyiv said that twelve men died, and the army said nine were found';
const stay = { condition: 'Those who wish to stay' };
const without = (words: string): Fields => ({ coreWithout: [{ words, why: 'told elsewhere' }] });

const rows: Readonly<Record<string, readonly Row[]>> = {
  'is copied from the quotes, in their order, in two stretches at most': [
    [losses, 'around 300 of the men have been killed', undefined],
    [losses, 'around 300 of the men have been killed […] another 2,700 wounded', undefined],
    [losses, 'around 300 men', '“around 300 men” of the core is not in the quote'],
    [losses, 'another 2,700 wounded […] around 300', '“around 300” of the core is not in the quote'],
    [losses, 'around 300 […] men […] wounded', 'the core is in more than two stretches'],
    [losses, 'the men[…] wounded', 'the core is in more than two stretches'],
    [['He spoke on Monday.', 'She left.'], 'He spoke […] She left', undefined],
    [
      ['He spoke on Monday.', 'She left.'],
      'She left […] He spoke',
      '“He spoke” of the core is not in the quote',
    ],
    [
      ['He spoke on Monday.', 'She left.'],
      'Monday. She left',
      '“Monday. She left” of the core is not in the quote',
    ],
  ],
  'cuts no word, number or possessive': [
    [losses, 'he men have been killed', '“he men have been killed” of the core is not in the quote'],
    [losses, 'men have been kill', '“men have been kill” of the core is not in the quote'],
    [losses, 'another 2', '“another 2” of the core is not in the quote'],
    [losses, '700 wounded', '“700 wounded” of the core is not in the quote'],
    ['into Kim’s army and back', 'into Kim', '“into Kim” of the core is not in the quote'],
    ['into Kim’s army and back', 'army and back', undefined],
    ['as he has a hat', 'a hat', undefined],
  ],
  'is short, and no copy of a short quote': [
    ['They were taken to a hospital.', 'They were taken to a hospital.', 'the core is the whole quote'],
    ['They were taken to a hospital.', undefined, undefined],
    [long, long.slice(0, 86), undefined],
    [long, long, 'the core has 104 characters, 90 are allowed'],
    [`${long}, if only twice`, `${long}, if only`, undefined],
    [
      `${long}, as they said, if only once or twice`,
      `${long}, as they said, if only once`,
      'the core has 132 characters, 120 are allowed',
    ],
  ],
  'keeps hedges and negations': [
    ['He is believed to be the first, Kyiv said.', 'be the first', 'the core leaves out “believed”'],
    ['He is believed to be the first, Kyiv said.', 'He is believed to be the first', undefined],
    ['He didn’t even know that it was a war', 'it was a war', 'the core leaves out “n’t”'],
    ['Neither man has asked to leave', 'man has asked to leave', 'the core leaves out “Neither”'],
    ['Many of the men were trained', 'the men were trained', 'the core leaves out “Many of”'],
    ['The lights, reportedly, were off.', 'The lights […] were off', 'the core leaves out “reportedly”'],
    ['The swap is near. It may fail.', 'The swap is near', undefined],
    ['It is notable that it works', 'it works', undefined],
  ],
  'keeps the condition of its sentence, wherever that stands': [
    [punished, 'these two may well be punished', 'the core leaves out “If”'],
    [punished, 'If Seoul is right […] these two may well be punished', undefined],
    [punished, 'If Seoul is right […] be punished for failing to follow orders', 'the core leaves out “may”'],
    ['They go home, he said, if asked.', 'They go home', 'the core leaves out “if”'],
    [
      'Those who wish to stay will be given a chance',
      'will be given a chance',
      'the core lacks the condition “Those who …”',
      stay,
    ],
    [
      'Those who wish to stay, he said, will be given a chance',
      'Those who wish to stay […] will be given a chance',
      undefined,
      stay,
    ],
    ['They will be given a chance then', 'They will be given a chance', undefined, stay],
  ],
  'may leave out what a clause keeps to itself': [
    ['An official, who asked not to be named, said the lights were off.', 'the lights were off', undefined],
    ['The lights were off, said Ida Moor, a captain who is not involved.', 'The lights were off', undefined],
    ['An official who asked not to be named said it', 'An official', 'the core leaves out “not”'],
    ['An official who asked not to be named said it', 'said it', 'the core leaves out “not”'],
  ],
  'keeps the opening of an aside beyond whose end it goes': [
    [
      spill,
      'a spill […] lasted six hours, conceded that it went on',
      'the core leaves out “who had said that”',
    ],
    [
      spill,
      'the river lasted six hours, conceded that it went on',
      'the core leaves out “who had said that”',
    ],
    [spill, 'had said that a spill […] lasted six hours, conceded that it went on', undefined],
    [spill, 'had said that a spill […] lasted six hours', undefined],
    [spill, 'Ida Moor […] conceded that it went on', undefined],
    [spill, 'conceded that it went on', undefined],
    [
      'The man, who left when the plant closed, was seen',
      'the plant closed, was seen',
      'the core leaves out “who”',
    ],
    ['The man, who left when the plant closed, was seen', 'The man […] was seen', undefined],
    ['Moor said that the dam, built in May, was safe', 'the dam, built in May, was safe', undefined],
  ],
  'keeps the speaker and the subject of what it joins on': [
    [toll, 'twelve men died […] nine were found', 'the core leaves out “the army said”'],
    [toll, 'twelve men died, and the army said nine were found', undefined],
    [toll, 'nine were found', undefined],
    ['Twelve died, Kyiv said, and nine were found', 'Twelve died […] and nine were found', undefined],
    [
      'The plant burned for a day but the town was told nothing',
      'The plant burned […] was told nothing',
      'the core leaves out “the town”',
    ],
    ['The plant burned, and its owner, who had left, was told', 'The plant burned […] was told', undefined],
    ['The men stood there, and were told to go', 'The men stood there […] told to go', undefined],
    ['The plant, which stood by the river, was shut', 'The plant […] was shut', undefined],
  ],
  'may leave out what the curator gives a reason for, and nothing else': [
    ['Kim has refused to speak, it is said.', 'it is said', 'the core leaves out “refused”'],
    ['Kim has refused to speak, it is said.', 'it is said', undefined, without('refused')],
    [
      'Kim spoke for an hour, it is said.',
      'Kim spoke',
      '“refused” is nothing that the core leaves out',
      without('refused'),
    ],
    ['Kim spoke.', undefined, 'leaves words out of no core', without('refused')],
  ],
  'shows a figure with what is printed before it': [
    [losses, 'around 300 of the men have been killed', undefined, { quantity: [killed, wounded] }],
    [losses, '300 of the men have been killed', 'the core leaves out “around”'],
    [
      losses,
      'men have been killed since May',
      'the core leaves out “around 300”',
      { quantity: [killed, wounded] },
    ],
    [losses, 'men have been killed since May', undefined, { quantity: [killed], ...without('around 300') }],
    [
      'The 34,000 plus who left',
      'The 34,000',
      'the core shows “34,000”, printed is “34,000 plus”',
      {
        quantity: [{ ...counted, printed: '34,000 plus', best: 34_000, unit: 'left', modality: 'plus' }],
      },
    ],
    ['They walked around the lake for 3 days', 'the lake for 3 days', undefined],
  ],
  'has both marks of a pair or none': [
    ['She told us: “The swap, if any, is far off,” and left', 'The swap, if any, is far off', undefined],
    [
      'She told us: “The swap is far off,” and left',
      'us: “The swap is far off',
      'a quotation mark or bracket of the core has no partner',
    ],
    [
      'She told us: “The swap is far off,” and left',
      'swap is far off,” and left',
      'a quotation mark or bracket of the core has no partner',
    ],
    ['She told us: “The swap is far off,” and left', 'told us: “The swap […] off,” and left', undefined],
    [
      'The "ruthless" Treasury (in London) won',
      'The "ruthless',
      'a quotation mark or bracket of the core has no partner',
    ],
    [
      'The "ruthless" Treasury (in London) won',
      'Treasury (in London',
      'a quotation mark or bracket of the core has no partner',
    ],
    ['Moscow‘s and Kyiv’s men met', 'Kyiv’s men met', undefined],
    ['Moscow‘s and Kyiv’s men met', 'Moscow‘s and Kyiv’s men', undefined],
    ['the ‘plot’ that we’re told of', 'the ‘plot’ that we’re told', undefined],
    ['the ‘plot’ that we’re told of', 'the ‘plot', 'a quotation mark or bracket of the core has no partner'],
  ],
};

describe.each(Object.entries(rows))('a core %s', (_, table) => {
  for (const [quotes, core, found, fields] of table) {
    it(`${JSON.stringify(quotes)}: ${core}`, () => {
      expect(findings(quotes, core, fields)).toEqual(found === undefined ? [] : [found]);
    });
  }
});

it('a guard within the name of somebody known is a part of the name, and elsewhere a guard', () => {
  const names = guardedNames({
    wb: { name: 'Without Borders', aliases: ['Doctors Without Borders'] },
    ministry: { name: 'the ministry', aliases: [] },
  });
  expect(names).toEqual(['Without Borders', 'Doctors Without Borders']);
  const cored = (quote: string, core: string) =>
    coreFindings({ quotes: [{ exact: quote }], core, quantity: [] }, names).map(({ what }) => what);
  expect(cored('Without Borders treated the men in Orsk', 'treated the men in Orsk')).toEqual([]);
  expect(cored('Without borders the men left Orsk', 'the men left Orsk')).toEqual([
    'the core leaves out “Without”',
  ]);
});

describe('whatever guard stands before what the core shows', () => {
  const guard = fc.constantFrom(...hedges, ...negations, ...conditions);
  it('is missed, and not when it is taken in', () => {
    fc.assert(
      fc.property(guard, fc.boolean(), (words, isUpper) => {
        const printed = isUpper ? words.toUpperCase() : words;
        expect(findings(`They say ${printed} the men left`, 'the men left')).toEqual([
          `the core leaves out “${printed}”`,
        ]);
        expect(findings(`They say ${printed} the men left`, `${printed} the men left`)).toEqual([]);
      }),
    );
  });
  it('is missed before a figure too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...modalities),
        fc.constantFrom('300', '2,700', 'two', 'thousands'),
        (words, n) => {
          expect(findings(`They say ${words} ${n} men left`, `${n} men left`)).toEqual([
            `the core leaves out “${words}”`,
          ]);
        },
      ),
    );
  });
});
